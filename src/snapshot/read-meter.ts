import type { CachedReading } from './reading.ts';

/**
 * Origin of a list that an execution has read.
 * - cached: it was in memory and fresh.
 * - refreshing: it was in memory, and a refresh was started behind it.
 * - fetched: this execution sent the upstream request.
 * - shared: this execution waited for the upstream request of another.
 * - stale: Ocean failed, and the last good rows were served.
 */
export type ListOrigin = 'cached' | 'refreshing' | 'fetched' | 'shared' | 'stale';

/** Age of the oldest list; null: nothing that is cached was read. */
interface OldestList {
  readonly asOf: Date;
  readonly isStale: boolean;
}

/** Counts what one execution reads from the cache. Exists only for requests with an explanation. */
export class ReadMeter {
  /** Number of fields in the result; null: graphql-js executed the operation, or nothing did. */
  fields: number | null = null;
  readonly #origins = new Map<string, ListOrigin>();
  #oldest: OldestList | null = null;

  /** Counts a list once per execution, by the first origin that is not `cached`. */
  read({ key, asOf, isStale }: CachedReading<unknown>, origin: ListOrigin): void {
    const known = this.#origins.get(key);
    if (known === undefined || known === 'cached') this.#origins.set(key, isStale ? 'stale' : origin);
    const oldest = this.#oldest;
    const isOlder = oldest === null || asOf < oldest.asOf;
    this.#oldest = { asOf: isOlder ? asOf : oldest.asOf, isStale: isStale || oldest?.isStale === true };
  }

  get oldest(): OldestList | null {
    return this.#oldest;
  }

  /** Number of lists by their origin. */
  get lists(): Record<ListOrigin, number> {
    const lists = { cached: 0, refreshing: 0, fetched: 0, shared: 0, stale: 0 };
    for (const origin of this.#origins.values()) lists[origin] += 1;
    return lists;
  }
}
