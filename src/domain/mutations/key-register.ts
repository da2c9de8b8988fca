import { GraphQLError } from 'graphql';
import { tenantOf } from '../../identity/caller.ts';

interface Entry {
  readonly tenant: string;
  readonly fingerprint: string;
  readonly outcome: Promise<unknown>;
}

/** Retention of an outcome after its mutation ended. */
export const retentionMillis = 5 * 60 * 1000;
const maxKeys = 20_000;

/** The key was used with another input: it cannot be the same change. */
export class IdempotencyKeyReused extends Error {
  override readonly name = 'IdempotencyKeyReused';
}

/** The tenant's share of keys is used up: the mutation was not begun. */
export class IdempotencyStoreFull extends GraphQLError {
  override readonly name = 'IdempotencyStoreFull';
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super(
      'Too many changes with a clientMutationId within five minutes: nothing was sent to Ocean. Wait for retryAfterSeconds, then send it again.',
      { extensions: { code: 'OVERLOADED', retryAfterSeconds } },
    );
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * Idempotency keys of changes that are in flight or ended in the last minutes. None is evicted early: a new key is
 * rejected instead. A tenant may have as many keys as there are free places, so that others always find room.
 */
export class KeyRegister {
  readonly #now: () => number;
  readonly #max: number;
  readonly #known = new Map<string, Entry>();
  /** Number of keys of each tenant. */
  readonly #counts = new Map<string, number>();
  /** Expiry of each key, in that order: all are retained for the same time. */
  readonly #expiries = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  /** @param now milliseconds of a monotonic clock: the wall clock may be set */
  constructor(now: () => number = () => performance.now(), max = maxKeys) {
    this.#now = now;
    this.#max = max;
  }

  /**
   * Returns the first outcome for the same key, also while the first run is in flight.
   *
   * @param key begins with the caller's key
   * @param isFinal whether the outcome is retained; after another one, and after an error, the key may run again
   * @throws IdempotencyKeyReused, IdempotencyStoreFull, and the errors of the run
   */
  async once<T>(key: string, fingerprint: string, run: () => Promise<T>, isFinal: (outcome: T) => boolean): Promise<T> {
    this.#purge();
    const known = this.#known.get(key);
    if (known !== undefined) {
      if (known.fingerprint !== fingerprint) throw new IdempotencyKeyReused();
      return known.outcome as Promise<T>;
    }
    const tenant = tenantOf(key);
    const own = this.#counts.get(tenant) ?? 0;
    if (own >= this.#max - this.#known.size) throw new IdempotencyStoreFull(this.#secondsUntilRoom(tenant));
    this.#counts.set(tenant, own + 1);
    const outcome = run();
    this.#known.set(key, { tenant, fingerprint, outcome });
    try {
      const ended = await outcome;
      if (isFinal(ended)) this.#expireLater(key);
      else this.#remove(key);
      return ended;
    } catch (error) {
      this.#remove(key);
      throw error;
    }
  }

  #expireLater(key: string): void {
    this.#expiries.set(key, this.#now() + retentionMillis);
    this.#purgeIn(retentionMillis);
  }

  /** Purges by a timer too, as no later mutation may come. */
  #purgeIn(millis: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#purge();
      for (const expiresAt of this.#expiries.values()) {
        this.#purgeIn(Math.max(1000, expiresAt - this.#now()));
        break;
      }
    }, millis).unref();
  }

  #purge(): void {
    for (const [key, expiresAt] of this.#expiries) {
      if (this.#now() < expiresAt) return;
      this.#remove(key);
    }
  }

  #remove(key: string): void {
    const known = this.#known.get(key);
    if (known === undefined) return;
    this.#known.delete(key);
    this.#expiries.delete(key);
    const left = (this.#counts.get(known.tenant) ?? 0) - 1;
    if (left > 0) this.#counts.set(known.tenant, left);
    else this.#counts.delete(known.tenant);
  }

  /** Seconds until the first of the tenant's own keys expires, or the first of all. */
  #secondsUntilRoom(tenant: string): number {
    let first: number | undefined;
    for (const [key, expiresAt] of this.#expiries) {
      first ??= expiresAt;
      if (this.#known.get(key)?.tenant !== tenant) continue;
      first = expiresAt;
      break;
    }
    return first === undefined ? 1 : Math.max(1, Math.ceil((first - this.#now()) / 1000));
  }
}
