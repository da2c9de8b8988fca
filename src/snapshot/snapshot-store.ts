import { snapshotReads } from '../observability/counters.ts';
import { type Caller, tenantOf } from '../identity/caller.ts';
import { FairCache } from './fair-cache.ts';
import { FetchesInFlight, type ReadRequest } from './fetches-in-flight.ts';
import { type ListStatistics, statisticsOf } from './list-statistics.ts';
import type { MaybePromise } from './maybe-promise.ts';
import {
  allowsStale,
  type CachedReading,
  type Entry,
  invalidateEntry,
  isInvalidated,
  readingOf,
  type Sized,
} from './reading.ts';
import { RecentValues } from './recent-values.ts';
import { callerKeyOf, keyOf, listOf, nameOf } from './snapshot-key.ts';
import type { SnapshotOptions } from './snapshot-options.ts';

/**
 * Freshness of a cached response. REFRESHING: it is served, and a request that refreshes it is in flight. AGED: the next
 * read sends one.
 */
export type Freshness = 'FRESH' | 'REFRESHING' | 'AGED';

/** Memory of an entry beside its data, which bounds the number of empty responses too. */
const entryBytes = 500;

/** Memory for recently parsed full rows: a few pages, as the next page reads other rows. */
const maxRecentBytes = 4 * 1024 * 1024;

/**
 * Cache of upstream responses, keyed by identity and name, with single flight.
 *
 * - Fresh: served from the cache.
 * - Up to twice `ttlMillis`: served from the cache and refreshed in the background (stale-while-revalidate).
 * - Older: fetched. When Ocean fails, the last good response is served up to `maxStaleMillis`, marked as stale.
 *   Never after a rejection (401, 403, 404, 422): a caller who lost a right loses the data at once.
 */
export class SnapshotStore {
  readonly #options: SnapshotOptions;
  readonly #now: () => number;
  readonly #monotonicNow: () => number;
  readonly #entries: FairCache<Entry>;
  /** Values recently computed from cached responses. */
  readonly recent: RecentValues;
  readonly #fetches: FetchesInFlight;

