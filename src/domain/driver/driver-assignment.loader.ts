import DataLoader from 'dataloader';
import type { Wire } from '../../ocean/wire.ts';
import { batchSchedule } from '../list/batch-schedule.ts';
import { KeyedLists } from '../list/keyed-lists.ts';
import type { Reads } from '../reads.ts';
import { AssignmentIndex } from './driver-assignment.index.ts';
import { toDriverAssignment } from './driver-assignment.mapping.ts';
import type { DriverAssignment } from './driver-assignment.type.ts';
import { assignmentsRequest, type AssignmentOwner } from './driver-assignment.upstream.ts';

/** Assignments of vehicles and drivers. Batches: however many are asked for, one call. */
export class DriverAssignmentLoader {
  readonly #lists: KeyedLists<Wire['Affectation'], DriverAssignment, AssignmentOwner, AssignmentIndex>;
  readonly #byVehicle: DataLoader<string, readonly DriverAssignment[]>;
  readonly #byDriver: DataLoader<string, readonly DriverAssignment[]>;

  constructor(reads: Reads) {
    this.#lists = new KeyedLists(reads, {
      name: 'assignments',
      listOf: (owner) => ({ request: () => assignmentsRequest(owner), map: toDriverAssignment }),
      viewOf: (rows) => new AssignmentIndex(rows),
    });
    const batchScheduleFn = batchSchedule(reads);
    this.#byVehicle = new DataLoader(
      async (ids) => {
        const index = await this.#lists.covering(ids.map((vehicleId) => ({ vehicleId })));
        return ids.map((vehicleId) => index.ofVehicle(vehicleId));
      },
      { batchScheduleFn },
    );
    this.#byDriver = new DataLoader(
      async (ids) => {
        const index = await this.#lists.covering(ids.map((driverId) => ({ driverId })));
        return ids.map((driverId) => index.ofDriver(driverId));
      },
      { batchScheduleFn },
    );
  }

  /** Who was in charge of a vehicle, newest first. */
  byVehicle(vehicleId: string): Promise<readonly DriverAssignment[]> {
    return this.#byVehicle.load(vehicleId);
  }

  /** What a driver was in charge of, newest first. */
  byDriver(driverId: string): Promise<readonly DriverAssignment[]> {
    return this.#byDriver.load(driverId);
  }
}
