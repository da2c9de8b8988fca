import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts what each caller does within a minute, in this process. */
export class RateLimit {
  readonly #limiter: RateLimiterMemory | null;

  /** @param perMinute Infinity: nothing is counted */
  constructor(perMinute: number) {
    this.#limiter = Number.isFinite(perMinute) ? new RateLimiterMemory({ points: perMinute, duration: 60 }) : null;
  }

  /** Nothing is counted, and nobody has to wait. */
  get isOff(): boolean {
    return this.#limiter === null;
  }

  /** @returns in how many whole seconds the caller may ask again; 0: now */
  async take(key: string, points = 1): Promise<number> {
    try {
      await this.#limiter?.consume(key, points);
      return 0;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw refusal;
    }
  }
}
