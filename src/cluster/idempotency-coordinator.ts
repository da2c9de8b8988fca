import { KeyRegister, IdempotencyStoreFull, IdempotencyKeyReused } from '../domain/mutations/key-register.ts';
import type { Claim, Ending } from './messages.ts';

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
