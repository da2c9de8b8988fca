import { performance } from 'node:perf_hooks';

export interface RequestQueueOptions {
  /** Maximum number of requests in flight, queued ones included. Infinity: no limit. */
  readonly maxRequestsInFlight: number;
  /** Maximum wait for the processor. Infinity: no limit. */
  readonly maxQueueMillis: number;
}

interface QueuedRequest {
  readonly since: number;
  readonly start: () => void;
}

/** Queue of one caller. */
interface CallerQueue {
  readonly waiting: QueuedRequest[];
  /** Processor time of its requests in milliseconds, on a scale that all queues share. */
  usedMillis: number;
  /** When it was last served, or began to wait. */
  waitsSince: number;
  /** When its oldest request last was within the maximum wait. */
  calmAt: number;
  isOverloaded: boolean;
}

/**
 * After `workMillis` of work, `idleTurns` turns of the event loop start no request. Node accepts one connection a turn:
 * without these turns, new clients and health checks would wait for seconds.
 */
const workMillis = 5;
const idleTurns = 4;

/** A turn that has worked for less starts a further request: turns cost more than a request whose response is cached. */
const turnMillis = 1;
/** Requests that one turn starts at most. */
const maxStarts = 16;

/** A shorter burst is processed without any rejection. */
const burstMillis = 1000;

/** Idle queues are dropped beyond this number: a client can make up any number of tokens. */
const maxQueues = 2000;

/**
 * Fair queue for the processor. It starts about a millisecond of work in each turn of the event loop. Each caller has a queue, and the
 * next request is that of the caller that has used the least processor time. Expensive operations thus delay those of
 * their own caller, not of others.
 *
 * A caller is overloaded once its oldest request has waited longer than `maxQueueMillis` for 1 s. The process is
 * overloaded once that is true of the caller that is served next. New requests of that caller, or of all, are then
 * rejected until the wait is shorter. Accepted requests always run.
 */
export class RequestQueue {
  readonly #options: RequestQueueOptions;
  readonly #now: () => number;
  #inFlight = 0;
  /** Callers that wait, and those that were served since the queue was last empty. */
  readonly #queues = new Map<string, CallerQueue>();
  #waitingCount = 0;
  /** The queue of the last start, which is charged for the time until the next turn. */
  #running: { readonly queue: CallerQueue; readonly since: number } | null = null;
  /** When work began after the last idle turn. Null: nothing was started since. */
  #busySince: number | null = null;
  #idleTurnsLeft = 0;
  /** When the work of this turn began. Null: it starts no request. */
  #turnSince: number | null = null;
  /** When a caller was last served within the maximum wait. */
  #calmAt = 0;
  #isOverloaded = false;

  /** @param now milliseconds of a monotonic clock */
  constructor(options: RequestQueueOptions, now: () => number = () => performance.now()) {
    this.#options = options;
    this.#now = now;
  }

  /** Requests in flight, queued ones included. */
  get inFlight(): number {
    return this.#inFlight;
  }

  /** Requests that wait, and yielded operations that wait to resume. */
  get waiting(): number {
    return this.#waitingCount;
  }

  /** Returns whether no request of any caller may enter. */
  get isFull(): boolean {
    return this.#inFlight >= this.#options.maxRequestsInFlight;
  }

