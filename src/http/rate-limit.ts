import { LRUCache } from 'lru-cache';

/** Time in which requests are counted. */
export const windowMillis = 60_000;

/** Counts the requests of each key within a minute, in this process, by a monotonic clock. */
export class RateLimit {
  readonly #max: number;
  /** Window of each key, from its first request to the end of its minute. */
  readonly #windows = new LRUCache<string, { points: number }>({ ttl: windowMillis, ttlAutopurge: true });

  /** @param perMinute Infinity: no limit */
  constructor(perMinute: number) {
    this.#max = perMinute;
  }

  get isOff(): boolean {
    return this.#max === Infinity;
  }

  /** @returns seconds until the next request is accepted; 0: this one is */
  take(key: string, points = 1): number {
    if (this.isOff) return 0;
    const window = this.#windows.get(key) ?? { points: 0 };
    if (window.points === 0) this.#windows.set(key, window);
    window.points += points;
    return window.points > this.#max ? Math.max(1, Math.ceil(this.#windows.getRemainingTTL(key) / 1000)) : 0;
  }
}
