import { IdempotencyKeyReused, IdempotencyStoreFull, KeyRegister } from '../domain/mutations/key-register.ts';
import type { Claim, Ending, PrimaryMethods, WorkerMethods } from './messages.ts';
import { fromPlain, toPlain } from '../domain/mutations/serialized-outcome.ts';
import { type IdempotencyStore, OutcomeLost } from '../domain/mutations/idempotency-store.ts';
import type { Channel } from './channel.ts';

type Ended = Exclude<Ending, { kind: 'not-made' }>;

interface UnderWay {
  readonly holder: number;
  readonly ended: PromiseWithResolvers<Ended>;
}

/** Who makes which change with a clientMutationId, over all workers: the first who claims it makes it, once. */
export class IdempotencyCoordinator {
  readonly #register: KeyRegister;
  readonly #underWay = new Map<string, UnderWay>();

  constructor(register = new KeyRegister()) {
    this.#register = register;
  }

  /** @param holder the worker that claims */
  async claim(holder: number, key: string, fingerprint: string): Promise<Claim> {
    const ended = Promise.withResolvers<Ended>();
    const begin = (): Promise<Ended> => {
      this.#underWay.set(key, { holder, ended });
      return ended.promise;
    };
    const shared = this.#register.once(key, fingerprint, begin, isFinal);
    if (this.#underWay.get(key)?.ended === ended) {
      shared.catch(() => undefined); // told to those who wait
      return { kind: 'yours' };
    }
    try {
      const ending = await shared;
      return ending.kind === 'lost' ? ending : { kind: 'kept', outcome: ending.outcome };
    } catch (error) {
      if (error instanceof IdempotencyStoreFull) return { kind: 'full', retryAfterSeconds: error.retryAfterSeconds };
      return { kind: error instanceof IdempotencyKeyReused ? 'other' : 'again' };
    }
  }

  settle(key: string, ending: Ending): void {
    const change = this.#underWay.get(key);
    this.#underWay.delete(key);
    if (ending.kind === 'not-made') change?.ended.reject(new Error('the change was not made'));
    else change?.ended.resolve(ending);
  }

  /** A worker has ended: what it was making may have been made or not. */
  abandon(holder: number): void {
    for (const [key, change] of [...this.#underWay]) {
      if (change.holder === holder) this.settle(key, { kind: 'lost' });
    }
  }
}

const isFinal = (ended: Ended): boolean => ended.kind === 'lost' || ended.isFinal;

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
