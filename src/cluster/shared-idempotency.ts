import { type IdempotencyStore, OutcomeLost } from '../domain/mutations/idempotency-store.ts';
import { IdempotencyKeyReused, IdempotencyStoreFull, KeyRegister } from '../domain/mutations/key-register.ts';
import { fromPlain, toPlain } from '../domain/mutations/serialized-outcome.ts';
import type { Channel } from './channel.ts';
import type { Claim, Ending, PrimaryMethods, WorkerMethods } from './messages.ts';

type Ended = Exclude<Ending, { kind: 'not-made' }>;

interface InFlight {
  readonly workerId: number;
  readonly ended: PromiseWithResolvers<Ended>;
}

/** Primary's side: assigns each write with an idempotency key to the first worker that claims it. */
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
      return ending.kind === 'lost' ? ending : { kind: 'kept', outcome: ending.outcome };
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

/** Worker's side: idempotency store in the primary, shared by all workers. */
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
          return this.#run(key, run, isFinal);
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

  async #run<T>(key: string, run: () => Promise<T>, isFinal: (outcome: T) => boolean): Promise<T> {
    let ending: Ending = { kind: 'not-made' };
    try {
      const outcome = await run();
      ending = { kind: 'lost' }; // until the outcome is serialized
      ending = { kind: 'kept', outcome: toPlain(outcome), isFinal: isFinal(outcome) };
      return outcome;
    } finally {
      // Awaited, so that another worker finds the outcome as soon as this one has responded.
      await this.#primary.call('settle', key, ending);
    }
  }
}
