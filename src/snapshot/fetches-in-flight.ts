import { refreshes, snapshotReads } from '../observability/counters.ts';
import { tenantOf } from '../identity/caller.ts';
import type { FairCache } from './fair-cache.ts';
import type { ListForm } from './list-content.ts';
import { type Entry, type Fetch, isInvalidated, isRejection, type Sized } from './reading.ts';
import { type LoadedList, Refetches, type Sharing } from './sharing.ts';
import { SingleFlight } from './single-flight.ts';
import { listOf, nameOf } from './snapshot-key.ts';

/** Response that a caller wants: how it is fetched, and whether it is cached and shared. */
export interface ReadRequest<T> {
  readonly fetch: Fetch<T>;
  /** Of the caller; the upstream request continues while another caller waits. */
  readonly signal?: AbortSignal | undefined;
  /** False: concurrent callers share the response, and it is never served later. Default: true. */
  readonly isCached?: boolean;
  /** The response as bytes, for other processes; null or absent: it is not shared. */
  readonly form?: ListForm<T> | null;
}

/** Parts of a snapshot store that a fetch needs. */
interface FetchContext {
  /** Receives what was fetched. */
  readonly entries: FairCache<Entry>;
  /** Null: each process requests its own lists. */
  readonly sharing: Sharing | null;
  /** Time for which another process's list may be used, in milliseconds. */
  readonly maxSharedMillis: number;
  /** Names the lists whose next response after an invalidation counts as changed. */
  readonly countsAsChanged: (name: string) => boolean;
  /** Times of a response that was requested so many milliseconds ago. */
  readonly timesAt: (ageMillis: number) => Pick<Entry, 'asOf' | 'fetchedAt'>;
  /** Called when an entry that was served stale has been fetched again. */
  readonly onRecovered: (key: string) => void;
}

/** Upstream requests in flight, one for each key: concurrent callers share it. The result becomes an entry of the cache. */
export class FetchesInFlight {
  readonly #context: FetchContext;
  readonly #inFlight = new Map<string, SingleFlight<Entry>>();
  readonly #refetches: Refetches | null;
  #lastVersion = 0;

  constructor(context: FetchContext) {
    this.#context = context;
    const { sharing, maxSharedMillis } = context;
    this.#refetches = sharing && new Refetches(sharing.now, maxSharedMillis);
  }

  has(key: string): boolean {
    return this.#inFlight.get(key)?.isAbandoned === false;
  }

  /** Lets requests in flight finish for those who wait. No caller joins them, and their results are not cached. */
  detach(isAffected: (key: string) => boolean): void {
    for (const key of [...this.#inFlight.keys()].filter(isAffected)) this.#inFlight.delete(key);
  }

  /** Lists of other processes that were requested until now are not used. */
  refetch(keyPrefix: string, namePrefix: string): void {
    this.#refetches?.add(keyPrefix, namePrefix);
  }

  /** Joins the request in flight, or sends one. */
  start<T extends Sized>(key: string, { fetch, isCached = true, form = null }: ReadRequest<T>): SingleFlight<Entry<T>> {
    const joined = this.#inFlight.get(key) as SingleFlight<Entry<T>> | undefined;
    if (joined !== undefined && !joined.isAbandoned) {
      snapshotReads.increment('joined');
      return joined;
    }
    snapshotReads.increment('fetched');
    const { entries, sharing, timesAt, onRecovered, countsAsChanged } = this.#context;
    const times = timesAt(0);
    const tenant = tenantOf(key);
    let loaded = 0;
    const grow = (bytes: number): void => {
      loaded += bytes;
      entries.reserve(tenant, bytes);
    };
    const release = (): void => {
      entries.release(tenant, loaded);
      loaded = 0;
    };
    const call: SingleFlight<Entry<T>> = new SingleFlight(async (signal) => {
      try {
        const previous = isCached ? (entries.peek(tenant, key) as Entry<T> | undefined) : undefined;
        const load = {
          signal,
          previous: previous?.data,
          grow,
          countsAsChanged: previous !== undefined && isInvalidated(previous) && countsAsChanged(nameOf(key)),
        };
        const lists = isCached ? sharing?.lists : null;
        const { data, ageMillis, stamp }: LoadedList<T> =
          lists && form
            ? await lists.load(key, form, fetch, load, this.#refetches?.lastOf(key) ?? 0)
            : { data: await fetch(load), ageMillis: null, stamp: null };
        refreshes.increment(`${listOf(key)} ${data === previous?.data ? 'unchanged' : 'changed'}`);
        if (previous?.isServedStale === true) onRecovered(key);
        const version = data === previous?.data ? previous.version : (this.#lastVersion += 1);
        // A fetch that waited for another process has begun later than this.
        const at = ageMillis === null ? times : timesAt(ageMillis);
        const entry = { data, version, ...at, stamp };
        release();
        if (isCached && this.#inFlight.get(key) === call) entries.set(tenant, key, entry);
        return entry;
      } catch (error) {
        refreshes.increment(`${listOf(key)} failed`);
        if (isRejection(error) && this.#inFlight.get(key) === call) entries.delete(tenant, key);
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
