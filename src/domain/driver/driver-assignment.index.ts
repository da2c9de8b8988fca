import { compareIds } from '../../graph/connection/sorting.ts';
import type { DriverAssignment } from './driver-assignment.type.ts';

/** Assignments found by vehicle or by driver, newest first. */
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

/** One without a start has held since ever, and is the oldest. */
function startOf({ period }: DriverAssignment): number {
  return period?.start?.getTime() ?? Number.MIN_SAFE_INTEGER;
}
