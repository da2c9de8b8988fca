import { IdempotencyKeyReused, IdempotencyStoreFull, KeyRegister } from '../domain/mutations/key-register.ts';
import type { Claim, Ending } from './messages.ts';

type Ended = Exclude<Ending, { kind: 'not-made' }>;

interface InFlight {
  readonly workerId: number;
  readonly ended: PromiseWithResolvers<Ended>;
}

/**
 * Assigns each write with an idempotency key to the first worker that claims it. Runs in the primary, so it must import no
 * types of the graph.
 */
export class IdempotencyCoordinator {
  readonly #register: KeyRegister;
  readonly #inFlight = new Map<string, InFlight>();

  constructor(register = new KeyRegister()) {
    this.#register = register;
  }

  /** @param workerId the worker that claims */
  async claim(workerId: number, key: string, fingerprint: string): Promise<Claim> {
    const ended = Promise.withResolvers<Ended>();
    const begin = (): Promise<Ended> => {
      this.#inFlight.set(key, { workerId, ended });
      return ended.promise;
    };
    const shared = this.#register.once(key, fingerprint, begin, isFinal);
    if (this.#inFlight.get(key)?.ended === ended) {
      shared.catch(() => undefined); // other claims receive the error
      return { kind: 'yours' };
    }
    try {
      const ending = await shared;
      return ending.kind === 'lost' ? ending : { kind: 'stored', outcome: ending.outcome };
    } catch (error) {
      if (error instanceof IdempotencyStoreFull) return { kind: 'full', retryAfterSeconds: error.retryAfterSeconds };
      return { kind: error instanceof IdempotencyKeyReused ? 'other' : 'again' };
    }
  }

  settle(key: string, ending: Ending): void {
    const write = this.#inFlight.get(key);
    this.#inFlight.delete(key);
    if (ending.kind === 'not-made') write?.ended.reject(new Error('the write was not made'));
    else write?.ended.resolve(ending);
  }

  /** Marks the writes of a worker that has ended as lost: each may have been made or not. */
  abandon(workerId: number): void {
    for (const [key, write] of [...this.#inFlight]) {
      if (write.workerId === workerId) this.settle(key, { kind: 'lost' });
    }
  }
}

const isFinal = (ended: Ended): boolean => ended.kind === 'lost' || ended.isFinal;
