import { KeyRegister } from './key-register.ts';
import { IdempotencyReach } from './mutation.type.ts';
import { fromPlain, toPlain } from './serialized-outcome.ts';

/** The process that sent the write ended before its outcome was known: Ocean may have made the change or not. */
export class OutcomeLost extends Error {
  override readonly name = 'OutcomeLost';
}

/** Another instance may have made the change for this key, which cannot be found out now. It was not begun here. */
export class IdempotencyUnavailable extends Error {
  override readonly name = 'IdempotencyUnavailable';
}

/** Outcome of a mutation with an idempotency key. */
export interface Outcome<T> {
  readonly outcome: T;
  /** Null: the outcome is not stored, as it is not final. */
  readonly reach: IdempotencyReach | null;
}

/** Runs a mutation with a `clientMutationId` once. */
export interface IdempotencyStore {
  /**
   * Returns the first outcome for the same key, also while the first run is in flight.
   *
   * @param key the caller's key, the mutation and its clientMutationId
   * @param fingerprint digest of the input: the same key with another one is rejected
   * @param isFinal whether the outcome must not be repeated by the same key; others may be tried again
   * @throws IdempotencyKeyReused, OutcomeLost, IdempotencyStoreFull, IdempotencyUnavailable
   */
  once<T>(
    key: string,
    fingerprint: string,
    run: () => Promise<T>,
    isFinal: (outcome: T) => boolean,
  ): Promise<Outcome<T>>;
}

/** Stores outcomes in this process, as plain data: an object would retain the list that it was read from. */
export class LocalIdempotencyStore implements IdempotencyStore {
  readonly #register: KeyRegister;

  constructor(register = new KeyRegister()) {
    this.#register = register;
  }

  async once<T>(
    key: string,
    fingerprint: string,
    run: () => Promise<T>,
    isFinal: (outcome: T) => boolean,
  ): Promise<Outcome<T>> {
    let own = undefined as T | undefined;
    const stored = await this.#register.once(
      key,
      fingerprint,
      async () => {
        own = await run();
        return { plain: toPlain(own), isFinal: isFinal(own) };
      },
      ({ isFinal }) => isFinal,
    );
    return {
      outcome: own ?? (fromPlain(stored.plain) as T),
      reach: stored.isFinal ? IdempotencyReach.ONE_INSTANCE : null,
    };
  }
}
