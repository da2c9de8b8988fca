import { toFullVehicle } from '../../../domain/vehicle/vehicle.mapping.ts';
import { maxDrivers } from '../../../domain/privacy-schedule/drivers.input.ts';
import { daysOf } from '../../../domain/privacy-step/step-day.ts';
import { trackDays } from '../../../domain/vehicle-track/track-period.ts';
import { maxRegistrations } from '../../../domain/vehicle-track/vehicle-track.loader.ts';
import { MAX_FILTER_IDS } from '../../../domain/node/ocean-id.ts';
import { firstDayOf, monthsBetween } from '../../../domain/eco-driving/months.ts';
import { maxVehicles } from '../../../domain/vehicle-event/vehicle-event.upstream.ts';
import { listSizes, usualListSize } from './list-sizes.ts';
import { byIds, byRepresentations, findings, found } from './found-objects.ts';
import { type RequestedField, toList } from './requested-fields.ts';
import { type FieldRule, listed, named, type Place, type RequestCount } from './request-count.ts';
import { countUsage, nameOfAnalysis, nameOfUsage, type SubjectKind, usagesOf } from './usage-of-all.ts';

const schedules = ['recurring', 'exceptional'] as const;
/** Number of drivers whose private hours are read one by one for a filter. */
const usualFleet = 100;
/** Number of drivers of a vehicle within a period. */
const driversPerVehicle = 2;
/** Name of the single read that a list of all hours is compared with. */
const compared = (kind: string): string => `${kind} compared`;

const inCustomer = (place: Place, field: RequestedField): Pick<Place, 'space'> => ({
  space: `${place.space}${field.text('customerId')}`,
});
const inCustomerOf = (place: Place, field: RequestedField): Place => ({ ...place, ...inCustomer(place, field) });
const listedIn = (place: Place, field: RequestedField): Partial<Place> => ({ ...inCustomer(place, field), ...listed });

/** A list, or a row of it found by key. */
const fromList = (...names: string[]): FieldRule => ({
  calls: (place, count, field) => count.lists(inCustomerOf(place, field), ...names),
  below: listedIn,
});

const ecoMonths = (field: RequestedField): string[] =>
  monthsBetween(field.value('from'), field.value('to')).map(firstDayOf);

const rightsOf = (kind: string): string => `rights ${kind}`;

const isFlag = (value: unknown): boolean => typeof value === 'boolean';

/** Fields of a box's vehicle that the list of silent boxes contains in full. */
const fittedVehicle = new Set(['box', ...Object.keys(toFullVehicle({ id: 1 }, null) ?? {})]);

/** The usage of many objects is one upstream request for each `MAX_FILTER_IDS`, and none where their list read that of all. */
const usage = (kind: SubjectKind): FieldRule => ({
  calls: (place, count, field) => countUsage(place, count, nameOfUsage(kind, field.value('input')), MAX_FILTER_IDS),
});

/** Counts an upstream request for each batch, and for each `size` of objects. */
function inBatches({ rows, batches, isBound }: Place, size: number, count: RequestCount): void {
  count.more(Math.min(rows, batches + Math.ceil(rows / size) - 1), isBound);
}

/** Requested days of steps; a day that cannot be read counts once. */
function stepDays(field: RequestedField): readonly string[] {
  const [from, to] = [field.value('from'), field.value('to')];
  if (typeof from === 'string' && typeof to === 'string') return daysOf(from, to);
  const date = field.value('date');
  return [typeof date === 'string' ? date : field.text('date')];
}

/** Below a list of the usual size for each day. */
const daily =
  (coordinate: string, days: (field: RequestedField) => number) =>
  ({ rows }: Place, field: RequestedField): Partial<Place> => ({
    ...named,
    rows: rows * (listSizes[coordinate] ?? usualListSize) * days(field),
    batches: rows,
  });

/** A list that several fields of an object request. */
const owned = (name: string): FieldRule => ({
  calls: (place, count) => count.ownedOnce(place, name),
  below: () => named,
});

