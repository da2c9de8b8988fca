import type { Dependency, DependencyState } from './read-record.ts';

/** The time of a request, for a result that depends on it. */
export interface Moment {
  readonly now: Date;
  /**
   * Limits the reuse of the result: it is the same before this instant. A result that never calls it is not reused.
   *
   * @param instant epoch milliseconds; Infinity: the result never changes
   */
  staysUntil(instant: number): void;
}

/** Dependency on the time: the result is valid from the read until the first instant at which it may change. */
export class ClockDependency implements Dependency {
  readonly #now: () => Date;
  /** Epoch milliseconds. A clock that was set back makes the result invalid too. */
  #since = -Infinity;
  #until = Infinity;
  /** Reads whose result has not reported yet how long it stays the same. */
  #openReads = 0;

  constructor(now: () => Date) {
    this.#now = now;
  }

  read(): Moment {
    const now = this.#now();
    this.#since = Math.max(this.#since, now.getTime());
    this.#openReads++;
    let isOpen = true;
    return {
      now,
      staysUntil: (instant) => {
        if (isOpen) this.#openReads--;
        isOpen = false;
        this.#until = Math.min(this.#until, instant);
      },
    };
  }

  state(): DependencyState {
    const now = this.#now().getTime();
    return this.#openReads === 0 && this.#since <= now && now < this.#until ? 'CURRENT' : 'CHANGED';
  }
}
