import { performance } from 'node:perf_hooks';

/** Runs `resume` in a later turn of the event loop. */
export type NextTurn = (resume: () => void) => void;

/** A slice of the event loop: all executions in one turn share it. */
export interface Slice {
  /** Whether execution has run for long enough in this turn. */
  isUsedUp(): boolean;
}

/** Longer than most operations take. Others wait for at most about this long. */
const sliceMillis = 8;

/** To read the clock takes 1 µs, as much as two small rows. A row with all its fields takes 0.1 ms. */
const stepsPerCheck = 32;

/** Measures a slice from the first time that execution asks in a turn of the event loop. */
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
 * Pauses an execution that has used up its slice, so that other callers, health checks and new connections get their turn.
 * Paused work goes on in the order in which it would have run without a pause, depth first: the number of paused steps
 * stays small, and resolvers are called in the same order.
 */
export class Pace {
  readonly #nextTurn: NextTurn;
  readonly #slice: Slice;
  #steps = 0;
  #paused: (() => void)[] = [];
  #whenIdle: (() => void)[] = [];
  #isScheduled = false;

  constructor(nextTurn: NextTurn = setImmediate, slice: Slice = sharedSlice) {
    this.#nextTurn = nextTurn;
    this.#slice = slice;
  }

  /**
   * Counts a step, and checks the clock after 32: results with a few rows never do.
   *
   * @param weight as how many steps it counts
   * @returns whether the step should be left to `later`
   */
  isDue(weight = 1): boolean {
    this.#steps += weight;
    if (this.#steps < stepsPerCheck) return false;
    this.#steps = 0;
    return this.#slice.isUsedUp();
  }

  /** Does the work in a later turn of the event loop. */
  later<T>(work: () => T | PromiseLike<T>): Promise<T> {
    const run = async (): Promise<T> => work(); // what it throws rejects
    return new Promise((resolve) => {
      this.#paused.push(() => resolve(run()));
      this.#schedule();
    });
  }

  get isIdle(): boolean {
    return this.#paused.length === 0;
  }

  /** Calls back once, when no work is paused any more. */
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
    const paused = this.#paused;
    this.#paused = [];
    let done = 0;
    do {
      paused[done]?.();
      done += 1;
    } while (done < paused.length && this.#paused.length === 0 && !this.#slice.isUsedUp());
    this.#paused = [...this.#paused, ...paused.slice(done)]; // behind what the last one paused: that is its own
    this.#isScheduled = false;
    if (!this.isIdle) this.#schedule();
    else for (const action of this.#whenIdle.splice(0)) action();
  }
}
