import { LRUCache } from 'lru-cache';
import { type Generations, type SharedKey, type SharedState, SharedStateError } from '../shared-state/shared-state.ts';

/** Identities whose last generations are remembered. An evicted one is compared with its cached lists again. */
const maxIdentities = 10_000;

/** Time between attempts to report invalidations that Redis did not take. */
const retryMillis = 250;

const keyOf = (keyPrefix: string): SharedKey => ({ kind: 'generations', group: keyPrefix, name: 'lists' });

/** Invalidates every list of every identity for all that share the state, such as when a process may have died in a write. */
export async function bumpAllLists(state: SharedState): Promise<void> {
  await state.bump(keyOf(''), ['']);
}

/** Returns the stamp of one identity for a list; another one means that some write may have changed it. */
export type StampOf = (name: string) => string;

/**
 * Generations of lists over all instances: those of a credential, and those of all identities. A list that was read under
 * other generations is not current any more. They are random, so an old one never looks current again.
 */
export class ListGenerations {
  readonly #state: SharedState;
  /** Reads that were not sent yet, which others may join. */
  readonly #joinable = new Map<string, Promise<Generations>>();
  /** Stamps of all generations, by identity, as the cached lists were compared with last. */
  readonly #compared = new LRUCache<string, string>({ max: maxIdentities });
  /** Invalidations that are not in Redis yet, by identity. */
  readonly #owed = new Map<string, Set<string>>();
  #isRetrying = false;

  constructor(state: SharedState) {
    this.#state = state;
  }

  /** Returns the stamps of an identity now. @throws SharedStateError */
  async read(keyPrefix: string): Promise<StampOf> {
    const all = await this.#readAll(keyPrefix);
    return (name) => stampOf(all, name);
  }

  /**
   * Compares the generations of an identity with the last ones.
   *
   * @param drop drops the cached lists whose stamp is another one now, and the reads in flight of them
   * @throws SharedStateError
   */
  async verify(keyPrefix: string, drop: (stampOf: StampOf) => void): Promise<void> {
    const all = await this.#readAll(keyPrefix);
    const text = all.map((generations) => JSON.stringify([...generations])).join();
    if (this.#compared.get(keyPrefix) === text) return;
    drop((name) => stampOf(all, name));
    this.#compared.set(keyPrefix, text);
  }

  /** True: an invalidation of this identity has not reached the others, so shared lists of it may be wrong. */
  isOwed(keyPrefix: string): boolean {
    return this.#owed.size > 0 && (this.#owed.has(keyPrefix) || this.#owed.has(''));
  }

  /**
   * Invalidates lists on all instances.
   *
   * @param keyPrefix '' for all identities
   * @returns false: Redis does not take it now. It is sent again until it does.
   */
  async bump(keyPrefix: string, names: readonly string[]): Promise<boolean> {
    if (names.length === 0) return true;
    try {
      await this.#state.bump(keyOf(keyPrefix), names);
      return true;
    } catch (error) {
      if (!(error instanceof SharedStateError)) throw error;
      const owed = this.#owed.get(keyPrefix) ?? new Set();
      for (const name of names) owed.add(name);
      this.#owed.set(keyPrefix, owed);
      void this.#retry();
      return false;
    }
  }

  async #retry(): Promise<void> {
    if (this.#isRetrying) return;
    this.#isRetrying = true;
    while (this.#owed.size > 0) {
      await new Promise((resolve) => setTimeout(resolve, retryMillis * (0.5 + Math.random())).unref());
      for (const [keyPrefix, names] of [...this.#owed]) {
        const sent = [...names];
        try {
          await this.#state.bump(keyOf(keyPrefix), sent);
        } catch {
          break;
        }
        for (const name of sent) names.delete(name);
        if (names.size === 0) this.#owed.delete(keyPrefix);
      }
    }
    this.#isRetrying = false;
  }

  #readAll(keyPrefix: string): Promise<[own: Generations, ofAll: Generations]> {
    return Promise.all([this.#read(keyPrefix), this.#read('')]);
  }

  /** Requests that arrive together share one read. It is sent at the end of this turn of the event loop. */
  #read(keyPrefix: string): Promise<Generations> {
    const joined = this.#joinable.get(keyPrefix);
    if (joined !== undefined) return joined;
    const { promise, resolve } = Promise.withResolvers<Generations>();
    this.#joinable.set(keyPrefix, promise);
    setImmediate(() => {
      this.#joinable.delete(keyPrefix);
      resolve(this.#state.generations(keyOf(keyPrefix)));
    });
    return promise;
  }
}

/** Joins all generations that a list depends on: those whose name is a prefix of its name, '' included. */
function stampOf(all: readonly Generations[], name: string): string {
  return all
    .flatMap((generations) => [...generations].filter(([prefix]) => name.startsWith(prefix)))
    .map((entry) => entry.join('='))
    .join();
}
