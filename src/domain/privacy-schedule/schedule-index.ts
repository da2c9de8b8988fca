import type { PrivacySchedule } from './privacy-schedule.type.ts';
import { derivedId } from './privacy-schedule.mapping.ts';
import { compareSchedules } from './schedule-order.ts';

const none: readonly never[] = Object.freeze([]);

/** Schedules of one kind, found by driver or by their own id; each driver's are in order. */
export class ScheduleIndex<S extends PrivacySchedule> {
  /** True: some rows of the list name no driver, so any driver may have more hours than it shows. */
  readonly isIncomplete: boolean;
  readonly #byId: ReadonlyMap<string, S>;
  readonly #byDriver: ReadonlyMap<string, readonly S[]>;
  #all: readonly S[] | undefined;

  constructor(schedules: readonly S[], isIncomplete = false) {
    this.isIncomplete = isIncomplete;
    this.#byId = byUniqueId(schedules);
    const ordered = [...this.#byId.values()].sort(compareSchedules);
    this.#byDriver = Map.groupBy(ordered, (schedule) => schedule.driver.oceanId);
    for (const schedules of this.#byDriver.values()) Object.freeze(schedules); // the executor caches the JSON of frozen lists
  }

  /** Number of drivers with hours. */
  get driverCount(): number {
    return this.#byDriver.size;
  }

  ofDriver(driverId: string): readonly S[] {
    return this.#byDriver.get(driverId) ?? none;
  }

  byId(oceanId: string): S | null {
    return this.#byId.get(oceanId) ?? null;
  }

  /** Number of schedules of each driver; drivers without any are absent. */
  get counts(): ReadonlyMap<string, number> {
    return new Map([...this.#byDriver].map(([driverId, schedules]) => [driverId, schedules.length]));
  }

  /** Reports whether the index has all of these, which are one driver's. The same id can be another driver's. */
  includesAll(schedules: readonly S[]): boolean {
    return schedules.every(
      ({ oceanId, driver }) => this.#byId.has(oceanId) && this.ofDriver(driver.oceanId).length >= schedules.length,
    );
  }

  /** Drivers for whom a schedule passes. */
  driversWith(passes: (schedule: S) => boolean): string[] {
    return [...this.#byDriver].filter(([, schedules]) => schedules.some(passes)).map(([driverId]) => driverId);
  }

  where(passes: (schedule: S) => boolean): S[] {
    return [...this.#byId.values()].filter(passes);
  }

  /** All schedules: always the same array, so that what is computed from it can be cached. */
  get all(): readonly S[] {
    return (this.#all ??= Object.freeze([...this.#byId.values()]));
  }
}

/** Drops repeated rows. Rows that differ under one id all stay: those behind the first get an id of their own. */
function byUniqueId<S extends PrivacySchedule>(schedules: readonly S[]): Map<string, S> {
  const byId = new Map<string, S>();
  for (const schedule of schedules) {
    const same = byId.get(schedule.oceanId);
    if (same === undefined) byId.set(schedule.oceanId, schedule);
    else if (JSON.stringify(same) !== JSON.stringify(schedule)) {
      const twin = renamed(schedule, derivedId(schedule));
      byId.set(twin.oceanId, twin);
    }
  }
  return byId;
}

function renamed<S extends PrivacySchedule>(schedule: S, oceanId: string): S {
  return Object.assign(Object.create(Object.getPrototypeOf(schedule) as object) as S, schedule, { oceanId });
}
