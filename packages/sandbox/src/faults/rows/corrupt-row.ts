import { frenchDay, frenchTime, instantOf } from '../../paris.ts';
import type { Random } from '../../random.ts';
import { parseBody, wireId } from '../../json.ts';
import type { FaultOf } from '../fault.ts';

/** Fields whose values the contract lists as an open enum. */
export const enumFields: ReadonlySet<string> = new Set([
  'VERSION_ECO',
  'activiteConducteur1',
  'activiteConducteur2',
  'anomalyType',
  'apcMode',
  'categorie',
  'categoriePermis',
  'categorieVehiculeEcoConduite',
  'energy',
  'etatEcoConduite',
  'etatImmobilisation',
  'etatMobile',
  'eventState',
  'groupingPeriod',
  'idJourSemaine',
  'immobilisationState',
  'mailGroupNC',
  'mapProvider',
  'mode',
  'modeAffectationEtape',
  'odirectMode',
  'statutAffectation',
  'temporalType',
  'type',
  'typeAffectationEtape',
  'typeCharge',
  'typeEvenement',
  'typeHoraires',
  'typeLocation',
  'typeMotorisation',
  'typeMotorisationEnergie',
  'typeObjet',
  'typeStock',
  'unit',
  'utilisateurType',
]);

const secondsPerDay = 86_400;
/** Coordinates that boxes without a fix send. */
const withoutFix = [
  { latitudeY: 0, longitudeX: 0 },
  { latitudeY: 85, longitudeX: 0 },
];

/**
 * Gives a position the forms seen in Ocean's pages and screenshots: its day as a UTC instant, its longitude as a
 * string. One in five becomes the position of a box without a fix.
 */
function distortPosition(position: Record<string, unknown>, random: Random): void {
  const instant = instantIn(position);
  if (instant !== null) {
    const [day, second] = [Math.floor(instant / secondsPerDay), instant % secondsPerDay];
    position['date'] = `${frenchDay(day)} ${frenchTime(second)} +0000`;
  }
  if (typeof position['longitudeX'] !== 'number') return;
  if (random.chance(0.2))
    Object.assign(position, random.pick(withoutFix), { gpsCale: false, fullAddress: null, poi: null });
  position['longitudeX'] = String(position['longitudeX']);
}

function isPosition(value: Record<string, unknown>): boolean {
  return 'latitudeY' in value && 'longitudeX' in value;
}

function instantIn({ date, heure }: Record<string, unknown>): number | null {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(String(date)) ?? [];
  const [, hours, minutes, seconds] = /^(\d{2}):(\d{2}):(\d{2})$/.exec(String(heure)) ?? [];
  if (year === undefined || hours === undefined) return null;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 1000 / secondsPerDay;
  return instantOf(days, Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

/** A value of no enum of Ocean. */
const unknownValue = 'JAMAIS_VU';

/** The id that `same-id` gives every row. */
const sharedId = 1;

/** A property of a row with its holder. */
interface Property {
  readonly holder: Record<string, unknown>;
  readonly key: string;
  readonly value: unknown;
}

/** Corrupts one row, without losing digits of its ids. */
export function corruptRow(json: Buffer, { change, field }: FaultOf<'rows'>, random: Random): Buffer {
  const row = parseBody(json.toString());
  const slots = propertiesOf(row).filter(({ key }) => field === undefined || key === field);
  switch (change) {
    case 'unknown-enum':
      for (const slot of slots) if (field !== undefined || enumFields.has(slot.key)) setUnknownValue(slot);
      break;
    case 'nested-null':
      setSome(
        slots.filter(({ value }) => isObject(value)),
        () => null,
      );
      break;
    case 'other-type':
      setSome(
        slots.filter((slot) => slot.value !== null && (field !== undefined || !isId(slot.key))),
        otherType,
      );
      break;
    case 'odd-positions':
      for (const { value } of slots) if (isObject(value) && isPosition(value)) distortPosition(value, random);
      break;
    case 'without-id':
      if (isObject(row)) delete row['id'];
      break;
    case 'same-id':
      if (isObject(row)) row['id'] = sharedId;
      break;
    case 'without-driver':
      if (isObject(row)) delete row['individu'];
      break;
    case 'ends-before-start':
      if (isObject(row) && typeof row['debut'] === 'number') row['fin'] = row['debut'] - 1000;
      break;
    default:
      for (const holder of new Set([row, ...propertiesOf(row).map(({ value }) => value)].filter(isObject))) {
        holder['champInconnu'] = { valeur: 42, liste: ['jamais vu', null] };
      }
  }
  return Buffer.from(
    JSON.stringify(row, (_key, value: unknown) => (typeof value === 'bigint' ? wireId(value) : value)),
  );

  /** Sets every property of the requested field, otherwise one drawn property. */
  function setSome(possible: readonly Property[], make: (value: unknown) => unknown): void {
    const chosen = field !== undefined || possible.length === 0 ? possible : [random.pick(possible)];
    for (const { holder, key, value } of chosen) holder[key] = make(value);
  }
}

function propertiesOf(value: unknown): Property[] {
  if (Array.isArray(value)) return value.flatMap(propertiesOf);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => [{ holder: value, key, value: item }, ...propertiesOf(item)]);
}

function setUnknownValue({ holder, key, value }: Property): void {
  if (typeof value === 'string') holder[key] = unknownValue;
  if (Array.isArray(value) && typeof value[0] === 'string') holder[key] = [unknownValue];
}

function otherType(value: unknown): unknown {
  if (typeof value === 'string') return 42;
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'object') return 'objet';
  return { valeur: value };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Spares ids unless requested: a row without its id is another row. */
const isId = (key: string): boolean => /^id([A-Z]|$)|Id([A-Z]|$)/.test(key);
