import { setTimeout as delay } from 'node:timers/promises';
import { retries } from '../../observability/counters.ts';
import type { Deadline } from '../deadline.ts';
import { OceanError } from '../ocean-error.ts';
import { type UpstreamRequest, operationOf } from '../upstream-request.ts';
import { type BreakerObserver, type BreakerOptions, Breakers } from './breakers.ts';
import { type BulkheadOptions, Bulkheads, type BulkheadState } from './bulkheads.ts';
import { type BackoffObserver, Backoffs, isWorthRetrying, RetryBudget } from './retry.ts';
import type { SharedBackoffs } from './shared-backoffs.ts';

export interface ResilienceOptions extends BreakerOptions, BulkheadOptions {
  /** Retries of reads, as a share of the reads. */
  retryShare: number;
}

/** Receives what the parts do, for logs. Must not throw. */
export type ResilienceObserver = BreakerObserver & BackoffObserver;

export interface ResilienceState extends BulkheadState {
  /** Over all identities and operations. */
  readonly openBreakers: number;
  readonly isHostOpen: boolean;
  /** Identities that wait because Ocean limits them. */
  readonly backoffs: number;
  /** Retries that the budget allows now. */
  readonly savedRetries: number;
}

/** Used where nothing else is configured, such as in unit tests. */
export const defaultResilience: ResilienceOptions = {
  retryShare: 0.2,
  failures: 5,
  openMillis: 5000,
  maxCalls: 128,
  maxCallsOfIdentity: 32,
};

/** Delay before a retry, plus up to as much again at random, so that requests that failed together are spread. */
const retryDelayMillis = 100;

/**
 * Wraps each upstream request in a circuit breaker, one retry (reads only), the Retry-After backoff and bulkheads. A
 * write is sent once, whatever happens.
 */
export class Resilience {
  readonly #breakers: Breakers;
  readonly #bulkheads: Bulkheads;
  readonly #budget: RetryBudget;
  readonly #backoffs: Backoffs;
  readonly #sharedBackoffs: SharedBackoffs | null;

  /** @param sharedBackoffs those of all instances; null: this process is alone */
  constructor(options: ResilienceOptions, observer?: ResilienceObserver, sharedBackoffs: SharedBackoffs | null = null) {
    this.#breakers = new Breakers(options, undefined, observer);
    this.#bulkheads = new Bulkheads(options);
    this.#budget = new RetryBudget(options.retryShare);
    this.#backoffs = new Backoffs(undefined, observer?.backoffStarted);
    this.#sharedBackoffs = sharedBackoffs;
  }

  /** State at this moment, for metrics. Computed at each call. */
  get state(): ResilienceState {
    return {
      openBreakers: this.#breakers.openCount,
      isHostOpen: this.#breakers.isHostOpen,
      backoffs: this.#backoffs.count,
      savedRetries: this.#budget.saved,
      ...this.#bulkheads.state,
    };
  }

  /** @throws OceanError and nothing else, provided the attempt does */
  async run<T>(request: UpstreamRequest, deadline: Deadline, attempt: () => Promise<T>): Promise<T> {
    const { identity, write } = request;
    const once = (): Promise<T> => this.#once(request, deadline, attempt);
    return this.#breakers.run(identity, write, operationOf(request), () =>
      write ? once() : this.#withRetry(request, deadline, once),
    );
  }

  async #withRetry<T>(request: UpstreamRequest, deadline: Deadline, once: () => Promise<T>): Promise<T> {
    this.#budget.earn();
    try {
      return await once();
    } catch (error) {
      const wait = this.#backoffs.remaining(request.identity) + jittered(retryDelayMillis);
      const isInTime = deadline.ended === null && wait < deadline.remainingMillis;
      if (!isWorthRetrying(error) || !isInTime) throw error;
      if (!this.#budget.spend()) {
        retries.increment('no_budget');
        throw error;
      }
      retries.increment('sent');
      await sleep(wait, request, deadline);
    }
    return await once();
  }

  async #once<T>(request: UpstreamRequest, deadline: Deadline, attempt: () => Promise<T>): Promise<T> {
    await this.#waitForBackoff(request, deadline);
    const { identity } = request;
    try {
      return await this.#bulkheads.run(identity, request, deadline, attempt);
    } catch (error) {
      if (error instanceof OceanError && requestsBackoff(error)) {
        this.#backoffs.start(identity, error.retryAfterSeconds);
        await this.#sharedBackoffs?.start(identity, this.#backoffs.remaining(identity));
      }
      throw error;
    }
  }

  /** Waits when the backoff ends before the deadline; otherwise throws RATE_LIMITED at once. */
  async #waitForBackoff(request: UpstreamRequest, deadline: Deadline): Promise<void> {
    const shared = this.#sharedBackoffs === null ? 0 : await this.#sharedBackoffs.remaining(request.identity);
    const remaining = Math.max(shared, this.#backoffs.remaining(request.identity));
    if (remaining === 0) return;
    const wait = remaining + jittered(0, retryDelayMillis);
    if (wait >= deadline.remainingMillis) {
      const retryAfterSeconds = Math.ceil(remaining / 1000);
      throw new OceanError({ code: 'RATE_LIMITED', operation: operationOf(request), retryAfterSeconds });
    }
    await sleep(wait, request, deadline);
    await this.#waitForBackoff(request, deadline);
  }
}

function requestsBackoff({ code, status, retryAfterSeconds }: OceanError): boolean {
  return status === 429 || (code === 'UNAVAILABLE' && retryAfterSeconds !== undefined);
}

function jittered(millis: number, spread = millis): number {
  return millis + Math.random() * spread;
}

async function sleep(millis: number, request: UpstreamRequest, deadline: Deadline): Promise<void> {
  try {
    await delay(millis, undefined, { signal: deadline.signal });
  } catch {
    throw new OceanError({ code: deadline.ended ?? 'ABORTED', operation: operationOf(request) });
  }
}
