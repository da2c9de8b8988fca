import type { Selection } from '../../list-index/selection.ts';
import { memoised } from '../shared/memoised.ts';
import type { DriverSummary } from './driver-connection.type.ts';
import type { Driver } from './driver.type.ts';
import { OrderDirection } from '../../graphql/connection.type.ts';
import type { Condition, KeyColumn, ListFilter, SortColumn, TextColumn } from '../../list-index/columns.ts';
import type { ListOrder } from '../../list-index/ordered-rows.ts';
import { all, chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { allOf, byDeletion, holdsText, matches, oneOfIds } from '../shared/row-filter.ts';
import { type DriverFilter, type DriverOrder, DriverOrderField } from './driver.input.ts';

/** Counts over filtered drivers, computed once for each cached selection. */
export const summariseDrivers = memoised((drivers: Selection<Driver>): DriverSummary => ({
  withVehicleCount: drivers.count(driverKeys.hasVehicle, true),
  withAccountCount: drivers.count(driverKeys.hasAccount, true),
  byEntity: drivers.countBy(driverKeys.entity),
}));

/** Columns that drivers are filtered and counted by. */
export const driverKeys = {
  entity: { of: ({ entity }) => entity?.oceanId, labelOf: ({ entity }) => entity?.name },
  group: { of: ({ group }) => group?.oceanId },
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

/** Reads the schedules only when `hasPrivacySchedule` or `privateAt` is given. */
export function driverFilter(filter: DriverFilter, loaders: CustomerLoaders): MaybePromise<ListFilter<Driver> | null> {
  const conditions = all([() => scheduleCondition(filter, loaders), () => privateCondition(filter, loaders)]);
  return chain(conditions, ([scheduled, isPrivate]) => filterOf(filter, scheduled, isPrivate));
}

/** Reports whether a filter depends on private hours, whose age is then that of the result. */
export function readsPrivateHours({ hasPrivacySchedule, privateAt }: DriverFilter): boolean {
  return typeof hasPrivacySchedule === 'boolean' || Boolean(privateAt);
}

function filterOf(
  filter: DriverFilter,
  scheduled: Condition<Driver> | null,
  isPrivate: Condition<Driver> | null,
): ListFilter<Driver> | null {
  const conditions = [
    holdsText(filter.text, texts),
    oneOfIds(filter.entityIds, 'Entity', driverKeys.entity),
    matches(filter.hasVehicle, driverKeys.hasVehicle),
    matches(filter.hasAccount, driverKeys.hasAccount),
    matches(filter.isDeleted, driverKeys.isDeleted),
    byDeletion(filter, driverKeys.isDeleted),
    scheduled,
    isPrivate,
  ];
  // The validity of a schedule depends on the time of day, so the result cannot be cached for the next request.
  return allOf(filter, conditions, scheduled || isPrivate ? null : []);
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

const orders: Record<DriverOrderField, SortColumn<Driver>> = {
  LAST_NAME: { of: ({ lastName, firstName }) => [lastName, firstName].filter(Boolean).join(' ') || null },
  PERSONNEL_NUMBER: { of: ({ personnelNumber }) => personnelNumber },
  ENTITY: { of: ({ entity }) => entity?.name },
};

export function driverOrder(order: DriverOrder | null): ListOrder<Driver> {
  const { field, direction } = order ?? { field: DriverOrderField.LAST_NAME, direction: OrderDirection.ASC };
  return { name: field, direction, column: orders[field] };
}
