import type { SummaryCount } from '../../graphql/connection.type.ts';
import type { KeyColumn } from '../../list-index/columns.ts';
import { ListView } from '../../list-index/list-view.ts';
import type { Selection } from '../../list-index/selection.ts';
import { compareIds } from '../../list-index/sorting.ts';
import { rowsScanned } from '../../observability/counters.ts';
import { OceanError } from '../../ocean/ocean-error.ts';
import { all, attempt, chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Box } from '../box/box.type.ts';
import type { Driver } from '../driver/driver.type.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { memoised } from '../shared/memoised.ts';
import type { Vehicle } from '../vehicle/vehicle.type.ts';
import type { Group } from './organisation.type.ts';

/*
 * Ocean has no list of groups. Drivers name theirs, and the last status of a silent box that of its vehicle; the vehicle
 * of any other box is filed with its driver in charge (ADR 71). Each index is computed once for the lists it was read from.
 */

/** Groups of vehicles. */
interface VehicleGroups {
  /** Null: no row names a group of the vehicle. */
  readonly groupOf: (vehicleId: string) => Group | null;
  /** Ids of the vehicles of any of the groups. */
  vehiclesOf(groupIds: readonly string[]): ReadonlySet<string>;
}

/** Returns every group that a row names, by Ocean id. */
export function readGroups(loaders: CustomerLoaders): MaybePromise<readonly Group[]> {
  const lists = all([() => loaders.drivers.list(), () => silentBoxes(loaders)]);
  return chain(lists, ([drivers, boxes]) => groupsOf(drivers.data)(boxes));
}

/** Returns the groups of all vehicles. */
export function readVehicleGroups(loaders: CustomerLoaders): MaybePromise<VehicleGroups> {
  const lists = all([() => loaders.drivers.list(), () => loaders.vehicles.list(), () => silentBoxes(loaders)]);
  return chain(lists, ([drivers, vehicles, boxes]) => vehicleGroupsOf(drivers.data)(vehicles.data)(boxes));
}

/** Counts vehicles by group, with an index that lives as long as the lists that name the groups. */
export function countByGroup(vehicles: Selection<Vehicle>, loaders: CustomerLoaders): MaybePromise<SummaryCount[]> {
  return chain(readVehicleGroups(loaders), (groups) => vehicles.countBy(groupColumnOf(groups)));
}

const groupColumnOf = memoised(({ groupOf }: VehicleGroups): KeyColumn<Vehicle> => ({
  of: ({ oceanId }) => groupOf(oceanId)?.oceanId,
  labelOf: ({ oceanId }) => groupOf(oceanId)?.description,
}));

const noBoxes = new ListView<Box>([]);

/** A user who may not read the silent boxes gets the groups that drivers name. Other failures fail the groups. */
function silentBoxes(loaders: CustomerLoaders): MaybePromise<ListView<Box>> {
  return attempt(
    () => chain(loaders.boxes.list(), ({ data }) => data),
    (error) => {
      if (error instanceof OceanError && error.code === 'FORBIDDEN') return noBoxes;
      throw error;
    },
  );
}

const groupsOf = memoised((drivers: ListView<Driver>) =>
  memoised((boxes: ListView<Box>): readonly Group[] => {
    rowsScanned.increment('index', drivers.rows.length + boxes.rows.length);
    const groups = new Map<string, Group>();
    const note = (group: Group | null | undefined): void => {
      const id = group?.oceanId ?? null;
      if (group && id !== null && !groups.has(id)) groups.set(id, group);
    };
    for (const { group } of drivers.rows) note(group);
    for (const { silence } of boxes.rows) note(silence?.lastKnownStatus?.group);
    return Object.freeze([...groups.entries()].sort(([a], [b]) => compareIds(a, b)).map(([, group]) => group));
  }),
);

const vehicleGroupsOf = memoised((drivers: ListView<Driver>) =>
  memoised((vehicles: ListView<Vehicle>) =>
    memoised((boxes: ListView<Box>) => indexVehicles(drivers, vehicles, boxes)),
  ),
);

function indexVehicles(drivers: ListView<Driver>, vehicles: ListView<Vehicle>, boxes: ListView<Box>): VehicleGroups {
  rowsScanned.increment('index', vehicles.rows.length + boxes.rows.length);
  const groups = new Map<string, Group>();
  for (const { oceanId, driver } of vehicles.rows) {
    const group = driver ? drivers.byId(driver.oceanId)?.group : null;
    if (group) groups.set(oceanId, group);
  }
  for (const { vehicle } of boxes.rows) if (vehicle?.group) groups.set(vehicle.oceanId, vehicle.group);
  const ids = new Map<string | null, Set<string>>();
  for (const [vehicleId, { oceanId }] of groups) {
    const others = ids.get(oceanId);
    if (others === undefined) ids.set(oceanId, new Set([vehicleId]));
    else others.add(vehicleId);
  }
  return {
    groupOf: (vehicleId) => groups.get(vehicleId) ?? null,
    vehiclesOf(groupIds) {
      const sets = groupIds.flatMap((groupId) => ids.get(groupId) ?? []);
      return sets.length === 1 && sets[0] ? sets[0] : new Set(sets.flatMap((set) => [...set]));
    },
  };
}
