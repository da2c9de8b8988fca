import { performance } from 'node:perf_hooks';

export interface RequestQueueOptions {
  /** Those that wait included. Infinity: any. */
  readonly maxRequestsUnderWay: number;
  /** How long a request may wait for the processor. Infinity: any time. */
  readonly maxQueueMillis: number;
}

interface Waiting {
  readonly since: number;
  readonly start: () => void;
}

/**
 * After how many milliseconds of work how many turns of the event loop are left free. Node accepts one new connection a
 * turn: were all requests that are there answered in one, new clients, and health checks, would wait for seconds.
 */
const workMillis = 5;
const freeTurns = 4;

/** A burst that is over sooner than this is worked off, nobody refused. */
const burstMillis = 1000;

/**
 * Starts requests in the order in which they come, a little in each turn of the event loop, and knows when there is too
 * much to do: too many requests under way, or more than the processor can do. The first in line having waited too long
 * for a while, newcomers are refused until it waits no longer than it may; what was accepted is finished in time.
 */
export class RequestQueue {
  readonly #options: RequestQueueOptions;
  readonly #now: () => number;
  #underWay = 0;
  readonly #waiting: Waiting[] = [];
  /** Since when there is work without a free turn; null: nothing was started since the last. */
  #busySince: number | null = null;
  #freeTurnsLeft = 0;
  /** When the first in line last had not waited too long. */
  #calmAt = 0;
  #isRefusing = false;

  /** @param now milliseconds of a clock that nobody sets */
  constructor(options: RequestQueueOptions, now: () => number = () => performance.now()) {
    this.#options = options;
    this.#now = now;
  }

  /** Whether a newcomer is to be refused. */
  isFull(): boolean {
    if (this.#underWay >= this.#options.maxRequestsUnderWay) return true;
    if (this.#waiting.length === 0) return false;
    const now = this.#now();
    if (this.#noteWait(now)) return false;
    this.#isRefusing ||= now - this.#calmAt > burstMillis;
    return this.#isRefusing;
  }

  /** @param start is called once, now or in a later turn; `leave` is owed from now on */
  enter(start: () => void): void {
    this.#underWay += 1;
    const now = this.#now();
    const isFirst = this.#waiting.length === 0;
    if (isFirst && !this.#hasWorked(now)) {
      if (this.#busySince === null) setImmediate(() => this.#turn());
      this.#busySince ??= now;
      start();
      return;
    }
    if (isFirst) this.#calmAt = now;
    this.#waiting.push({ since: now, start });
  }

  leave(): void {
    this.#underWay -= 1;
  }

  /** @returns whether the first in line has not waited too long */
  #noteWait(now: number): boolean {
    const [first] = this.#waiting;
    const isCalm = first === undefined || now - first.since <= this.#options.maxQueueMillis;
    if (isCalm) this.#calmAt = now;
    return isCalm;
  }

  #hasWorked(now: number): boolean {
    return this.#busySince !== null && now - this.#busySince >= workMillis;
  }

  /** Starts one: what it does, it does after this, and only the next turn knows how long that took. */
  #turn(): void {
    const now = this.#now();
    if (this.#waiting.length === 0) {
      this.#busySince = null;
      this.#isRefusing = false;
      return;
    }
    setImmediate(() => this.#turn());
    if (this.#hasWorked(now)) {
      this.#busySince = null;
      this.#freeTurnsLeft = freeTurns;
    }
    if (this.#freeTurnsLeft > 0) {
      this.#freeTurnsLeft -= 1;
      return;
    }
    this.#noteWait(now);
    this.#busySince ??= now;
    this.#waiting.shift()?.start();
  }
}
