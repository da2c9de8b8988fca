import { refreshes, snapshotReads } from '../observability/counters.ts';
import { type Caller, tenantOf } from '../identity/caller.ts';
import type { CacheLease } from './cache-lease.ts';
import { type LoadedList, type Sharing, Refetches } from './sharing.ts';
import type { ListForm } from './list-content.ts';
import { FairCache } from './fair-cache.ts';
import type { MaybePromise } from './maybe-promise.ts';
import {
  allowsStale,
  type CachedReading,
  type Entry,
  type Fetch,
  isRejection,
  readingOf,
  type Sized,
} from './reading.ts';
import { RecentValues } from './recent-values.ts';
import { SingleFlight } from './single-flight.ts';

export interface SnapshotOptions {
  /** Time for which a response is fresh, in milliseconds. */
  ttlMillis: number;
  /** Maximum age of data that is served because Ocean fails, in milliseconds. */
  maxStaleMillis: number;
  /** Memory for the responses of all identities, in bytes. Expired data is evicted first; then each tenant has a share. */
  maxBytes: number;
  /** Wall clock in epoch milliseconds, for `asOf` only; injected for tests. */
  now?: () => number;
  /** Milliseconds of a monotonic clock, by which ages are measured. Default: the process's, or an injected `now`. */
  monotonicNow?: () => number;
  /** Without one, cached data may be served at any time. */
  lease?: CacheLease;
  /** Lists are shared with other processes through it; without one, each process requests its own. */
  sharing?: Sharing;
  observer?: SnapshotObserver;
}

/** Sums over the cached responses of one kind of list. */
export interface ListStatistics {
  readonly entries: number;
  readonly rows: number;
  readonly bytes: number;
  /** Age of the oldest. */
  readonly ageMillis: number;
}

