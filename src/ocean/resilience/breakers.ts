import { LRUCache } from 'lru-cache';
import { maxTimerMillis } from '../../config/setting-schemas.ts';
import { OceanError } from '../ocean-error.ts';

export interface BreakerOptions {
  /** Consecutive failures after which calls are no longer made. */
  failures: number;
  /** Milliseconds after which one call is let through as a probe. */
  openMillis: number;
}

/** How a call ended; unknown: it says nothing of Ocean, as one that its caller gave up. */
export type Ending = 'success' | 'failure' | 'unknown';

/** Reports the end of a call, once. Returns true when this has opened a breaker that was closed. */
export type End = (ending: Ending, maxFailures: number) => boolean;

/** A circuit breaker for consecutive failures, by a monotonic clock. While it is half-open, one call at a time is a probe. */
export class Breaker {
  readonly #openMillis: number;
  readonly #now: () => number;
  #calls = 0;
  #failures = 0;
  /** Null: closed. */
  #openUntil: number | null = null;
  #isProbing = false;

  constructor(openMillis: number, now: () => number) {
    this.#openMillis = openMillis;
    this.#now = now;
  }

  /** True: it remembers nothing, and a new one would do the same. */
  get isAsNew(): boolean {
    return this.#calls === 0 && this.#failures === 0 && this.#openUntil === null;
  }

  /** Null while it is open: the call may not be made. */
  enter(): End | null {
    const isProbe = this.#openUntil !== null;
    if (this.#openUntil !== null && (this.#isProbing || this.#now() < this.#openUntil)) return null;
    this.#isProbing = isProbe;
    this.#calls += 1;
    return (ending, maxFailures) => {
      this.#calls -= 1;
      if (isProbe) return this.#endProbe(ending);
      // A call that began before the breaker opened neither closes it nor keeps it open for longer.
      if (this.#openUntil !== null || ending === 'unknown') return false;
      this.#failures = ending === 'success' ? 0 : this.#failures + 1;
      if (this.#failures < maxFailures || ending === 'success') return false;
      this.#openUntil = this.#now() + this.#openMillis;
      return true;
    };
  }

  #endProbe(ending: Ending): false {
    this.#isProbing = false;
    if (ending === 'success') [this.#failures, this.#openUntil] = [0, null];
    if (ending === 'failure') this.#openUntil = this.#now() + this.#openMillis;
    return false;
  }
}

/** Maximum number of breakers: one that is evicted has forgotten its failures, and opens later. */
const maxBreakers = 2000;
/** A failure that is so much older than the next call says nothing of now. */
const rememberedMillis = 60_000;
/** Operations of an identity that open without a success in between before all of its operations are suspected. */
const suspiciousTrips = 2;

/**
 * Stops calling what is down. Each operation (method and path) of each identity has a breaker, so that a failing endpoint
 * stops no other, and what fails for one tenant stops no other tenant. Once two operations of an identity have opened
 * without a success in between, its others open at their first failure. Reads and writes are suspected apart. One breaker
 * for the host counts the connections that cannot be made. A response of 4xx is no failure. A breaker is retained while it
 * has a call or a recent failure to remember: identities come and go, and few of them fail.
 */
export class Breakers {
  readonly #options: BreakerOptions;
  readonly #now: () => number;
  readonly #host: Breaker;
  readonly #ofOperation: LRUCache<string, Breaker>;
  /** For each identity and class (reads, writes): the operations that have opened since its last success. */
  readonly #opened: LRUCache<string, Set<string>>;

  /** @param now milliseconds of a monotonic clock */
  constructor(options: BreakerOptions, now: () => number = () => performance.now()) {
    this.#options = options;
    this.#now = now;
    const ttl = Math.min(options.openMillis + rememberedMillis, maxTimerMillis - 1); // its timer takes one more
    this.#ofOperation = new LRUCache({ max: maxBreakers, ttl, ttlAutopurge: true });
    this.#opened = new LRUCache({ max: maxBreakers, ttl, ttlAutopurge: true });
    this.#host = new Breaker(options.openMillis, now);
  }

  /** @throws OceanError UNAVAILABLE at once while a breaker is open, and what the call throws */
  async run<T>(identity: string, isWrite: boolean, operation: string, call: () => Promise<T>): Promise<T> {
    const group = `${isWrite ? 'write' : 'read'} ${identity}`;
    const key = `${group} ${operation}`;
    const breaker = this.#ofOperation.get(key) ?? new Breaker(this.#options.openMillis, this.#now);
    const end = breaker.enter();
    if (end === null) throw leftAlone(operation);
    this.#ofOperation.set(key, breaker);
    const ended = (error: unknown): void => {
      const ending = endingOf(error, isOutage);
      if (end(ending, this.#maxFailures(group))) this.#opened.set(group, this.#openedOf(group).add(operation));
      if (ending === 'success') this.#opened.delete(group);
      if (breaker.isAsNew && this.#ofOperation.peek(key) === breaker) this.#ofOperation.delete(key);
    };
    return await this.#throughHost(operation, call, ended);
  }

  /** What the host's breaker rejects is no failure of an operation. */
  async #throughHost<T>(operation: string, call: () => Promise<T>, ended: (error: unknown) => void): Promise<T> {
    const end = this.#host.enter();
    if (end === null) {
      ended(notMade);
      throw leftAlone(operation);
    }
    try {
      const result = await call();
      end('success', this.#options.failures);
      ended(null);
      return result;
    } catch (error) {
      // A connection that was made is a success of the host, whatever came over it.
      const ending = endingOf(error, isHostDown);
      end(ending === 'unknown' && isOutage(error) ? 'success' : ending, this.#options.failures);
      ended(error);
      throw error;
    }
  }

  #openedOf(group: string): Set<string> {
    return this.#opened.get(group) ?? new Set();
  }

  #maxFailures(group: string): number {
    return this.#openedOf(group).size >= suspiciousTrips ? 1 : this.#options.failures;
  }
}

/** Stands for the error of a call that was never made. */
const notMade = Symbol('not made');

/** Any response that is no failure is a success, a rejection too. Without a response nothing is known. */
function endingOf(error: unknown, isFailure: (error: unknown) => boolean): Ending {
  if (error === null) return 'success';
  if (isFailure(error)) return 'failure';
  return error instanceof OceanError && error.status !== undefined ? 'success' : 'unknown';
}

function leftAlone(operation: string): OceanError {
  return new OceanError({ code: 'UNAVAILABLE', operation, reason: 'Ocean has failed often and is left alone' });
}

/** Ocean failed or was too slow. Not so an answer that refuses, or a call that its caller gave up. */
function isOutage(error: unknown): boolean {
  return error instanceof OceanError && (error.code === 'UNAVAILABLE' || error.code === 'TIMEOUT');
}

/** No connection could be made: so it is for every call. */
function isHostDown(error: unknown): boolean {
  return isOutage(error) && (error as OceanError).notConnected;
}

/** The same call may do better a moment later. One that ran out of time has none left. */
export function isWorthRetrying(error: unknown): error is OceanError {
  return error instanceof OceanError && (error.code === 'UNAVAILABLE' || error.code === 'RATE_LIMITED');
}
