import type { Deadline } from '../deadline.ts';
import { OceanError } from '../errors.ts';
import { operationOf, type Exchange } from '../exchange.ts';
import { Slots, SlotsFull } from './slots.ts';

export interface BulkheadOptions {
  /** Calls to Ocean at once, of all identities. */
  mostCalls: number;
  /** Calls to Ocean at once of one identity: fewer, so that none takes all. */
  mostCallsOfIdentity: number;
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
    this.#all = slotsFor(options.mostCalls);
  }

  /**
   * A call that has begun is always heard to its end: only it knows whether a change may have been made.
   *
   * @param deadline when it ends, the call leaves the queue
   * @throws OceanError OVERLOADED when too many wait, and what the call throws
   */
  async run<T>(identity: string, exchange: Exchange, deadline: Deadline, call: () => Promise<T>): Promise<T> {
    const slots = this.#ofIdentity.get(identity) ?? slotsFor(this.#options.mostCallsOfIdentity);
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

async function enter(slots: Slots, exchange: Exchange, deadline: Deadline): Promise<void> {
  try {
    await slots.enter(deadline.signal);
  } catch (error) {
    const operation = operationOf(exchange);
    if (error instanceof SlotsFull) throw new OceanError({ code: 'OVERLOADED', operation, retryAfterSeconds });
    throw new OceanError({ code: deadline.ended ?? 'ABORTED', operation });
  }
}
