import { RegisterFull, ReplayMismatch } from '../domain/mutations/key-register.ts';
import { fromPlain, toPlain } from '../domain/mutations/serialized-outcome.ts';
import { ReplayLost, type Replays } from '../domain/mutations/idempotency-store.ts';
import type { Channel } from './channel.ts';
import type { Ending, PrimaryCalls, WorkerCalls } from './messages.ts';

/** Changes are remembered in the primary, for all workers. */
export class SharedReplays implements Replays {
  readonly #primary: Pick<Channel<WorkerCalls, PrimaryCalls>, 'call'>;

  constructor(primary: Pick<Channel<WorkerCalls, PrimaryCalls>, 'call'>) {
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
          throw new ReplayMismatch();
        case 'full':
          throw new RegisterFull(claim.retryAfterSeconds);
        case 'lost':
          throw new ReplayLost();
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
