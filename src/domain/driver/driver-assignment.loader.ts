import { compareIds } from '../../list-index/sorting.ts';
import type { DriverAssignment } from './driver-assignment.type.ts';
import type { Wire } from '../../ocean/wire.ts';
import type { MaybePromise } from '../../snapshot/maybe-promise.ts';
import { isInt64Digits } from '../../identity/int64.ts';
import { BatchLoader } from '../lists/batch-loader.ts';
import { KeyedLists } from '../lists/keyed-lists.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { optional } from '../shared/wire-values.ts';
import { toDriverAssignment, toSingleAssignment } from './driver-assignment.mapping.ts';
import { unreadableAssignment } from './assignment-period.ts';
import { type AssignmentOwner, assignmentsRequest, fetchAssignment } from './driver.upstream.ts';

/** Index of assignments by vehicle and by driver, newest first, and by key. */
export class AssignmentIndex {
  readonly #byVehicle: ReadonlyMap<string | null, readonly DriverAssignment[]>;
  readonly #byDriver: ReadonlyMap<string | null, readonly DriverAssignment[]>;

  readonly #assignments: readonly DriverAssignment[];
  #byKey: ReadonlyMap<string, DriverAssignment> | undefined;

  constructor(assignments: readonly DriverAssignment[]) {
    this.#assignments = assignments;
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

  byKey(key: string): DriverAssignment | null {
    this.#byKey ??= new Map(this.#assignments.map((assignment) => [toText(assignment.key), assignment]));
    return this.#byKey.get(key) ?? null;
  }
}

function toText(key: readonly string[]): string {
  return key.join(':');
}

function compareNewestFirst(a: DriverAssignment, b: DriverAssignment): number {
  return startOf(b) - startOf(a) || compareIds(b.oceanId ?? '', a.oceanId ?? '');
}

/** Sorts an assignment without a start as the oldest. */
function startOf({ period }: DriverAssignment): number {
  return period?.start?.getTime() ?? Number.MIN_SAFE_INTEGER;
}

/**
 * Loads assignments of vehicles and drivers, and single ones. Batches: any number of keys that are not cached is one
 * upstream request.
 */
export class DriverAssignmentLoader {
  readonly #lists: KeyedLists<Wire['Affectation'], DriverAssignment, AssignmentOwner, AssignmentIndex>;
  readonly #byVehicle: BatchLoader<readonly DriverAssignment[]>;
  readonly #byDriver: BatchLoader<readonly DriverAssignment[]>;
  readonly #byKey: BatchLoader<DriverAssignment | null>;

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
    this.#byKey = new BatchLoader(reads, {
      cached: (key) => this.#lists.cachedAll()?.byKey(key) ?? null,
      fetch: async (keys) => {
        const [id = ''] = keys;
        if (isInt64Digits(id) && this.#lists.isSingle(keys)) return [await readOne(reads, id)];
        const index = await this.#lists.all();
        return keys.map((key) => index.byKey(key));
      },
    });
  }

  /**
   * Finds an assignment by the key of its global id: in the full history if that is cached or several are requested,
   * otherwise alone.
   */
  byKey(key: readonly string[]): MaybePromise<DriverAssignment | null> {
    const isKey = key.length === 3 || (key.length === 1 && isInt64Digits(key[0] ?? ''));
    return isKey ? this.#byKey.load(toText(key)) : null;
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

/** @throws OceanError also for another assignment than the requested one */
async function readOne(reads: UpstreamReads, assignmentId: string): Promise<DriverAssignment | null> {
  const row = await fetchAssignment(reads, assignmentId);
  if (row === null) return null;
  const assignment = optional(row, toSingleAssignment, reads.caller.customerId);
  if (assignment?.oceanId !== assignmentId) throw unreadableAssignment();
  return assignment;
}
