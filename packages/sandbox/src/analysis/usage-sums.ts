import type { Vehicle } from '../fleet/model.ts';
import { instantOf, wallClock } from '../paris.ts';
import type { StepHistory, Step } from '../steps/step-history.ts';

/** Sums of the trips of one kind of use. */
export interface Use {
  metres: number;
  seconds: number;
  trips: number;
  /** Epoch seconds; 0 without a trip. */
  firstStart: number;
  lastEnd: number;
}

export interface Usage {
  readonly private: Use;
  readonly professional: Use;
}

/** Limit of cached sums, in vehicle days: about 40 MB. */
const maxCached = 150_000;

/** Time after midnight by which every trip has ended. */
const maxNightSeconds = 6 * 3600;

/** Sums of a vehicle's steps by day, cached until a schedule or correction changes them. */
export class UsageSums {
  readonly #history: StepHistory;
  readonly #now: () => number;
  #cache = new Map<Vehicle, Map<number, Usage>>();
  #cached = 0;

  constructor(history: StepHistory, now: () => number) {
    this.#history = history;
    this.#now = now;
    history.onChange((vehicle) => this.#cache.delete(vehicle));
  }

  /** Days that have steps, within the period (epoch seconds, end exclusive). */
  daysWithin(from: number, until: number): { readonly first: number; readonly last: number } {
    const today = wallClock(this.#now()).day;
    return {
      first: Math.max(wallClock(from).day, this.#history.firstDay),
      last: Math.min(wallClock(until - 1).day, today),
    };
  }

  /** Sums the trips of a day that began within the period. */
  ofDay(vehicle: Vehicle, day: number, from: number, until: number): Usage {
    const isFullDay = instantOf(day, 0) >= from && instantOf(day + 1, 0) <= until;
    // A trip over midnight is a step of the day on which it began.
    const isOver = day < wallClock(this.#now() - maxNightSeconds).day;
    return isFullDay && isOver ? this.#cachedSum(vehicle, day) : sum(this.#history.stepsOf(vehicle, day), from, until);
  }

  #cachedSum(vehicle: Vehicle, day: number): Usage {
    const cached = this.#cache.get(vehicle)?.get(day);
    if (cached) return cached;
    if (this.#cached >= maxCached) {
      this.#cache = new Map();
      this.#cached = 0;
    }
    const usage = sum(this.#history.stepsOf(vehicle, day), -Infinity, Infinity);
    const days = this.#cache.get(vehicle) ?? new Map<number, Usage>();
    this.#cache.set(vehicle, days.set(day, usage));
    this.#cached++;
    return usage;
  }
}

function sum(steps: readonly Step[], from: number, until: number): Usage {
  const usage = noUsage();
  for (const step of steps) {
    if (!step.isTrip || step.start < from || step.start >= until) continue;
    const { metres, start, end } = step;
    const one = { metres, seconds: end - start, trips: 1, firstStart: start, lastEnd: end };
    addUse(step.isPrivate ? usage.private : usage.professional, one);
  }
  return usage;
}

export function noUsage(): Usage {
  const none: Use = { metres: 0, seconds: 0, trips: 0, firstStart: 0, lastEnd: 0 };
  return { private: { ...none }, professional: { ...none } };
}

export function addUse(sum: Use, more: Readonly<Use>): void {
  if (more.trips === 0) return;
  sum.firstStart = sum.trips === 0 ? more.firstStart : Math.min(sum.firstStart, more.firstStart);
  sum.lastEnd = Math.max(sum.lastEnd, more.lastEnd);
  sum.metres += more.metres;
  sum.seconds += more.seconds;
  sum.trips += more.trips;
}
