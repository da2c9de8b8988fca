import type { Selection } from '../../list-index/selection.ts';
import { memoised } from '../shared/memoised.ts';
import type { VehicleSummary } from './vehicle-connection.type.ts';
import type { Vehicle } from './vehicle.type.ts';
import { OrderDirection } from '../../graphql/connection.type.ts';
import type { Condition, KeyColumn, ListFilter, SortColumn, TextColumn } from '../../list-index/columns.ts';
import { boxKeys } from '../box/box.query.ts';
import { all, chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { readVehicleGroups } from '../organisation/groups.ts';
import { isNear } from '../place/near.input.ts';
import { toOceanId } from '../node/ocean-id.ts';
import type { RankedFigure } from '../privacy-analysis/analysed-usage.ts';
import { orderWithUsage, shareCondition } from '../privacy-analysis/usage-order.ts';
import type { RequestedOrder } from '../shared/connect.ts';
import {
  allOf,
  before,
  byDeletion,
  holdsText,
  matches,
  oneOf,
  oneOfIds,
  type OptionalCondition,
  within,
} from '../shared/row-filter.ts';
import { kilometresToMaintenance, maintenancePlannedAt } from './vehicle-maintenance.ts';
import { type VehicleFilter, type VehicleOrder, VehicleOrderField } from './vehicle.input.ts';

/** Counts over filtered vehicles, computed once for each cached selection. */
export const summariseVehicles = memoised((vehicles: Selection<Vehicle>): VehicleSummary => ({
  privacyEnabledCount: vehicles.count(vehicleKeys.isPrivacyEnabled, true),
  withoutDriverCount: vehicles.count(vehicleKeys.hasDriver, false),
  plannedMaintenanceCount: vehicles.count(vehicleKeys.hasMaintenance, true),
  byEntity: vehicles.countBy(vehicleKeys.entity),
  byMake: vehicles.countBy(vehicleKeys.make),
  byCategory: vehicles.countBy(vehicleKeys.category),
  byMotorisation: vehicles.countBy(vehicleKeys.motorisation),
  byEnergy: vehicles.countBy(vehicleKeys.energy),
  filtered: vehicles,
}));

/** Columns that vehicles are filtered and counted by. */
export const vehicleKeys = {
  entity: { of: ({ entity }) => entity?.oceanId, labelOf: ({ entity }) => entity?.name },
  driver: { of: ({ driver }) => driver?.oceanId },
  make: { of: ({ make }) => make },
  category: { of: ({ category }) => category },
  motorisation: { of: ({ motorisation }) => motorisation },
  energy: { of: ({ energyId }) => energyId },
  hasMaintenance: { of: ({ maintenanceVisits }) => (maintenanceVisits ?? []).length > 0 },
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
    () => groupCondition(filter, loaders),
    () => nearCondition(filter, loaders),
    () => privateCondition(filter, loaders),
    () => shareCondition<Vehicle>(filter.privateShareAbove, (input) => loaders.usage.ofAll('vehicle', input)),
  ]);
  return chain(conditions, ([silence, groups, ...others]) => {
    const listed = [silence, groups].filter((condition) => condition !== null);
    return filterOf(filter, listed, others);
  });
}

/** A condition that was computed from another list. */
interface ListedCondition {
  readonly condition: Condition<Vehicle>;
  /** The list, or what was computed from lists: the condition holds while it is the same. */
  readonly list: object;
}

/** @param others conditions that depend on what each request reads again: last positions, private hours, an analysis */
function filterOf(
  filter: VehicleFilter,
  listed: readonly ListedCondition[],
  others: readonly OptionalCondition<Vehicle>[],
): ListFilter<Vehicle> | null {
  const conditions = [
    holdsText(filter.text, texts),
    oneOfIds(filter.entityIds, 'Entity', vehicleKeys.entity),
    oneOfIds(filter.driverIds, 'Driver', vehicleKeys.driver),
    oneOf(filter.categories, vehicleKeys.category),
    oneOf(filter.motorisations, vehicleKeys.motorisation),
    oneOfIds(filter.energyIds, null, vehicleKeys.energy),
    before(filter.maintenanceDueBefore, maintenancePlannedAt),
    within(kilometresToMaintenance, { atMost: filter.maintenanceDueWithinKm }),
    matches(filter.hasBox, vehicleKeys.hasBox),
    matches(filter.hasDriver, vehicleKeys.hasDriver),
    matches(filter.isPrivacyEnabled, vehicleKeys.isPrivacyEnabled),
    matches(filter.isDeleted, vehicleKeys.isDeleted),
    byDeletion(filter, vehicleKeys.isDeleted),
    ...listed.map(({ condition }) => condition),
    ...others,
  ];
  const isCached = others.every((condition) => condition === null);
  return allOf(filter, conditions, isCached ? listed.map(({ list }) => list) : null);
}

function silenceCondition({ isSilent }: VehicleFilter, loaders: CustomerLoaders): MaybePromise<ListedCondition | null> {
  if (typeof isSilent !== 'boolean') return null;
  return chain(loaders.boxes.list(), ({ data: boxes }) => ({
    condition: { kind: 'ids', ids: boxes.keysOf(boxKeys.vehicle), isIn: isSilent },
    list: boxes,
  }));
}

function groupCondition({ groupIds }: VehicleFilter, loaders: CustomerLoaders): MaybePromise<ListedCondition | null> {
  if (!Array.isArray(groupIds)) return null;
  const wanted: readonly string[] = groupIds;
  return chain(readVehicleGroups(loaders), (groups) => {
    const ids = groups.vehiclesOf(wanted.flatMap((id) => toOceanId(id, null) ?? []));
    return { condition: { kind: 'ids', ids, isIn: true }, list: groups };
  });
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

const orders: Record<VehicleOrderField, SortColumn<Vehicle> | RankedFigure> = {
  REGISTRATION: { of: ({ registration }) => registration },
  MAKE: { of: ({ make, model }) => joined(make, model) },
  ENTITY: { of: ({ entity }) => entity?.name },
  DRIVER: { of: ({ driver }) => joined(driver?.lastName, driver?.firstName) },
  ODOMETER: { of: ({ odometer }) => odometer?.valueKm },
  FIRST_REGISTERED_AT: { of: ({ firstRegisteredAt }) => firstRegisteredAt?.getTime() },
  MAINTENANCE_PLANNED_AT: maintenancePlannedAt,
  PRIVATE_DISTANCE: 'privateDistanceMeters',
  PROFESSIONAL_DISTANCE: 'professionalDistanceMeters',
  PRIVATE_SHARE: 'privateShare',
};

/** @throws BadUserInput when the field requires `usage`, or does not use it */
export function vehicleOrder(order: VehicleOrder | null, loaders: CustomerLoaders): RequestedOrder<Vehicle> {
  const given = order ?? { field: VehicleOrderField.REGISTRATION, direction: OrderDirection.ASC };
  return orderWithUsage(orders[given.field], given, (input) => loaders.usage.ofAll('vehicle', input));
}
