import { type IdempotencyStore, type Outcome, OutcomeLost } from '../domain/mutations/idempotency-store.ts';
import { IdempotencyReach } from '../domain/mutations/mutation.type.ts';
import { IdempotencyKeyReused, IdempotencyStoreFull } from '../domain/mutations/key-register.ts';
import { fromPlain, toPlain } from '../domain/mutations/serialized-outcome.ts';
import type { Channel } from './channel.ts';
import type { Ending, PrimaryMethods, WorkerMethods } from './messages.ts';

/** Idempotency store of a worker: the primary's coordinator holds the keys for all workers. */
export class SharedIdempotencyStore implements IdempotencyStore {
  readonly #primary: Pick<Channel<WorkerMethods, PrimaryMethods>, 'call'>;

  constructor(primary: Pick<Channel<WorkerMethods, PrimaryMethods>, 'call'>) {
    this.#primary = primary;
  }

  async once<T>(
    key: string,
    fingerprint: string,
    run: () => Promise<T>,
    isFinal: (outcome: T) => boolean,
  ): Promise<Outcome<T>> {
    for (;;) {
      const claim = await this.#primary.call('claim', key, fingerprint);
      switch (claim.kind) {
        case 'yours':
          return this.#run(key, run, isFinal);
        case 'stored':
          return { outcome: fromPlain(claim.outcome) as T, reach: IdempotencyReach.ONE_INSTANCE };
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

  async #run<T>(key: string, run: () => Promise<T>, isFinal: (outcome: T) => boolean): Promise<Outcome<T>> {
    let ending: Ending = { kind: 'not-made' };
    try {
      const outcome = await run();
      ending = { kind: 'lost' }; // until the outcome is serialized
      ending = { kind: 'stored', outcome: toPlain(outcome), isFinal: isFinal(outcome) };
      return { outcome, reach: ending.isFinal ? IdempotencyReach.ONE_INSTANCE : null };
    } finally {
      // Awaited, so that another worker finds the outcome as soon as this one has responded.
      await this.#primary.call('settle', key, ending);
    }
  }
}
