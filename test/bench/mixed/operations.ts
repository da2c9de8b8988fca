import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillDates } from '../../../src/http/explorer/example-dates.ts';
import { toGlobalId } from '../../../src/graphql/global-id.ts';
import { root } from '../contestants/root.ts';
import type { KnownTenant } from '../upstream/tenant.ts';
import type { ZipfDraw } from './zipf.ts';

/** Lists that change during the load; all others of Ocean stay as they are. */
type ChangingList = 'recurring hours' | 'positions';

/** An example operation in the mixed load. */
export interface MixedOperation {
  /** File in schema/operations. */
  readonly name: string;
  /** Frequency, in percent of the reads. */
  readonly weight: number;
  readonly changingLists: readonly ChangingList[];
  readonly variables: (tenant: KnownTenant, draw: ZipfDraw) => Record<string, unknown>;
}

const hours = ['recurring hours'] as const;

const orders = ['DRIVER', 'REGISTRATION', 'ENTITY', 'MAKE'].flatMap((field) =>
  ['ASC', 'DESC'].map((direction) => ({ field, direction })),
);
const pageFilters = [{ isPrivacyEnabled: true }, {}, { hasDriver: true }, { isPrivacyEnabled: false }];
const summaryFilters = [
  { hasVehicle: true },
  {},
  { isQualified: false },
  ...[7, 14, 30, 60].map((silentForMoreThanDays) => ({ silentForMoreThanDays })),
];
const valueFilters = ['COMMERCIAL', 'PASSENGER_CAR'].flatMap((category) =>
  [['STOPPED', 'STOP_ACTION', 'WAITING'], ['TRAVELING'], ['STOPPED']].map((mobileStates) => ({
    vehicleCategories: [category],
    mobileStates,
  })),
);
const places = [
  { latitude: 45.758, longitude: 4.835 },
  { latitude: 48.841, longitude: 2.388 },
  { latitude: 43.605, longitude: 1.444 },
];
const nearFilters = [1, 3, 7, 14].flatMap((silentForMoreThanDays) =>
  places.map((place) => ({ silentForMoreThanDays, near: { ...place, radiusMeters: 20_000 } })),
);

/** Ids of a tenant that its users look at: a page of a map or of a search, not the complete fleet. */
const some = (ids: readonly string[]): readonly string[] => ids.slice(0, 100);
const few = (ids: readonly string[]): readonly string[] => ids.slice(0, 20);

const now = new Date();
const day = (name: string): string => fillDates(`{{${name}}}`, now);
const today = `${day('today')}T00:00:00Z`;
const periods = ['monthAgo', 'weekAgo'].map((start) => ({ start: `${day(start)}T00:00:00Z`, end: today }));

/** Reads of a back office: mostly pages of the fleet, single boxes, and dashboards. */
export const reads: readonly MixedOperation[] = [
  {
    name: 'fleet-page',
    weight: 21,
    changingLists: [],
    variables: (_tenant, draw) => ({ first: 20, filter: draw.pick(pageFilters), orderBy: draw.pick(orders) }),
  },
  {
    name: 'box',
    weight: 15,
    changingLists: [],
    variables: ({ serialNumbers }, draw) => ({ serialNumber: draw.pick(some(serialNumbers)) }),
  },
  {
    name: 'silent-boxes',
    weight: 10,
    changingLists: hours,
    variables: (_tenant, draw) => ({ first: draw.pick([3, 10, 20]) }),
  },
  {
    name: 'silent-boxes-summary',
    weight: 11,
    changingLists: [],
    variables: (_tenant, draw) => ({ filter: draw.pick(summaryFilters) }),
  },
  {
    name: 'driver-private-hours',
    weight: 8,
    changingLists: hours,
    variables: (_tenant, draw) => ({
      first: draw.pick([20, 50]),
      kinds: draw.pick([['RECURRING', 'EXCEPTIONAL'], ['RECURRING'], ['EXCEPTIONAL']]),
      at: `${day('today')}T12:00:00Z`,
    }),
  },
  {
    name: 'node',
    weight: 9,
    changingLists: [],
    variables: ({ vehicleIds, driverIds }, draw) => ({
      id: draw.chance(0.7)
        ? toGlobalId('Vehicle', draw.pick(some(vehicleIds)))
        : toGlobalId('Driver', draw.pick(some(driverIds))),
    }),
  },
  {
    name: 'last-positions',
    weight: 2,
    changingLists: ['positions'],
    variables: (_tenant, draw) => ({ first: draw.pick([50, 20]) }),
  },
  {
    name: 'silent-boxes-near',
    weight: 6,
    changingLists: [],
    variables: (_tenant, draw) => ({
      filter: draw.pick(nearFilters),
      orderBy: { field: draw.pick(['DAYS_SILENT', 'SERIAL_NUMBER']), direction: 'DESC' },
    }),
  },
  {
    name: 'silent-boxes-by-value',
    weight: 4,
    changingLists: [],
    variables: (_tenant, draw) => ({ filter: draw.pick(valueFilters) }),
  },
  {
    name: 'drivers-without-schedule',
    weight: 4,
    changingLists: hours,
    variables: (_tenant, draw) => ({ first: draw.pick([20, 50]) }),
  },
  { name: 'entities', weight: 4, changingLists: [], variables: () => ({}) },
  {
    name: 'vehicle-assignments',
    weight: 2,
    changingLists: [],
    variables: ({ registrations }, draw) => ({ registration: draw.pick(few(registrations)) }),
  },
  {
    name: 'vehicle-day',
    weight: 2,
    changingLists: hours, // Ocean decides by them which trips are private
    variables: ({ registrations }, draw) => ({
      registration: draw.pick(few(registrations)),
      day: day('lastWorkday'),
      dayBefore: day('workdayBefore'),
    }),
  },
  {
    name: 'driver-usage',
    weight: 1,
    changingLists: hours,
    variables: (_tenant, draw) => ({ first: 20, period: draw.pick(periods) }),
  },
  {
    name: 'privacy-analysis',
    weight: 1,
    changingLists: hours,
    variables: ({ entityIds }, draw) => ({
      input: {
        mode: 'BY_DRIVER_WITH_SCHEDULE_SYNTHESIS',
        period: draw.pick(periods),
        entityIds: [draw.pick(entityIds.slice(0, 5))],
      },
    }),
  },
];

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];

/** The write: new private hours for a random driver. */
export const write: MixedOperation = {
  name: 'set-recurring-privacy-schedule',
  weight: 0,
  changingLists: hours,
  variables: ({ driverIds }, draw) => ({
    input: {
      driverId: draw.pickEvenly(driverIds),
      days: [
        {
          day: draw.pickEvenly(weekdays),
          slots: [{ start: draw.pickEvenly(['17:00', '18:00', '19:00']), end: '24:00' }],
        },
      ],
      validity: { start: `${day('tomorrow')}T00:00:00Z` },
    },
  }),
};

/** Text of an example operation. */
export function documentOf({ name }: MixedOperation): Promise<string> {
  return readFile(join(root, 'schema/operations', `${name}.graphql`), 'utf8');
}
