import type { Wire } from '../wire.ts';
import type { Vehicle } from '../fleet/model.ts';
import type { Site } from '../fleet/sites.ts';
import { isoInstant, wallClock, weekdayOf } from '../paris.ts';
import { randomFor } from '../random.ts';
import { heading } from '../steps/line.ts';
import { hasFix } from '../steps/last-position.ts';
import type { Step, StepHistory } from '../steps/step-history.ts';
import { adresse } from './address.ts';
import { entite } from './people.ts';
import { vehiculeResume } from './vehicles.ts';

/** An event of a vehicle. */
interface VehicleEvent {
  /** Value of `typeEvenement`. */
  readonly kind: 'DEMARRAGE' | 'ARRET' | 'BADGEAGE_CHAUFFEUR' | 'UNDEFINED';
  readonly code: string;
  readonly label: string;
  /** Epoch seconds. */
  readonly at: number;
  /** null when it is hidden, as on a private trip, or unknown. */
  readonly place: Site | null;
  readonly heading: number;
}

/** Days that are searched for an event. */
const daysToLookBack = 62;

/** Finds the last event with one of the codes from `from` on and before `until`; null when there is none. */
export function lastEvent(
  history: StepHistory,
  vehicle: Vehicle,
  codes: ReadonlySet<string>,
  [from, until]: readonly [from: number, until: number],
): VehicleEvent | null {
  const lastHeard = history.lastHeard(vehicle);
  if (lastHeard === null) return null;
  const matches = ({ kind, code, at }: VehicleEvent): boolean =>
    (codes.has(kind) || codes.has(code)) && from <= at && at < until && at <= lastHeard;
  const technical = technicalEvent(vehicle, lastHeard);
  if (technical && matches(technical)) return technical;
  const end = Math.min(until, lastHeard + 1);
  const firstDay = Math.max(wallClock(end).day - daysToLookBack, from === -Infinity ? 0 : wallClock(from).day - 1);
  for (let day = wallClock(end).day; day >= firstDay; day--) {
    const events = history.allStepsOf(vehicle, day).flatMap(eventsOf);
    const last = events.findLast(matches);
    if (last) return last;
  }
  return null;
}

/** Events of a step, in time order: a trip begins with the badge of its driver, where the vehicle reads one. */
function eventsOf(step: Step): VehicleEvent[] {
  if (!step.isTrip) return [];
  const { vehicle, start, end, from, to } = step;
  const towards = heading(from, to);
  const place = (site: Site): Pick<VehicleEvent, 'place' | 'heading'> => ({
    place: step.isHidden ? null : site,
    heading: towards,
  });
  const hasBadge = vehicle.index % 5 === 0 && vehicle.driver !== null;
  return [
    ...(hasBadge
      ? [{ kind: 'BADGEAGE_CHAUFFEUR', code: 'BADGE', label: 'Badgeage chauffeur', at: start, ...place(from) } as const]
      : []),
    { kind: 'DEMARRAGE', code: 'CONTACT_ON', label: 'Démarrage', at: start, ...place(from) },
    { kind: 'ARRET', code: 'CONTACT_OFF', label: 'Arrêt', at: end, ...place(to) },
  ];
}

/** The last message of a box that went silent, often its reason. */
function technicalEvent(vehicle: Vehicle, lastHeard: number): VehicleEvent | null {
  if (!vehicle.box.silence) return null;
  const isPowerCut = vehicle.index % 2 === 0;
  return {
    kind: 'UNDEFINED',
    code: isPowerCut ? 'ALIM_COUPEE' : 'BATTERIE_FAIBLE',
    label: isPowerCut ? 'Coupure d’alimentation' : '', // some events have no label
    at: lastHeard,
    place: null,
    heading: 0,
  };
}

/** A value of endpoint 19. `now` in epoch seconds. */
export function evenementUnifie(
  seed: number,
  vehicle: Vehicle,
  event: VehicleEvent,
  now: number,
): Wire['EvenementUnifie'] {
  const { at, code, label, kind, place } = event;
  const random = randomFor(seed, 34, vehicle.customer.index, vehicle.index, at);
  // One field comes in either form, from one response to the next.
  const instant = vehicle.index % 3 === 1 ? at * 1000 : isoInstant(at);
  const detail = { code, defaut: null, modele: 'BOITIER', statut: 'ACTIF', technicalLabel: label, type: 'TECHNIQUE' };
  return {
    id: `U${vehicle.customer.index + 1}${String(vehicle.index).padStart(6, '0')}${at}`,
    address:
      place === null ? null : adresse(vehicle.customer, { point: place, near: place, heading: event.heading }, random),
    advancedTechnicalEvent: kind === 'UNDEFINED',
    date: instant,
    dateDebut: instant,
    dateFin: kind === 'UNDEFINED' ? null : instant,
    detailEvenementLightDTO: kind === 'UNDEFINED' ? detail : null,
    entite: entite(vehicle.entity),
    evenementLibelle: label,
    eventState: kind === 'UNDEFINED' ? 'OPEN' : 'PUNCTUAL',
    extendedDataMap: kind === 'UNDEFINED' ? { tensionBatterie: { valeur: 11.4, unite: 'V' } } : {},
    groupingPeriod: groupingPeriod(at, now),
    heure: instant,
    reliable: hasFix(vehicle),
    typeEvenement: kind,
    typeEvenementODirectDTO: null,
    vehicleEngin: vehiculeResume(vehicle),
  };
}

const weekdayNames = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const weekNames = ['LASTWEEK', 'TWOWEEKS_AGO', 'THREEWEEKS_AGO', 'FOURWEEKS_AGO', 'FIVEWEEKS_AGO'];

/** The heading under which Ocean lists an event: a day of this week, an earlier week, or a month. */
function groupingPeriod(at: number, now: number): string {
  const [day, today] = [wallClock(at).day, wallClock(now).day];
  if (day >= today) return 'TODAY';
  if (day === today - 1) return 'YESTERDAY';
  const monday = today - weekdayOf(today);
  if (day >= monday) return weekdayNames[weekdayOf(day)] ?? 'MONDAY';
  return weekNames[Math.floor((monday - 1 - day) / 7)] ?? 'BEFORE_LAST_MONTH';
}
