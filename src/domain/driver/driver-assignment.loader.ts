import { compareIds } from '../../list-index/sorting.ts';
import type { DriverAssignment } from './driver-assignment.type.ts';
import type { Wire } from '../../ocean/wire.ts';
import type { MaybePromise } from '../../snapshot/maybe-promise.ts';
import { BatchLoader } from '../lists/batch-loader.ts';
import { KeyedLists } from '../lists/keyed-lists.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { toDriverAssignment } from './driver-assignment.mapping.ts';
import { type AssignmentOwner, assignmentsRequest } from './driver.upstream.ts';

/** Index of assignments by vehicle and by driver, newest first. */
export class AssignmentIndex {
  readonly #byVehicle: ReadonlyMap<string | null, readonly DriverAssignment[]>;
  readonly #byDriver: ReadonlyMap<string | null, readonly DriverAssignment[]>;

  constructor(assignments: readonly DriverAssignment[]) {
    const newestFirst = [...assignments].sort(compareNewestFirst);
    this.#byVehicle = Map.groupBy(newestFirst, ({ vehicleId }) => vehicleId);
    this.#byDriver = Map.groupBy(newestFirst, ({ driverId }) => driverId);
  }

  ofVehicle(vehicleId: string): readonly DriverAssignment[] {
    return this.#byVehicle.get(vehicleId) ?? [];
  }

  ofDriver(driverId: string): readonly DriverAssignment[] {
    return this.#byDriver.get(driverId) ?? [];
  }
}

function compareNewestFirst(a: DriverAssignment, b: DriverAssignment): number {
  return startOf(b) - startOf(a) || compareIds(b.oceanId ?? '', a.oceanId ?? '');
}

/** Sorts an assignment without a start as the oldest. */
function startOf({ period }: DriverAssignment): number {
  return period?.start?.getTime() ?? Number.MIN_SAFE_INTEGER;
}

/** Loads assignments of vehicles and drivers. Batches: any number of keys that are not cached is one upstream request. */
export class DriverAssignmentLoader {
  readonly #lists: KeyedLists<Wire['Affectation'], DriverAssignment, AssignmentOwner, AssignmentIndex>;
  readonly #byVehicle: BatchLoader<readonly DriverAssignment[]>;
  readonly #byDriver: BatchLoader<readonly DriverAssignment[]>;

  constructor(reads: UpstreamReads) {
    this.#lists = new KeyedLists(reads, {
      name: 'assignments',
      listOf: (owner) => ({ request: () => assignmentsRequest(owner), map: toDriverAssignment }),
      viewOf: (rows) => new AssignmentIndex(rows),
    });
    this.#byVehicle = new BatchLoader(reads, {
      cached: (vehicleId) => this.#lists.cachedOf({ vehicleId })?.ofVehicle(vehicleId) ?? null,
      fetch: async (ids) => {
        const index = await this.#lists.covering(ids.map((vehicleId) => ({ vehicleId })));
        return ids.map((vehicleId) => index.ofVehicle(vehicleId));
      },
    });
    this.#byDriver = new BatchLoader(reads, {
      cached: (driverId) => this.#lists.cachedOf({ driverId })?.ofDriver(driverId) ?? null,
      fetch: async (ids) => {
        const index = await this.#lists.covering(ids.map((driverId) => ({ driverId })));
        return ids.map((driverId) => index.ofDriver(driverId));
      },
    });
  }

  /** Returns those of all vehicles and drivers, as one upstream request. */
  everyone(): MaybePromise<AssignmentIndex> {
    return this.#lists.all();
  }

  /** Returns the assignments of a vehicle, newest first. */
  byVehicle(vehicleId: string): MaybePromise<readonly DriverAssignment[]> {
    return this.#byVehicle.load(vehicleId);
  }

  /** Returns the assignments of a driver, newest first. */
  byDriver(driverId: string): MaybePromise<readonly DriverAssignment[]> {
    return this.#byDriver.load(driverId);
  }
}
