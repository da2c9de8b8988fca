import type { Caller } from '../identity/caller.ts';
import type { SharedState } from '../shared-state/shared-state.ts';
import { currentActivity } from '../observability/activity.ts';
import { contractDrift } from './contract/contract-drift.ts';
import { Deadline } from './deadline.ts';
import { IngestThreads } from './ingest/ingest-threads.ts';
import { OceanError, type OceanErrorCode } from './ocean-error.ts';
import { type Method, operationOf, type Query, type RowReading, type UpstreamRequest } from './upstream-request.ts';
import { writeJson } from './json.ts';
import { type Credentials, logIn, type Login } from './login.ts';
import {
  defaultResilience,
  Resilience,
  type ResilienceObserver,
  type ResilienceOptions,
  type ResilienceState,
} from './resilience/resilience.ts';
import { SharedBackoffs } from './resilience/shared-backoffs.ts';
import { renewAfterMillis, ServiceSession } from './service-session.ts';
import { SharedSession } from './shared-session.ts';
import { Transport, type TransportOptions } from './transport.ts';

export interface OceanRequest {
  method: Method;
  /** '/restapi/…'. A template without values: they would end up in logs. */
  path: string;
  query?: Query;
  /** Written as JSON; bigints as bare digits. */
  body?: unknown;
  /**
   * True: it changes data in Ocean. Default: everything but GET, so that a missing option never makes a write look
   * repeatable. A POST that only reads sets `false`.
   */
  write?: boolean;
  /** True: the query names the caller's customer. Default true; one endpoint names the customer by other means. */
  namesCustomer?: boolean;
  /** Receives the rows of the response as they stream in; the request then resolves to undefined. */
  rows?: RowReading;
  /** Receives the HTTP status of each response; the last one counts. */
  onStatus?: (status: number) => void;
}

export interface OceanClientOptions extends Omit<TransportOptions, 'threads'> {
  /** Number of threads that read large lists. Default 0: the main thread does. */
  ingestThreads?: number;
  /** Called with an error code when such a thread has ended by itself. */
  onIngestThreadEnd?: (code: string) => void;
  /** Account for callers without a token. Default none. */
  serviceAccount?: Credentials | null;
  /** Default `defaultResilience`. */
  resilience?: ResilienceOptions;
  /** Receives what breakers and backoffs do. */
  observer?: ResilienceObserver;
  /** Receives the outcome of each login of the service account. */
  onLogin?: (outcome: 'OK' | OceanErrorCode) => void;
  /** Session and backoffs of all instances. Default null: this process is alone. */
  sharedState?: SharedState | null;
  /** Milliseconds of a monotonic clock, for the age of tokens. Default: an injected `now`, or the process's clock. */
  monotonicNow?: () => number;
}

/**
 * Upstream client. Every request to Ocean passes through it, and none can be sent without a Caller.
 *
 * A request of the service account that Ocean rejected with 401 is sent once more, and a failed read may be retried
 * once. A write that Ocean may have carried out is never repeated.
 */
export class OceanClient {
  readonly #transport: Transport;
  readonly #resilience: Resilience;
  readonly #session: ServiceSession | null;

  constructor(options: OceanClientOptions) {
    const { serviceAccount, resilience = defaultResilience, ingestThreads: count = 0, onIngestThreadEnd } = options;
    const { sharedState = null } = options;
    const threadOptions = { count, ...(onIngestThreadEnd && { onEnd: onIngestThreadEnd }) };
    const now = options.monotonicNow ?? options.now ?? (() => performance.now());
    this.#transport = new Transport({ ...options, threads: new IngestThreads({ ...options, ...threadOptions }) });
    this.#resilience = new Resilience(resilience, options.observer, sharedState && new SharedBackoffs(sharedState));
    const { onLogin } = options;
    this.#session = serviceAccount
      ? new ServiceSession({
          now,
          logIn: () => this.#logInAsService(serviceAccount),
          shared:
            sharedState && new SharedSession(sharedState, accountOf(options.url, serviceAccount), renewAfterMillis),
          ...(onLogin && { onLogin }),
        })
      : null;
  }

