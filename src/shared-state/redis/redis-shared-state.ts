import { randomBytes } from 'node:crypto';
import type { RedisSettings } from '../../config/shared-state-settings.ts';
import { sharedStateFailures } from '../../observability/counters.ts';
import type { Log } from '../../observability/log.ts';
import { generationsTtlMillis } from '../memory-shared-state.ts';
import {
  type Count,
  type Generations,
  type HealthState,
  type Lease,
  type Listener,
  type LogEntry,
  type SharedKey,
  type SharedState,
  SharedStateError,
  type Subscription,
} from '../shared-state.ts';
import { RedisCommands } from './redis-commands.ts';
import { RedisHealth } from './redis-health.ts';
import { RedisTopics } from './redis-topics.ts';
import * as scripts from './scripts.ts';
import { Sealer } from './sealer.ts';

export { derive } from './sealer.ts';

interface RedisOptions extends RedisSettings {
  readonly log: Log;
  /** The upstream and account whose data is shared. */
  readonly realm: string;
  readonly monotonicNow?: () => number;
}

/** Time for which the last fence of a lease is remembered. */
const fenceTtlMillis = 24 * 3_600_000;

/** Minimum time between two log lines about values that cannot be opened. */
const alertMillis = 60_000;

/** Shared state of all instances on one Redis or Valkey. */
export class RedisSharedState implements SharedState {
  readonly reach = 'cluster';
  readonly #log: Log;
  readonly #prefix: string;
  readonly #sealer: Sealer;
  readonly #health: RedisHealth;
  readonly #commands: RedisCommands;
  readonly #topics: RedisTopics;
  #alertedAt = -Infinity;

