import type { Place, RequestCount } from './request-count.ts';
import { isFlag, type RequestedField, toList } from './requested-fields.ts';

/* Costs of fields and filters that read private hours. */

/** Kinds of private hours; each is a list. */
export const schedules = ['recurring', 'exceptional'] as const;
/** Number of drivers whose private hours are read one by one for a filter. */
const usualFleet = 100;
/** Number of drivers of a vehicle within a period. */
const driversPerVehicle = 2;
/** Name of the single read that a list of all hours is compared with. */
export const compared = (kind: string): string => `${kind} compared`;

/** Requested kinds of schedules; absent or null: all. */
export function kindsOf(kinds: unknown): readonly string[] {
  const requested = kinds === undefined || kinds === null ? null : toList(kinds);
  return schedules.filter((kind) => requested?.includes(kind.toUpperCase()) !== false);
}

/** Counts the lists of the requested kinds for the drivers of a place. */
export function privateHours(place: Place, count: RequestCount, field: RequestedField): void {
  for (const kind of kindsOf(field.value('kinds'))) {
    if (count.areSchedulesReadAlone) {
      count.each(place, kind);
      continue;
    }
    count.ownedOnce(place, kind);
    if (place.rows > 1) count.lists(place, compared(kind));
    count.readSchedules(place.rows);
  }
}

/** Returns whether a filter reads everyone's private hours. */
export const isByPrivateHours = (field: RequestedField): boolean =>
  isFlag(field.within('filter', 'hasPrivacySchedule')) || Boolean(field.within('filter', 'privateAt'));

/** The lists of all drivers' hours, each compared with the read of one driver. */
export function everyonesHours(place: Place, count: RequestCount, kinds: readonly string[] = schedules): void {
  count.guess(); // the number of drivers is unknown
  if (count.areSchedulesReadAlone) count.more(kinds.length * usualFleet);
  else count.lists(place, ...kinds, ...kinds.map(compared));
}

/** A driver without hours is looked up in the list of drivers. */
export function privateTime(place: Place, count: RequestCount, field: RequestedField): void {
  privateHours(place, count, field);
  if (place.known !== 'all') count.lists(place, 'drivers');
}

/** A vehicle can have several drivers within a period. */
export function privateTimeOfDrivers(place: Place, count: RequestCount): void {
  const { known } = place;
  if (known !== 'all' && !known.has('driver')) count.lists(place, 'vehicles');
  count.lists(place, 'drivers');
  count.ownedOnce(place, 'assignments');
  for (const kind of schedules) {
    if (count.areSchedulesReadAlone) count.each({ ...place, rows: place.rows * driversPerVehicle }, kind);
    else {
      count.ownedOnce(place, kind);
      count.lists(place, compared(kind));
    }
  }
  count.guess();
}
