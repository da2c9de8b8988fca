import { LRUCache } from 'lru-cache';

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
