import { KeyRegister } from './key-register.ts';
import { fromPlain, toPlain } from './serialized-outcome.ts';

/** The process that sent the write ended before its outcome was known: Ocean may have made the change or not. */
export class OutcomeLost extends Error {
  override readonly name = 'OutcomeLost';
}

/** Runs a mutation with a `clientMutationId` once. */
export interface IdempotencyStore {
  /**
   * Returns the first outcome for the same key, also while the first run is in flight.
   *
   * @param key the caller's key, the mutation and its clientMutationId
   * @param fingerprint digest of the input: the same key with another one is rejected
   * @param isFinal whether the outcome must not be repeated by the same key; others may be tried again
   * @throws IdempotencyKeyReused, OutcomeLost, IdempotencyStoreFull
   */
  once<T>(key: string, fingerprint: string, run: () => Promise<T>, isFinal: (outcome: T) => boolean): Promise<T>;
}

/** Stores outcomes in this process, as plain data: an object would retain the list that it was read from. */
export class LocalIdempotencyStore implements IdempotencyStore {
  readonly #register: KeyRegister;

  constructor(register = new KeyRegister()) {
    this.#register = register;
  }

  async once<T>(key: string, fingerprint: string, run: () => Promise<T>, isFinal: (outcome: T) => boolean): Promise<T> {
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
    return own ?? (fromPlain(stored.plain) as T);
  }
}
