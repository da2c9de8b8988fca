/**
 * Permission to serve cached data. It is renewed by heartbeats and lasts a short time by the monotonic clock. A process
 * that stood still has missed the invalidations of others, so everything cached is dropped once the lease has lapsed.
 */
export class CacheLease {
  readonly #durationMillis: number;
  readonly #now: () => number;
  #validUntil = -Infinity;
  #drop: () => void = () => undefined;

  /** @param now milliseconds of a monotonic clock; injected for tests */
  constructor(durationMillis: number, now: () => number = () => performance.now()) {
    this.#durationMillis = durationMillis;
    this.#now = now;
  }

  get now(): number {
    return this.#now();
  }

  /** @param drop drops everything cached, and the reads in flight that would be cached or joined */
  onLapse(drop: () => void): void {
    this.#drop = drop;
  }

  /** True: cached data may be served. Otherwise everything cached is dropped. */
  check(): boolean {
    if (this.#now() < this.#validUntil) return true;
    this.#drop();
    return false;
  }

  /** Drops everything cached, and lets new data be cached. */
  drop(): void {
    this.#drop();
  }

  /** @param from when the heartbeat was sent, not when it was acknowledged: invalidations in between are not missed */
  renew(from: number): void {
    this.check();
    this.#validUntil = Math.max(this.#validUntil, from + this.#durationMillis);
  }
}
