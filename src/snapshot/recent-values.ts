import { LRUCache } from 'lru-cache';

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
