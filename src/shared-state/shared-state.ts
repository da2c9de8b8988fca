/**
 * Processes that share the state.
 * - process: this one alone.
 * - machine: the workers of one primary.
 * - cluster: all instances on one Redis.
 */
export type Reach = 'process' | 'machine' | 'cluster';

/** Name of something shared. Redis sees digests of it only. */
export interface SharedKey {
  /** Feature and purpose, such as `list-head`. Readable in Redis: never personal. */
  readonly kind: string;
  /**
   * Identity that the data belongs to: `Caller.key`, `Caller.keyPrefix`, or '' for all. Keys of one group may be used by one
   * atomic operation.
   */
  readonly group: string;
  readonly name: string;
}

/** Right to do something alone for a while. Plain data. */
export interface Lease {
  readonly key: SharedKey;
  /** Identifies the holder. */
  readonly token: string;
  /** Higher than that of each earlier holder, whatever happens to Redis: a fencing token. */
  readonly fence: number;
}

export interface Count {
  readonly value: number;
  /** Time until the count starts again from 0. */
  readonly remainingMillis: number;
}

/** Entry of a log. */
export interface LogEntry {
  /** Ascending within the log, as `<milliseconds>-<number>`. Opaque to clients. */
  readonly position: string;
  readonly value: Buffer;
}

/** Random values by name. They are compared for equality only: another value means that something may have changed. */
export type Generations = ReadonlyMap<string, string>;

export interface Listener {
  receive(message: Buffer): void;
  /** Messages may have been lost: read again what they would have reported. Called also when the subscription begins. */
  gap(): void;
}

export interface Subscription {
  /** Resolves once messages arrive. It never rejects: without Redis it waits until Redis is there. */
  readonly active: Promise<void>;
  close(): void;
}

export type HealthState = 'connected' | 'degraded';

/**
 * Everything that instances share, as plain operations. A value may be gone at any time before its TTL: evicted, flushed or
 * lost in a failover.
 *
 * Each operation is one step and bounded in time. It rejects with a SharedStateError, and the caller goes on alone. Once one
 * has timed out, all reject at once until a probe succeeds, so a request waits for Redis once at most.
 */
export interface SharedState {
  readonly reach: Reach;
  readonly health: HealthState;
  /** Epoch milliseconds of the one clock that all instances share. Ages and expiries are measured by it only. */
  now(): number;

  /** Returns null for a value that is not there, or cannot be authenticated: it was not written for this key. */
  get(key: SharedKey): Promise<Buffer | null>;
  /**
   * Stores a value.
   *
   * @param lease of a key of the same group: the value is stored only while it lasts
   * @returns false: the lease was lost, and nothing is stored
   */
  set(key: SharedKey, value: Uint8Array, ttlMillis: number, lease?: Lease): Promise<boolean>;
  /**
   * Stores a value if there is none. Of concurrent calls one returns null.
   *
   * @returns the value that is there, or null: this call has stored its own
   * @throws SharedStateError UNREADABLE when there is one that cannot be authenticated
   */
  claim(key: SharedKey, value: Uint8Array, ttlMillis: number): Promise<Buffer | null>;
  /** Extends the life of a value, and returns whether it is there. */
  touch(key: SharedKey, ttlMillis: number): Promise<boolean>;
  delete(key: SharedKey): Promise<void>;

  /** Adds to a count, which starts from 0 and ends after the TTL of the call that created it. */
  increment(key: SharedKey, by: number, ttlMillis: number): Promise<Count>;

  /** Takes a lease, or returns null: another holder has it. */
  acquire(key: SharedKey, ttlMillis: number): Promise<Lease | null>;
  /** Returns false when the lease has expired: another may hold it. */
  renew(lease: Lease, ttlMillis: number): Promise<boolean>;
  /** Gives a lease back, unless another holds it. */
  release(lease: Lease): Promise<void>;

  /** Returns the generations of a key, and creates them if there are none. The entry '' changes when all are lost. */
  generations(key: SharedKey): Promise<Generations>;
  /** Changes the generations with these names. When it resolves, no instance reads the old ones. */
  bump(key: SharedKey, names: readonly string[]): Promise<void>;

  /** Appends to a log. The oldest entries leave it beyond `maxEntries`; all of it after the TTL. Returns the position. */
  append(key: SharedKey, value: Uint8Array, maxEntries: number, ttlMillis: number): Promise<string>;
  /**
   * Returns the entries after a position, oldest first.
   *
   * @param position of an entry; null: from the beginning
   * @returns null when that entry is no longer in the log: some after it may be lost
   */
  entriesAfter(key: SharedKey, position: string | null, maxEntries: number): Promise<LogEntry[] | null>;

  /** Sends a message to all current subscribers of the topic, those of this process included. At most once. */
  publish(topic: SharedKey, message: Uint8Array): Promise<void>;
  subscribe(topic: SharedKey, listener: Listener): Subscription;

  /** Waits for the operations in flight and disconnects. */
  close(): Promise<void>;
}

/**
 * - TIMEOUT: no response in time.
 * - UNAVAILABLE: not connected, or a probe after a timeout has not succeeded yet.
 * - READ_ONLY: Redis is a replica, as during a failover.
 * - FULL: there is no memory for more.
 * - FORBIDDEN: the user of Redis lacks a right.
 * - UNREADABLE: the value cannot be authenticated.
 * - FAILED: any other error of Redis.
 */
export type SharedStateErrorCode =
  'TIMEOUT' | 'UNAVAILABLE' | 'READ_ONLY' | 'FULL' | 'FORBIDDEN' | 'UNREADABLE' | 'FAILED';

/** An operation on the shared state was not done, or its outcome is unknown. Contains no key and no value. */
export class SharedStateError extends Error {
  override readonly name = 'SharedStateError';
  readonly code: SharedStateErrorCode;

  constructor(code: SharedStateErrorCode) {
    super(`the shared state is not usable: ${code}`);
    this.code = code;
  }
}

/** Returns the one text of a key, for maps and digests. */
export function keyText({ kind, group, name }: SharedKey): string {
  return JSON.stringify([kind, group, name]);
}
