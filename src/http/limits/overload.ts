import { performance } from 'node:perf_hooks';

export interface OverloadOptions {
  /** Infinity: any. */
  readonly maxRequestsUnderWay: number;
  /** Infinity: any. */
  readonly maxEventLoopDelayMillis: number;
}

/** A burst that is over sooner than this is worked off, nobody refused. */
const burstMillis = 1000;

/**
 * Knows whether the process has too much to do: too many requests under way, or more than the processor can do.
 *
 * All that is there when the event loop looks for requests is met in one turn of it, one after the other: whoever comes
 * late in a long turn has waited since it began, at the least. Where turns have been too long for a while, what comes
 * late in them is refused. That is cheap and ends the turn soon; what was accepted is finished in time.
 */
export class Overload {
  readonly #options: OverloadOptions;
  readonly #now: () => number;
  #underWay = 0;
  #turnBegan: number | null = null;
  #turnEnded = -Infinity;
  /** When a turn last was short. */
  #calmAt = -Infinity;

  /** @param now milliseconds of a clock that nobody sets */
  constructor(options: OverloadOptions, now: () => number = () => performance.now()) {
    this.#options = options;
    this.#now = now;
  }

  /** To be asked once for each request that comes. */
  isTooMuch(): boolean {
    const { maxRequestsUnderWay, maxEventLoopDelayMillis } = this.#options;
    if (this.#underWay >= maxRequestsUnderWay) return true;
    const now = this.#now();
    const isLate = now - this.#turn(now) > maxEventLoopDelayMillis;
    return isLate && now - this.#calmAt > burstMillis;
  }

  begin(): void {
    this.#underWay += 1;
  }

  end(): void {
    this.#underWay -= 1;
  }

  /** When this turn of the event loop began, as far as requests are concerned. */
  #turn(now: number): number {
    if (this.#turnBegan !== null) return this.#turnBegan;
    const began = now;
    this.#turnBegan = began;
    const { maxEventLoopDelayMillis } = this.#options;
    if (began - this.#turnEnded > maxEventLoopDelayMillis) this.#calmAt = began; // nobody came for a while
    // Runs when all that was found together has been met.
    setImmediate(() => {
      this.#turnBegan = null;
      this.#turnEnded = this.#now();
      if (this.#turnEnded - began <= maxEventLoopDelayMillis) this.#calmAt = this.#turnEnded;
    });
    return began;
  }
}
