import type { Selection } from '../../list-index/selection.ts';
import { memoised } from '../shared/memoised.ts';
import type { VehicleSummary } from './vehicle-connection.type.ts';
import type { Vehicle } from './vehicle.type.ts';
import { OrderDirection } from '../../graphql/connection.type.ts';
import type { Condition, KeyColumn, ListFilter, SortColumn, TextColumn } from '../../list-index/columns.ts';
import type { ListOrder } from '../../list-index/ordered-rows.ts';
import { boxKeys } from '../box/box.query.ts';
import { all, chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { isNear } from '../place/near.input.ts';
import { allOf, byDeletion, holdsText, matches, oneOf, oneOfIds } from '../shared/row-filter.ts';
import { type VehicleFilter, type VehicleOrder, VehicleOrderField } from './vehicle.input.ts';

/** Counts over filtered vehicles, computed once for each cached selection. */
export const summariseVehicles = memoised((vehicles: Selection<Vehicle>): VehicleSummary => ({
  privacyEnabledCount: vehicles.count(vehicleKeys.isPrivacyEnabled, true),
  withoutDriverCount: vehicles.count(vehicleKeys.hasDriver, false),
  byEntity: vehicles.countBy(vehicleKeys.entity),
  byMake: vehicles.countBy(vehicleKeys.make),
  byCategory: vehicles.countBy(vehicleKeys.category),
}));

/** Columns that vehicles are filtered and counted by. */
export const vehicleKeys = {
  entity: { of: ({ entity }) => entity?.oceanId, labelOf: ({ entity }) => entity?.name },
  driver: { of: ({ driver }) => driver?.oceanId },
  make: { of: ({ make }) => make },
  category: { of: ({ category }) => category },
  hasBox: { of: ({ box }) => Boolean(box) },
  hasDriver: { of: ({ driver }) => Boolean(driver) },
  isPrivacyEnabled: { of: ({ isPrivacyEnabled }) => isPrivacyEnabled === true },
  isDeleted: { of: ({ isDeleted }) => isDeleted === true },
} satisfies Record<string, KeyColumn<Vehicle>>;

const texts: TextColumn<Vehicle> = {
  of: (vehicle) => [
    vehicle.registration,
    vehicle.vin,
    vehicle.make,
    vehicle.model,
    vehicle.fleetNumber,
    vehicle.description,
    vehicle.box?.serialNumber,
    vehicle.box?.imei,
  ],
};

/** Reads other lists only for the conditions that need them. */
export function vehicleFilter(
  filter: VehicleFilter,
  loaders: CustomerLoaders,
): MaybePromise<ListFilter<Vehicle> | null> {
  const conditions = all([
    () => silenceCondition(filter, loaders),
    () => nearCondition(filter, loaders),
    () => privateCondition(filter, loaders),
  ]);
  return chain(conditions, ([silence, nearness, isPrivate]) => filterOf(filter, silence, nearness, isPrivate));
}

function filterOf(
  filter: VehicleFilter,
  silence: Silence | null,
  nearness: Condition<Vehicle> | null,
  isPrivate: Condition<Vehicle> | null,
): ListFilter<Vehicle> | null {
  const conditions = [
    holdsText(filter.text, texts),
    oneOfIds(filter.entityIds, 'Entity', vehicleKeys.entity),
    oneOfIds(filter.driverIds, 'Driver', vehicleKeys.driver),
    oneOf(filter.categories, vehicleKeys.category),
    matches(filter.hasBox, vehicleKeys.hasBox),
    matches(filter.hasDriver, vehicleKeys.hasDriver),
    matches(filter.isPrivacyEnabled, vehicleKeys.isPrivacyEnabled),
    matches(filter.isDeleted, vehicleKeys.isDeleted),
    byDeletion(filter, vehicleKeys.isDeleted),
    silence && silence.condition,
    nearness,
    isPrivate,
  ];
  // Each request reads the last positions again, so a result based on them cannot be cached; nor can one based on hours.
  return allOf(filter, conditions, nearness || isPrivate ? null : silence ? [silence.boxes] : []);
}

interface Silence {
  readonly condition: Condition<Vehicle>;
  /** List that the condition was computed from. */
  readonly boxes: object;
}

function silenceCondition({ isSilent }: VehicleFilter, loaders: CustomerLoaders): MaybePromise<Silence | null> {
  if (typeof isSilent !== 'boolean') return null;
  return chain(loaders.boxes.list(), ({ data: boxes }) => ({
    condition: { kind: 'ids', ids: boxes.keysOf(boxKeys.vehicle), isIn: isSilent },
    boxes,
  }));
}

function nearCondition({ near }: VehicleFilter, loaders: CustomerLoaders): MaybePromise<Condition<Vehicle> | null> {
  if (!near) return null;
  return chain(loaders.positions.list(), ({ data }) => ({
    kind: 'test',
    passes: (vehicle) => isNear(near, data.byId(vehicle.oceanId)?.position),
  }));
}

function privateCondition(
  { privateAt }: VehicleFilter,
  loaders: CustomerLoaders,
): MaybePromise<Condition<Vehicle> | null> {
  if (!privateAt) return null;
  return chain(loaders.privateIntervals.vehiclesPrivateAt(privateAt), (ids) => ({ kind: 'ids', ids, isIn: true }));
}

const joined = (...texts: (string | null | undefined)[]): string | null => texts.filter(Boolean).join(' ') || null;

const orders: Record<VehicleOrderField, SortColumn<Vehicle>> = {
  REGISTRATION: { of: ({ registration }) => registration },
  MAKE: { of: ({ make, model }) => joined(make, model) },
  ENTITY: { of: ({ entity }) => entity?.name },
  DRIVER: { of: ({ driver }) => joined(driver?.lastName, driver?.firstName) },
  ODOMETER: { of: ({ odometer }) => odometer?.valueKm },
  FIRST_REGISTERED_AT: { of: ({ firstRegisteredAt }) => firstRegisteredAt?.getTime() },
};

export function vehicleOrder(order: VehicleOrder | null): ListOrder<Vehicle> {
  const { field, direction } = order ?? { field: VehicleOrderField.REGISTRATION, direction: OrderDirection.ASC };
  return { name: field, direction, column: orders[field] };
}