  /** Returns whether work for this caller would wait too long: a new request that causes any must be rejected. */
  isOverloaded(caller: string): boolean {
    if (this.#waitingCount === 0) return false;
    const queue = this.#queues.get(caller);
    return this.#isOverloaded || (queue !== undefined && this.#updateOverload(queue, this.#now()));
  }

  /**
   * Queues a request. `leave` must be called once for each `enter`.
   *
   * @param start is called once, now or in a later turn
   */
  enter(caller: string, start: () => void): void {
    this.#inFlight += 1;
    const now = this.#now();
    const queue = this.#queueOf(caller);
    if (this.#waitingCount === 0 && !this.#hasWorked(now)) {
      if (this.#busySince === null) this.#schedule();
      this.#busySince ??= now;
      this.#charge(now);
      this.#running = { queue, since: now };
      start();
      return;
    }
    this.#wait(queue, now, start);
  }

  /** Queues the rest of an operation that has yielded, behind the requests that its caller has queued since. */
  resume(caller: string, resume: () => void): void {
    if (this.#busySince === null && this.#waitingCount === 0) this.#schedule();
    this.#wait(this.#queueOf(caller), this.#now(), resume);
  }

  leave(): void {
    this.#inFlight -= 1;
  }

  #wait(queue: CallerQueue, now: number, start: () => void): void {
    if (this.#waitingCount === 0) this.#calmAt = now;
    if (queue.waiting.length === 0) {
      // An idle caller earns no credit: with it the caller could delay all others.
      queue.usedMillis = Math.max(queue.usedMillis, this.#leastUsed()?.usedMillis ?? 0);
      queue.waitsSince = now;
      queue.calmAt = now;
      queue.isOverloaded = false;
    }
    queue.waiting.push({ since: now, start });
    this.#waitingCount += 1;
  }

  #queueOf(caller: string): CallerQueue {
    const existing = this.#queues.get(caller);
    if (existing !== undefined) return existing;
    if (this.#queues.size >= maxQueues) {
      for (const [key, { waiting }] of this.#queues) if (waiting.length === 0) this.#queues.delete(key);
    }
    const queue: CallerQueue = { waiting: [], usedMillis: 0, waitsSince: 0, calmAt: 0, isOverloaded: false };
    this.#queues.set(caller, queue);
    return queue;
  }

  #charge(now: number): void {
    if (this.#running !== null) this.#running.queue.usedMillis += now - this.#running.since;
    this.#running = null;
  }

  /** Returns whether the oldest request waits too long, and has for the time of a burst. */
  #updateOverload(queue: CallerQueue, now: number): boolean {
    const [oldest] = queue.waiting;
    if (oldest === undefined || now - oldest.since <= this.#options.maxQueueMillis) {
      queue.calmAt = now;
      return false;
    }
    queue.isOverloaded ||= now - queue.calmAt > burstMillis;
    return queue.isOverloaded;
  }

  /** Updates the overload of the process by the wait of the caller that is served next. */
  #updateProcessOverload(queue: CallerQueue, now: number): void {
    if (now - queue.waitsSince <= this.#options.maxQueueMillis) {
      this.#calmAt = now;
      this.#isOverloaded = false;
    } else if (now - this.#calmAt > burstMillis) this.#isOverloaded = true;
  }

  #hasWorked(now: number): boolean {
    return this.#busySince !== null && now - this.#busySince >= workMillis;
  }

  /** Schedules the next turn: all that is started in it runs in callbacks of their own. */
  #schedule(): void {
    setImmediate(this.#turn);
    const waiting = Math.min(this.#waitingCount, maxStarts);
    for (let start = 1; start < waiting; start += 1) setImmediate(this.#startFurther);
  }

  /** Starts a request. Promises do part of its work, so that only the next callback can measure it. */
  readonly #turn = (): void => {
    const now = this.#now();
    this.#charge(now);
    this.#turnSince = null;
    if (this.#waitingCount === 0) {
      this.#busySince = null;
      this.#isOverloaded = false;
      this.#queues.clear();
      return;
    }
    this.#schedule();
    if (this.#hasWorked(now)) {
      this.#busySince = null;
      this.#idleTurnsLeft = idleTurns;
    }
    if (this.#idleTurnsLeft > 0) {
      this.#idleTurnsLeft -= 1;
      return;
    }
    this.#busySince ??= now;
    this.#turnSince = now;
    this.#startNext(now);
  };

  readonly #startFurther = (): void => {
    if (this.#turnSince === null || this.#waitingCount === 0) return;
    const now = this.#now();
    if (now - this.#turnSince >= turnMillis) return;
    this.#charge(now);
    this.#startNext(now);
  };

  #startNext(now: number): void {
    const queue = this.#leastUsed();
    if (queue === undefined) return;
    this.#updateProcessOverload(queue, now);
    this.#updateOverload(queue, now);
    this.#waitingCount -= 1;
    queue.waitsSince = now;
    this.#running = { queue, since: now };
    queue.waiting.shift()?.start();
  }

  /** Returns the waiting queue that has used the least processor time; of equals, the one that has waited longest. */
  #leastUsed(): CallerQueue | undefined {
    let least: CallerQueue | undefined;
    for (const queue of this.#queues.values()) {
      if (queue.waiting.length === 0) continue;
      if (
        least === undefined ||
        queue.usedMillis < least.usedMillis ||
        (queue.usedMillis === least.usedMillis && queue.waitsSince < least.waitsSince)
      ) {
        least = queue;
      }
    }
    return least;
  }
}