/**
 * A mutation reads what it needs, is sent, and is read back for its payload.
 *
 * @param readBack lists that are read back
 */
const mutation = (
  calls: (place: Place, count: RequestCount, field: RequestedField) => void,
  readBack: readonly string[],
  writes = 1,
): FieldRule => ({
  calls: (outer, count, field) => {
    calls({ ...outer, space: `${outer.key} before` }, count, field);
    if (field.within('input', 'validateOnly') === true) return;
    count.more(writes);
    count.lists({ ...outer, space: `${outer.key} after` }, ...readBack);
  },
  below: ({ key }) => ({ space: `${key} after`, ...listed }),
});

/** Schedules to delete are searched in the list of all drivers, unless their driver is named. */
const deletion = (kind: string, isReadAgain: boolean): FieldRule =>
  mutation(
    (place, count, field) => {
      const isDriverNamed = typeof field.within('input', 'driverId') === 'string';
      if (!isDriverNamed) count.lists(place, kind);
      if (isDriverNamed || isReadAgain) count.more(1);
    },
    ['schedules'],
  );

/**
 * The same write for many drivers. The hours of several are one list, read before and after, unless each is read alone.
 *
 * @param isReadBefore the hours are read before the write too
 */
const batch = (kind: (typeof schedules)[number], isReadBefore: boolean): FieldRule => ({
  calls: (outer, count, field) => {
    const drivers = namedDriversOf(field);
    const readHours = (space: string): void => {
      if (drivers === 1 || count.areSchedulesReadAlone) count.more(drivers);
      else {
        count.lists({ ...outer, space }, kind, compared(kind));
        count.readSchedules(drivers);
      }
    };
    count.lists({ ...outer, space: `${outer.key} before` }, 'drivers');
    if (isReadBefore) readHours(`${outer.key} before`);
    // A list of exceptions may name hardly anybody: the other kind then shows if Ocean lists others than the user.
    if (isReadBefore && drivers > 1 && !count.areSchedulesReadAlone) {
      count.lists({ ...outer, space: `${outer.key} before` }, 'recurring');
    }
    if (field.within('input', 'validateOnly') === true) return;
    count.more(drivers);
    readHours(`${outer.key} after`);
  },
  below: ({ key }, field) => ({ space: `${key} after`, ...named, page: namedDriversOf(field) }),
});

/** Maximum number of drivers that a mutation for many writes: those of an entity are unknown before it runs. */
function namedDriversOf(field: RequestedField): number {
  const driverIds = field.within('input', 'driverIds');
  if (driverIds !== undefined && driverIds !== null) return toList(driverIds).length;
  const expected = field.within('input', 'maxDrivers');
  return typeof expected === 'number' ? Math.min(Math.max(expected, 0), maxDrivers) : maxDrivers;
}

/** Requested kinds of schedules; absent or null: all. */
function kindsOf(kinds: unknown): readonly string[] {
  const requested = kinds === undefined || kinds === null ? null : toList(kinds);
  return schedules.filter((kind) => requested?.includes(kind.toUpperCase()) !== false);
}

