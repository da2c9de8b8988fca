import { LRUCache } from 'lru-cache';
import { type SharedState, SharedStateError } from '../shared-state/shared-state.ts';
import type { MaybePromise } from '../snapshot/maybe-promise.ts';
import { RateLimit, windowMillis } from './rate-limit.ts';

/** Share of the limit that an instance takes for a caller at once, so that few requests wait for the shared state. */
const share = 0.01;

/** Points of one key that this instance may spend before its window ends. */
interface Allowance {
  points: number;
  /** True: all points of the window are taken, by this instance or others. */
  isLast: boolean;
}

/**
 * Counts the requests of each key within a minute over all instances. An instance takes a hundredth of the limit at a time,
 * and spends it without any message to the others: never more than the limit is accepted, and a caller may lose what an instance
 * took and did not need. Without the shared state each instance counts for itself.
 */
export class SharedRateLimit {
  readonly #shared: SharedState;
  readonly #name: string;
  readonly #max: number;
  /** Counts all requests of this instance; decides while the shared state is away. */
  readonly #own: RateLimit;
  readonly #allowances = new LRUCache<string, Allowance>({ ttl: windowMillis, ttlAutopurge: true });
  readonly #pending = new Map<string, Promise<void>>();

  /**
   * @param name of the limit
   * @param perMinute Infinity: no limit
   */
  constructor(shared: SharedState, name: string, perMinute: number) {
    this.#shared = shared;
    this.#name = name;
    this.#max = perMinute;
    this.#own = new RateLimit(perMinute);
  }

  get isOff(): boolean {
    return this.#own.isOff;
  }

  /** @returns seconds until the next request is accepted; 0: this one is */
  take(key: string, points = 1): MaybePromise<number> {
    if (this.isOff) return 0;
    const ownSeconds = this.#own.take(key, points);
    return this.#spend(key, points) ?? this.#takeShared(key, points, ownSeconds);
  }

  /** @returns null: the instance must take points first */
  #spend(key: string, points: number): number | null {
    const allowance = this.#allowances.get(key);
    if (allowance === undefined) return null;
    if (allowance.points >= points) {
      allowance.points -= points;
      return 0;
    }
    return allowance.isLast ? Math.max(1, Math.ceil(this.#allowances.getRemainingTTL(key) / 1000)) : null;
  }

  /** @param ownSeconds result for the requests of this instance alone */
  async #takeShared(key: string, points: number, ownSeconds: number): Promise<number> {
    try {
      for (;;) {
        let pending = this.#pending.get(key);
        if (pending === undefined) {
          pending = this.#refill(key, points).finally(() => this.#pending.delete(key));
          this.#pending.set(key, pending);
        }
        await pending;
        const seconds = this.#spend(key, points);
        if (seconds !== null) return seconds;
      }
    } catch (error) {
      if (error instanceof SharedStateError) return ownSeconds;
      throw error;
    }
  }

  async #refill(key: string, points: number): Promise<void> {
    const wanted = Math.max(points, Math.floor(this.#max * share));
    const sharedKey = { kind: 'rate', group: key, name: this.#name };
    const { value, remainingMillis } = await this.#shared.increment(sharedKey, wanted, windowMillis);
    const granted = Math.max(0, Math.min(wanted, this.#max - (value - wanted)));
    const left = this.#allowances.get(key)?.points ?? 0;
    const allowance = { points: left + granted, isLast: granted < wanted };
    this.#allowances.set(key, allowance, { ttl: Math.max(1, remainingMillis) });
  }
}
