import { all, chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { DriverAssignmentLoader } from '../driver/driver-assignment.loader.ts';
import type { Age } from '../lists/read-lists.ts';
import type { DriverLoader } from '../driver/driver.loader.ts';
import { driversWithin } from '../driver/drivers-of-vehicle.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import type { Vehicle } from '../vehicle/vehicle.type.ts';
import type { VehicleLoader } from '../vehicle/vehicle.loader.ts';
import type { PrivacySchedule } from './privacy-schedule.type.ts';
import type { PrivacyScheduleLoader } from './privacy-schedule.loader.ts';
import { mergePrivateTimes, PrivateHours, type PrivateTime, type Span } from './private-intervals.ts';
import type { PrivateInterval } from './private-interval.type.ts';

/** Loaders that private time is computed from. */
interface Sources {
  readonly schedules: PrivacyScheduleLoader;
  readonly assignments: DriverAssignmentLoader;
  readonly vehicles: VehicleLoader;
  readonly drivers: DriverLoader;
}

/**
 * Computes private time of drivers, and of vehicles from their drivers. Batches as the lists of hours and assignments do.
 * Fails where any of them cannot be read: time is never shown as professional for lack of data.
 */
export class PrivateIntervalLoader {
  readonly #reads: UpstreamReads;
  readonly #sources: Sources;
  /** By span: all rows of a page request the same. */
  readonly #hours = new Map<string, PrivateHours>();

  constructor(reads: UpstreamReads, sources: Sources) {
    this.#reads = reads;
    this.#sources = sources;
  }

  /** Private time of a driver within a span; null: Ocean lists neither the driver nor hours, so they are not known. */
  ofDriver(driverId: string, span: Span): MaybePromise<PrivateInterval[] | null> {
    return chain(this.#timesOf(driverId, span), (times) => times && mergePrivateTimes(times));
  }

  /** Private time of a vehicle, by the driver of each instant; null: no driver is known for a part of the span. */
  ofVehicle(vehicle: Vehicle, span: Span): MaybePromise<PrivateInterval[] | null> {
    return chain(this.#timesOfVehicle(vehicle, span), ({ times, isComplete }) =>
      isComplete ? mergePrivateTimes(times) : null,
    );
  }

  /** Returns whether it is private for a driver now. The result depends on the time and is not cached. */
  isDriverPrivateNow(driverId: string): MaybePromise<boolean | null> {
    return chain(this.#timesOf(driverId, instantSpan(this.#reads.now())), (times) => times && times.length > 0);
  }

  /** Returns whether it is private for a vehicle now; null: its driver is not known. */
  isVehiclePrivateNow(vehicle: Vehicle): MaybePromise<boolean | null> {
    const span = instantSpan(this.#reads.now());
    return chain(this.#timesOfVehicle(vehicle, span), ({ times, isComplete }) =>
      times.length === 0 && !isComplete ? null : times.length > 0,
    );
  }

  /** Drivers for whom an instant is private. One upstream request a kind, as for `withSchedules`. */
  driversPrivateAt(instant: Date, driverIds: readonly string[]): MaybePromise<Set<string>> {
    const hours = this.#hoursOf(instantSpan(instant));
    return this.#sources.schedules.driversWith((schedule) => hours.isPrivateBy(schedule), driverIds);
  }

  /** Age of the hours and assignments that this request has read, that of the oldest list; null: none. */
  age(): Age | null {
    return this.#reads.lists.oldest((name) => name.startsWith('schedules.') || name.startsWith('assignments'));
  }

  /** Vehicles with a driver for whom an instant is private. One upstream request more: all assignments. */
  vehiclesPrivateAt(instant: Date): MaybePromise<Set<string>> {
    const { vehicles, assignments } = this.#sources;
    const lists = all([() => vehicles.list(), () => assignments.everyone()]);
    return chain(lists, ([{ data }, index]) => {
      const span = instantSpan(instant);
      const driversOf = new Map<string, readonly string[]>();
      for (const { oceanId, driver } of data.rows) {
        const { spans } = driversWithin(span, index.ofVehicle(oceanId), driver?.oceanId ?? null);
        driversOf.set(oceanId, [...new Set(spans.flatMap(({ driverId }) => driverId ?? []))]);
      }
      const driverIds = [...new Set([...driversOf.values()].flat())];
      return chain(this.driversPrivateAt(instant, driverIds), (privateDrivers) => {
        const isPrivate = ([, drivers]: [string, readonly string[]]): boolean =>
          drivers.some((driverId) => privateDrivers.has(driverId));
        return new Set([...driversOf].filter(isPrivate).map(([vehicleId]) => vehicleId));
      });
    });
  }

  #timesOf(driverId: string, span: Span): MaybePromise<PrivateTime[] | null> {
    const { schedules, drivers } = this.#sources;
    const hours = this.#hoursOf(span);
    const timesOf = (schedule: PrivacySchedule): PrivateTime[] => hours.timesOf(schedule);
    return chain<readonly PrivacySchedule[], PrivateTime[] | null>(schedules.ofDriver(driverId), (own) => {
      if (own.length > 0) return own.flatMap(timesOf);
      // No hours are also listed for a driver whom the caller may not see.
      return chain(drivers.canonical(driverId), (driver) => (driver === null ? null : []));
    });
  }

  #timesOfVehicle(vehicle: Vehicle, span: Span): MaybePromise<{ times: PrivateTime[]; isComplete: boolean }> {
    const { vehicles, assignments } = this.#sources;
    const parts = all([
      () => (vehicle.driver === undefined ? vehicles.canonical(vehicle.oceanId) : vehicle),
      () => assignments.byVehicle(vehicle.oceanId),
    ]);
    return chain(parts, ([found, history]) => {
      const { spans, isComplete } = driversWithin(span, history, found?.driver?.oceanId ?? null);
      const reads = spans.flatMap(({ driverId, start, end }) =>
        driverId === null ? [] : () => this.#timesOf(driverId, { start, end }),
      );
      return chain(all(reads), (times) => ({
        times: times.flatMap((known) => known ?? []),
        isComplete: isComplete && !times.includes(null),
      }));
    });
  }

  #hoursOf(span: Span): PrivateHours {
    const key = `${span.start} ${span.end}`;
    const known = this.#hours.get(key) ?? new PrivateHours(span, this.#reads.timeZone);
    this.#hours.set(key, known);
    return known;
  }
}

function instantSpan(instant: Date): Span {
  return { start: instant.getTime(), end: instant.getTime() + 1 };
}
