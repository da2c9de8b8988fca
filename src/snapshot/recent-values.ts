import { LRUCache } from 'lru-cache';

export interface CachedVersion {
  readonly version: number;
  /** When the oldest response was requested, in milliseconds of a monotonic clock; Infinity: none is cached. */
  readonly oldestFetchedAt: number;
}

/** As many credentials as are told apart; others get a new version when they ask again. */
const maxCredentials = 10_000;

/** For each credential a number that changes with what is held for it. No number is given twice. */
export class CachedVersions {
  readonly #current = new LRUCache<string, CachedVersion>({ max: maxCredentials });
  #last = 0;

  /**
   * @param keyPrefix what the keys of the credential begin with
   * @param oldest finds when its oldest answer was asked for; called once a version
   */
  of(keyPrefix: string, oldest: () => number): CachedVersion {
    const known = this.#current.get(keyPrefix);
    if (known !== undefined) return known;
    this.#last += 1;
    const begun = { version: this.#last, oldestFetchedAt: oldest() };
    this.#current.set(keyPrefix, begun);
    return begun;
  }

  /** @param key of an answer that has come or gone */
  end(key: string): void {
    this.#current.delete(key.slice(0, key.indexOf(':') + 1));
  }
}

/** What a value costs in memory for each byte of JSON that it was made from; measured in docs/performance.md. */
const growth = 3;

/**
 * Values that were worked out lately, bounded by bytes. Found by the very object that they were made from, so that
 * nobody gets a value without holding its source. The source is not held here: it may be a piece of something large.
 */
export class RecentValues {
  readonly #tickets = new WeakMap<object, object>();
  readonly #values: LRUCache<object, { readonly value: unknown }>;

  constructor(maxBytes: number) {
    this.#values = new LRUCache({ maxSize: Math.max(1, Math.floor(maxBytes)) });
  }

  /** @param sourceBytes how much JSON the value is made from */
  of<T>(source: object, sourceBytes: number, work: () => T): T {
    const ticket = this.#tickets.get(source) ?? {};
    const known = this.#values.get(ticket) as { readonly value: T } | undefined;
    if (known !== undefined) return known.value;
    const value = work();
    this.#tickets.set(source, ticket);
    this.#values.set(ticket, { value }, { size: sourceBytes * growth });
    return value;
  }
}
