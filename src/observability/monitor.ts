import type { RequestActivity } from './activity.ts';
import type { Log } from './log.ts';
import { Metrics } from './metrics/metrics.ts';
import type { MeasuredRequest } from './metrics/upstream-table.ts';
import { OutageLog, type UpstreamReport } from './outage-log.ts';
import { StateLog } from './state-log.ts';

/** Calls a task each minute until the returned function is called. */
export type EveryMinute = (task: () => void) => () => void;

const everyMinute: EveryMinute = (task) => {
  const timer = setInterval(task, 60_000).unref();
  return () => clearInterval(timer);
};

export interface MonitorOptions {
  readonly log: Log;
  /** Wall clock in epoch milliseconds. */
  readonly now: () => number;
  /** Number of operations with series of their own. */
  readonly maxOperations?: number;
  /** Injected for tests. */
  readonly everyMinute?: EveryMinute;
}

/**
 * Watches the parts of one process, and logs what an operator must know: outages of Ocean, and each change of breakers,
 * backoffs, logins and stale lists. It also measures requests.
 */
export class Monitor {
  readonly states: StateLog;
  readonly metrics: Metrics;
  readonly #outages: OutageLog;
  readonly #log: Log;
  readonly #stop: () => void;
  #lastLogin: string | null = null;
  #hasWarnedOfAddress = false;

  constructor({ log, now, maxOperations, everyMinute: schedule = everyMinute }: MonitorOptions) {
    this.#log = log;
    this.metrics = new Metrics(maxOperations);
    this.states = new StateLog(log);
    this.#outages = new OutageLog(log, this.states, now);
    this.#stop = schedule(() => this.#endMinute());
  }

  /** Number of endpoints of Ocean that fail now. */
  get endpointsDown(): number {
    return this.#outages.downCount;
  }

  /** True: the last login of the service account has failed. */
  get isLoginFailing(): boolean {
    return this.#lastLogin !== null && this.#lastLogin !== 'OK';
  }

  readonly upstreamEnded = (report: UpstreamReport & MeasuredRequest): void => {
    this.metrics.upstreamEnded(report);
    this.#outages.ended(report);
    this.#log.debug(report, 'ocean call');
    if (report.outcome !== 'NOT_OCEAN' || this.#hasWarnedOfAddress) return;
    this.#hasWarnedOfAddress = true;
    this.#log.warn(report, 'the server at OCEAN_URL is not Ocean: check this setting');
  };

  readonly breakerChanged = (state: 'open' | 'closed', operation: string, identity: string | null): void => {
    const fields = identity === null ? { scope: 'host', operation } : { scope: 'operation', operation, identity };
    const message = state === 'open' ? 'a circuit breaker has opened' : 'a circuit breaker has closed';
    this.states.change('breaker', state, fields, message);
  };

  readonly notSent = (operation: string, identity: string): void => this.#outages.notSent(operation, identity);

  readonly backoffStarted = (identity: string, seconds: number): void =>
    this.states.change('backoff', 'waiting', { identity, seconds }, 'Ocean limits the rate of a caller');

  /** A login that has the same outcome as the one before is no change, nor is a first one that succeeds. */
  readonly loggedIn = (outcome: string): void => {
    if (outcome === this.#lastLogin) return;
    const isFirst = this.#lastLogin === null;
    this.#lastLogin = outcome;
    if (isFirst && outcome === 'OK') return;
    const state = outcome === 'OK' ? 'signed-in' : 'failing';
    const message = outcome === 'OK' ? 'the service account is signed in' : 'the service account cannot sign in';
    this.states.change('login', state, { outcome }, message);
  };

  readonly stalenessChanged = (isStale: boolean, list: string, identity: string): void => {
    const message = isStale ? 'a list is served stale, as Ocean fails' : 'a list is fresh again';
    this.states.change('staleness', isStale ? 'stale' : 'fresh', { list, identity }, message);
  };

  readonly servedStale = (): void => this.#outages.servedStale();

  readonly requestEnded = (activity: RequestActivity, status: number, durationMillis: number): void => {
    this.metrics.requestEnded(activity, status, durationMillis);
    this.#outages.responded(activity.errorCodes);
  };

  /** Logs what the current minute has. */
  close(): void {
    this.#stop();
    this.#endMinute();
  }

  #endMinute(): void {
    this.#hasWarnedOfAddress = false;
    this.metrics.endMinute();
    this.#outages.endMinute();
    this.states.endMinute();
  }
}