/** Receives what happens to cached lists, for logs. */
interface SnapshotObserver {
  /** A list is served stale for the first time, or was fetched again. */
  readonly stalenessChanged: (isStale: boolean, list: string, identity: string) => void;
  /** A list was served stale. */
  readonly servedStale: () => void;
}

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
  readonly #inFlight = new Map<string, SingleFlight<Entry>>();
  readonly #refetches: Refetches | null;
  #lastVersion = 0;

  constructor(options: SnapshotOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#monotonicNow = options.monotonicNow ?? options.now ?? (() => performance.now());
    const recentBytes = Math.min(maxRecentBytes, options.maxBytes / 8);
    this.recent = new RecentValues(recentBytes);
    this.#refetches = options.sharing ? new Refetches(options.sharing.now, 2 * options.ttlMillis) : null;
    options.lease?.onLapse(() => this.#dropAll());
    const maxBytes = Math.max(1, Math.floor(options.maxBytes - recentBytes));
    const maxAgeMillis = Math.max(options.maxStaleMillis, 2 * options.ttlMillis);
    this.#entries = new FairCache({
      maxBytes,
      maxEntryBytes: maxBytes,
      sizeOf: ({ data }, key) => data.byteSize + key.length + entryBytes,
      isExpired: (entry) => this.#ageOf(entry) > maxAgeMillis,
    });
  }

  /**
   * @param name the endpoint and its arguments
   * @param signal of the caller; the upstream request continues while another caller waits
   * @param isCached false: concurrent callers share the response, and it is never served later
   * @param form the response as bytes, for other processes; null: it is not shared
   * @returns a promise only where the caller has to wait for Ocean
   * @throws OceanError of the fetch, if there is no stale data to serve
   */
  read<T extends Sized>(
    caller: Caller,
    name: string,
    fetch: Fetch<T>,
    signal?: AbortSignal,
    isCached = true,
    form: ListForm<T> | null = null,
  ): MaybePromise<CachedReading<T>> {
    const key = keyOf(caller, name);
    this.#checkLease();
    if (!isCached) return this.#waitUncached(key, fetch, signal);
    const cached = this.#get<T>(key);
    if (cached === undefined || !this.#isServed(cached)) return this.#wait(key, fetch, signal, form);
    snapshotReads.increment(this.#isFresh(cached) ? 'fresh' : 'refreshing');
    if (!this.#isFresh(cached)) {
      this.#fetch(key, fetch, true, form)
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
  async readFresh<T extends Sized>(
    caller: Caller,
    name: string,
    fetch: Fetch<T>,
    signal?: AbortSignal,
    isCached = true,
    form: ListForm<T> | null = null,
  ): Promise<CachedReading<T>> {
    const key = keyOf(caller, name);
    this.#checkLease();
    if (!isCached) return this.#waitUncached(key, fetch, signal);
    const cached = this.#get<T>(key);
    if (cached !== undefined && this.#isFresh(cached)) return readingOf(key, cached, false);
    return readingOf(key, await this.#fetch(key, fetch, true, form).wait(signal), false);
  }

  async #waitUncached<T extends Sized>(key: string, fetch: Fetch<T>, signal?: AbortSignal): Promise<CachedReading<T>> {
    return { ...readingOf(key, await this.#fetch(key, fetch, false, null).wait(signal), false), version: null };
  }

  async #wait<T extends Sized>(
    key: string,
    fetch: Fetch<T>,
    signal: AbortSignal | undefined,
    form: ListForm<T> | null,
  ): Promise<CachedReading<T>> {
    try {
      return readingOf(key, await this.#fetch(key, fetch, true, form).wait(signal), false);
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
    return isServed && this.#inFlight.get(key)?.isAbandoned === false ? 'REFRESHING' : 'AGED';
  }

  /**
   * Invalidates what a write has affected: every response whose name has the prefix. Reads in flight began before the
   * write and are not cached. It covers all customers of the credential, as requests may name the customer or omit it.
   */
  invalidate(caller: Pick<Caller, 'keyPrefix'>, namePrefix: string): void {
    const isAffected = (key: string): boolean => key.startsWith(caller.keyPrefix) && nameOf(key).startsWith(namePrefix);
    for (const [key] of [...this.#entries.entries()]) if (isAffected(key)) this.#delete(key);
    for (const key of [...this.#inFlight.keys()].filter(isAffected)) this.#inFlight.delete(key);
  }

  /**
   * Invalidates a response for every identity whose cached data has changed. Reads in flight are not cached, as their
   * data is not known yet.
   */
  invalidateOfAll(name: string, hasChanged: (data: unknown) => boolean): void {
    const isNamed = (key: string): boolean => nameOf(key) === name;
    for (const [key, { data }] of [...this.#entries.entries()]) {
      if (isNamed(key) && hasChanged(data)) this.#delete(key);
    }
    for (const key of [...this.#inFlight.keys()].filter(isNamed)) this.#inFlight.delete(key);
  }

  /** Counts what is cached, by kind of list, for metrics. Reads every entry, and none of its rows. */
  statistics(): Map<string, ListStatistics> {
    const byList = new Map<string, ListStatistics>();
    for (const [key, entry] of this.#entries.entries()) {
      const list = listOf(key);
      const { entries = 0, rows = 0, bytes = 0, ageMillis = 0 } = byList.get(list) ?? {};
      const { rowCount = 0, byteSize } = entry.data;
      const age = Math.max(ageMillis, this.#ageOf(entry));
      byList.set(list, { entries: entries + 1, rows: rows + rowCount, bytes: bytes + byteSize, ageMillis: age });
    }
    return byList;
  }

  /** As `invalidate`. What other processes have requested until now is not used for these lists either. */
  refetch(caller: Pick<Caller, 'keyPrefix'>, namePrefix: string): void {
    this.invalidate(caller, namePrefix);
    this.#refetches?.add(caller.keyPrefix, namePrefix);
  }

  /**
   * Drops the lists of an identity that a write in any process may have changed. Reads in flight may have begun before it.
   *
   * @throws SharedStateError
   */
  async verify({ keyPrefix }: Pick<Caller, 'keyPrefix'>): Promise<void> {
    await this.#options.sharing?.generations.verify(keyPrefix, (stampOf) => {
      for (const [key, { stamp }] of [...this.#entries.entries()]) {
        if (key.startsWith(keyPrefix) && stamp !== stampOf(nameOf(key))) this.#delete(key);
      }
      for (const key of [...this.#inFlight.keys()]) if (key.startsWith(keyPrefix)) this.#inFlight.delete(key);
    });
  }

  /** False: nothing is cached now, and nothing may be served from a cache. */
  #checkLease(): boolean {
    return this.#options.lease?.check() ?? true;
  }

  #ageOf({ fetchedAt }: Entry): number {
    return this.#monotonicNow() - fetchedAt;
  }

  #timesAt(ageMillis: number): Pick<Entry, 'asOf' | 'fetchedAt'> {
    return { asOf: this.#now() - ageMillis, fetchedAt: this.#monotonicNow() - ageMillis };
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

  #delete(key: string): void {
    this.#entries.delete(tenantOf(key), key);
  }

  #reportStaleness(isStale: boolean, key: string): void {
    const [identity = ''] = key.split(' ', 1);
    this.#options.observer?.stalenessChanged(isStale, listOf(key), identity);
  }

  #dropAll(): void {
    this.#entries.clear();
    this.#inFlight.clear();
  }

  #fetch<T extends Sized>(
    key: string,
    fetch: Fetch<T>,
    isCached: boolean,
    form: ListForm<T> | null,
  ): SingleFlight<Entry<T>> {
    const joined = this.#inFlight.get(key) as SingleFlight<Entry<T>> | undefined;
    if (joined !== undefined && !joined.isAbandoned) {
      snapshotReads.increment('joined');
      return joined;
    }
    snapshotReads.increment('fetched');
    const times = this.#timesAt(0);
    const tenant = tenantOf(key);
    let loaded = 0;
    const grow = (bytes: number): void => {
      loaded += bytes;
      this.#entries.reserve(tenant, bytes);
    };
    const release = (): void => {
      this.#entries.release(tenant, loaded);
      loaded = 0;
    };
    const call: SingleFlight<Entry<T>> = new SingleFlight(async (signal) => {
      try {
        const previous = isCached ? (this.#entries.peek(tenant, key) as Entry<T> | undefined) : undefined;
        const load = { signal, previous: previous?.data, grow };
        const lists = isCached ? this.#options.sharing?.lists : null;
        const { data, ageMillis, stamp }: LoadedList<T> =
          lists && form
            ? await lists.load(key, form, fetch, load, this.#refetches?.lastOf(key) ?? 0)
            : { data: await fetch(load), ageMillis: null, stamp: null };
        refreshes.increment(`${listOf(key)} ${data === previous?.data ? 'unchanged' : 'changed'}`);
        if (previous?.isServedStale === true) this.#reportStaleness(false, key);
        const version = data === previous?.data ? previous.version : (this.#lastVersion += 1);
        // A fetch that waited for another process has begun later than this.
        const at = ageMillis === null ? times : this.#timesAt(ageMillis);
        const entry = { data, version, ...at, stamp };
        release();
        if (isCached && this.#inFlight.get(key) === call) this.#entries.set(tenant, key, entry);
        return entry;
      } catch (error) {
        refreshes.increment(`${listOf(key)} failed`);
        if (isRejection(error) && this.#inFlight.get(key) === call) this.#delete(key);
        throw error;
      } finally {
        release();
        if (this.#inFlight.get(key) === call) this.#inFlight.delete(key);
      }
    });
    this.#inFlight.set(key, call);
    return call;
  }
}

/** Label of a cached response: the first word of its name, as the rest may name an owner or a date. */
function listOf(key: string): string {
  return key.split(' ', 2)[1] ?? '';
}

function nameOf(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}

/** The caller's key contains identity and customer: two tokens never share a response. */
function keyOf(caller: Caller, name: string): string {
  return `${caller.key} ${name}`;
}
