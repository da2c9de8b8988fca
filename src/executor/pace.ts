import { performance } from 'node:perf_hooks';

/** Schedules `resume` in a later turn of the event loop. */
export type NextTurn = (resume: () => void) => void;

/** Time that all executions share within one turn of the event loop. */
export interface Slice {
  /** True: execution has used its time in this turn. */
  isUsedUp(): boolean;
}

/** Longer than most operations. Other work waits for about this long at most. */
const sliceMillis = 8;

/** Reading the clock takes 1 µs, as much as two small rows. A row with all its fields takes 0.1 ms. */
const stepsPerCheck = 32;

/** Measures a slice from the first check in a turn of the event loop. */
export class TimeSlice implements Slice {
  readonly #now: () => number;
  #since: number | null = null;

  /** @param now milliseconds of a monotonic clock */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  isUsedUp(): boolean {
    if (this.#since !== null) return this.#now() - this.#since >= sliceMillis;
    this.#since = this.#now();
    setImmediate(() => (this.#since = null));
    return false;
  }
}

const sharedSlice = new TimeSlice();

/**
 * Yields to the event loop once an execution has used its slice, so that other callers, health checks and new
 * connections proceed. Suspended work resumes depth first, in the order of an execution without yields: few steps are
 * suspended at a time, and resolvers are called in the same order.
 */
export class Pace {
  readonly #nextTurn: NextTurn;
  readonly #slice: Slice;
  #steps = 0;
  #suspended: (() => void)[] = [];
  #whenIdle: (() => void)[] = [];
  #isScheduled = false;

  constructor(nextTurn: NextTurn = setImmediate, slice: Slice = sharedSlice) {
    this.#nextTurn = nextTurn;
    this.#slice = slice;
  }

  /**
   * Counts a step, and checks the clock every 32 steps: results with a few rows never check it.
   *
   * @param weight number of steps to count
   * @returns true: pass the step to `afterYield`
   */
  shouldYield(weight = 1): boolean {
    this.#steps += weight;
    if (this.#steps < stepsPerCheck) return false;
    this.#steps = 0;
    return this.#slice.isUsedUp();
  }

  /** Runs the work in a later turn of the event loop. */
  afterYield<T>(work: () => T | PromiseLike<T>): Promise<T> {
    const run = async (): Promise<T> => work(); // turns an exception into a rejection
    return new Promise((resolve) => {
      this.#suspended.push(() => resolve(run()));
      this.#schedule();
    });
  }

  get isIdle(): boolean {
    return this.#suspended.length === 0;
  }

  /** Calls back once, when no work is suspended. */
  whenIdle(action: () => void): void {
    if (this.isIdle) action();
    else this.#whenIdle.push(action);
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#nextTurn(() => this.#resume());
  }

  #resume(): void {
    const suspended = this.#suspended;
    this.#suspended = [];
    let done = 0;
    do {
      suspended[done]?.();
      done += 1;
    } while (done < suspended.length && this.#suspended.length === 0 && !this.#slice.isUsedUp());
    this.#suspended = [...this.#suspended, ...suspended.slice(done)]; // depth first: new work before older work
    this.#isScheduled = false;
    if (!this.isIdle) this.#schedule();
    else for (const action of this.#whenIdle.splice(0)) action();
  }
}
