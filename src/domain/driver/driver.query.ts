import type { Selection } from '../../list-index/selection.ts';
import { memoised } from '../shared/memoised.ts';
import type { DriverSummary } from './driver-connection.type.ts';
import type { Driver } from './driver.type.ts';
import { OrderDirection } from '../../graphql/connection.type.ts';
import type { Condition, KeyColumn, ListFilter, SortColumn, TextColumn } from '../../list-index/columns.ts';
import { all, chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { CustomerLoaders } from '../loaders.ts';
import type { RankedFigure } from '../privacy-analysis/analysed-usage.ts';
import { orderWithUsage, shareCondition } from '../privacy-analysis/usage-order.ts';
import type { RequestedOrder } from '../shared/connect.ts';
import {
  allOf,
  before,
  byDeletion,
  holdsText,
  matches,
  oneOfIds,
  type OptionalCondition,
} from '../shared/row-filter.ts';
import { type DriverFilter, type DriverOrder, DriverOrderField } from './driver.input.ts';

/** Counts over filtered drivers, computed once for each cached selection. */
export const summariseDrivers = memoised((drivers: Selection<Driver>): DriverSummary => ({
  withVehicleCount: drivers.count(driverKeys.hasVehicle, true),
  withAccountCount: drivers.count(driverKeys.hasAccount, true),
  withoutLicenceDateCount: drivers.count(driverKeys.hasLicenceDate, false),
  byEntity: drivers.countBy(driverKeys.entity),
  byGroup: drivers.countBy(driverKeys.group),
}));

/** Columns that drivers are filtered and counted by. */
export const driverKeys = {
  entity: { of: ({ entity }) => entity?.oceanId, labelOf: ({ entity }) => entity?.name },
  group: { of: ({ group }) => group?.oceanId, labelOf: ({ group }) => group?.description },
  hasLicenceDate: { of: ({ profile }) => Boolean(profile?.licenceValidUntil) },
  hasVehicle: { of: ({ vehicle }) => Boolean(vehicle) },
  hasAccount: { of: ({ user }) => Boolean(user) },
  isDeleted: { of: ({ isDeleted }) => isDeleted === true },
} satisfies Record<string, KeyColumn<Driver>>;

const texts: TextColumn<Driver> = {
  of: ({ lastName, firstName, email, phone, personnelNumber, vehicle }) => [
    lastName,
    firstName,
    email,
    phone,
    personnelNumber,
    vehicle?.registration,
  ],
};

const licenceValidUntil: SortColumn<Driver, number> = { of: ({ profile }) => profile?.licenceValidUntil?.getTime() };

/** Reports whether a filter depends on private hours, whose age is then that of the result. */
export function readsPrivateHours({ hasPrivacySchedule, privateAt }: DriverFilter): boolean {
  return typeof hasPrivacySchedule === 'boolean' || Boolean(privateAt);
}

/** Reads the schedules, or an analysis, only for the conditions that need them. */
export function driverFilter(filter: DriverFilter, loaders: CustomerLoaders): MaybePromise<ListFilter<Driver> | null> {
  const conditions = all([
    () => scheduleCondition(filter, loaders),
    () => privateCondition(filter, loaders),
    () => shareCondition<Driver>(filter.privateShareAbove, (input) => loaders.usage.ofAll('driver', input)),
  ]);
  return chain(conditions, (others) => filterOf(filter, others));
}

/** @param others conditions that depend on more than the list of drivers */
function filterOf(filter: DriverFilter, others: readonly OptionalCondition<Driver>[]): ListFilter<Driver> | null {
  const conditions = [
    holdsText(filter.text, texts),
    oneOfIds(filter.entityIds, 'Entity', driverKeys.entity),
    oneOfIds(filter.groupIds, null, driverKeys.group),
    before(filter.licenceExpiresBefore, licenceValidUntil),
    matches(filter.hasVehicle, driverKeys.hasVehicle),
    matches(filter.hasAccount, driverKeys.hasAccount),
    matches(filter.isDeleted, driverKeys.isDeleted),
    byDeletion(filter, driverKeys.isDeleted),
    ...others,
  ];
  // The validity of a schedule depends on the time of day, and an analysis is read again, so neither result can be
  // cached for the next request.
  return allOf(filter, conditions, others.every((condition) => condition === null) ? [] : null);
}

function scheduleCondition(
  { hasPrivacySchedule }: DriverFilter,
  loaders: CustomerLoaders,
): MaybePromise<Condition<Driver> | null> {
  if (typeof hasPrivacySchedule !== 'boolean') return null;
  const ids = chain(loaders.drivers.list(), ({ data }) =>
    loaders.schedules.withSchedules(data.rows.map(({ oceanId }) => oceanId)),
  );
  return chain(ids, (scheduled) => ({ kind: 'ids', ids: scheduled, isIn: hasPrivacySchedule }));
}

function privateCondition(
  { privateAt }: DriverFilter,
  loaders: CustomerLoaders,
): MaybePromise<Condition<Driver> | null> {
  if (!privateAt) return null;
  const ids = chain(loaders.drivers.list(), ({ data }) =>
    loaders.privateIntervals.driversPrivateAt(
      privateAt,
      data.rows.map(({ oceanId }) => oceanId),
    ),
  );
  return chain(ids, (found) => ({ kind: 'ids', ids: found, isIn: true }));
}

const orders: Record<DriverOrderField, SortColumn<Driver> | RankedFigure> = {
  LAST_NAME: { of: ({ lastName, firstName }) => [lastName, firstName].filter(Boolean).join(' ') || null },
  PERSONNEL_NUMBER: { of: ({ personnelNumber }) => personnelNumber },
  ENTITY: { of: ({ entity }) => entity?.name },
  LICENCE_VALID_UNTIL: licenceValidUntil,
  PRIVATE_DISTANCE: 'privateDistanceMeters',
  PROFESSIONAL_DISTANCE: 'professionalDistanceMeters',
  PRIVATE_SHARE: 'privateShare',
};

/** @throws BadUserInput when the field requires `usage`, or does not use it */
export function driverOrder(order: DriverOrder | null, loaders: CustomerLoaders): RequestedOrder<Driver> {
  const given = order ?? { field: DriverOrderField.LAST_NAME, direction: OrderDirection.ASC };
  return orderWithUsage(orders[given.field], given, (input) => loaders.usage.ofAll('driver', input));
}
