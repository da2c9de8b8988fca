import { GraphQLError } from 'graphql';
import { tenantOf } from '../../identity/caller.ts';

interface Entry {
  readonly tenant: string;
  readonly fingerprint: string;
  readonly outcome: Promise<unknown>;
}

/** How long a change is remembered after it ended. */
const retentionMillis = 5 * 60 * 1000;
const maxKeys = 20_000;

/** The key was given before with another input: it cannot be the same change. */
export class IdempotencyKeyReused extends Error {
  override readonly name = 'ReplayMismatch';
}

/** No more keys can be remembered for this tenant: the change was not begun. */
export class IdempotencyStoreFull extends GraphQLError {
  override readonly name = 'RegisterFull';
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
 * Idempotency keys of changes that are in flight or ended in the last minutes. None is forgotten early: a new key is
 * rejected instead. A tenant may hold as many keys as there are free places, so there is always room for others.
 */
export class KeyRegister {
  readonly #now: () => number;
  readonly #max: number;
  readonly #kept = new Map<string, Entry>();
  /** Number of keys of each tenant. */
  readonly #counts = new Map<string, number>();
  /** When each key is forgotten, in that order: all are kept for the same time. */
  readonly #expiries = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  /** @param now milliseconds of a monotonic clock: the wall clock may be set */
  constructor(now: () => number = () => performance.now(), max = maxKeys) {
    this.#now = now;
    this.#max = max;
  }

  /**
   * The same key again gives the first outcome, also while the first is still in flight.
   *
   * @param key begins with the caller's key
   * @param isFinal whether the outcome is kept; after another, and after an error, the key is as new
   * @throws IdempotencyKeyReused, IdempotencyStoreFull, and what the change throws
   */
  async once<T>(key: string, fingerprint: string, run: () => Promise<T>, isFinal: (outcome: T) => boolean): Promise<T> {
    this.#purge();
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      if (kept.fingerprint !== fingerprint) throw new IdempotencyKeyReused();
      return kept.outcome as Promise<T>;
    }
    const tenant = tenantOf(key);
    const own = this.#counts.get(tenant) ?? 0;
    if (own >= this.#max - this.#kept.size) throw new IdempotencyStoreFull(this.#secondsUntilRoom(tenant));
    this.#counts.set(tenant, own + 1);
    const outcome = run();
    this.#kept.set(key, { tenant, fingerprint, outcome });
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

  /** Nothing of a change stays longer, though no other change comes. */
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
    const kept = this.#kept.get(key);
    if (kept === undefined) return;
    this.#kept.delete(key);
    this.#expiries.delete(key);
    const left = (this.#counts.get(kept.tenant) ?? 0) - 1;
    if (left > 0) this.#counts.set(kept.tenant, left);
    else this.#counts.delete(kept.tenant);
  }

  /** Until the first of the tenant's own keys is forgotten, or the first of all. */
  #secondsUntilRoom(tenant: string): number {
    let first: number | undefined;
    for (const [key, expiresAt] of this.#expiries) {
      first ??= expiresAt;
      if (this.#kept.get(key)?.tenant !== tenant) continue;
      first = expiresAt;
      break;
    }
    return first === undefined ? 1 : Math.max(1, Math.ceil((first - this.#now()) / 1000));
  }
}
