import {
  type Count,
  type Generations,
  keyText,
  type Lease,
  type Listener,
  type LogEntry,
  type SharedKey,
  type SharedState,
  SharedStateError,
  type Subscription,
} from '../shared-state/shared-state.ts';
import type { Channel } from './channel.ts';
import type { PrimaryMethods, SharedOperation, WorkerMethods } from './messages.ts';

type Primary = Pick<Channel<WorkerMethods, PrimaryMethods>, 'call'>;

/** Shared state of a worker, in the memory of its primary. Each operation is one message and its response. */
export class PrimarySharedState implements SharedState {
  readonly reach = 'machine';
  readonly health = 'connected';
  readonly #primary: Primary;
  readonly #clockOffset: number;
  readonly #topics = new Map<string, Set<Listener>>();

  private constructor(primary: Primary, clockOffset: number) {
    this.#primary = primary;
    this.#clockOffset = clockOffset;
  }

  /** Reads the clock of the primary. */
  static async open(primary: Primary): Promise<PrimarySharedState> {
    const start = performance.now();
    const { value } = await primary.call('shared', 'now', []);
    return new PrimarySharedState(primary, Number(value) - (start + performance.now()) / 2);
  }

  now(): number {
    return this.#clockOffset + performance.now();
  }

  async get(key: SharedKey): Promise<Buffer | null> {
    return toBufferOrNull(await this.#call('get', key));
  }

  async set(key: SharedKey, value: Uint8Array, ttlMillis: number, lease?: Lease): Promise<boolean> {
    return (await this.#call('set', key, value, ttlMillis, lease)) as boolean;
  }

  async claim(key: SharedKey, value: Uint8Array, ttlMillis: number): Promise<Buffer | null> {
    return toBufferOrNull(await this.#call('claim', key, value, ttlMillis));
  }

  async touch(key: SharedKey, ttlMillis: number): Promise<boolean> {
    return (await this.#call('touch', key, ttlMillis)) as boolean;
  }

  async delete(key: SharedKey): Promise<void> {
    await this.#call('delete', key);
  }

  async increment(key: SharedKey, by: number, ttlMillis: number): Promise<Count> {
    return (await this.#call('increment', key, by, ttlMillis)) as Count;
  }

  async acquire(key: SharedKey, ttlMillis: number): Promise<Lease | null> {
    return (await this.#call('acquire', key, ttlMillis)) as Lease | null;
  }

  async renew(lease: Lease, ttlMillis: number): Promise<boolean> {
    return (await this.#call('renew', lease, ttlMillis)) as boolean;
  }

  async release(lease: Lease): Promise<void> {
    await this.#call('release', lease);
  }

  async generations(key: SharedKey): Promise<Generations> {
    return (await this.#call('generations', key)) as Generations;
  }

  async bump(key: SharedKey, names: readonly string[]): Promise<void> {
    await this.#call('bump', key, names);
  }

  async append(key: SharedKey, value: Uint8Array, maxEntries: number, ttlMillis: number): Promise<string> {
    return (await this.#call('append', key, value, maxEntries, ttlMillis)) as string;
  }

  async entriesAfter(key: SharedKey, position: string | null, maxEntries: number): Promise<LogEntry[] | null> {
    const entries = (await this.#call('entriesAfter', key, position, maxEntries)) as LogEntry[] | null;
    return entries?.map(({ position: own, value }) => ({ position: own, value: toBuffer(value) })) ?? null;
  }

  async publish(topic: SharedKey, message: Uint8Array): Promise<void> {
    await this.#call('publish', topic, message);
  }

  subscribe(topic: SharedKey, listener: Listener): Subscription {
    const text = keyText(topic);
    const listeners = this.#topics.get(text) ?? new Set<Listener>();
    this.#topics.set(text, listeners.add(listener));
    const active = this.#primary.call('subscribeShared', topic).then(() => listener.gap());
    active.catch(() => undefined); // the primary has ended, and this process ends too
    const close = (): void => {
      listeners.delete(listener);
      if (listeners.size > 0 || this.#topics.get(text) !== listeners) return;
      this.#topics.delete(text);
      this.#primary.call('unsubscribeShared', topic).catch(() => undefined);
    };
    return { active, close };
  }

  /** Passes a message of the primary on to the listeners. */
  receive(topic: SharedKey, message: Uint8Array): void {
    for (const listener of [...(this.#topics.get(keyText(topic)) ?? [])]) listener.receive(toBuffer(message));
  }

  async close(): Promise<void> {
    this.#topics.clear();
  }

  async #call(operation: SharedOperation, ...args: unknown[]): Promise<unknown> {
    const result = await this.#primary.call('shared', operation, args).catch(() => ({ error: 'UNAVAILABLE' }) as const);
    if ('error' in result) throw new SharedStateError(result.error);
    return result.value;
  }
}

function toBufferOrNull(value: unknown): Buffer | null {
  return value === null ? null : toBuffer(value as Uint8Array);
}

/** A message may bring a buffer as a plain array of bytes. */
function toBuffer(value: Uint8Array): Buffer {
  return Buffer.isBuffer(value) ? value : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}