  /**
   * Sends one upstream request for the caller, within one total deadline.
   *
   * @typeParam T the wire type of this endpoint in the contract; the response is not validated against it.
   * @returns the parsed response: integers outside the safe range are bigints; undefined for an empty response to a write.
   * @throws OceanError
   */
  async call<T>(caller: Caller, request: OceanRequest, signal?: AbortSignal): Promise<T> {
    const upstreamRequest = toUpstreamRequest(caller, request);
    using deadline = new Deadline(this.#transport.timeoutMillis, signal);
    const { credential } = caller;
    const response =
      credential.kind === 'token'
        ? this.#attempt(upstreamRequest, credential.token, deadline)
        : this.#callAsService(upstreamRequest, deadline);
    return (await response) as T;
  }

  /**
   * Exchanges a person's login and password for a token. Stores neither.
   *
   * @throws OceanError: UNAUTHENTICATED, FORBIDDEN or NOT_FOUND when Ocean rejects them.
   */
  async login(credentials: Credentials, signal?: AbortSignal): Promise<Login> {
    using deadline = new Deadline(this.#transport.timeoutMillis, signal);
    return await logIn(this.#transport, credentials, 'login', deadline, true);
  }

  /** Age of the service account's token, in milliseconds; null: it has none yet, or there is no such account. */
  serviceTokenAgeMillis(): number | null {
    return this.#session?.tokenAgeMillis ?? null;
  }

  /** State of breakers, backoffs and slots at this moment, for metrics. */
  get state(): ResilienceState {
    return this.#resilience.state;
  }

  /** Waits for requests in flight, then closes the connections. */
  async close(): Promise<void> {
    await this.#transport.close();
  }

  /** No `expectsNotFound`: until Ocean has responded, a 404 for a configured account may as well mean a wrong base URL. */
  async #logInAsService(credentials: Credentials): Promise<string> {
    using deadline = new Deadline(this.#transport.timeoutMillis);
    const activity = currentActivity();
    if (activity !== undefined) activity.serviceLogins += 1;
    return (await logIn(this.#transport, credentials, 'login', deadline, false)).token;
  }

  async #callAsService(request: UpstreamRequest, deadline: Deadline): Promise<unknown> {
    const session = this.#session;
    if (session === null) {
      const reason = 'no service account is configured';
      throw new OceanError({ code: 'UNAUTHENTICATED', operation: operationOf(request), reason });
    }
    const token = await withinDeadline(session.token(), request, deadline);
    try {
      return await this.#attemptAsService(session, request, token, deadline);
    } catch (error) {
      if (!isUnauthenticated(error)) throw error;
    }
    // A rejected write was not carried out, so it can be sent once more.
    const fresh = await withinDeadline(session.replace(token), request, deadline);
    try {
      return await this.#attemptAsService(session, request, fresh, deadline);
    } catch (error) {
      if (isUnauthenticated(error)) session.rejectedFresh(fresh);
      throw error;
    }
  }

  async #attemptAsService(session: ServiceSession, request: UpstreamRequest, token: string, deadline: Deadline) {
    const response = await this.#attempt(request, token, deadline);
    session.accepted(token);
    return response;
  }

  async #attempt(request: UpstreamRequest, token: string, deadline: Deadline): Promise<unknown> {
    const withToken = { ...request, headers: { 'x-auth-token': token } };
    const response = await this.#resilience.run(request, deadline, () => this.#transport.send(withToken, deadline));
    if (response !== undefined && !request.write) contractDrift.response(operationOf(request), response);
    if (response !== undefined || request.write || request.rows !== undefined) return response;
    // An empty 200 or 204 means the same as a 404.
    throw new OceanError({ code: 'NOT_FOUND', operation: operationOf(request) });
  }
}

function accountOf(url: string, { login, password }: Credentials): string[] {
  return [url, login, password];
}

function toUpstreamRequest(caller: Caller, request: OceanRequest): UpstreamRequest {
  const { method, path, query, body, write, namesCustomer = true, rows, onStatus } = request;
  const customerId = namesCustomer ? caller.customerId : null;
  return {
    method,
    path,
    query: customerId === null ? { ...query } : { ...query, customerId },
    ...(body === undefined ? {} : { body: writeJson(body) }),
    write: write ?? method !== 'GET',
    identity: caller.key,
    ...(rows === undefined ? {} : { rows }),
    ...(onStatus === undefined ? {} : { onStatus }),
    namesNoCustomer: namesCustomer && customerId === null,
  };
}

/** Waits for a login within the deadline. The login itself continues, as other requests may wait for it. */
async function withinDeadline(login: Promise<string>, request: UpstreamRequest, deadline: Deadline): Promise<string> {
  try {
    return await deadline.race(login);
  } catch (error) {
    if (deadline.ended === null || error instanceof OceanError) throw error;
    throw new OceanError({ code: deadline.ended, operation: operationOf(request) });
  }
}

function isUnauthenticated(error: unknown): boolean {
  return error instanceof OceanError && error.code === 'UNAUTHENTICATED';
}