  private constructor({ url, secrets, timeoutMillis, keyPrefix, log, realm, monotonicNow }: RedisOptions) {
    this.#log = log;
    this.#prefix = keyPrefix;
    this.#sealer = new Sealer(secrets, realm);
    this.#health = new RedisHealth(log);
    this.#topics = new RedisTopics({ url, health: this.#health });
    this.#commands = new RedisCommands({
      url,
      timeoutMillis,
      health: this.#health,
      probeKey: `${keyPrefix}:{probe}:${randomBytes(6).toString('hex')}`,
      monotonicNow: monotonicNow ?? (() => performance.now()),
    });
  }

  /** Connects. Resolves after the first attempt: without Redis it begins degraded, and joins when Redis is there. */
  static async open(options: RedisOptions): Promise<RedisSharedState> {
    const state = new RedisSharedState(options);
    await Promise.all([state.#commands.open(), state.#topics.open()]);
    return state;
  }

  get health(): HealthState {
    return this.#health.state;
  }

  now(): number {
    return this.#commands.now();
  }

  async get(key: SharedKey): Promise<Buffer | null> {
    const sealed = await this.#commands.command('get', ['GET', this.#nameOf(key)]);
    return sealed === null ? null : this.#open(key, sealed as Buffer);
  }

  async set(key: SharedKey, value: Uint8Array, ttlMillis: number, lease?: Lease): Promise<boolean> {
    const name = this.#nameOf(key);
    const sealed = this.#sealer.seal(key, value);
    const ttl = millis(ttlMillis);
    if (lease === undefined) {
      await this.#commands.command('set', ['SET', name, sealed, 'PX', ttl]);
      return true;
    }
    const keys = [name, this.#nameOf(lease.key, 'lease')];
    return (await this.#commands.script('set', scripts.setWithLease, keys, [sealed, ttl, lease.token])) === 1;
  }

  async claim(key: SharedKey, value: Uint8Array, ttlMillis: number): Promise<Buffer | null> {
    const args = [this.#sealer.seal(key, value), millis(ttlMillis)];
    const present = await this.#commands.script('claim', scripts.claim, [this.#nameOf(key)], args);
    if (present === null) return null;
    const opened = this.#open(key, present as Buffer);
    if (opened === null) throw new SharedStateError('UNREADABLE');
    return opened;
  }

  async touch(key: SharedKey, ttlMillis: number): Promise<boolean> {
    return (await this.#commands.command('touch', ['PEXPIRE', this.#nameOf(key), millis(ttlMillis)])) === 1;
  }

  async delete(key: SharedKey): Promise<void> {
    await this.#commands.command('delete', ['DEL', this.#nameOf(key)]);
  }

  async increment(key: SharedKey, by: number, ttlMillis: number): Promise<Count> {
    const args = [String(by), millis(ttlMillis)];
    const reply = await this.#commands.script('increment', scripts.increment, [this.#nameOf(key, 'count')], args);
    const [value = 0, remainingMillis = 0] = reply as number[];
    return { value, remainingMillis };
  }

  async acquire(key: SharedKey, ttlMillis: number): Promise<Lease | null> {
    const token = randomBytes(16).toString('base64url');
    const name = this.#nameOf(key, 'lease');
    const args = [token, millis(ttlMillis), millis(fenceTtlMillis)];
    const fence = await this.#commands.script('acquire', scripts.acquire, [name, `${name}:fence`], args);
    return fence === null ? null : { key, token, fence: Number(fence) };
  }

  async renew({ key, token }: Lease, ttlMillis: number): Promise<boolean> {
    return (
      (await this.#commands.script(
        'renew',
        scripts.renew,
        [this.#nameOf(key, 'lease')],
        [token, millis(ttlMillis)],
      )) === 1
    );
  }

  async release({ key, token }: Lease): Promise<void> {
    await this.#commands.script('release', scripts.release, [this.#nameOf(key, 'lease')], [token]);
  }

  async generations(key: SharedKey): Promise<Generations> {
    const args = [randomId(), millis(generationsTtlMillis)];
    const reply = await this.#commands.script(
      'generations',
      scripts.generations,
      [this.#nameOf(key, 'generations')],
      args,
    );
    const all = (reply as Buffer[]).map(String);
    const generations = new Map<string, string>();
    for (let index = 0; index < all.length; index += 2) generations.set(all[index] ?? '', all[index + 1] ?? '');
    // A failover may have lost the last changes, so nothing of before it is believed.
    return generations.set('', `${this.#commands.history} ${generations.get('') ?? ''}`);
  }

  async bump(key: SharedKey, names: readonly string[]): Promise<void> {
    const name = this.#nameOf(key, 'generations');
    try {
      await this.#commands.script('bump', scripts.bump, [name], [randomId(), millis(generationsTtlMillis), ...names]);
    } catch (error) {
      // Deleting works in a full Redis, and changes all generations of the key.
      if (!(error instanceof SharedStateError) || error.code !== 'FULL') throw error;
      await this.#commands.command('delete', ['DEL', name]);
    }
  }

  async append(key: SharedKey, value: Uint8Array, maxEntries: number, ttlMillis: number): Promise<string> {
    const args = [this.#sealer.seal(key, value), String(maxEntries), millis(ttlMillis)];
    return String(await this.#commands.script('append', scripts.append, [this.#nameOf(key, 'log')], args));
  }

  async entriesAfter(key: SharedKey, position: string | null, maxEntries: number): Promise<LogEntry[] | null> {
    if (position !== null && !/^\d{1,15}-\d{1,15}$/.test(position)) return null;
    const args = [position ?? '', String(maxEntries)];
    const reply = await this.#commands.script('entries', scripts.entriesAfter, [this.#nameOf(key, 'log')], args);
    if (reply === null) return null;
    const entries: LogEntry[] = [];
    for (const [id, [, sealed]] of reply as [Buffer, [Buffer, Buffer]][]) {
      const value = this.#open(key, sealed);
      if (value === null) return null;
      entries.push({ position: String(id), value });
    }
    return entries;
  }

  async publish(topic: SharedKey, message: Uint8Array): Promise<void> {
    await this.#commands.command('publish', ['PUBLISH', this.#nameOf(topic), this.#sealer.seal(topic, message)]);
  }

  subscribe(topic: SharedKey, listener: Listener): Subscription {
    return this.#topics.subscribe(this.#nameOf(topic), {
      receive: (sealed) => {
        const message = this.#open(topic, sealed);
        if (message !== null) listener.receive(message);
      },
      gap: () => listener.gap(),
    });
  }

  async close(): Promise<void> {
    this.#commands.close();
    this.#topics.close();
  }

  /** Name in Redis. The braces are the hash tag, which puts the keys of a group into one slot of a Redis Cluster. */
  #nameOf({ kind, group, name }: SharedKey, type?: 'count' | 'lease' | 'generations' | 'log'): string {
    const value = `${this.#prefix}:{${this.#sealer.digest(group)}}:${kind}:${this.#sealer.digest(name)}`;
    return type === undefined ? value : `${value}:${type}`;
  }

  /** Returns null for a value that cannot be opened, counts it and logs it at times. */
  #open(key: SharedKey, sealed: Buffer): Buffer | null {
    const value = this.#sealer.open(key, sealed);
    if (value !== null) return value;
    sharedStateFailures.increment('value UNREADABLE');
    const now = performance.now();
    if (now - this.#alertedAt >= alertMillis) {
      this.#alertedAt = now;
      this.#log.error(
        { kind: key.kind },
        'a shared value was corrupt, or written for another key or with another secret',
      );
    }
    return null;
  }
}

/** Time to live as Redis reads it: a whole number above 0. */
function millis(ttl: number): string {
  return String(Math.max(1, Math.ceil(ttl)));
}

function randomId(): string {
  return randomBytes(12).toString('base64url');
}
