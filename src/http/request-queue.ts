import { performance } from 'node:perf_hooks';

export interface RequestQueueOptions {
  /** Those that wait included. Infinity: any. */
  readonly maxRequestsInFlight: number;
  /** How long a request may wait for the processor. Infinity: any time. */
  readonly maxQueueMillis: number;
}

interface Waiting {
  readonly since: number;
  readonly start: () => void;
}

/** Queue of one caller. */
interface Line {
  readonly waiting: Waiting[];
  /** Milliseconds of the processor that its requests have taken, on the scale of all lines. */
  usedMillis: number;
  /** When it last was served, or began to wait. */
  waitsSince: number;
  /** When the first in line last had not waited too long. */
  calmAt: number;
  isRefusing: boolean;
}

/**
 * After how many milliseconds of work how many turns of the event loop are left free. Node accepts one new connection a
 * turn: were all requests that are there answered in one, new clients, and health checks, would wait for seconds.
 */
const workMillis = 5;
const freeTurns = 4;

/** A burst that is over sooner than this is worked off, nobody refused. */
const burstMillis = 1000;

/** Lines that wait for nothing are dropped beyond this number: tokens can be made up. */
const maxLines = 2000;

/**
 * Starts requests a few in each turn of the event loop, and knows when there is too much to do. Callers wait in lines of
 * their own, and the next request is that of the caller whose requests have taken least of the processor: one caller's
 * expensive operations hold up its own, not those of others.
 *
 * A caller is overloaded once the first in its line has waited too long for a second, and the process once the caller whose
 * turn it is has. New requests of that caller, or of all, are then rejected for as long as that is so; what was accepted is
 * finished in time.
 */
export class RequestQueue {
  readonly #options: RequestQueueOptions;
  readonly #now: () => number;
  #underWay = 0;
  /** Of callers that wait, and of those that were served since the queue was last empty. */
  readonly #lines = new Map<string, Line>();
  #waitingCount = 0;
  /** The line of the last start: the time until the next turn is its own. */
  #running: { readonly line: Line; readonly since: number } | null = null;
  /** Since when there is work without a free turn; null: nothing was started since the last. */
  #busySince: number | null = null;
  #freeTurnsLeft = 0;
  /** When a caller last was served that had not waited too long for its turn. */
  #calmAt = 0;
  #isRefusing = false;

  /** @param now milliseconds of a clock that nobody sets */
  constructor(options: RequestQueueOptions, now: () => number = () => performance.now()) {
    this.#options = options;
    this.#now = now;
  }

  /** Whether a new request of this caller is to be rejected. */
  isFull(caller: string): boolean {
    if (this.#underWay >= this.#options.maxRequestsInFlight) return true;
    if (this.#waitingCount === 0) return false;
    const line = this.#lines.get(caller);
    return this.#isRefusing || (line !== undefined && this.#isBehind(line, this.#now()));
  }

  /** @param start is called once, now or in a later turn; `leave` is owed from now on */
  enter(caller: string, start: () => void): void {
    this.#underWay += 1;
    const now = this.#now();
    const line = this.#lineOf(caller);
    if (this.#waitingCount === 0 && !this.#hasWorked(now)) {
      if (this.#busySince === null) setImmediate(() => this.#turn());
      this.#busySince ??= now;
      this.#charge(now);
      this.#running = { line, since: now };
      start();
      return;
    }
    this.#wait(line, now, start);
  }

  /** Queues the rest of an operation that was started and has yielded, behind what its caller has queued since. */
  goOn(caller: string, resume: () => void): void {
    if (this.#busySince === null && this.#waitingCount === 0) setImmediate(() => this.#turn());
    this.#wait(this.#lineOf(caller), this.#now(), resume);
  }

  leave(): void {
    this.#underWay -= 1;
  }

  #wait(line: Line, now: number, start: () => void): void {
    if (this.#waitingCount === 0) this.#calmAt = now;
    if (line.waiting.length === 0) {
      // To stay away saves nothing up: it could hold up all others otherwise.
      line.usedMillis = Math.max(line.usedMillis, this.#leastUsed()?.usedMillis ?? 0);
      line.waitsSince = now;
      line.calmAt = now;
      line.isRefusing = false;
    }
    line.waiting.push({ since: now, start });
    this.#waitingCount += 1;
  }

  #lineOf(caller: string): Line {
    const known = this.#lines.get(caller);
    if (known !== undefined) return known;
    if (this.#lines.size >= maxLines) {
      for (const [key, { waiting }] of this.#lines) if (waiting.length === 0) this.#lines.delete(key);
    }
    const line: Line = { waiting: [], usedMillis: 0, waitsSince: 0, calmAt: 0, isRefusing: false };
    this.#lines.set(caller, line);
    return line;
  }

  #charge(now: number): void {
    if (this.#running !== null) this.#running.line.usedMillis += now - this.#running.since;
    this.#running = null;
  }

  /** Whether the first in line waits too long, and has for a while. */
  #isBehind(line: Line, now: number): boolean {
    const [first] = line.waiting;
    if (first === undefined || now - first.since <= this.#options.maxQueueMillis) {
      line.calmAt = now;
      return false;
    }
    line.isRefusing ||= now - line.calmAt > burstMillis;
    return line.isRefusing;
  }

  /** Notes how long the caller whose turn it is has waited for it. */
  #noteTurn(line: Line, now: number): void {
    if (now - line.waitsSince <= this.#options.maxQueueMillis) {
      this.#calmAt = now;
      this.#isRefusing = false;
    } else if (now - this.#calmAt > burstMillis) this.#isRefusing = true;
  }

  #hasWorked(now: number): boolean {
    return this.#busySince !== null && now - this.#busySince >= workMillis;
  }

  /** Starts one: what it does, it does after this, and only the next turn knows how long that took. */
  #turn(): void {
    const now = this.#now();
    this.#charge(now);
    if (this.#waitingCount === 0) {
      this.#busySince = null;
      this.#isRefusing = false;
      this.#lines.clear();
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
    this.#busySince ??= now;
    this.#startNext(now);
  }

  #startNext(now: number): void {
    const line = this.#leastUsed();
    if (line === undefined) return;
    this.#noteTurn(line, now);
    this.#isBehind(line, now);
    this.#waitingCount -= 1;
    line.waitsSince = now;
    this.#running = { line, since: now };
    line.waiting.shift()?.start();
  }

  /** Of the lines that wait, the one that has used least of the processor; of equals the one that waits longest. */
  #leastUsed(): Line | undefined {
    let least: Line | undefined;
    for (const line of this.#lines.values()) {
      if (line.waiting.length === 0) continue;
      if (
        least === undefined ||
        line.usedMillis < least.usedMillis ||
        (line.usedMillis === least.usedMillis && line.waitsSince < least.waitsSince)
      ) {
        least = line;
      }
    }
    return least;
  }
}
