import { OrderDirection } from '../../graph/connection/connection.type.ts';
import type { SortValue } from '../../graph/connection/cursor.ts';
import type { ListFilter, ListOrder } from '../../graph/connection/list-view.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { allOf, holdsText, matches, oneOf, type Condition } from '../row-filter.ts';
import { DriverOrderField, type DriverFilter, type DriverOrder } from './driver.input.ts';
import type { Driver } from './driver.type.ts';

/** Reads the schedules only for the condition that looks at them; such a result is not kept for the next page. */
export async function driverFilter(filter: DriverFilter, loaders: CustomerLoaders): Promise<ListFilter<Driver> | null> {
  const scheduled = await scheduleCondition(filter, loaders);
  const conditions = [
    holdsText<Driver>(filter.text, (driver) => [
      driver.lastName,
      driver.firstName,
      driver.email,
      driver.phone,
      driver.personnelNumber,
    ]),
    oneOf<Driver>(filter.entityIds, (driver) => driver.entity?.oceanId),
    matches<Driver>(filter.hasVehicle, (driver) => Boolean(driver.vehicle)),
    matches<Driver>(filter.hasAccount, (driver) => Boolean(driver.user)),
    matches<Driver>(filter.isDeleted, (driver) => driver.isDeleted === true),
    scheduled,
  ];
  return allOf(filter, conditions, !scheduled);
}

async function scheduleCondition(
  { hasPrivacySchedule }: DriverFilter,
  loaders: CustomerLoaders,
): Promise<Condition<Driver>> {
  if (typeof hasPrivacySchedule !== 'boolean') return null;
  const scheduled = await loaders.schedules.withSchedules();
  return (driver) => scheduled.has(driver.oceanId) === hasPrivacySchedule;
}

const sortValues: Record<DriverOrderField, (driver: Driver) => SortValue> = {
  LAST_NAME: ({ lastName, firstName }) => [lastName, firstName].filter(Boolean).join(' ') || null,
  PERSONNEL_NUMBER: (driver) => driver.personnelNumber ?? null,
  ENTITY: (driver) => driver.entity?.name ?? null,
};

export function driverOrder(order: DriverOrder | null): ListOrder<Driver> {
  const { field, direction } = order ?? { field: DriverOrderField.LAST_NAME, direction: OrderDirection.ASC };
  return { name: field, direction, valueOf: sortValues[field] };
}
