import { LRUCache } from 'lru-cache';
import { OceanError } from '../ocean-error.ts';

export interface BreakerOptions {
  /** Consecutive failures that open a breaker. */
  failures: number;
  /** Milliseconds after which one request passes as a probe. */
  openMillis: number;
}

/** Result of a request for the breaker; unknown: it shows nothing about Ocean, as when its caller aborted it. */
export type Result = 'success' | 'failure' | 'unknown';

/** Change of a breaker's state. While it is half-open it counts as open. */
type BreakerState = 'open' | 'closed';

/** Records the result of a request, once. Returns the new state when this changes it; otherwise null. */
export type End = (result: Result, maxFailures: number) => BreakerState | null;

/** Receives what breakers do, for logs and metrics. */
export interface BreakerObserver {
  /** @param identity null: the breaker of the host, which all callers share; the operation is the one that changed it */
  readonly breakerChanged: (state: BreakerState, operation: string, identity: string | null) => void;
  /** An open breaker has rejected a request. */
  readonly notSent: (operation: string, identity: string) => void;
}

/** Circuit breaker for consecutive failures, by a monotonic clock. While half-open, it passes one probe at a time. */
export class Breaker {
  readonly #openMillis: number;
  readonly #now: () => number;
  #inFlight = 0;
  #failures = 0;
  /** Null: closed. */
  #openUntil: number | null = null;
  #isProbing = false;

  constructor(openMillis: number, now: () => number) {
    this.#openMillis = openMillis;
    this.#now = now;
  }

  get isOpen(): boolean {
    return this.#openUntil !== null;
  }

  /** True: it has no state, so a new one would behave the same. */
  get isInitial(): boolean {
    return this.#inFlight === 0 && this.#failures === 0 && this.#openUntil === null;
  }

