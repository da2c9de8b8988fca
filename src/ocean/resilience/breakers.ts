import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import { LRUCache } from 'lru-cache';
import { longestTimerMillis } from '../../config/kinds.ts';
import { OceanError } from '../errors.ts';
import { isHostDown, isOutage } from './outage.ts';

export interface BreakerOptions {
  /** Failures in a row after which calls are no longer made. */
  failures: number;
  /** After how many milliseconds one call is let through to see. */
  openMillis: number;
}

interface Breaker {
  readonly policy: CircuitBreakerPolicy;
  readonly failures: ConsecutiveBreaker;
  calls: number;
}

/** Breakers that are kept, of 3 kB each: one pushed out has forgotten its failures, and opens later. */
const mostKept = 2000;
/** A failure that is so much older than the next call says nothing of now. */
const rememberedMillis = 60_000;

/**
 * Stops calling an Ocean that is down. One breaker for the host counts the connections that cannot be made; one for
 * each identity and class of call (reads, writes) counts failures and timeouts, so that what fails for one tenant
 * stops no other. An answer of 4xx is an answer: it never counts. A breaker is kept while it has a call or a recent
 * failure to remember: identities come and go, and few of them fail.
 */
export class Breakers {
  readonly #options: BreakerOptions;
  readonly #host: CircuitBreakerPolicy;
  readonly #ofIdentity: LRUCache<string, Breaker>;

  constructor(options: BreakerOptions) {
    this.#options = options;
    const ttl = Math.min(options.openMillis + rememberedMillis, longestTimerMillis - 1); // its timer takes one more
    this.#ofIdentity = new LRUCache({ max: mostKept, ttl, ttlAutopurge: true });
    this.#host = this.#breaker(isHostDown).policy;
  }

  /** @throws OceanError UNAVAILABLE at once while a breaker is open, and what the call throws */
  async run<T>(identity: string, isWrite: boolean, operation: string, call: () => Promise<T>): Promise<T> {
    const key = `${isWrite ? 'write' : 'read'} ${identity}`;
    const breaker = this.#ofIdentity.get(key) ?? this.#breaker(isOutage);
    this.#ofIdentity.set(key, breaker);
    breaker.calls += 1;
    try {
      // The host's within: what it refuses counts for no identity, and what an identity's refuses tells nothing of it.
      return await breaker.policy.execute(() => this.#host.execute(call));
    } catch (error) {
      if (!(error instanceof BrokenCircuitError)) throw error;
      throw new OceanError({ code: 'UNAVAILABLE', operation, reason: 'Ocean has failed often and is left alone' });
    } finally {
      breaker.calls -= 1;
      if (isAsNew(breaker)) this.#ofIdentity.delete(key);
    }
  }

  #breaker(isFailure: (error: unknown) => boolean): Breaker {
    const { failures: most, openMillis } = this.#options;
    const failures = new ConsecutiveBreaker(most);
    const policy = circuitBreaker(handleWhen(isFailure), { halfOpenAfter: openMillis, breaker: failures });
    return { policy, failures, calls: 0 };
  }
}

function isAsNew({ policy, failures, calls }: Breaker): boolean {
  return calls === 0 && failures.state === 0 && policy.state === CircuitState.Closed;
}
