import { OrderDirection } from '../../graph/connection/connection.type.ts';
import type { SortValue } from '../../graph/connection/cursor.ts';
import type { ListFilter, ListOrder } from '../../graph/connection/list-view.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { isNear } from '../near.input.ts';
import { allOf, holdsText, matches, oneOf, type Condition } from '../row-filter.ts';
import { VehicleOrderField, type VehicleFilter, type VehicleOrder } from './vehicle.input.ts';
import type { Vehicle } from './vehicle.type.ts';

/** Reads other lists only for the conditions that look at them; such a result is not kept for the next page. */
export async function vehicleFilter(
  filter: VehicleFilter,
  loaders: CustomerLoaders,
): Promise<ListFilter<Vehicle> | null> {
  const [silence, nearness] = await Promise.all([silenceCondition(filter, loaders), nearCondition(filter, loaders)]);
  const conditions = [
    holdsText<Vehicle>(filter.text, (vehicle) => [
      vehicle.registration,
      vehicle.vin,
      vehicle.make,
      vehicle.model,
      vehicle.fleetNumber,
      vehicle.description,
      vehicle.box?.serialNumber,
      vehicle.box?.imei,
    ]),
    oneOf<Vehicle>(filter.entityIds, (vehicle) => vehicle.entity?.oceanId),
    oneOf<Vehicle>(filter.driverIds, (vehicle) => vehicle.driver?.oceanId),
    matches<Vehicle>(filter.hasBox, (vehicle) => Boolean(vehicle.box)),
    matches<Vehicle>(filter.hasDriver, (vehicle) => Boolean(vehicle.driver)),
    matches<Vehicle>(filter.isPrivacyEnabled, (vehicle) => vehicle.isPrivacyEnabled === true),
    matches<Vehicle>(filter.isDeleted, (vehicle) => vehicle.isDeleted === true),
    silence,
    nearness,
  ];
  return allOf(filter, conditions, !silence && !nearness);
}

async function silenceCondition({ isSilent }: VehicleFilter, loaders: CustomerLoaders): Promise<Condition<Vehicle>> {
  if (typeof isSilent !== 'boolean') return null;
  const { data } = await loaders.boxes.list();
  const silent = new Set(data.rows.map((box) => box.vehicle?.oceanId));
  return (vehicle) => silent.has(vehicle.oceanId) === isSilent;
}

async function nearCondition({ near }: VehicleFilter, loaders: CustomerLoaders): Promise<Condition<Vehicle>> {
  if (!near) return null;
  const { data } = await loaders.positions.list();
  return (vehicle) => isNear(near, data.byId(vehicle.oceanId)?.position);
}

const joined = (...texts: (string | null | undefined)[]): string | null => texts.filter(Boolean).join(' ') || null;

const sortValues: Record<VehicleOrderField, (vehicle: Vehicle) => SortValue> = {
  REGISTRATION: (vehicle) => vehicle.registration ?? null,
  MAKE: (vehicle) => joined(vehicle.make, vehicle.model),
  ENTITY: (vehicle) => vehicle.entity?.name ?? null,
  DRIVER: (vehicle) => joined(vehicle.driver?.lastName, vehicle.driver?.firstName),
  ODOMETER: (vehicle) => vehicle.odometer?.valueKm ?? null,
  FIRST_REGISTERED_AT: (vehicle) => vehicle.firstRegisteredAt?.getTime() ?? null,
};

export function vehicleOrder(order: VehicleOrder | null): ListOrder<Vehicle> {
  const { field, direction } = order ?? { field: VehicleOrderField.REGISTRATION, direction: OrderDirection.ASC };
  return { name: field, direction, valueOf: sortValues[field] };
}
