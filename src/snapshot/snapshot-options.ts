import type { CacheLease } from './cache-lease.ts';
import type { Sharing } from './sharing.ts';

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
  /**
   * Names the lists whose next response after an invalidation counts as changed, even if it is equal to the one before. Of all
   * others an equal one makes what was computed from it valid again. Default: none.
   */
  countsAsChanged?: (name: string) => boolean;
}

/** Receives what happens to cached lists, for logs. */
interface SnapshotObserver {
  /** A list is served stale for the first time, or was fetched again. */
  readonly stalenessChanged: (isStale: boolean, list: string, identity: string) => void;
  /** A list was served stale. */
  readonly servedStale: () => void;
}
