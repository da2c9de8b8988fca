import { KeyRegister } from './key-register.ts';
import { fromPlain, toPlain } from './serialized-outcome.ts';

/** Whoever made the change first ended without a word: Ocean may have made it or not. */
export class OutcomeLost extends Error {
  override readonly name = 'ReplayLost';
}

/** Makes a change with a `clientMutationId` happen once. */
export interface IdempotencyStore {
  /**
   * The same key again gives the first outcome, also while the first is still under way.
   *
   * @param key the caller's key, the mutation and its clientMutationId
   * @param fingerprint digest of what was asked: the same key with another is refused
   * @param isFinal whether the outcome is one that asking again must not repeat; others may be tried again
   * @throws IdempotencyKeyReused, OutcomeLost, IdempotencyStoreFull
   */
  once<T>(key: string, fingerprint: string, run: () => Promise<T>, isFinal: (outcome: T) => boolean): Promise<T>;
}

/** Remembers changes in this process. What is kept is plain: an object would hold on to the list that it was read from. */
export class LocalIdempotencyStore implements IdempotencyStore {
  readonly #register: KeyRegister;

  constructor(register = new KeyRegister()) {
    this.#register = register;
  }

  async once<T>(key: string, fingerprint: string, run: () => Promise<T>, isFinal: (outcome: T) => boolean): Promise<T> {
    let made = undefined as T | undefined;
    const kept = await this.#register.once(
      key,
      fingerprint,
      async () => {
        made = await run();
        return { plain: toPlain(made), isFinal: isFinal(made) };
      },
      ({ isFinal }) => isFinal,
    );
    return made ?? (fromPlain(kept.plain) as T);
  }
}
