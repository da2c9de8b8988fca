import type { Log } from './log.ts';
import type { StateLog } from './state-log.ts';

/** Report of one upstream request. */
export interface UpstreamReport {
  /** Method and path. */
  readonly operation: string;
  /** Digest of the credential, and the customer. */
  readonly identity: string;
  /** Null: there was no response. */
  readonly status: number | null;
  readonly outcome: string;
}

/** Outcomes that mean that Ocean fails; others are responses of a working Ocean. */
const failures: ReadonlySet<string> = new Set(['UNAVAILABLE', 'TIMEOUT', 'BAD_RESPONSE', 'NOT_OCEAN']);

/** Failures in a row that begin an outage of an endpoint. A single failure now and then is normal. */
const minFailures = 3;

/** Callers named in a line; the others are counted. */
const maxCallers = 20;
/** Callers that are distinguished in a minute. */
const maxCountedCallers = 10_000;

interface Endpoint {
  /** Failures since the last success. */
  failures: number;
  /** Requests that an open breaker has rejected since the last success. */
  notSent: number;
  /** Wall-clock time of the first of these failures. */
  since: number;
  isDown: boolean;
}

/** Failures of one endpoint within a minute. */
interface EndpointMinute {
  failed: number;
  notSent: number;
  readonly outcomes: Record<string, number>;
}

/**
 * Logs outages of Ocean: one line when an endpoint begins to fail, one when it works again, and one each minute with the
 * failures of all endpoints, the callers affected, and what clients received.
 */
export class OutageLog {
  readonly #log: Log;
  readonly #states: StateLog;
  readonly #now: () => number;
  /** By operation: as many as the program requests. */
  readonly #endpoints = new Map<string, Endpoint>();
  #minute = new Map<string, EndpointMinute>();
  #callers = new Set<string>();
  #responses = 0;
  #errors = new Map<string, number>();
  #staleReads = 0;

  /** @param now wall clock in epoch milliseconds */
  constructor(log: Log, states: StateLog, now: () => number) {
    this.#log = log;
    this.#states = states;
    this.#now = now;
  }

  /** Number of endpoints that fail now. */
  get downCount(): number {
    return [...this.#endpoints.values()].filter(({ isDown }) => isDown).length;
  }

  /** Records an upstream request that has ended. */
  ended({ operation, identity, status, outcome }: UpstreamReport): void {
    const isFailure = failures.has(outcome);
    const endpoint = this.#endpoints.get(operation);
    if (endpoint === undefined && !isFailure) return;
    if (isFailure) {
      const current = endpoint ?? { failures: 0, notSent: 0, since: this.#now(), isDown: false };
      this.#endpoints.set(operation, current);
      current.failures += 1;
      const minute = this.#minuteOf(operation, identity);
      minute.failed += 1;
      minute.outcomes[outcome] = (minute.outcomes[outcome] ?? 0) + 1;
      if (current.isDown || current.failures < minFailures) return;
      current.isDown = true;
      const fields = { operation, since: isoTime(current.since), outcome, status };
      this.#states.change('outage', 'down', fields, 'an endpoint of Ocean fails');
    } else if (outcome !== 'ABORTED' && outcome !== 'OVERLOADED' && endpoint !== undefined) {
      this.#endpoints.delete(operation);
      if (!endpoint.isDown) return;
      const { since, failures: failed, notSent } = endpoint;
      const seconds = Math.round((this.#now() - since) / 1000);
      const fields = { operation, since: isoTime(since), seconds, failed, notSent };
      this.#states.change('outage', 'up', fields, 'an endpoint of Ocean works again');
    }
  }

  /** Records a request that was not sent, as a breaker is open. */
  notSent(operation: string, identity: string): void {
    const endpoint = this.#endpoints.get(operation);
    if (endpoint !== undefined) endpoint.notSent += 1;
    this.#minuteOf(operation, identity).notSent += 1;
  }

  /** Records a response to a client, by the codes of its errors. */
  responded(errorCodes: readonly string[] | null): void {
    this.#responses += 1;
    for (const code of errorCodes ?? []) this.#errors.set(code, (this.#errors.get(code) ?? 0) + 1);
  }

  /** Records a list that was served although Ocean failed. */
  servedStale(): void {
    this.#staleReads += 1;
  }

  /** Logs the last minute if Ocean has failed in it. */
  endMinute(): void {
    if (this.#minute.size > 0) {
      const down = [...this.#endpoints].filter(([, { isDown }]) => isDown).map(([operation]) => operation);
      this.#log.warn(
        {
          down,
          endpoints: Object.fromEntries(this.#minute),
          callers: [...this.#callers].slice(0, maxCallers),
          callerCount: this.#callers.size,
          responses: this.#responses,
          errors: Object.fromEntries(this.#errors),
          staleReads: this.#staleReads,
        },
        'Ocean failed in the last minute',
      );
    }
    this.#minute = new Map();
    this.#callers = new Set();
    this.#errors = new Map();
    [this.#responses, this.#staleReads] = [0, 0];
  }

  #minuteOf(operation: string, identity: string): EndpointMinute {
    if (this.#callers.size < maxCountedCallers) this.#callers.add(identity);
    const known = this.#minute.get(operation);
    if (known !== undefined) return known;
    const created: EndpointMinute = { failed: 0, notSent: 0, outcomes: {} };
    this.#minute.set(operation, created);
    return created;
  }
}

function isoTime(millis: number): string {
  return new Date(millis).toISOString();
}
