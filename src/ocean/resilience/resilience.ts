import { setTimeout as delay } from 'node:timers/promises';
import type { Deadline } from '../deadline.ts';
import { OceanError } from '../ocean-error.ts';
import { operationOf, type UpstreamRequest } from '../upstream-request.ts';
import { type BreakerOptions, Breakers, isWorthRetrying } from './breakers.ts';
import { type BulkheadOptions, Bulkheads } from './bulkheads.ts';
import { Backoffs, RetryBudget } from './retry.ts';

export interface ResilienceOptions extends BreakerOptions, BulkheadOptions {
  /** Retries of reads, as a share of the calls. */
  retryShare: number;
}

/** Used where nothing else is configured, as in tests of a part. */
export const defaultResilience: ResilienceOptions = {
  retryShare: 0.2,
  failures: 5,
  openMillis: 5000,
  maxCalls: 128,
  maxCallsOfIdentity: 32,
};

/** A retry comes this long after the failure, and up to as long again: many that failed together come back apart. */
const retryAfterMillis = 100;

/**
 * What stands between a call and Ocean: a breaker, one retry of a read, the pauses that Ocean asked for, and bounds on
 * how many calls run. A write is made once, whatever happens.
 */
export class Resilience {
  readonly #breakers: Breakers;
  readonly #bulkheads: Bulkheads;
  readonly #budget: RetryBudget;
  readonly #pauses: Backoffs;

  constructor(options: ResilienceOptions) {
    this.#breakers = new Breakers(options);
    this.#bulkheads = new Bulkheads(options);
    this.#budget = new RetryBudget(options.retryShare);
    this.#pauses = new Backoffs();
  }

  /** @throws OceanError and nothing else, as the attempt does */
  async run<T>(exchange: UpstreamRequest, deadline: Deadline, attempt: () => Promise<T>): Promise<T> {
    const { identity, write } = exchange;
    const once = (): Promise<T> => this.#once(exchange, deadline, attempt);
    return this.#breakers.run(identity, write, operationOf(exchange), () =>
      write ? once() : this.#withRetry(exchange, deadline, once),
    );
  }

  async #withRetry<T>(exchange: UpstreamRequest, deadline: Deadline, once: () => Promise<T>): Promise<T> {
    this.#budget.earn();
    try {
      return await once();
    } catch (error) {
      const wait = this.#pauses.remaining(exchange.identity) + jittered(retryAfterMillis);
      const isInTime = deadline.ended === null && wait < deadline.remainingMillis;
      if (!isWorthRetrying(error) || !isInTime || !this.#budget.spend()) throw error;
      await sleep(wait, exchange, deadline);
    }
    return await once();
  }

  async #once<T>(exchange: UpstreamRequest, deadline: Deadline, attempt: () => Promise<T>): Promise<T> {
    await this.#obeyPause(exchange, deadline);
    const { identity } = exchange;
    try {
      return await this.#bulkheads.run(identity, exchange, deadline, attempt);
    } catch (error) {
      if (error instanceof OceanError && asksToWait(error)) this.#pauses.note(identity, error.retryAfterSeconds);
      throw error;
    }
  }

  /** Waits where that fits the time that the call has; else says at once how long. */
  async #obeyPause(exchange: UpstreamRequest, deadline: Deadline): Promise<void> {
    const remaining = this.#pauses.remaining(exchange.identity);
    if (remaining === 0) return;
    const wait = remaining + jittered(0, retryAfterMillis);
    if (wait >= deadline.remainingMillis) {
      const retryAfterSeconds = Math.ceil(remaining / 1000);
      throw new OceanError({ code: 'RATE_LIMITED', operation: operationOf(exchange), retryAfterSeconds });
    }
    await sleep(wait, exchange, deadline);
    await this.#obeyPause(exchange, deadline);
  }
}

function asksToWait({ code, status, retryAfterSeconds }: OceanError): boolean {
  return status === 429 || (code === 'UNAVAILABLE' && retryAfterSeconds !== undefined);
}

function jittered(millis: number, spread = millis): number {
  return millis + Math.random() * spread;
}

async function sleep(millis: number, exchange: UpstreamRequest, deadline: Deadline): Promise<void> {
  try {
    await delay(millis, undefined, { signal: deadline.signal });
  } catch {
    throw new OceanError({ code: deadline.ended ?? 'ABORTED', operation: operationOf(exchange) });
  }
}
