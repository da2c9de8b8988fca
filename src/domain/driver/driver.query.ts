import { OrderDirection } from '../../graph/connection/connection.type.ts';
import type { KeyColumn, SortColumn, TextColumn } from '../../graph/connection/columns.ts';
import type { Condition, ListFilter } from '../../graph/connection/condition.ts';
import type { ListOrder } from '../../graph/connection/ordered-rows.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { allOf, byDeletion, holdsText, matches, oneOfIds } from '../row-filter.ts';
import { DriverOrderField, type DriverFilter, type DriverOrder } from './driver.input.ts';
import type { Driver } from './driver.type.ts';

/** What drivers are filtered and counted by. */
export const driverKeys = {
  entity: { of: ({ entity }) => entity?.oceanId, labelOf: ({ entity }) => entity?.name },
  hasVehicle: { of: ({ vehicle }) => Boolean(vehicle) },
  hasAccount: { of: ({ user }) => Boolean(user) },
  isDeleted: { of: ({ isDeleted }) => isDeleted === true },
} satisfies Record<string, KeyColumn<Driver>>;

const texts: TextColumn<Driver> = {
  of: ({ lastName, firstName, email, phone, personnelNumber }) => [lastName, firstName, email, phone, personnelNumber],
};

/** Reads the schedules only for the condition that looks at them. */
export async function driverFilter(filter: DriverFilter, loaders: CustomerLoaders): Promise<ListFilter<Driver> | null> {
  const scheduled = await scheduleCondition(filter, loaders);
  const conditions = [
    holdsText(filter.text, texts),
    oneOfIds(filter.entityIds, 'Entity', driverKeys.entity),
    matches(filter.hasVehicle, driverKeys.hasVehicle),
    matches(filter.hasAccount, driverKeys.hasAccount),
    matches(filter.isDeleted, driverKeys.isDeleted),
    byDeletion(filter, driverKeys.isDeleted),
    scheduled,
  ];
  // Whether a schedule holds depends on the time of day: a result that looks at it is of no use to the next request.
  return allOf(filter, conditions, scheduled ? null : []);
}

async function scheduleCondition(
  { hasPrivacySchedule }: DriverFilter,
  loaders: CustomerLoaders,
): Promise<Condition<Driver> | null> {
  if (typeof hasPrivacySchedule !== 'boolean') return null;
  const driverIds = (await loaders.drivers.list()).data.rows.map(({ oceanId }) => oceanId);
  return { kind: 'ids', ids: await loaders.schedules.withSchedules(driverIds), isIn: hasPrivacySchedule };
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