function privateHours(place: Place, count: RequestCount, field: RequestedField): void {
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
const isByPrivateHours = (field: RequestedField): boolean =>
  isFlag(field.within('filter', 'hasPrivacySchedule')) || Boolean(field.within('filter', 'privateAt'));

/** The lists of all drivers' hours, each compared with the read of one driver. */
function everyonesHours(place: Place, count: RequestCount, kinds: readonly string[] = schedules): void {
  count.guess(); // the number of drivers is unknown
  if (count.areSchedulesReadAlone) count.more(kinds.length * usualFleet);
  else count.lists(place, ...kinds, ...kinds.map(compared));
}

/** A driver without hours is looked up in the list of drivers. */
function privateTime(place: Place, count: RequestCount, field: RequestedField): void {
  privateHours(place, count, field);
  if (place.known !== 'all') count.lists(place, 'drivers');
}

/** A vehicle can have several drivers within a period. */
function privateTimeOfDrivers(place: Place, count: RequestCount): void {
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

const readBackAs = (name: string): FieldRule => ({
  calls: (place, count) => count.lists(place, name),
  below: () => named,
});

/** A list of vehicles, of the customer or of another object. */
const vehicles: FieldRule = {
  calls: (place, count, field) => {
    const filter = (name: string): unknown => field.within('filter', name);
    const own = inCustomerOf(place, field);
    count.lists(
      own,
      'vehicles',
      ...(isFlag(filter('isSilent')) ? ['boxes'] : []),
      ...(filter('near') ? ['positions'] : []),
      ...(filter('groupIds') ? ['drivers', 'boxes'] : []),
      ...usagesOf(field, 'vehicle'),
    );
    if (!isByPrivateHours(field)) return;
    count.lists(own, 'assignments');
    everyonesHours(own, count);
  },
  below: (place, field) => ({
    ...listedIn(place, field),
    everyone: new Set([
      ...place.everyone,
      ...(isByPrivateHours(field) ? ['assignments', ...schedules] : []),
      ...usagesOf(field, 'vehicle'),
    ]),
  }),
};

/** A list of drivers, of the customer or of another object. */
const drivers: FieldRule = {
  calls: (place, count, field) => {
    const own = inCustomerOf(place, field);
    count.lists(own, 'drivers', ...usagesOf(field, 'driver'));
    if (isByPrivateHours(field)) everyonesHours(own, count);
  },
  below: (place, field) => ({
    ...listedIn(place, field),
    everyone: new Set([...place.everyone, ...(isByPrivateHours(field) ? schedules : []), ...usagesOf(field, 'driver')]),
  }),
};

/** The driver whom texts name is searched in the list of drivers. */
const driverOfTexts: FieldRule = { calls: (place, count) => count.lists(place, 'drivers'), below: () => listed };

/** A list of silent boxes, of the customer or of another object. */
const silentBoxes = fromList('boxes');

/** Rules by field. Fields without a rule cost nothing themselves: see `estimateCost` for partial entities. */
export const fieldRules: Readonly<Record<string, FieldRule>> = {
  'Query.nonCommunicatingBoxes': silentBoxes,
  'Query.boxes': fromList('boxes', 'vehicles'),
  'Query.box': fromList('boxes', 'vehicles'),
  'Query.vehicles': vehicles,
  'Query.vehicle': fromList('vehicles'),
  'Query.drivers': drivers,
  'Query.driver': fromList('drivers'),
  'Query.privacySchedules': {
    calls: (place, count, field) => {
      const own = inCustomerOf(place, field);
      count.lists(own, 'drivers');
      everyonesHours(own, count, kindsOf(field.within('filter', 'kinds')));
    },
    below: (place, field) => ({
      ...inCustomer(place, field),
      ...named,
      everyone: new Set(kindsOf(field.within('filter', 'kinds'))),
    }),
  },
  'Query.entities': fromList('entities'),
  'Entity.vehicles': vehicles,
  'Entity.drivers': drivers,
  'Entity.nonCommunicatingBoxes': silentBoxes,
  'Entity.privacyUsage': usage('entity'),
  'Query.groups': fromList('drivers', 'boxes'),
  'Group.vehicles': {
    ...vehicles,
    calls: (place, count, field) => {
      vehicles.calls?.(place, count, field);
      count.lists(place, 'drivers', 'boxes');
    },
  },
  'Group.drivers': drivers,
  'Group.nonCommunicatingBoxes': silentBoxes,
  'Group.privacyUsage': {
    calls: (place, count) => {
      count.lists(place, 'drivers');
      count.more(Math.min(place.rows, place.batches), false); // the number of drivers is unknown
    },
  },
  'Vehicle.group': { calls: (place, count) => count.lists(place, 'vehicles', 'drivers', 'boxes') },
  'Query.node': found((field) => byIds([field.value('id')])),
  'Query.nodes': found((field) => byIds(field.list('ids'))),
  'Query._entities': found((field) => byRepresentations(field.list('representations'))),
  'Query.privacyAnalysis': {
    calls: (place, count, field) => count.lists(inCustomerOf(place, field), nameOfAnalysis(field)),
    below: inCustomer,
  },

  'Query.viewer': { below: inCustomer },
  'Viewer.user': fromList('drivers'),
  'Viewer.customer': fromList('boxes'),
  'Viewer.customers': fromList('boxes'),
  'Viewer.rights': { calls: (place, count) => count.lists(place, ...count.rightKinds.all.map(rightsOf)) },
  'Viewer.can': { calls: (place, count) => count.lists(place, ...count.rightKinds.ofPermissions.map(rightsOf)) },

  'Vehicle.position': { calls: (place, count) => count.lists(place, 'positions') },
  'Vehicle.positionReport': { calls: (place, count) => count.lists(place, 'positions') },
  'Vehicle.privacyUsage': usage('vehicle'),
  'Driver.privacyUsage': usage('driver'),
  'Vehicle.assignments': owned('assignments'),
  'Vehicle.leaseContract': {
    calls: (place, count, field) => count.ownedOnce(place, `leases ${field.text('date')}`),
  },
  'LeaseContract.drivenDistanceKm': fromList('vehicles'),
  'LeaseContract.remainingDistanceKm': fromList('vehicles'),
  'Driver.ecoDriving': {
    calls: (place, count, field) => count.lists(place, 'drivers', ...ecoMonths(field).map((month) => `eco ${month}`)),
    below: ({ rows, isBound }, field) => ({ rows: rows * ecoMonths(field).length, isBound }),
  },
  'Vehicle.lastEvent': {
    calls: (place, count) => {
      if (place.space === '') count.lists(place, 'boxes'); // Ocean requires a customer, which boxes name
      count.more(Math.min(place.rows, place.batches + Math.ceil(place.rows / maxVehicles) - 1), place.isBound);
    },
  },
  'Driver.assignments': owned('assignments'),
  'Driver.privacySchedules': { calls: privateHours, below: () => named },
  'Driver.privacySchedulesFreshness': { calls: privateHours },
  'Driver.privateIntervals': { calls: privateTime, below: () => named },
  'Driver.isPrivateNow': { calls: privateTime },
  'Vehicle.privateIntervals': { calls: privateTimeOfDrivers, below: () => named },
  'Vehicle.isPrivateNow': { calls: privateTimeOfDrivers },
  'Vehicle.driverAt': owned('assignments'),
  'Vehicle.steps': {
    calls: (place, count, field) => {
      for (const day of stepDays(field)) count.each(place, `steps ${day}`);
    },
    below: daily('Vehicle.steps', (field) => stepDays(field).length),
  },
  'Driver.steps': {
    calls: (place, count, field) => {
      count.ownedOnce(place, 'assignments'); // of the drivers
      count.owned(place, 'assignments'); // of their vehicles
      for (const day of stepDays(field)) count.each(place, `steps ${day}`);
      count.guess(); // the number of vehicles is unknown
    },
    below: daily('Driver.steps', (field) => stepDays(field).length),
  },
  'Vehicle.positions': {
    calls: (place, count) => {
      const isListed = place.known === 'all' || place.known.has('registration');
      if (!isListed) count.lists(place, 'vehicles');
      // Some rows name their plate; for others it is looked up.
      const batches = !isListed && place.isMixed ? place.batches * 2 : place.batches;
      inBatches({ ...place, batches }, maxRegistrations, count);
    },
    below: daily('Vehicle.positions', (field) => trackDays(String(field.value('from')), String(field.value('to')))),
  },
  'PrivacyStep.polyline': { calls: (place, count) => count.each(place, 'line') },
  'Driver.vehicle': {
    calls: (place, count) => count.lists(place, ...(place.known === 'all' ? [] : ['drivers']), 'vehicles'),
    // Some rows name the vehicle; for others it is looked up.
    below: ({ batches }) => ({ ...named, batches: batches * 2 }),
  },

  'PositionDriver.driver': driverOfTexts,
  'PrivacyStep.driver': driverOfTexts,

  'Box.vehicle': { below: () => ({ known: fittedVehicle, isMixed: false }) },
  'SetRecurringPrivacySchedulePayload.driver': { below: () => listed },
  'SetExceptionalPrivacySchedulePayload.driver': { below: () => listed },

  'Mutation.login': mutation(() => undefined, []),
  'Mutation.setRecurringPrivacySchedule': mutation(
    (place, count, field) => {
      count.lists(place, 'drivers');
      if (Array.isArray(field.within('input', 'expectedScheduleIds'))) count.more(1);
    },
    ['recurring'],
  ),
  'Mutation.setExceptionalPrivacySchedule': mutation(
    (place, count) => {
      count.lists(place, 'drivers');
      count.more(1);
    },
    ['exceptional'],
  ),
  'Mutation.setRecurringPrivacySchedules': batch('recurring', false),
  'Mutation.setExceptionalPrivacySchedules': batch('exceptional', true),
  'Mutation.deleteRecurringPrivacySchedules': deletion('recurring', true),
  'Mutation.deleteExceptionalPrivacySchedules': deletion('exceptional', false),
  'Mutation.setStepPrivacy': {
    calls: (outer, count, field) => {
      const steps = stepsOf(field);
      const sheets = byIds(steps.map(({ id }) => id)).map(({ key }) => key);
      const before = { ...outer, space: `${outer.key} before` };
      findings.PrivacyStep(before, count, sheets);
      if (steps.some(({ id, onboardNumber }) => id && !onboardNumber)) count.lists(before, 'vehicles');
      if (field.within('input', 'validateOnly') === true) return;
      count.more(steps.length);
      const byOceanId = steps.flatMap(({ vehicleId, date }) =>
        typeof vehicleId === 'string' && typeof date === 'string' ? [[vehicleId, date]] : [],
      );
      findings.PrivacyStep({ ...outer, space: `${outer.key} after` }, count, [...sheets, ...byOceanId]);
    },
    below: ({ key }, field) => ({ space: `${key} after`, ...named, page: stepsOf(field).length }),
  },
  'SetRecurringPrivacySchedulePayload.schedules': readBackAs('recurring'),
  'SetExceptionalPrivacySchedulePayload.schedule': readBackAs('exceptional'),
  'DeletePrivacySchedulesPayload.deletedIds': readBackAs('schedules'),
  'DeletePrivacySchedulesPayload.ended': readBackAs('schedules'),
  'DeletePrivacySchedulesPayload.continuedBy': readBackAs('schedules'),
  'SetStepPrivacyPayload.results': { below: ({ page }) => ({ rows: page, isBound: true }) },
  'SetRecurringPrivacySchedulesPayload.results': { below: ({ page }) => ({ rows: page, isBound: true }) },
  'SetExceptionalPrivacySchedulesPayload.results': { below: ({ page }) => ({ rows: page, isBound: true }) },
  'RecurringPrivacyResult.driver': { below: () => listed },
  'ExceptionalPrivacyResult.driver': { below: () => listed },
  'RecurringPrivacyResult.schedules': { below: () => named },
  'ExceptionalPrivacyResult.schedule': { below: () => named },
  'StepPrivacyResult.step': {
    calls: (place, count) => count.each(place, 'step'),
    below: ({ rows }) => ({ ...named, batches: rows }),
  },
};

function stepsOf(field: RequestedField): readonly Record<string, unknown>[] {
  return toList(field.within('input', 'steps')).map((step) => (step ?? {}) as Record<string, unknown>);
}
