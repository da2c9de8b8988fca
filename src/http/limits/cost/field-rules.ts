import { toFullVehicle } from '../../../domain/vehicle/vehicle.mapping.ts';
import { daysOf } from '../../../domain/privacy-step/step-day.ts';
import { trackDays } from '../../../domain/vehicle-track/track-period.ts';
import { maxRegistrations } from '../../../domain/vehicle-track/vehicle-track.loader.ts';
import { MAX_FILTER_IDS } from '../../../domain/node/ocean-id.ts';
import { firstDayOf, monthsBetween } from '../../../domain/eco-driving/months.ts';
import { maxVehicles } from '../../../domain/vehicle-event/vehicle-event.upstream.ts';
import { listSizes, usualListSize } from './list-sizes.ts';
import { byIds, byRepresentations, found } from './found-objects.ts';
import { mutationRules } from './mutation-rules.ts';
import {
  everyonesHours,
  isByPrivateHours,
  kindsOf,
  privateHours,
  privateTime,
  privateTimeOfDrivers,
  schedules,
} from './private-hours.ts';
import { isFlag, type RequestedField } from './requested-fields.ts';
import { type FieldRule, listed, named, type Place, type RequestCount } from './request-count.ts';
import { subscriptionRules } from './subscription-rules.ts';
import { countUsage, nameOfAnalysis, nameOfUsage, type SubjectKind, usagesOf } from './usage-of-all.ts';

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
  ...subscriptionRules,
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
  'VehicleSummary.byGroup': { calls: (place, count) => count.lists(place, 'vehicles', 'drivers', 'boxes') },
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
      inBatches(place, maxVehicles, count);
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
  'TrackedDriver.driver': driverOfTexts,
  'PrivacyStep.driver': driverOfTexts,

  'Box.vehicle': { below: () => ({ known: fittedVehicle, isMixed: false }) },
  ...mutationRules,
};
