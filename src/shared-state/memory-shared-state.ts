import { randomBytes } from 'node:crypto';
import { ExpiringMap } from './expiring-map.ts';
import {
  type Count,
  type Generations,
  keyText,
  type Lease,
  type Listener,
  type LogEntry,
  type Reach,
  type SharedKey,
  type SharedState,
  type Subscription,
} from './shared-state.ts';

interface MemoryOptions {
  /** Memory for all values together. Default 256 MiB. */
  readonly maxBytes?: number;
  readonly reach?: Reach;
  /** Milliseconds of a monotonic clock; injected for tests. */
  readonly monotonicNow?: () => number;
}

/** Time after which generations that no process has read are dropped. Far longer than any list is cached. */
export const generationsTtlMillis = 24 * 3_600_000;

/** Bytes of a lease, a count or a generation, roughly. */
const smallBytes = 100;

/** Shared state in the memory of one process: of the only one, or of the primary for its workers. */
export class MemorySharedState implements SharedState {
  readonly reach: Reach;
  readonly health = 'connected';
  readonly #monotonicNow: () => number;
  readonly #values: ExpiringMap<Buffer>;
  readonly #counts: ExpiringMap<number>;
  readonly #leases: ExpiringMap<Lease>;
  readonly #generations: ExpiringMap<Map<string, string>>;
  readonly #logs: ExpiringMap<LogEntry[]>;
  readonly #topics = new Map<string, Set<Listener>>();
  #lastFence = 0;
  #lastEntry = 0;

  constructor({ maxBytes = 256 * 1024 * 1024, reach = 'process', monotonicNow }: MemoryOptions = {}) {
    this.reach = reach;
    this.#monotonicNow = monotonicNow ?? (() => performance.now());
    const now = this.#monotonicNow;
    this.#values = new ExpiringMap(maxBytes, now);
    this.#counts = new ExpiringMap(maxBytes / 8, now);
    this.#leases = new ExpiringMap(maxBytes / 8, now);
    this.#generations = new ExpiringMap(maxBytes / 8, now);
    this.#logs = new ExpiringMap(maxBytes / 2, now);
  }

  now(): number {
    return performance.timeOrigin + this.#monotonicNow();
  }

  async get(key: SharedKey): Promise<Buffer | null> {
    return this.#values.get(keyText(key)) ?? null;
  }

  async set(key: SharedKey, value: Uint8Array, ttlMillis: number, lease?: Lease): Promise<boolean> {
    if (lease !== undefined && !this.#isCurrent(lease)) return false;
    this.#values.set(keyText(key), Buffer.from(value), value.length, ttlMillis);
    return true;
  }

  async claim(key: SharedKey, value: Uint8Array, ttlMillis: number): Promise<Buffer | null> {
    const present = this.#values.get(keyText(key));
    if (present !== undefined) return present;
    this.#values.set(keyText(key), Buffer.from(value), value.length, ttlMillis);
    return null;
  }

  async touch(key: SharedKey, ttlMillis: number): Promise<boolean> {
    return this.#values.touch(keyText(key), ttlMillis);
  }

  async delete(key: SharedKey): Promise<void> {
    this.#values.delete(keyText(key));
  }

  async increment(key: SharedKey, by: number, ttlMillis: number): Promise<Count> {
    const text = keyText(key);
    const before = this.#counts.get(text);
    const value = (before ?? 0) + by;
    const remainingMillis = before === undefined ? ttlMillis : this.#counts.remainingMillis(text);
    this.#counts.set(text, value, smallBytes, remainingMillis);
    return { value, remainingMillis };
  }

  async acquire(key: SharedKey, ttlMillis: number): Promise<Lease | null> {
    const text = keyText(key);
    if (this.#leases.get(text) !== undefined) return null;
    this.#lastFence += 1;
    const lease: Lease = { key, token: randomBytes(16).toString('base64url'), fence: this.#lastFence };
    this.#leases.set(text, lease, smallBytes, ttlMillis);
    return lease;
  }

  async renew(lease: Lease, ttlMillis: number): Promise<boolean> {
    return this.#isCurrent(lease) && this.#leases.touch(keyText(lease.key), ttlMillis);
  }

  async release(lease: Lease): Promise<void> {
    if (this.#isCurrent(lease)) this.#leases.delete(keyText(lease.key));
  }

  async generations(key: SharedKey): Promise<Generations> {
    return new Map(this.#generationsOf(key));
  }

  async bump(key: SharedKey, names: readonly string[]): Promise<void> {
    const generations = this.#generationsOf(key);
    for (const name of names) generations.set(name, randomBytes(12).toString('base64url'));
    this.#generations.set(keyText(key), generations, smallBytes * generations.size, generationsTtlMillis);
  }

  async append(key: SharedKey, value: Uint8Array, maxEntries: number, ttlMillis: number): Promise<string> {
    const text = keyText(key);
    this.#lastEntry += 1;
    const position = `${Math.floor(this.now())}-${this.#lastEntry}`;
    const log = [...(this.#logs.get(text) ?? []), { position, value: Buffer.from(value) }].slice(-maxEntries);
    const bytes = log.reduce((sum, entry) => sum + entry.value.length + smallBytes, 0);
    this.#logs.set(text, log, bytes, ttlMillis);
    return position;
  }

  async entriesAfter(key: SharedKey, position: string | null, maxEntries: number): Promise<LogEntry[] | null> {
    const log = this.#logs.get(keyText(key)) ?? [];
    if (position === null) return log.slice(0, maxEntries);
    const index = log.findIndex((entry) => entry.position === position);
    return index < 0 ? null : log.slice(index + 1, index + 1 + maxEntries);
  }

  async publish(topic: SharedKey, message: Uint8Array): Promise<void> {
    const listeners = [...(this.#topics.get(keyText(topic)) ?? [])];
    for (const listener of listeners) listener.receive(Buffer.from(message));
  }

  subscribe(topic: SharedKey, listener: Listener): Subscription {
    const text = keyText(topic);
    const own: Listener = { receive: (message) => listener.receive(message), gap: () => listener.gap() };
    const listeners = this.#topics.get(text) ?? new Set();
    this.#topics.set(text, listeners.add(own));
    const active = Promise.resolve().then(() => listener.gap());
    const close = (): void => {
      listeners.delete(own);
      if (listeners.size === 0 && this.#topics.get(text) === listeners) this.#topics.delete(text);
    };
    return { active, close };
  }

  async close(): Promise<void> {
    this.#topics.clear();
  }

  #isCurrent({ key, token }: Lease): boolean {
    return this.#leases.get(keyText(key))?.token === token;
  }

  #generationsOf(key: SharedKey): Map<string, string> {
    const text = keyText(key);
    const generations = this.#generations.get(text) ?? new Map([['', randomBytes(12).toString('base64url')]]);
    this.#generations.set(text, generations, smallBytes * generations.size, generationsTtlMillis);
    return generations;
  }
}
