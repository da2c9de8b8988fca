import {
  BrokenCircuitError,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import { LRUCache } from 'lru-cache';
import { OceanError } from '../errors.ts';
import { isHostDown, isOutage } from './outage.ts';

export interface BreakerOptions {
  /** Failures in a row after which calls are no longer made. */
  failures: number;
  /** After how many milliseconds one call is let through to see. */
  openMillis: number;
}

/** Breakers that are kept, of 1.3 kB each: one pushed out has forgotten its failures, and opens later. */
const mostKept = 2000;

/**
 * Stops calling an Ocean that is down. One breaker for the host counts the connections that cannot be made; one for
 * each identity and class of call (reads, writes) counts failures and timeouts, so that what fails for one tenant
 * stops no other. An answer of 4xx is an answer: it never counts.
 */
export class Breakers {
  readonly #options: BreakerOptions;
  readonly #host: CircuitBreakerPolicy;
  readonly #ofIdentity = new LRUCache<string, CircuitBreakerPolicy>({ max: mostKept });

  constructor(options: BreakerOptions) {
    this.#options = options;
    this.#host = this.#breaker(isHostDown);
  }

  /** @throws OceanError UNAVAILABLE at once while a breaker is open, and what the call throws */
  async run<T>(identity: string, isWrite: boolean, operation: string, call: () => Promise<T>): Promise<T> {
    try {
      // The host's within: what it refuses counts for no identity, and what an identity's refuses tells nothing of it.
      return await this.#of(identity, isWrite).execute(() => this.#host.execute(call));
    } catch (error) {
      if (!(error instanceof BrokenCircuitError)) throw error;
      throw new OceanError({ code: 'UNAVAILABLE', operation, reason: 'Ocean has failed often and is left alone' });
    }
  }

  #of(identity: string, isWrite: boolean): CircuitBreakerPolicy {
    const key = `${isWrite ? 'write' : 'read'} ${identity}`;
    const known = this.#ofIdentity.get(key) ?? this.#breaker(isOutage);
    this.#ofIdentity.set(key, known);
    return known;
  }

  #breaker(isFailure: (error: unknown) => boolean): CircuitBreakerPolicy {
    const { failures, openMillis } = this.#options;
    return circuitBreaker(handleWhen(isFailure), {
      halfOpenAfter: openMillis,
      breaker: new ConsecutiveBreaker(failures),
    });
  }
}
