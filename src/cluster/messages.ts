import type { AffectedKeys } from '../domain/mutations/invalidation.ts';

/** What a claim on a change is answered with. */
export type Claim =
  /** Nobody made the change before: make it, and tell how it ended. */
  | { kind: 'yours' }
  /** It was made: this came of it. */
  | { kind: 'kept'; outcome: unknown }
  /** The key was given before for something else. */
  | { kind: 'other' }
  /** The caller's share of keys is used up: make no change. */
  | { kind: 'full'; retryAfterSeconds: number }
  /** Who was making it failed, and nothing was changed: claim it again. */
  | { kind: 'again' }
  /** Who was making it died: it may have been made or not. */
  | { kind: 'lost' };

/** How a claimed change ended. */
export type Ending =
  | { kind: 'kept'; outcome: unknown; isFinal: boolean }
  /** An outage, say: another may try. */
  | { kind: 'not-made' }
  /** Nobody can tell any more. */
  | { kind: 'lost' };

/** What a worker may ask of the primary. */
export interface PrimaryMethods {
  /** What the digests of tokens are made with: a caller has the same key in all workers. Secret. */
  digestKey(): Uint8Array;
  /** A heartbeat: from the first on, the worker may serve cached data, and receives all invalidations. */
  renewLease(): void;
  /** Answers at this address from now on. */
  serving(url: string): void;
  /** Cannot start, for this reason. */
  failed(reason: string): void;
  /** See Replays: `fingerprint` is a digest. */
  claim(key: string, fingerprint: string): Promise<Claim>;
  settle(key: string, ending: Ending): void;
  /** Invalidates at all other workers; resolves when none of them can serve what a write made wrong. */
  tellTouched(touched: AffectedKeys): Promise<void>;
}

/** What the primary may ask of a worker. */
export interface WorkerMethods {
  forget(touched: AffectedKeys): void;
  /** Drops everything cached: another worker ended in the middle of its work, and nobody knows what it wrote. */
  dropCache(): void;
  /** Stop; connections that are kept open are answered for this long, each for the last time. See App.stop. */
  stop(lingerMillis: number, takesNew: boolean): void;
}
