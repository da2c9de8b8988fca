import { performance } from 'node:perf_hooks';
import { buildConnector, type Dispatcher, errors, Pool } from 'undici';
import { readResponse } from './response.ts';
import { acceptedEncodings, BodyError } from './body.ts';
import type { Deadline } from './deadline.ts';
import { OceanError, type OceanErrorCode } from './ocean-error.ts';
import { formatQuery, operationOf, type UpstreamRequest } from './upstream-request.ts';
import { skippingInterimResponses } from './interim-responses.ts';
import { isSuccess, readRejection } from './rejection.ts';

/** One HTTP request, told to whoever logs or counts. Holds no query, token or body. */
export interface RequestReport {
  operation: string;
  /** The caller's key: a digest and a customer. */
  identity: string;
  /** Null when there was no answer. */
  status: number | null;
  durationMillis: number;
  outcome: 'OK' | OceanErrorCode;
}

export interface TransportOptions {
  /** Ocean's base URL; every path is relative to it. */
  url: string;
  /** Total time of a call in milliseconds. */
  timeoutMillis: number;
  /** Largest answer in bytes, after inflating. */
  maxBytes: number;
  /** Connections to Ocean; further calls wait for one. Default 128. */
  maxConnections?: number;
  /** Called after each HTTP request, logins and replays included. Must not throw. */
  onCall?: (report: RequestReport) => void;
  /** Wall clock in epoch milliseconds, for a Retry-After that is a date. Default Date.now. */
  now?: () => number;
}

/**
 * HTTP to one Ocean: a request in, parsed JSON or an OceanError out. Follows no redirect and repeats
 * nothing; it knows of no tenant and keeps nothing between calls but connections, and whether Ocean has
 * ever answered: before that, a 404 says that the base URL is wrong.
 */
export class Transport {
  readonly #options: TransportOptions;
  readonly #pool: Pool;
  readonly #prefix: string;
  readonly #now: () => number;
  #isOceanKnown = false;

  constructor(options: TransportOptions) {
    const url = new URL(options.url);
    this.#options = options;
    this.#prefix = url.pathname.replace(/\/+$/, '');
    this.#now = options.now ?? Date.now;
    this.#pool = new Pool(url.origin, {
      connections: options.maxConnections ?? 128,
      // The deadline bounds the whole call; undici's own timeouts measure idle time.
      headersTimeout: 0,
      bodyTimeout: 0,
      // Aborting and knowing what was sent were measured on HTTP/1.1 only.
      connect: skippingInterimResponses(buildConnector({ timeout: options.timeoutMillis, allowH2: false })),
      pipelining: 1,
    });
  }

  get timeoutMillis(): number {
    return this.#options.timeoutMillis;
  }

  /**
   * @returns the parsed answer; undefined when Ocean answered with nothing, or the rows were taken.
   * @throws OceanError and nothing else.
   */
  async send(exchange: UpstreamRequest, deadline: Deadline): Promise<unknown> {
    const progress: Progress = {
      operation: operationOf(exchange),
      write: exchange.write,
      sent: false,
    };
    const start = performance.now();
    let outcome: RequestReport['outcome'] = 'OK';
    try {
      const response = await this.#request(exchange, progress, deadline);
      progress.status = response.statusCode;
      exchange.onStatus?.(response.statusCode);
      if (!isSuccess(response.statusCode)) {
        const surroundings = { nowMillis: this.#now(), isOceanKnown: this.#isOceanKnown };
        throw await readRejection(response, exchange, surroundings);
      }
      const { value, isEmpty } = await readResponse(response, exchange, this.#options.maxBytes);
      this.#isOceanKnown ||= !isEmpty;
      return value;
    } catch (error) {
      const failure = toOceanError(error, progress, deadline);
      outcome = failure.code;
      throw failure;
    } finally {
      const { operation, status = null } = progress;
      const durationMillis = performance.now() - start;
      this.#options.onCall?.({ operation, identity: exchange.identity, status, durationMillis, outcome });
    }
  }

  /** Waits for the calls under way, then closes the connections. */
  async close(): Promise<void> {
    await this.#pool.close();
  }

  async #request(exchange: UpstreamRequest, progress: Progress, deadline: Deadline): Promise<Dispatcher.ResponseData> {
    const response = this.#pool.compose(noting(progress)).request({
      method: exchange.method,
      path: `${this.#prefix}${exchange.path}${formatQuery(exchange.query ?? {})}`,
      headers: {
        accept: 'application/json',
        'accept-encoding': acceptedEncodings,
        ...(exchange.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...exchange.headers,
      },
      body: exchange.body ?? null,
      signal: deadline.signal,
    });
    // A destroyed body emits its error even when nobody reads it any more.
    response.then(
      ({ body }) => body.on('error', () => undefined),
      () => undefined,
    );
    // undici looks at the signal only once it has a connection; the deadline counts before that too.
    return deadline.race(response);
  }
}

/** Notes the moment from which Ocean may know of the request: when it is handed to a live connection. */
function noting(progress: Progress): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    const start = handler.onRequestStart?.bind(handler);
    handler.onRequestStart = (controller, context) => {
      start?.(controller, context);
      progress.sent = !controller.aborted;
    };
    return dispatch(options, handler);
  };
}

/** How far a call had come when it failed. */
export interface Progress {
  readonly operation: string;
  readonly write: boolean;
  /** True once a byte of the request may be on its way to Ocean. */
  sent: boolean;
  /** The answer's status, once its headers are in. */
  status?: number;
}

/**
 * Turns whatever went wrong under a call into an OceanError that repeats none of it: "the transport
 * failed" (UNAVAILABLE) and "the answer is not what we expected" (BAD_RESPONSE) stay apart.
 */
export function toOceanError(error: unknown, progress: Progress, deadline: Deadline): OceanError {
  if (error instanceof OceanError) return error;
  const { operation, status } = progress;
  const outcomeUnknown = progress.write && progress.sent;
  if (deadline.ended !== null) return new OceanError({ code: deadline.ended, operation, outcomeUnknown });
  if (status !== undefined || isMalformedAnswer(error)) {
    const reason = error instanceof BodyError ? error.message : 'Ocean gave an answer that is cut or broken';
    return new OceanError({ code: 'BAD_RESPONSE', operation, status, outcomeUnknown, reason });
  }
  const reason = `Ocean could not be reached (${codeOf(error)})`;
  return new OceanError({ code: 'UNAVAILABLE', operation, outcomeUnknown, reason, notConnected: !progress.sent });
}

/** Bytes came that are not an HTTP answer, or headers without end. */
function isMalformedAnswer(error: unknown): boolean {
  return error instanceof errors.HTTPParserError || codeOf(error) === 'UND_ERR_HEADERS_OVERFLOW';
}

/** The code of a system error, which holds no host or address, as the messages do. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : 'no reason given';
}
