import { instantOf, wallClockOf } from '../../../domain/time/wall-clock.ts';
import { readDate } from '../../../ocean/dates.ts';
import { at, type Evidence, numberAt, type RequestName, type Row, textAt } from '../evidence.ts';
import { type Conclusion, differs, holds, noData, type Reading } from './reading.ts';

const minuteMillis = 60_000;
const weekdays = ['LUNDI', 'MARDI', 'MERCREDI', 'JEUDI', 'VENDREDI', 'SAMEDI', 'DIMANCHE'];

export const timeReadings: readonly Reading[] = [
  { adr: 10, reading: 'In which zone are the day and time of steps and positions?', conclude: wallClockZone },
  { adr: 10, reading: 'In which zone are the hours of exceptions?', conclude: exceptionZone },
  { adr: 10, reading: 'Which forms have dates, and has every time a zone?', conclude: dateForms },
  { adr: 11, reading: 'Are distances of steps in metres and durations in milliseconds?', conclude: units },
];

/** Start of a step or position on the clock of a zone, from its two texts. */
function placeInstant(place: unknown, zone: string): number | null {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(textAt(place, 'date') ?? '') ?? [];
  const [, clock, seconds = ':00'] = /^(\d\d:\d\d)(:\d\d)?$/.exec(textAt(place, 'heure') ?? '') ?? [];
  if (year === undefined || clock === undefined) return null;
  return instantOf({ localDate: `${year}-${month}-${day}`, localTime: `${clock}${seconds}` }, zone)?.getTime() ?? null;
}

/** Compares the sheet, which has local texts, with recorded positions, which have instants. */
function wallClockZone(evidence: Evidence): Conclusion {
  const { oceanTimeZone } = evidence.config;
  const stated = new Set(
    evidence.rows('boxes').flatMap((row) => textAt(row, 'detailedBoxDTO', 'client', 'fuseauHoraire') ?? []),
  );
  const zones = [...new Set([oceanTimeZone, 'UTC', ...[...stated].filter(isZone)])];
  const recorded = evidence
    .rows('track')
    .flatMap((row) => [at(row, 'positions') ?? []].flat() as unknown[])
    .flatMap((position) => readDate(at(position, 'timestamp'))?.getTime() ?? []);
  const [trackedSteps] = evidence.all('steps');
  const starts = trackedSteps === undefined ? [] : evidence.rows('steps').map((row) => at(row, 'posDeb'));
  const fits = zones.map((zone) => {
    const isNear = (place: unknown): boolean => {
      const instant = placeInstant(place, zone);
      return instant !== null && recorded.some((other) => Math.abs(other - instant) < 2 * minuteMillis);
    };
    return { zone, count: starts.filter(isNear).length };
  });
  const facts = { zones: fits.map(({ zone, count }) => `${zone}: ${count} of ${starts.length} steps fit`) };
  const own = fits[0]?.count ?? 0;
  const best = fits.toSorted((one, other) => other.count - one.count)[0];
  if (best !== undefined && best.count > own) {
    return differs('Another zone fits better.', facts, { name: 'OCEAN_TIME_ZONE', value: best.zone });
  }
  const [only, ...others] = stated;
  if (only !== undefined && others.length === 0 && isZone(only) && only !== oceanTimeZone) {
    return differs('The customer’s zone is another one.', facts, { name: 'OCEAN_TIME_ZONE', value: only });
  }
  return own > 0
    ? holds('The configured zone fits.', facts)
    : noData('No step and recorded position are at one time.', facts);
}

function isZone(text: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(text);
}

/** An exception from A to B has its first slot at A and its last one at B, on the clock of its zone. */
function exceptionZone(evidence: Evidence): Conclusion {
  const { exceptionalSlotZone, oceanTimeZone } = evidence.config;
  const zones = [...new Set([exceptionalSlotZone, 'UTC', oceanTimeZone])];
  const rows = evidence.rows('exceptional').filter((row) => slotsOf(row).length > 0);
  const fits = zones.map((zone) => ({ zone, count: rows.filter((row) => fitsZone(row, zone)).length }));
  const facts = { zones: fits.map(({ zone, count }) => `${zone}: ${count} of ${rows.length} exceptions fit`) };
  const own = fits.find(({ zone }) => zone === exceptionalSlotZone)?.count ?? 0;
  const best = fits.toSorted((one, other) => other.count - one.count)[0];
  if (best === undefined || best.count === 0)
    return noData('No exception has hours that fit its start and end.', facts);
  if (fits.filter(({ count }) => count === best.count).length > 1) return noData('Several zones fit equally.', facts);
  return own === best.count
    ? holds('The hours of exceptions are in the configured zone.', facts)
    : differs('The hours of exceptions are in another zone.', facts, {
        name: 'OCEAN_EXCEPTIONAL_SLOT_ZONE',
        value: best.zone,
      });
}

