import DataLoader from 'dataloader';
import { readRows } from '../read-rows.ts';
import type { Reads } from '../reads.ts';
import { AssignmentIndex } from './driver-assignment.index.ts';
import { toDriverAssignment } from './driver-assignment.mapping.ts';
import type { DriverAssignment } from './driver-assignment.type.ts';
import { fetchAssignments, type AssignmentsOf } from './driver-assignment.upstream.ts';

/** What the names of all held assignments begin with. */
const assignmentsSnapshot = 'assignments';

/**
 * Assignments. Batches: one vehicle or driver asked alone is one call for it; several are one call for the whole
 * history, which is held and answered by key.
 */
export class DriverAssignmentLoader {
  readonly #reads: Reads;
  readonly #byVehicle: DataLoader<string, readonly DriverAssignment[]>;
  readonly #byDriver: DataLoader<string, readonly DriverAssignment[]>;
  #everyone: Promise<AssignmentIndex> | undefined;

  constructor(reads: Reads) {
    this.#reads = reads;
    this.#byVehicle = new DataLoader(async (ids) => {
      const index = await this.#indexFor(ids, (vehicleId) => ({ vehicleId }));
      return ids.map((vehicleId) => index.ofVehicle(vehicleId));
    });
    this.#byDriver = new DataLoader(async (ids) => {
      const index = await this.#indexFor(ids, (driverId) => ({ driverId }));
      return ids.map((driverId) => index.ofDriver(driverId));
    });
  }

  /** Who was in charge of a vehicle, newest first. */
  byVehicle(vehicleId: string): Promise<readonly DriverAssignment[]> {
    return this.#byVehicle.load(vehicleId);
  }

  /** What a driver was in charge of, newest first. */
  byDriver(driverId: string): Promise<readonly DriverAssignment[]> {
    return this.#byDriver.load(driverId);
  }

  #indexFor(ids: readonly string[], of: (id: string) => AssignmentsOf): Promise<AssignmentIndex> {
    const [first, ...others] = ids;
    const isAlone = first !== undefined && others.length === 0;
    const isEveryoneHeld = this.#reads.snapshots.peek(this.#reads.caller, assignmentsSnapshot) !== null;
    if (isAlone && this.#everyone === undefined && !isEveryoneHeld) return this.#read(of(first));
    return (this.#everyone ??= this.#read({}));
  }

  async #read(whose: AssignmentsOf): Promise<AssignmentIndex> {
    const { snapshots, caller, signal } = this.#reads;
    const name = [assignmentsSnapshot, ...Object.entries(whose).map(([key, value]) => `${key}=${String(value)}`)].join(
      ' ',
    );
    const reading = await snapshots.read(caller, name, (shared) => this.#fetch(whose, shared), signal);
    return reading.data;
  }

  async #fetch(whose: AssignmentsOf, signal: AbortSignal): Promise<AssignmentIndex> {
    const answer = fetchAssignments(this.#reads, whose, signal);
    const assignments = await readRows(assignmentsSnapshot, answer, toDriverAssignment, this.#reads.caller.customerId);
    return new AssignmentIndex(assignments);
  }
}
