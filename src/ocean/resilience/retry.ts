import { performance } from 'node:perf_hooks';
import { LRUCache } from 'lru-cache';
import { OceanError } from '../ocean-error.ts';

/** Returns true when the same request may succeed a moment later. One that timed out has no time left. */
export function isWorthRetrying(error: unknown): error is OceanError {
  return error instanceof OceanError && (error.code === 'UNAVAILABLE' || error.code === 'RATE_LIMITED');
}

/** Maximum retries in store: enough for a short failure, while a long one is not met with twice the requests. */
const maxSaved = 2;

/** Retry budget: bounds retries to a share of the requests, so that an Ocean in trouble gets hardly more of them. */
export class RetryBudget {
  readonly #share: number;
  #saved: number;

  /** @param share retries per request, such as 0.2; 0: no retries */
  constructor(share: number) {
    this.#share = share;
    this.#saved = share === 0 ? 0 : maxSaved;
  }

  /** Retries in store. */
  get saved(): number {
    return this.#saved;
  }

  /** Adds the share of a request that is sent for the first time. */
  earn(): void {
    this.#saved = Math.min(maxSaved, this.#saved + this.#share);
  }

  /** Takes one retry from the budget. Returns false when there is none. */
  spend(): boolean {
    if (this.#saved < 1) return false;
    this.#saved -= 1;
    return true;
  }
}

/** Backoff for a 429 without a readable Retry-After, in seconds. */
const defaultSeconds = 1;
/** Maximum identities with a backoff. Each was rate-limited just now, which few are at a time. */
const maxIdentities = 10_000;

/** Receives the backoffs that start, for logs. */
export interface BackoffObserver {
  readonly backoffStarted: (identity: string, seconds: number) => void;
}

/** Retry-After backoff by identity. Ocean limits one request, and all requests of that identity wait. */
export class Backoffs {
  readonly #now: () => number;
  readonly #onStart: BackoffObserver['backoffStarted'] | undefined;
  readonly #untilMillis = new LRUCache<string, number>({ max: maxIdentities });

  /**
   * @param now milliseconds of a monotonic clock
   * @param onStart called when an identity without a backoff gets one
   */
  constructor(now: () => number = () => performance.now(), onStart?: BackoffObserver['backoffStarted']) {
    this.#now = now;
    this.#onStart = onStart;
  }

  /** Number of identities with a backoff that is running. */
  get count(): number {
    const now = this.#now();
    return [...this.#untilMillis.values()].filter((until) => until > now).length;
  }

  /** Starts a backoff for the identity; a longer one that is running stays. */
  start(identity: string, retryAfterSeconds = defaultSeconds): void {
    if (this.remaining(identity) === 0) this.#onStart?.(identity, retryAfterSeconds);
    const until = this.#now() + retryAfterSeconds * 1000;
    this.#untilMillis.set(identity, Math.max(until, this.#untilMillis.get(identity) ?? 0));
  }

  /** Remaining backoff of the identity in milliseconds; 0: none. */
  remaining(identity: string): number {
    const until = this.#untilMillis.get(identity);
    return until === undefined ? 0 : Math.max(0, until - this.#now());
  }
}