  /** Admits a request; null while open. */
  enter(): End | null {
    const isProbe = this.#openUntil !== null;
    if (this.#openUntil !== null && (this.#isProbing || this.#now() < this.#openUntil)) return null;
    this.#isProbing = isProbe;
    this.#inFlight += 1;
    return (result, maxFailures) => {
      this.#inFlight -= 1;
      if (isProbe) return this.#endProbe(result);
      // A request that began before the breaker opened neither closes it nor extends it.
      if (this.#openUntil !== null || result === 'unknown') return null;
      this.#failures = result === 'success' ? 0 : this.#failures + 1;
      if (this.#failures < maxFailures || result === 'success') return null;
      this.#openUntil = this.#now() + this.#openMillis;
      return 'open';
    };
  }

  #endProbe(result: Result): 'closed' | null {
    this.#isProbing = false;
    if (result === 'failure') this.#openUntil = this.#now() + this.#openMillis;
    if (result !== 'success') return null;
    [this.#failures, this.#openUntil] = [0, null];
    return 'closed';
  }
}

/** Maximum number of breakers. An evicted one loses its failures, so it opens later. */
const maxBreakers = 2000;
/** Age at which a failure no longer counts. */
const rememberedMillis = 60_000;
/** Operations of an identity that open without a success in between before its other operations are suspected. */
const suspiciousTrips = 2;
/** Maximum delay of a Node timer. */
const maxTimerMillis = 2 ** 31 - 1;

/**
 * Stops requests to what is down. Each operation (method and path) of each identity has a breaker, so that a failing
 * endpoint affects no other endpoint and no other tenant. Once two operations of an identity have opened without a
 * success in between, its others open at their first failure. Reads and writes are suspected apart. One breaker for the
 * host counts connections that cannot be made. A 4xx response is no failure.
 *
 * A breaker is retained only while it has a request in flight or a recent failure: identities come and go, few fail.
 */
export class Breakers {
  readonly #options: BreakerOptions;
  readonly #now: () => number;
  readonly #observer: BreakerObserver | undefined;
  readonly #host: Breaker;
  readonly #byOperation: LRUCache<string, Breaker>;
  /** By identity and class (reads, writes): the operations that opened since its last success. */
  readonly #opened: LRUCache<string, Set<string>>;

  /** @param now milliseconds of a monotonic clock */
  constructor(options: BreakerOptions, now: () => number = () => performance.now(), observer?: BreakerObserver) {
    this.#options = options;
    this.#now = now;
    this.#observer = observer;
    const ttl = Math.min(options.openMillis + rememberedMillis, maxTimerMillis - 1); // lru-cache's timer adds 1 ms
    this.#byOperation = new LRUCache({ max: maxBreakers, ttl, ttlAutopurge: true });
    this.#opened = new LRUCache({ max: maxBreakers, ttl, ttlAutopurge: true });
    this.#host = new Breaker(options.openMillis, now);
  }

  get isHostOpen(): boolean {
    return this.#host.isOpen;
  }

  /** Number of open breakers of operations, over all identities. */
  get openCount(): number {
    return [...this.#byOperation.values()].filter(({ isOpen }) => isOpen).length;
  }

  /** @throws OceanError UNAVAILABLE at once while a breaker is open, otherwise the error of the request */
  async run<T>(identity: string, isWrite: boolean, operation: string, send: () => Promise<T>): Promise<T> {
    const group = `${isWrite ? 'write' : 'read'} ${identity}`;
    const key = `${group} ${operation}`;
    const breaker = this.#byOperation.get(key) ?? new Breaker(this.#options.openMillis, this.#now);
    const end = breaker.enter();
    if (end === null) throw this.#rejected(operation, identity);
    this.#byOperation.set(key, breaker);
    const ended = (error: unknown): void => {
      const result = resultOf(error, isOutage);
      const change = end(result, this.#maxFailures(group));
      if (change === 'open') this.#opened.set(group, this.#openedOf(group).add(operation));
      if (change !== null) this.#observer?.breakerChanged(change, operation, identity);
      if (result === 'success') this.#opened.delete(group);
      if (breaker.isInitial && this.#byOperation.peek(key) === breaker) this.#byOperation.delete(key);
    };
    return await this.#throughHost(operation, identity, send, ended);
  }

  /** A rejection by the host's breaker does not count as a failure of the operation. */
  async #throughHost<T>(
    operation: string,
    identity: string,
    send: () => Promise<T>,
    ended: (error: unknown) => void,
  ): Promise<T> {
    const enter = this.#host.enter();
    if (enter === null) {
      ended(notSent);
      throw this.#rejected(operation, identity);
    }
    const end = (result: Result): void => {
      const change = enter(result, this.#options.failures);
      if (change !== null) this.#observer?.breakerChanged(change, operation, null);
    };
    try {
      const value = await send();
      end('success');
      ended(null);
      return value;
    } catch (error) {
      // A connection that was made is a success of the host, whatever came over it.
      const result = resultOf(error, isHostDown);
      end(result === 'unknown' && isOutage(error) ? 'success' : result);
      ended(error);
      throw error;
    }
  }

  #rejected(operation: string, identity: string): OceanError {
    this.#observer?.notSent(operation, identity);
    return circuitOpen(operation);
  }

  #openedOf(group: string): Set<string> {
    return this.#opened.get(group) ?? new Set();
  }

  #maxFailures(group: string): number {
    return this.#openedOf(group).size >= suspiciousTrips ? 1 : this.#options.failures;
  }
}

/** Stands for the error of a request that was never sent. */
const notSent = Symbol('not sent');

/** Any response that is no failure is a success, a rejection too. Without a response the result is unknown. */
function resultOf(error: unknown, isFailure: (error: unknown) => boolean): Result {
  if (error === null) return 'success';
  if (isFailure(error)) return 'failure';
  return error instanceof OceanError && error.status !== undefined ? 'success' : 'unknown';
}

function circuitOpen(operation: string): OceanError {
  return new OceanError({
    code: 'UNAVAILABLE',
    operation,
    reason: 'the circuit breaker is open after failures of Ocean',
  });
}

/** Returns true when Ocean failed or was too slow; false for a rejection or an aborted request. */
function isOutage(error: unknown): boolean {
  return error instanceof OceanError && (error.code === 'UNAVAILABLE' || error.code === 'TIMEOUT');
}

/** Returns true when no connection could be made, which affects every request. */
function isHostDown(error: unknown): boolean {
  return isOutage(error) && (error as OceanError).notConnected;
}
