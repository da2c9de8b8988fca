export interface OverloadOptions {
  /** Infinity: any. */
  readonly maxRequestsUnderWay: number;
  /** Infinity: any. */
  readonly maxEventLoopDelayMillis: number;
}

const lookEveryMillis = 100;

/**
 * Knows whether the process has too much to do: too many requests under way, or an event loop that comes round too
 * late. Refusing is cheap then, and what was accepted is finished in time.
 */
export class Overload {
  readonly #options: OverloadOptions;
  readonly #timer: NodeJS.Timeout | null;
  #underWay = 0;
  #delayMillis = 0;
  #lookedAt = performance.now();

  constructor(options: OverloadOptions) {
    this.#options = options;
    const isWatched = Number.isFinite(options.maxEventLoopDelayMillis);
    this.#timer = isWatched ? setInterval(() => this.#look(), lookEveryMillis).unref() : null;
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
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  /** Half of what it was, half of what it is: one pause is soon forgotten, a loop that stays late is not. */
  #look(): void {
    const now = performance.now();
    const late = Math.max(0, now - this.#lookedAt - lookEveryMillis);
    this.#delayMillis = (this.#delayMillis + late) / 2;
    this.#lookedAt = now;
  }
}
