import { LRUCache } from 'lru-cache';

export interface CachedVersion {
  readonly version: number;
  /** When the oldest response was requested, in milliseconds of a monotonic clock; Infinity: none is cached. */
  readonly oldestFetchedAt: number;
}

/** Maximum number of credentials with a version; an evicted one gets a new version on its next request. */
const maxCredentials = 10_000;

/** Version of the cached data of each credential. No version is used twice. */
export class CachedVersions {
  readonly #current = new LRUCache<string, CachedVersion>({ max: maxCredentials });
  #last = 0;

  /**
   * @param keyPrefix prefix of the credential's keys
   * @param oldest finds when its oldest response was requested; called once per version
   */
  of(keyPrefix: string, oldest: () => number): CachedVersion {
    const current = this.#current.get(keyPrefix);
    if (current !== undefined) return current;
    this.#last += 1;
    const next = { version: this.#last, oldestFetchedAt: oldest() };
    this.#current.set(keyPrefix, next);
    return next;
  }

  /** @param key of a response that was stored or removed */
  end(key: string): void {
    this.#current.delete(key.slice(0, key.indexOf(':') + 1));
  }
}

/** Memory of a value per byte of its JSON; measured in docs/performance.md. */
const growth = 3;

/**
 * Recently computed values, bounded by bytes. The key is the source object itself, so a caller needs the source to get
 * the value. The cache does not retain the source, which may be a slice of something large.
 */
export class RecentValues {
  readonly #handles = new WeakMap<object, object>();
  readonly #values: LRUCache<object, { readonly value: unknown }>;

  constructor(maxBytes: number) {
    this.#values = new LRUCache({ maxSize: Math.max(1, Math.floor(maxBytes)) });
  }

  /** @param sourceBytes size of the JSON from which the value is computed */
  of<T>(source: object, sourceBytes: number, work: () => T): T {
    const handle = this.#handles.get(source) ?? {};
    const cached = this.#values.get(handle) as { readonly value: T } | undefined;
    if (cached !== undefined) return cached.value;
    const value = work();
    this.#handles.set(source, handle);
    this.#values.set(handle, { value }, { size: sourceBytes * growth });
    return value;
  }
}
