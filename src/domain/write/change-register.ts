import { LRUCache } from 'lru-cache';

interface Kept {
  fingerprint: string;
  outcome: Promise<unknown>;
}

/** How long a change is remembered. */
const keptMillis = 5 * 60 * 1000;
const mostKept = 10_000;

/** The key was given before with another input: it cannot be the same change. */
export class ReplayMismatch extends Error {
  override readonly name = 'ReplayMismatch';
}

/** Changes that are under way or were made in the last minutes, by key. */
export class ChangeRegister {
  readonly #kept: LRUCache<string, Kept>;

  constructor(now: () => number) {
    this.#kept = new LRUCache({ max: mostKept, ttl: keptMillis, ttlAutopurge: true, perf: { now } });
  }

  /**
   * The same key again gives the first outcome, also while the first is still under way.
   *
   * @param isFinal whether the outcome is kept; after another, and after an error, the key is as new
   * @throws ReplayMismatch, and what the change throws
   */
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
