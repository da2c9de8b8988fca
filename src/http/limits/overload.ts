import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface OverloadOptions {
  /** Infinity: any. */
  readonly maxRequestsUnderWay: number;
  /** Infinity: any. */
  readonly maxEventLoopDelayMillis: number;
}

const lookEveryMillis = 500;
const resolutionMillis = 20;

/**
 * Knows whether the process has too much to do: too many requests under way, or an event loop that comes round too
 * late. Refusing is cheap then, and what was accepted is finished in time.
 */
export class Overload {
  readonly #options: OverloadOptions;
  readonly #delays: ReturnType<typeof monitorEventLoopDelay> | null;
  readonly #timer: NodeJS.Timeout | null;
  #underWay = 0;
  #delayMillis = 0;

  constructor(options: OverloadOptions) {
    this.#options = options;
    const isWatched = Number.isFinite(options.maxEventLoopDelayMillis);
    this.#delays = isWatched ? monitorEventLoopDelay({ resolution: resolutionMillis }) : null;
    this.#delays?.enable();
    this.#timer = isWatched ? setInterval(() => this.#look(), lookEveryMillis).unref() : null;
  }

  /** Requests under way. */
  get underWay(): number {
    return this.#underWay;
  }

  get isOverloaded(): boolean {
    const { maxRequestsUnderWay, maxEventLoopDelayMillis } = this.#options;
    return this.#underWay >= maxRequestsUnderWay || this.#delayMillis > maxEventLoopDelayMillis;
  }

  begin(): void {
    this.#underWay += 1;
  }

  end(): void {
    this.#underWay -= 1;
  }

  stop(): void {
    this.#delays?.disable();
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  /** The mean of the last half second: one long pause is none, a loop that stays late is. */
  #look(): void {
    if (this.#delays === null) return;
    const { mean } = this.#delays;
    this.#delayMillis = Number.isNaN(mean) ? 0 : mean / 1e6 - resolutionMillis;
    this.#delays.reset();
  }
}
