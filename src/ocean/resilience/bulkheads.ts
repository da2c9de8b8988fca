import type { Deadline } from '../deadline.ts';
import { OceanError } from '../ocean-error.ts';
import { type UpstreamRequest, operationOf } from '../upstream-request.ts';

/** The queue for slots is full. */
export class SlotsFull extends Error {
  override readonly name = 'SlotsFull';
}

/** Semaphore with a FIFO queue. A waiter leaves the queue as soon as its signal aborts. */
export class Slots {
  readonly #count: number;
  readonly #maxQueued: number;
  readonly #queue = new Set<() => void>();
  #free: number;

  constructor(count: number, maxQueued: number) {
    this.#count = count;
    this.#free = count;
    this.#maxQueued = maxQueued;
  }

  get areAllFree(): boolean {
    return this.#free === this.#count;
  }

  get taken(): number {
    return this.#count - this.#free;
  }

  get queued(): number {
    return this.#queue.size;
  }

  /**
   * Waits for a slot. Release it with `leave`.
   *
   * @throws SlotsFull, or the signal's reason
   */
  async enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    if (this.#queue.size >= this.#maxQueued) throw new SlotsFull();
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const next = (): void => resolve(undefined);
    const onAbort = (): void => {
      if (this.#queue.delete(next)) reject(signal.reason as Error);
    };
    this.#queue.add(next);
    signal.addEventListener('abort', onAbort, { once: true });
    await promise.finally(() => signal.removeEventListener('abort', onAbort));
  }

  /** Passes the slot to the oldest waiter. */
  leave(): void {
    const [next] = this.#queue;
    if (next === undefined) {
      this.#free += 1;
      return;
    }
    this.#queue.delete(next);
    next();
  }
}

export interface BulkheadOptions {
  /** Maximum concurrent upstream requests, over all identities. */
  maxCalls: number;
  /** Maximum concurrent upstream requests of one identity: fewer, so that none takes all slots. */
  maxCallsOfIdentity: number;
}

/** Queued requests per slot. More would wait longer than they are worth, so they are rejected at once. */
const queuedPerSlot = 8;
/** Retry-After of an OVERLOADED error. */
const retryAfterSeconds = 1;

export interface BulkheadState {
  /** Upstream requests that were sent and have not ended. */
  readonly inFlight: number;
  /** Upstream requests that wait for a slot. */
  readonly queued: number;
}

/** Bounds the upstream requests in flight and queued, by identity and in total. */
export class Bulkheads {
  readonly #options: BulkheadOptions;
  readonly #total: Slots;
  /** Only of identities with a request in flight or queued. */
  readonly #byIdentity = new Map<string, Slots>();

  constructor(options: BulkheadOptions) {
    this.#options = options;
    this.#total = slotsFor(options.maxCalls);
  }

  get state(): BulkheadState {
    const ofIdentities = [...this.#byIdentity.values()].reduce((sum, { queued }) => sum + queued, 0);
    return { inFlight: this.#total.taken, queued: this.#total.queued + ofIdentities };
  }

  /**
   * Runs a request in a slot. A request that was sent is always awaited: only its response shows the outcome of a write.
   *
   * @param deadline when it ends, a queued request leaves the queue
   * @throws OceanError OVERLOADED when the queue is full, otherwise the error of the request
   */
  async run<T>(identity: string, request: UpstreamRequest, deadline: Deadline, send: () => Promise<T>): Promise<T> {
    const slots = this.#byIdentity.get(identity) ?? slotsFor(this.#options.maxCallsOfIdentity);
    this.#byIdentity.set(identity, slots);
    const within = async (slots: Slots, work: () => Promise<T>): Promise<T> => {
      await enter(slots, request, deadline);
      try {
        return await work();
      } finally {
        slots.leave();
      }
    };
    try {
      return await within(slots, () => within(this.#total, send));
    } finally {
      if (slots.areAllFree) this.#byIdentity.delete(identity);
    }
  }
}

function slotsFor(count: number): Slots {
  return new Slots(count, count * queuedPerSlot);
}

async function enter(slots: Slots, request: UpstreamRequest, deadline: Deadline): Promise<void> {
  try {
    await slots.enter(deadline.signal);
  } catch (error) {
    const operation = operationOf(request);
    if (error instanceof SlotsFull) throw new OceanError({ code: 'OVERLOADED', operation, retryAfterSeconds });
    throw new OceanError({ code: deadline.ended ?? 'ABORTED', operation });
  }
}
