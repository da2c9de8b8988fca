import type { Deadline } from '../deadline.ts';
import { OceanError } from '../ocean-error.ts';
import { type UpstreamRequest, operationOf } from '../upstream-request.ts';

/** As many as may wait do so already. */
export class SlotsFull extends Error {
  override readonly name = 'SlotsFull';
}

/** So many at once. Others wait in the order in which they came, and leave the queue the moment they are given up. */
export class Slots {
  readonly #count: number;
  readonly #maxWaiting: number;
  readonly #waiting = new Set<() => void>();
  #free: number;

  constructor(count: number, maxWaiting: number) {
    this.#count = count;
    this.#free = count;
    this.#maxWaiting = maxWaiting;
  }

  get areAllFree(): boolean {
    return this.#free === this.#count;
  }

  /**
   * Waits for a slot, which is to be given back with `leave`.
   *
   * @throws SlotsFull, or the signal's reason
   */
  async enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    if (this.#waiting.size >= this.#maxWaiting) throw new SlotsFull();
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const next = (): void => resolve(undefined);
    const giveUp = (): void => {
      if (this.#waiting.delete(next)) reject(signal.reason as Error);
    };
    this.#waiting.add(next);
    signal.addEventListener('abort', giveUp, { once: true });
    await promise.finally(() => signal.removeEventListener('abort', giveUp));
  }

  /** The slot goes to whoever has waited longest. */
  leave(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#free += 1;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}

export interface BulkheadOptions {
  /** Calls to Ocean at once, of all identities. */
  maxCalls: number;
  /** Calls to Ocean at once of one identity: fewer, so that none takes all. */
  maxCallsOfIdentity: number;
}

/** Calls that may wait for each that may run. Those beyond are refused at once: waiting would not help them. */
const waitingForEach = 8;
/** Whoever refuses calls says when to ask again. */
const retryAfterSeconds = 1;

/** Bounds the calls under way and those that wait, for each identity and in all. */
export class Bulkheads {
  readonly #options: BulkheadOptions;
  readonly #all: Slots;
  /** Of those that have a call under way or waiting. */
  readonly #ofIdentity = new Map<string, Slots>();

  constructor(options: BulkheadOptions) {
    this.#options = options;
    this.#all = slotsFor(options.maxCalls);
  }

  /**
   * A call that has begun is always heard to its end: only it knows whether a change may have been made.
   *
   * @param deadline when it ends, the call leaves the queue
   * @throws OceanError OVERLOADED when too many wait, and what the call throws
   */
  async run<T>(identity: string, exchange: UpstreamRequest, deadline: Deadline, call: () => Promise<T>): Promise<T> {
    const slots = this.#ofIdentity.get(identity) ?? slotsFor(this.#options.maxCallsOfIdentity);
    this.#ofIdentity.set(identity, slots);
    const within = async (slots: Slots, work: () => Promise<T>): Promise<T> => {
      await enter(slots, exchange, deadline);
      try {
        return await work();
      } finally {
        slots.leave();
      }
    };
    try {
      return await within(slots, () => within(this.#all, call));
    } finally {
      if (slots.areAllFree) this.#ofIdentity.delete(identity);
    }
  }
}

function slotsFor(calls: number): Slots {
  return new Slots(calls, calls * waitingForEach);
}

async function enter(slots: Slots, exchange: UpstreamRequest, deadline: Deadline): Promise<void> {
  try {
    await slots.enter(deadline.signal);
  } catch (error) {
    const operation = operationOf(exchange);
    if (error instanceof SlotsFull) throw new OceanError({ code: 'OVERLOADED', operation, retryAfterSeconds });
    throw new OceanError({ code: deadline.ended ?? 'ABORTED', operation });
  }
}
