import { IdempotencyStoreFull, IdempotencyKeyReused } from '../domain/mutations/key-register.ts';
import { fromPlain, toPlain } from '../domain/mutations/serialized-outcome.ts';
import { OutcomeLost, type IdempotencyStore } from '../domain/mutations/idempotency-store.ts';
import type { Channel } from './channel.ts';
import type { Ending, PrimaryMethods, WorkerMethods } from './messages.ts';

/** Changes are remembered in the primary, for all workers. */
export class SharedIdempotencyStore implements IdempotencyStore {
  readonly #primary: Pick<Channel<WorkerMethods, PrimaryMethods>, 'call'>;

  constructor(primary: Pick<Channel<WorkerMethods, PrimaryMethods>, 'call'>) {
    this.#primary = primary;
  }

  async once<T>(key: string, fingerprint: string, run: () => Promise<T>, isFinal: (outcome: T) => boolean): Promise<T> {
    for (;;) {
      const claim = await this.#primary.call('claim', key, fingerprint);
      switch (claim.kind) {
        case 'yours':
          return this.#make(key, run, isFinal);
        case 'kept':
          return fromPlain(claim.outcome) as T;
        case 'other':
          throw new IdempotencyKeyReused();
        case 'full':
          throw new IdempotencyStoreFull(claim.retryAfterSeconds);
        case 'lost':
          throw new OutcomeLost();
        case 'again':
      }
    }
  }

  async #make<T>(key: string, run: () => Promise<T>, isFinal: (outcome: T) => boolean): Promise<T> {
    let ending: Ending = { kind: 'not-made' };
    try {
      const outcome = await run();
      ending = { kind: 'lost' }; // until the outcome can be told
      ending = { kind: 'kept', outcome: toPlain(outcome), isFinal: isFinal(outcome) };
      return outcome;
    } finally {
      // Awaited: the same key, given to another worker once this one has answered, must find the outcome.
      await this.#primary.call('settle', key, ending);
    }
  }
}
