export interface BreakerOptions {
  /** Consecutive failures after which calls are no longer made. */
  failures: number;
  /** Milliseconds after which one call is let through as a probe. */
  openMillis: number;
}

/** How a call ended; unknown: it says nothing of Ocean, as one that its caller gave up. */
export type Ending = 'success' | 'failure' | 'unknown';

/** Reports the end of a call, once. Returns true when this has opened a breaker that was closed. */
export type End = (ending: Ending, maxFailures: number) => boolean;

/** A circuit breaker for consecutive failures, by a monotonic clock. While it is half-open, one call at a time is a probe. */
export class Breaker {
  readonly #openMillis: number;
  readonly #now: () => number;
  #calls = 0;
  #failures = 0;
  /** Null: closed. */
  #openUntil: number | null = null;
  #isProbing = false;

  constructor(openMillis: number, now: () => number) {
    this.#openMillis = openMillis;
    this.#now = now;
  }

  /** True: it remembers nothing, and a new one would do the same. */
  get isAsNew(): boolean {
    return this.#calls === 0 && this.#failures === 0 && this.#openUntil === null;
  }

  /** Null while it is open: the call may not be made. */
  enter(): End | null {
    const isProbe = this.#openUntil !== null;
    if (this.#openUntil !== null && (this.#isProbing || this.#now() < this.#openUntil)) return null;
    this.#isProbing = isProbe;
    this.#calls += 1;
    return (ending, maxFailures) => {
      this.#calls -= 1;
      if (isProbe) return this.#endProbe(ending);
      // A call that began before the breaker opened neither closes it nor keeps it open for longer.
      if (this.#openUntil !== null || ending === 'unknown') return false;
      this.#failures = ending === 'success' ? 0 : this.#failures + 1;
      if (this.#failures < maxFailures || ending === 'success') return false;
      this.#openUntil = this.#now() + this.#openMillis;
      return true;
    };
  }

  #endProbe(ending: Ending): false {
    this.#isProbing = false;
    if (ending === 'success') [this.#failures, this.#openUntil] = [0, null];
    if (ending === 'failure') this.#openUntil = this.#now() + this.#openMillis;
    return false;
  }
}
