import { LRUCache } from 'lru-cache';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const windowMillis = 60_000;

/** Counts what each caller does within a minute, in this process, by a monotonic clock. */
export class RateLimit {
  readonly #max: number;
  /** For each caller, from its first request to the end of its minute. */
  readonly #windows = new LRUCache<string, { points: number }>({ ttl: windowMillis, ttlAutopurge: true });

  /** @param perMinute Infinity: nothing is counted */
  constructor(perMinute: number) {
    this.#max = perMinute;
  }

  /** Nothing is counted, and nobody has to wait. */
  get isOff(): boolean {
    return this.#max === Infinity;
  }

  /** @returns in how many whole seconds the caller may ask again; 0: now */
  take(key: string, points = 1): number {
    if (this.isOff) return 0;
    const window = this.#windows.get(key) ?? { points: 0 };
    if (window.points === 0) this.#windows.set(key, window);
    window.points += points;
    return window.points > this.#max ? Math.max(1, Math.ceil(this.#windows.getRemainingTTL(key) / 1000)) : 0;
  }
}

/** Tells whether a request comes from a gateway that knows the secret, in a time that does not depend on what it sent. */
export function gatewayCheck(secret: string | null): (headers: IncomingHttpHeaders) => boolean {
  if (secret === null) return () => false;
  const expected = digest(secret);
  return (headers) => {
    const given = headers['x-gateway-secret'];
    return typeof given === 'string' && timingSafeEqual(digest(given), expected);
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
