import type { Caller } from '../identity/caller.ts';
import { Deadline } from './deadline.ts';
import { OceanError } from './ocean-error.ts';
import { type Method, operationOf, type Query, type RowReading, type UpstreamRequest } from './upstream-request.ts';
import { writeJson } from './json.ts';
import { type Credentials, logIn, type Login } from './login.ts';
import { defaultResilience, Resilience, type ResilienceOptions } from './resilience/resilience.ts';
import { ServiceSession } from './service-session.ts';
import { Transport, type TransportOptions } from './transport.ts';

export interface OceanRequest {
  method: Method;
  /** '/restapi/…'. A template without values: they would end up in logs. */
  path: string;
  query?: Query;
  /** Written as JSON; bigints as bare digits. */
  body?: unknown;
  /**
   * Whether it changes Ocean. Default: everything but GET, so that a forgotten word can never make a
   * change look repeatable; a POST that only reads says `false`.
   */
  write?: boolean;
  /** Whether the caller's customer is named in the query. Default true; one endpoint tells the customer by other means. */
  namesCustomer?: boolean;
  /** Given: the rows of the answer are taken as they stream in, and the call gives undefined. */
  rows?: RowReading;
  /** Told the HTTP status of the answer, when there is one; the last one counts. */
  onStatus?: (status: number) => void;
}

export interface OceanClientOptions extends TransportOptions {
  /** The account of callers that bring no token. Default none. */
  serviceAccount?: Credentials | null;
  /** How failures are met. Default `defaultResilience`. */
  resilience?: ResilienceOptions;
  /** Milliseconds of a monotonic clock, for the ages of tokens. Default: the process's, or an injected `now`. */
  monotonicNow?: () => number;
}

/**
 * Everything that touches Ocean goes through here, and nothing can without a Caller.
 *
 * A service account's call that was refused with 401 is replayed once, and a read that failed may be retried once; a
 * write that Ocean may have carried out is never sent again.
 */
export class OceanClient {
  readonly #transport: Transport;
  readonly #resilience: Resilience;
  readonly #session: ServiceSession | null;
  #begun = 0;
  #underWay = 0;

  constructor(options: OceanClientOptions) {
    const { serviceAccount, resilience = defaultResilience } = options;
    const now = options.monotonicNow ?? options.now ?? (() => performance.now());
    this.#transport = new Transport(options);
    this.#resilience = new Resilience(resilience);
    this.#session = serviceAccount
      ? new ServiceSession({ now, logIn: () => this.#logInAsService(serviceAccount) })
      : null;
  }

  /**
   * One call in the caller's name, within one total deadline.
   *
   * @typeParam T the wire type that the contract gives this endpoint; the answer is not checked against it.
   * @returns the parsed answer: integers outside the safe range are bigints; undefined for a write without answer.
   * @throws OceanError
   */
  async call<T>(caller: Caller, request: OceanRequest, signal?: AbortSignal): Promise<T> {
    this.#begun += 1;
    this.#underWay += 1;
    try {
      const exchange = toExchange(caller, request);
      using deadline = new Deadline(this.#transport.timeoutMillis, signal);
      const { credential } = caller;
      const answer =
        credential.kind === 'token'
          ? this.#attempt(exchange, credential.token, deadline)
          : this.#callAsService(exchange, deadline);
      return (await answer) as T;
    } finally {
      this.#underWay -= 1;
    }
  }

  /** How many calls have begun so far; null while some are under way. Between two equal numbers Ocean said nothing. */
  get quietSince(): number | null {
    return this.#underWay === 0 ? this.#begun : null;
  }

  /**
   * Exchanges a person's login and password for a token. Keeps neither.
   *
   * @throws OceanError: UNAUTHENTICATED, FORBIDDEN or NOT_FOUND when Ocean refuses them.
   */
  async login(credentials: Credentials, signal?: AbortSignal): Promise<Login> {
    using deadline = new Deadline(this.#transport.timeoutMillis, signal);
    return await logIn(this.#transport, credentials, 'login', deadline, true);
  }

  /** Waits for the calls under way, then closes the connections. */
  async close(): Promise<void> {
    await this.#transport.close();
  }

  /** A configured account that is not found: as long as Ocean never answered, the base URL is as likely to be wrong. */
  async #logInAsService(credentials: Credentials): Promise<string> {
    using deadline = new Deadline(this.#transport.timeoutMillis);
    return (await logIn(this.#transport, credentials, 'login', deadline, false)).token;
  }

  async #callAsService(exchange: UpstreamRequest, deadline: Deadline): Promise<unknown> {
    const session = this.#session;
    if (session === null) {
      const reason = 'no service account is configured';
      throw new OceanError({ code: 'UNAUTHENTICATED', operation: operationOf(exchange), reason });
    }
    const token = await inTime(session.token(), exchange, deadline);
    try {
      return await this.#attemptAsService(session, exchange, token, deadline);
    } catch (error) {
      if (!isUnauthenticated(error)) throw error;
    }
    // Refused is not carried out: even a write can be sent again, once.
    const fresh = await inTime(session.replace(token), exchange, deadline);
    try {
      return await this.#attemptAsService(session, exchange, fresh, deadline);
    } catch (error) {
      if (isUnauthenticated(error)) session.refusedAfresh(fresh);
      throw error;
    }
  }

  async #attemptAsService(session: ServiceSession, exchange: UpstreamRequest, token: string, deadline: Deadline) {
    const answer = await this.#attempt(exchange, token, deadline);
    session.accepted(token);
    return answer;
  }

  async #attempt(exchange: UpstreamRequest, token: string, deadline: Deadline): Promise<unknown> {
    const withToken = { ...exchange, headers: { 'x-auth-token': token } };
    const answer = await this.#resilience.run(exchange, deadline, () => this.#transport.send(withToken, deadline));
    if (answer !== undefined || exchange.write || exchange.rows !== undefined) return answer;
    // An empty 200 or 204 says the same as a 404.
    throw new OceanError({ code: 'NOT_FOUND', operation: operationOf(exchange) });
  }
}

function toExchange(caller: Caller, request: OceanRequest): UpstreamRequest {
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
    isNameless: namesCustomer && customerId === null,
  };
}

/** Others may wait for the same login: leaving it must not end it. */
async function inTime(login: Promise<string>, exchange: UpstreamRequest, deadline: Deadline): Promise<string> {
  try {
    return await deadline.race(login);
  } catch (error) {
    if (deadline.ended === null || error instanceof OceanError) throw error;
    throw new OceanError({ code: deadline.ended, operation: operationOf(exchange) });
  }
}

function isUnauthenticated(error: unknown): boolean {
  return error instanceof OceanError && error.code === 'UNAUTHENTICATED';
}
