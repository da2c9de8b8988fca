import type { PrivacySchedule } from './privacy-schedule.type.ts';
import { compareSchedules } from './schedule-order.ts';

/** Schedules of one kind, found by driver or by their own number; each driver's are in order. */
export class ScheduleIndex<S extends PrivacySchedule> {
  readonly #byId: ReadonlyMap<string, S>;
  readonly #byDriver: ReadonlyMap<string, readonly S[]>;

  /** A row whose number came before is dropped: Ocean gave it twice. */
  constructor(schedules: readonly S[]) {
    this.#byId = new Map(schedules.map((schedule) => [schedule.oceanId, schedule]));
    const ordered = [...this.#byId.values()].sort(compareSchedules);
    this.#byDriver = Map.groupBy(ordered, (schedule) => schedule.driver.oceanId);
  }

  ofDriver(driverId: string): readonly S[] {
    return this.#byDriver.get(driverId) ?? [];
  }

  byId(oceanId: string): S | null {
    return this.#byId.get(oceanId) ?? null;
  }

  /** Drivers for whom a schedule passes. */
  driversWith(passes: (schedule: S) => boolean): string[] {
    return [...this.#byDriver].filter(([, schedules]) => schedules.some(passes)).map(([driverId]) => driverId);
  }

  where(passes: (schedule: S) => boolean): S[] {
    return [...this.#byId.values()].filter(passes);
  }
}