function slotsOf(row: Row): unknown[] {
  const slots = at(row, 'horairesIndividu');
  return Array.isArray(slots) ? slots.map((slot) => at(slot, 'horaire')) : [];
}

function fitsZone(row: Row, zone: string): boolean {
  const [start, end] = [readDate(at(row, 'debut')), readDate(at(row, 'fin'))];
  if (start === null || end === null) return false;
  const slots = slotsOf(row);
  const hasStart = slots.some((slot) => isAt(slot, 'debut', start, zone));
  // A day ends at 24:00, which a clock shows as 0:00 of the next day.
  const hasEnd = slots.some((slot) => isAt(slot, 'fin', end, zone));
  return hasStart && hasEnd;
}

function isAt(slot: unknown, side: 'debut' | 'fin', instant: Date, zone: string): boolean {
  const [hour, minute] = [numberAt(slot, `${side}Heure`) ?? -1, numberAt(slot, `${side}Minute`) ?? -1];
  const shown = wallClockOf(new Date(instant.getTime() - (hour === 24 ? minuteMillis : 0)), zone);
  const clock = hour === 24 ? '23:59' : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const weekday = weekdays[(new Date(`${shown.localDate}T00:00:00Z`).getUTCDay() + 6) % 7];
  return shown.localTime.startsWith(clock) && textAt(slot, 'idJourSemaine') === weekday;
}

const forms: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['ISO 8601 with Z', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/],
  ['ISO 8601 with an offset', /^\d{4}-\d\d-\d\dT[\d:.]+[+-]\d\d:?\d\d$/],
  ['ISO 8601 without a zone', /^\d{4}-\d\d-\d\d[T ][\d:.]+$/],
  ['yyyy-MM-dd', /^\d{4}-\d\d-\d\d$/],
  ['dd/MM/yyyy HH:mm:ss with an offset', /^\d\d\/\d\d\/\d{4} [\d:]+ [+-]\d{4}$/],
  ['dd/MM/yyyy HH:mm:ss without a zone', /^\d\d\/\d\d\/\d{4} [\d:]+$/],
];

/** Fields of the contract that hold an instant, of the lists that come in full. */
const dated: readonly (readonly [request: RequestName, path: readonly string[]])[] = [
  ['boxes', ['boxInstallationInfo', 'installationDate']],
  ['boxes', ['boxInstallationInfo', 'lastCommunicatingDate']],
  ['boxes', ['ongletPositionVehicleDTO', 'heure']],
  ['recurring', ['debut']],
  ['recurring', ['fin']],
  ['exceptional', ['debut']],
  ['exceptional', ['fin']],
  ['assignments', ['chauffeurVehicule', 'dateDebut']],
  ['assignments', ['chauffeurVehicule', 'dateFin']],
  ['vehicles', ['releve', 'dateReleve']],
];

function dateForms(evidence: Evidence): Conclusion {
  const values = dated.flatMap(([request, path]) => evidence.rows(request).map((row) => at(row, ...path)));
  const counts = Map.groupBy(
    values.filter((value) => value !== null && value !== undefined),
    formOf,
  );
  if (counts.size === 0) return noData('No response had a date.');
  const facts = { forms: [...counts].map(([form, { length }]) => `${form}: ${length}`).toSorted() };
  const unread = [...counts].filter(([, group]) => group.some((value) => readDate(value) === null));
  if (unread.length > 0) return differs('Some dates have a form that is not read: they are null in the graph.', facts);
  return counts.has('ISO 8601 without a zone')
    ? differs('Some times have no zone. They are read as UTC: compare one with Ocean’s own screen.', facts)
    : holds('Every date is read, and every time has a zone.', facts);
}

function formOf(value: unknown): string {
  if (typeof value === 'number') return Math.abs(value) < 1e11 ? 'a number, perhaps seconds' : 'epoch milliseconds';
  return forms.find(([, pattern]) => typeof value === 'string' && pattern.test(value))?.[0] ?? 'another form';
}

function units(evidence: Evidence): Conclusion {
  const { oceanTimeZone } = evidence.config;
  const ratios = evidence.rows('steps').flatMap((row) => {
    const [start, end] = [at(row, 'posDeb'), at(row, 'posFin')].map((place) => placeInstant(place, oceanTimeZone));
    const length = (end ?? 0) - (start ?? 0);
    const stated = numberAt(row, 'dureeMs');
    return typeof start !== 'number' || typeof end !== 'number' || length < 10 * minuteMillis || !stated
      ? []
      : [stated / length];
  });
  if (ratios.length === 0) return noData('No step of ten minutes or more has a duration.');
  const middle = ratios.toSorted((one, other) => one - other)[Math.floor(ratios.length / 2)] ?? 0;
  const facts = { steps: ratios.length, statedToMeasured: Number(middle.toPrecision(2)) };
  return middle > 0.8 && middle < 1.25
    ? holds('Durations of steps are milliseconds. A sheet alone does not show the unit of distances.', facts)
    : differs('Durations of steps are not in milliseconds.', facts);
}
