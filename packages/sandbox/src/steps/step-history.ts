import type { Fleet } from '../fleet/fleet.ts';
import { firstId, rankOf } from '../fleet/ids.ts';
import type { Customer, Vehicle } from '../fleet/model.ts';
import { wallClock } from '../paris.ts';
import type { ScheduleBook } from '../schedules/schedule-book.ts';
import { maxStepsPerDay, planDay } from './plan.ts';
import type { PlannedStep } from './planned-step.ts';

/** A step with its privacy. */
export interface Step extends PlannedStep {
  readonly id: bigint;
  readonly vehicle: Vehicle;
  readonly day: number;
  readonly isPrivate: boolean;
  /** Hides position, address and line: for private trips, the stop after one, and vehicles without geolocation. */
  readonly isHidden: boolean;
}

/** Number of days before the sandbox's start that have steps: always covers the full last month. */
const historyDays = 62;

/** Range of days that step ids cover, from 1 January 2020 on. */
const firstDay = 18_262;
const days = 8192;
const idsPerVehicle = days * maxStepsPerDay;

/** Steps of all vehicles: drawn by day on request, with the corrections of their privacy. */
export class StepHistory {
  readonly #fleet: Fleet;
  readonly #schedules: ScheduleBook;
  readonly #now: () => number;
  readonly #corrections = new Map<bigint, boolean>();
  readonly #listeners: ((vehicle: Vehicle) => void)[] = [];

  /** `now` in epoch seconds. */
  constructor(fleet: Fleet, schedules: ScheduleBook, now: () => number) {
    this.#fleet = fleet;
    this.#schedules = schedules;
    this.#now = now;
    schedules.onChange((driver) => {
      if (driver.vehicle) this.#changed(driver.vehicle);
    });
  }

  /** Registers a listener, called with a vehicle whose steps may have changed their privacy. */
  onChange(listener: (vehicle: Vehicle) => void): void {
    this.#listeners.push(listener);
  }

  get firstDay(): number {
    return wallClock(this.#fleet.anchor).day - historyDays;
  }

  /** Time of the last communication, at most now; null when the box never communicated. */
  lastHeard({ box }: Vehicle): number | null {
    return box.silence ? box.silence.lastCommunicatedAt : this.#now();
  }

  /** The ended steps that began on a day, in order. */
  stepsOf(vehicle: Vehicle, day: number): Step[] {
    const lastHeard = this.lastHeard(vehicle);
    return lastHeard === null ? [] : this.allStepsOf(vehicle, day).filter((step) => step.end <= lastHeard);
  }

  /** Same, with the current step and planned ones. */
  allStepsOf(vehicle: Vehicle, day: number): Step[] {
    if (day < this.firstDay || day >= firstDay + days) return [];
    const start =
      firstId.step(vehicle.customer.index) + BigInt(vehicle.index * idsPerVehicle + (day - firstDay) * maxStepsPerDay);
    let followsPrivate = false;
    return planDay(this.#fleet.seed, vehicle, day).map((step): Step => {
      const id = start + BigInt(step.index);
      const isPrivate = step.isTrip && this.#isPrivate(vehicle, id, step.start);
      const isHidden = isPrivate || (!step.isTrip && followsPrivate) || !vehicle.geolocated;
      followsPrivate = isPrivate;
      return { ...step, id, vehicle, day, isPrivate, isHidden };
    });
  }

  /** Finds an ended step; null when it doesn't exist or belongs to another customer. */
  find(customer: Customer, id: bigint): Step | null {
    const rank = rankOf(id, firstId.step(customer.index), customer.vehicles.length * idsPerVehicle);
    const vehicle = customer.vehicles[Math.floor(rank / idsPerVehicle)];
    if (rank < 0 || !vehicle) return null;
    const day = firstDay + Math.floor((rank % idsPerVehicle) / maxStepsPerDay);
    return this.stepsOf(vehicle, day).find((step) => step.id === id) ?? null;
  }

  /** Corrects the privacy of a trip. Returns false for a stop, or a vehicle without private use. */
  correct(step: Step, isPrivate: boolean): boolean {
    if (!step.isTrip || !step.vehicle.privacyEnabled) return false;
    this.#corrections.set(step.id, isPrivate);
    this.#changed(step.vehicle);
    return true;
  }

  #isPrivate(vehicle: Vehicle, id: bigint, start: number): boolean {
    if (!vehicle.privacyEnabled || !vehicle.driver) return false;
    return this.#corrections.get(id) ?? this.#schedules.isPrivateAt(vehicle.driver, start);
  }

  #changed(vehicle: Vehicle): void {
    for (const listener of this.#listeners) listener(vehicle);
  }
}
