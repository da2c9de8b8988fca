import { SharedStateError } from './shared-state.ts';

interface Item<Value> {
  readonly value: Value;
  readonly bytes: number;
  expiresAt: number;
}

/**
 * Map whose entries expire, bounded in bytes. Nothing is evicted before its time, as in a Redis with `noeviction`: when it is
 * full, storing fails.
 */
export class ExpiringMap<Value> {
  readonly #items = new Map<string, Item<Value>>();
  readonly #maxBytes: number;
  readonly #now: () => number;
  #bytes = 0;
  #sweepAt = 0;

  constructor(maxBytes: number, now: () => number) {
    this.#maxBytes = maxBytes;
    this.#now = now;
  }

  get(key: string): Value | undefined {
    const item = this.#items.get(key);
    if (item === undefined || item.expiresAt > this.#now()) return item?.value;
    this.delete(key);
    return undefined;
  }

  remainingMillis(key: string): number {
    return Math.max(0, (this.#items.get(key)?.expiresAt ?? 0) - this.#now());
  }

  /** @throws SharedStateError FULL */
  set(key: string, value: Value, bytes: number, ttlMillis: number): void {
    this.delete(key);
    const size = bytes + key.length + itemBytes;
    if (this.#bytes + size > this.#maxBytes || this.#now() >= this.#sweepAt) this.#sweep();
    if (this.#bytes + size > this.#maxBytes) throw new SharedStateError('FULL');
    this.#items.set(key, { value, bytes: size, expiresAt: this.#now() + ttlMillis });
    this.#bytes += size;
  }

  /** Sets the time to live of an entry, and returns whether it is there. */
  touch(key: string, ttlMillis: number): boolean {
    if (this.get(key) === undefined) return false;
    const item = this.#items.get(key);
    if (item !== undefined) item.expiresAt = this.#now() + ttlMillis;
    return true;
  }

  delete(key: string): void {
    this.#bytes -= this.#items.get(key)?.bytes ?? 0;
    this.#items.delete(key);
  }

  #sweep(): void {
    const now = this.#now();
    for (const [key, { expiresAt }] of this.#items) if (expiresAt <= now) this.delete(key);
    this.#sweepAt = now + sweepMillis;
  }
}

/** Memory of an entry beside its value and key. */
const itemBytes = 200;

/** Interval at which stores look for expired entries. */
const sweepMillis = 10_000;
