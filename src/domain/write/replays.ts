import { LRUCache } from 'lru-cache';

interface Kept {
  fingerprint: string;
  outcome: Promise<unknown>;
}

/** How long a key is remembered. */
const keptMillis = 5 * 60 * 1000;
const mostKept = 10_000;

/** The key was given before with another input: it cannot be the same change. */
export class ReplayMismatch extends Error {
  override readonly name = 'ReplayMismatch';
}

/** Whoever made the change first ended without a word: Ocean may have made it or not. */
export class ReplayLost extends Error {
  override readonly name = 'ReplayLost';
}

/** Makes a change with a `clientMutationId` happen once. */
export interface Replays {
  /**
   * The same key again gives the first outcome, also while the first is still under way.
   *
   * @param key the caller's key, the mutation and its clientMutationId
   * @param fingerprint what was asked: the same key with another is refused
   * @param isFinal whether the outcome is one that asking again must not repeat; others may be tried again
   * @throws ReplayMismatch, ReplayLost
   */
  once<T>(key: string, fingerprint: string, run: () => Promise<T>, isFinal: (outcome: T) => boolean): Promise<T>;
}

/** Remembers changes in this process. */
export class LocalReplays implements Replays {
  readonly #kept: LRUCache<string, Kept>;

  constructor(now: () => number) {
    this.#kept = new LRUCache({ max: mostKept, ttl: keptMillis, perf: { now } });
  }

  async once<T>(key: string, fingerprint: string, run: () => Promise<T>, isFinal: (outcome: T) => boolean): Promise<T> {
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      if (kept.fingerprint !== fingerprint) throw new ReplayMismatch();
      return kept.outcome as Promise<T>;
    }
    const outcome = run();
    this.#kept.set(key, { fingerprint, outcome });
    try {
      const ended = await outcome;
      if (!isFinal(ended)) this.#kept.delete(key);
      return ended;
    } catch (error) {
      this.#kept.delete(key);
      throw error;
    }
  }
}
