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
import { joinGenerations } from './join-generations.ts';
import { RedisCommands } from './redis-commands.ts';
import { RedisHealth } from './redis-health.ts';
import { RedisKeys } from './redis-keys.ts';
import { RedisTopics } from './redis-topics.ts';
import * as scripts from './scripts.ts';

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
  readonly #keys: RedisKeys;
  readonly #health: RedisHealth;
  readonly #commands: RedisCommands;
  readonly #topics: RedisTopics;
  #alertedAt = -Infinity;

  private constructor({ url, secrets, timeoutMillis, keyPrefix, log, realm, monotonicNow }: RedisOptions) {
    this.#log = log;
    this.#keys = new RedisKeys({ prefix: keyPrefix, secrets, realm });
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
    const names = this.#keys.names(key);
    const [name = ''] = names;
    const sealed =
      names.length === 1
        ? await this.#commands.command('get', ['GET', name])
        : await this.#commands.script('get', scripts.get, names, []);
    return sealed === null ? null : this.#open(this.#keys.of(key), sealed as Buffer);
  }

  async set(key: SharedKey, value: Uint8Array, ttlMillis: number, lease?: Lease): Promise<boolean> {
    const leases = lease === undefined ? [] : this.#keys.names(lease.key, 'lease');
    const args = [millis(ttlMillis), lease?.token ?? '', ...this.#keys.seal(key, value)];
    return (await this.#commands.script('set', scripts.set, [...this.#keys.names(key), ...leases], args)) === 1;
  }

  async claim(key: SharedKey, value: Uint8Array, ttlMillis: number): Promise<Buffer | null> {
    const args = [millis(ttlMillis), ...this.#keys.seal(key, value)];
    const present = await this.#commands.script('claim', scripts.claim, this.#keys.names(key), args);
    if (present === null) return null;
    const opened = this.#open(this.#keys.of(key), present as Buffer);
    if (opened === null) throw new SharedStateError('UNREADABLE');
    return opened;
  }

  async touch(key: SharedKey, ttlMillis: number): Promise<boolean> {
    return (await this.#commands.script('touch', scripts.touch, this.#keys.names(key), [millis(ttlMillis)])) === 1;
  }

  async delete(key: SharedKey): Promise<void> {
    await this.#commands.command('delete', ['DEL', ...this.#keys.names(key)]);
  }

  async increment(key: SharedKey, by: number, ttlMillis: number): Promise<Count> {
    const args = [String(by), millis(ttlMillis)];
    const reply = await this.#commands.script('increment', scripts.increment, this.#keys.names(key, 'count'), args);
    const [value = 0, remainingMillis = 0] = reply as number[];
    return { value, remainingMillis };
  }

  async acquire(key: SharedKey, ttlMillis: number): Promise<Lease | null> {
    const token = randomBytes(16).toString('base64url');
    const names = this.#keys.names(key, 'lease');
    const args = [token, millis(ttlMillis), millis(fenceTtlMillis)];
    const keys = [...names, ...names.map((name) => `${name}:fence`)];
    try {
      const fence = await this.#commands.script('acquire', scripts.acquire, keys, args);
      return fence === null ? null : { key, token, fence: Number(fence) };
    } catch (error) {
      // It may still be taken, and would only delay others.
      void this.release({ key, token, fence: 0 }).catch(() => undefined);
      throw error;
    }
  }

  async renew({ key, token }: Lease, ttlMillis: number): Promise<boolean> {
    const args = [token, millis(ttlMillis)];
    return (await this.#commands.script('renew', scripts.renew, this.#keys.names(key, 'lease'), args)) === 1;
  }

  async release({ key, token }: Lease): Promise<void> {
    await this.#commands.script('release', scripts.release, this.#keys.names(key, 'lease'), [token]);
  }

  async generations(key: SharedKey): Promise<Generations> {
    const args = [randomId(), millis(generationsTtlMillis)];
    const names = this.#keys.names(key, 'generations');
    const reply = await this.#commands.script('generations', scripts.generations, names, args);
    const generations = joinGenerations(reply as Buffer[][]);
    // A failover may have lost the last changes, so nothing of before it is believed.
    return generations.set('', `${this.#commands.history} ${generations.get('') ?? ''}`);
  }

  async bump(key: SharedKey, names: readonly string[]): Promise<void> {
    const keys = this.#keys.names(key, 'generations');
    try {
      await this.#commands.script('bump', scripts.bump, keys, [randomId(), millis(generationsTtlMillis), ...names]);
    } catch (error) {
      // Deleting works in a full Redis, and changes all generations of the key.
      if (!(error instanceof SharedStateError) || error.code !== 'FULL') throw error;
      await this.#commands.command('delete', ['DEL', ...keys]);
    }
  }

  async append(key: SharedKey, value: Uint8Array, maxEntries: number, ttlMillis: number): Promise<string> {
    const [sealed = ''] = this.#keys.seal(key, value);
    const args = [sealed, String(maxEntries), millis(ttlMillis)];
    return String(
      await this.#commands.script('append', scripts.append, this.#keys.names(key, 'log').slice(0, 1), args),
    );
  }

  async entriesAfter(key: SharedKey, position: string | null, maxEntries: number): Promise<LogEntry[] | null> {
    if (position !== null && !/^\d{1,15}-\d{1,15}$/.test(position)) return null;
    const args = [position ?? '', String(maxEntries)];
    const names = this.#keys.names(key, 'log').slice(0, 1);
    const reply = await this.#commands.script('entries', scripts.entriesAfter, names, args);
    if (reply === null) return null;
    const entries: LogEntry[] = [];
    for (const [id, [, sealed]] of reply as [Buffer, [Buffer, Buffer]][]) {
      const value = this.#open([key], sealed);
      if (value === null) return null;
      entries.push({ position: String(id), value });
    }
    return entries;
  }

  async publish(topic: SharedKey, message: Uint8Array): Promise<void> {
    const sealed = this.#keys.seal(topic, message);
    const send = (name: string, index: number) =>
      this.#commands.command('publish', ['PUBLISH', name, sealed[index] ?? '']);
    await Promise.all(this.#keys.names(topic).map(send));
  }

  subscribe(topic: SharedKey, listener: Listener): Subscription {
    const keys = this.#keys.of(topic);
    const subscriptions = this.#keys.names(topic).map((name) =>
      this.#topics.subscribe(name, {
        receive: (sealed) => {
          const message = this.#open(keys, sealed);
          if (message !== null) listener.receive(message);
        },
        gap: () => listener.gap(),
      }),
    );
    return {
      active: Promise.all(subscriptions.map(({ active }) => active)).then(() => undefined),
      close: () => subscriptions.forEach((one) => one.close()),
    };
  }

  async close(): Promise<void> {
    this.#commands.close();
    this.#topics.close();
  }

  /** Returns null for a value that cannot be opened, counts it and logs it at times. */
  #open(keys: readonly SharedKey[], sealed: Buffer): Buffer | null {
    const value = this.#keys.open(keys, sealed);
    if (value !== null) return value;
    sharedStateFailures.increment('value UNREADABLE');
    const now = performance.now();
    if (now - this.#alertedAt >= alertMillis) {
      this.#alertedAt = now;
      this.#log.error(
        { kind: keys[0]?.kind },
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
