import type { Fleet } from '../fleet/fleet.ts';
import { firstId, rankOf } from '../fleet/ids.ts';
import type { Customer, Vehicle } from '../fleet/model.ts';
import { wallClock } from '../paris.ts';
import type { ScheduleBook } from '../schedules/schedule-book.ts';
import { maxStepsPerDay, planDay, type PlannedStep } from './plan.ts';

/** A step as its customer may see it. */
export interface Step extends PlannedStep {
  readonly id: bigint;
  readonly vehicle: Vehicle;
  readonly day: number;
  readonly isPrivate: boolean;
  /** No position, address or line is given: of private trips, of where they ended, of vehicles without positions. */
  readonly isHidden: boolean;
}

/** Steps are kept for so long before the sandbox's first day: it always holds the whole of last month. */
const historyDays = 62;

/** Days that ids have room for, from 1 January 2020 on. */
const firstDay = 18_262;
const days = 8192;
const idsPerVehicle = days * maxStepsPerDay;

/** What the vehicles did: drawn day by day when asked for, with what was made private or professional after the fact. */
export class Journal {
  readonly #fleet: Fleet;
  readonly #book: ScheduleBook;
  readonly #now: () => number;
  readonly #corrections = new Map<bigint, boolean>();
  readonly #listeners: ((vehicle: Vehicle) => void)[] = [];

  /** `now` in epoch seconds. */
  constructor(fleet: Fleet, book: ScheduleBook, now: () => number) {
    this.#fleet = fleet;
    this.#book = book;
    this.#now = now;
    book.onChange((driver) => {
      if (driver.vehicle) this.#changed(driver.vehicle);
    });
  }

  /** Called with a vehicle of which some step may have become private or professional. */
  onChange(listener: (vehicle: Vehicle) => void): void {
    this.#listeners.push(listener);
  }

  get firstDay(): number {
    return wallClock(this.#fleet.anchor).day - historyDays;
  }

  /** The last instant that a box told of, at most now; null when it never spoke. */
  lastHeard({ box }: Vehicle): number | null {
    return box.silence ? box.silence.lastCommunicatedAt : this.#now();
  }

  /** The steps of a day that have ended, in order. */
  stepsOf(vehicle: Vehicle, day: number): Step[] {
    const lastHeard = this.lastHeard(vehicle);
    return lastHeard === null ? [] : this.allStepsOf(vehicle, day).filter((step) => step.end <= lastHeard);
  }

  /** With the step that is still under way and those to come. */
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

  /** The step of an id, if it has ended; null when there is none, or it is another customer's. */
  find(customer: Customer, id: bigint): Step | null {
    const rank = rankOf(id, firstId.step(customer.index), customer.vehicles.length * idsPerVehicle);
    const vehicle = customer.vehicles[Math.floor(rank / idsPerVehicle)];
    if (rank < 0 || !vehicle) return null;
    const day = firstDay + Math.floor((rank % idsPerVehicle) / maxStepsPerDay);
    return this.stepsOf(vehicle, day).find((step) => step.id === id) ?? null;
  }

  /** Makes a trip private or professional after the fact. False when it cannot be: a stop, or no private life aboard. */
  correct(step: Step, isPrivate: boolean): boolean {
    if (!step.isTrip || !step.vehicle.privacyEnabled) return false;
    this.#corrections.set(step.id, isPrivate);
    this.#changed(step.vehicle);
    return true;
  }

  #isPrivate(vehicle: Vehicle, id: bigint, start: number): boolean {
    if (!vehicle.privacyEnabled || !vehicle.driver) return false;
    return this.#corrections.get(id) ?? this.#book.isPrivateAt(vehicle.driver, start);
  }

  #changed(vehicle: Vehicle): void {
    for (const listener of this.#listeners) listener(vehicle);
  }
}
