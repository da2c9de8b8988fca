import { bulkhead, BulkheadRejectedError, type BulkheadPolicy } from 'cockatiel';
import { LRUCache } from 'lru-cache';
import type { Deadline } from '../deadline.ts';
import { OceanError } from '../errors.ts';
import { operationOf, type Exchange } from '../exchange.ts';

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
const mostIdentities = 10_000;

/** Bounds the calls under way and those that wait, for each identity and in all. */
export class Bulkheads {
  readonly #options: BulkheadOptions;
  readonly #all: BulkheadPolicy;
  readonly #ofIdentity = new LRUCache<string, BulkheadPolicy>({ max: mostIdentities });

  constructor(options: BulkheadOptions) {
    this.#options = options;
    this.#all = bulkhead(options.mostCalls, options.mostCalls * waitingForEach);
  }

  /**
   * @param deadline when it ends, the call leaves the queue
   * @throws OceanError OVERLOADED when too many wait, and what the call throws
   */
  async run<T>(identity: string, exchange: Exchange, deadline: Deadline, call: () => Promise<T>): Promise<T> {
    const { signal } = deadline;
    const operation = operationOf(exchange);
    try {
      return await deadline.race(this.#of(identity).execute(() => this.#all.execute(call, signal), signal));
    } catch (error) {
      if (error instanceof OceanError) throw error;
      if (error instanceof BulkheadRejectedError) {
        throw new OceanError({ code: 'OVERLOADED', operation, retryAfterSeconds });
      }
      throw new OceanError({ code: deadline.ended ?? 'ABORTED', operation });
    }
  }

  #of(identity: string): BulkheadPolicy {
    const { mostCallsOfIdentity } = this.#options;
    const known = this.#ofIdentity.get(identity) ?? bulkhead(mostCallsOfIdentity, mostCallsOfIdentity * waitingForEach);
    this.#ofIdentity.set(identity, known);
    return known;
  }
}