  constructor(options: SnapshotOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#monotonicNow = options.monotonicNow ?? options.now ?? (() => performance.now());
    const recentBytes = Math.min(maxRecentBytes, options.maxBytes / 8);
    this.recent = new RecentValues(recentBytes);
    options.lease?.onLapse(() => this.#dropAll());
    const maxBytes = Math.max(1, Math.floor(options.maxBytes - recentBytes));
    const maxAgeMillis = Math.max(options.maxStaleMillis, 2 * options.ttlMillis);
    this.#entries = new FairCache({
      maxBytes,
      maxEntryBytes: maxBytes,
      sizeOf: ({ data }, key) => data.byteSize + key.length + entryBytes,
      isExpired: (entry) => this.#ageOf(entry) > maxAgeMillis,
    });
    this.#fetches = new FetchesInFlight({
      entries: this.#entries,
      sharing: options.sharing ?? null,
      maxSharedMillis: 2 * options.ttlMillis,
      countsAsChanged: options.countsAsChanged ?? (() => false),
      timesAt: (ageMillis) => ({ asOf: this.#now() - ageMillis, fetchedAt: this.#monotonicNow() - ageMillis }),
      onRecovered: (key) => this.#reportStaleness(false, key),
    });
  }

  /**
   * @param name the endpoint and its arguments
   * @returns a promise only where the caller has to wait for Ocean
   * @throws OceanError of the fetch, if there is no stale data to serve
   */
  read<T extends Sized>(caller: Caller, name: string, request: ReadRequest<T>): MaybePromise<CachedReading<T>> {
    const key = keyOf(caller, name);
    this.#checkLease();
    if (request.isCached === false) return this.#waitUncached(key, request);
    const cached = this.#get<T>(key);
    if (cached === undefined || !this.#isServed(cached)) return this.#wait(key, request);
    const isFresh = this.#isFresh(cached);
    snapshotReads.increment(isFresh ? 'fresh' : 'refreshing');
    if (!isFresh) {
      this.#fetches
        .start(key, request)
        .wait()
        .catch(() => undefined); // the next caller that has to wait sees the failure
    }
    return readingOf(key, cached, false);
  }

  /**
   * Returns fresh data only: waits for Ocean where `read` would serve aged or stale data.
   *
   * @throws OceanError of the fetch
   */
  async readFresh<T extends Sized>(caller: Caller, name: string, request: ReadRequest<T>): Promise<CachedReading<T>> {
    const key = keyOf(caller, name);
    this.#checkLease();
    if (request.isCached === false) return this.#waitUncached(key, request);
    const cached = this.#get<T>(key);
    if (cached !== undefined && this.#isFresh(cached)) return readingOf(key, cached, false);
    return readingOf(key, await this.#fetches.start(key, request).wait(request.signal), false);
  }

  async #waitUncached<T extends Sized>(key: string, request: ReadRequest<T>): Promise<CachedReading<T>> {
    return { ...readingOf(key, await this.#fetches.start(key, request).wait(request.signal), false), version: null };
  }

  async #wait<T extends Sized>(key: string, request: ReadRequest<T>): Promise<CachedReading<T>> {
    try {
      return readingOf(key, await this.#fetches.start(key, request).wait(request.signal), false);
    } catch (error) {
      this.#checkLease();
      const last = this.#get<T>(key);
      if (last === undefined || !allowsStale(error) || this.#ageOf(last) > this.#options.maxStaleMillis) throw error;
      snapshotReads.increment('stale');
      this.#options.observer?.servedStale();
      if (last.isServedStale !== true) this.#reportStaleness(true, key);
      last.isServedStale = true;
      return readingOf(key, last, true);
    }
  }

  /** Returns fresh cached data; null if there is none. Never sends an upstream request. */
  peek<T extends Sized>(caller: Caller, name: string): CachedReading<T> | null {
    this.#checkLease();
    const key = keyOf(caller, name);
    const cached = this.#get<T>(key);
    return cached !== undefined && this.#isFresh(cached) ? readingOf(key, cached, false) : null;
  }

  /** Returns whether `read` returns data from the cache, fresh or aged, without waiting. */
  isServed(caller: Caller, name: string): boolean {
    this.#checkLease();
    const cached = this.#get(keyOf(caller, name));
    return cached !== undefined && this.#isServed(cached);
  }

  /** As `peek`, for every name with the prefix. */
  peekAll<T extends Sized>(caller: Caller, namePrefix: string): T[] {
    const prefix = keyOf(caller, namePrefix);
    return [...this.#entries.entries(tenantOf(prefix))]
      .filter(([key, entry]) => key.startsWith(prefix) && this.#isFresh(entry))
      .map(([, { data }]) => data as T);
  }

  /**
   * Returns a cached response of any age, and counts as a use of it: a response that was computed from it is served again.
   *
   * @param tenant of the key, see `tenantOf`
   */
  use(tenant: string, key: string): Readonly<Entry> | null {
    return this.#checkLease() ? (this.#entries.get(tenant, key) ?? null) : null;
  }

  /** Returns the freshness of a cached response by the rules of `read`. */
  freshnessOf(key: string, entry: Readonly<Entry>): Freshness {
    const age = this.#ageOf(entry);
    if (age < this.#options.ttlMillis) return 'FRESH';
    const isServed = age < 2 * this.#options.ttlMillis;
    return isServed && this.#fetches.has(key) ? 'REFRESHING' : 'AGED';
  }

  /**
   * Invalidates what a write has affected: every response whose name has the prefix. Reads in flight began before the
   * write and are not cached. It covers all customers of the credential, as requests may name the customer or omit it.
   */
  invalidate(caller: Pick<Caller, 'keyPrefix'>, namePrefix: string): void {
    const isAffected = (key: string): boolean => key.startsWith(caller.keyPrefix) && nameOf(key).startsWith(namePrefix);
    for (const [key, entry] of this.#entries.entries()) if (isAffected(key)) invalidateEntry(entry);
    this.#fetches.detach(isAffected);
  }

  /**
   * Invalidates a response for every identity whose cached data has changed. Reads in flight are not cached, as their
   * data is not known yet.
   */
  invalidateOfAll(name: string, hasChanged: (data: unknown) => boolean): void {
    const isNamed = (key: string): boolean => nameOf(key) === name;
    for (const [key, entry] of this.#entries.entries()) {
      if (isNamed(key) && hasChanged(entry.data)) invalidateEntry(entry);
    }
    this.#fetches.detach(isNamed);
  }

  /** Counts what may be served, by kind of list, for metrics. Reads every entry, and none of its rows. */
  statistics(): Map<string, ListStatistics> {
    const valid = [...this.#entries.entries()].filter(([, entry]) => !isInvalidated(entry));
    return statisticsOf(valid, (entry) => this.#ageOf(entry));
  }

  /** As `invalidate`. What other processes have requested until now is not used for these lists either. */
  refetch(caller: Pick<Caller, 'keyPrefix'>, namePrefix: string): void {
    this.invalidate(caller, namePrefix);
    this.#fetches.refetch(caller.keyPrefix, namePrefix);
  }

  /**
   * Drops the lists of an identity that a write in any process may have changed. Reads in flight may have begun before it.
   *
   * @throws SharedStateError
   */
  async verify({ keyPrefix }: Pick<Caller, 'keyPrefix'>): Promise<void> {
    await this.#options.sharing?.generations.verify(keyPrefix, (stampOf) => {
      for (const [key, entry] of this.#entries.entries()) {
        if (key.startsWith(keyPrefix) && entry.stamp !== stampOf(nameOf(key))) invalidateEntry(entry);
      }
      this.#fetches.detach((key) => key.startsWith(keyPrefix));
    });
  }

  /** False: nothing is cached now, and nothing may be served from a cache. */
  #checkLease(): boolean {
    return this.#options.lease?.check() ?? true;
  }

  #ageOf({ fetchedAt }: Entry): number {
    return this.#monotonicNow() - fetchedAt;
  }

  #isFresh(entry: Entry): boolean {
    return this.#ageOf(entry) < this.#options.ttlMillis;
  }

  /** Served from the cache: fresh, or refreshed in the background. */
  #isServed(entry: Entry): boolean {
    return this.#ageOf(entry) < 2 * this.#options.ttlMillis;
  }

  #get<T extends Sized>(key: string): Entry<T> | undefined {
    return this.#entries.get(tenantOf(key), key) as Entry<T> | undefined;
  }

  #reportStaleness(isStale: boolean, key: string): void {
    this.#options.observer?.stalenessChanged(isStale, listOf(key), callerKeyOf(key));
  }

  #dropAll(): void {
    this.#entries.clear();
    this.#fetches.detach(() => true);
  }
}
