import { performance } from 'node:perf_hooks';
import type { Span } from '@opentelemetry/api';
import { buildConnector, type Dispatcher, errors, Pool } from 'undici';
import { currentActivity, type RequestActivity } from '../observability/activity.ts';
import { traceParentOf } from '../observability/trace-parent.ts';
import { endUpstreamSpan, startUpstreamSpan } from '../observability/tracing.ts';
import { acceptedEncodings, BodyError } from './body.ts';
import type { Deadline } from './deadline.ts';
import { skippingInterimResponses } from './interim-responses.ts';
import { OceanError, type OceanErrorCode } from './ocean-error.ts';
import { isSuccess, readRejection } from './rejection.ts';
import { readResponse } from './response.ts';
import { formatQuery, operationOf, type ThreadReading, type UpstreamRequest } from './upstream-request.ts';

/** Report of one HTTP request, for logs and metrics. Contains no query, token or body. */
export interface RequestReport {
  operation: string;
  /** The caller's key: a digest and a customer. */
  identity: string;
  /** Null when there was no response. */
  status: number | null;
  durationMillis: number;
  /** Bytes of a successful response, decompressed. */
  bytes: number;
  outcome: 'OK' | OceanErrorCode;
}

export interface TransportOptions {
  /** Ocean's base URL; every path is relative to it. */
  url: string;
  /** Total time of an upstream request in milliseconds. */
  timeoutMillis: number;
  /** Maximum size of a response in bytes, after decompression. */
  maxBytes: number;
  /** Maximum connections to Ocean; further requests wait for one. Default 128. */
  maxConnections?: number;
  /** Called after each HTTP request, logins and repeated requests included. Must not throw. */
  onCall?: (report: RequestReport) => void;
  /** True: the caller's x-request-id and traceparent are sent to Ocean. Default false. */
  sendsTraceHeaders?: boolean;
  /** Wall clock in epoch milliseconds, for a Retry-After that is a date. Default Date.now. */
  now?: () => number;
  /** True: Ocean is known to be at the URL. Default: once it has responded. */
  isOceanKnown?: boolean;
  /** Threads that read large lists. Without them, all responses are read here. */
  threads?: ReadingThreads;
}

/** Threads that send requests for large lists: `ingest/`. */
export interface ReadingThreads {
  /** Starts them, because a large list was seen. */
  start(): void;
  /** Undefined: none is ready. */
  pick(): ReadingThread | undefined;
  close(): Promise<void>;
}

interface ReadingThread {
  /** Does what `Transport.send` does, and passes the rows on. */
  send(request: UpstreamRequest, reading: ThreadReading, deadline: Deadline): Promise<void>;
}

/**
 * HTTP client for one Ocean: sends a request and returns parsed JSON or throws an OceanError. It follows no redirect,
 * repeats nothing and knows no tenant. Its only state is connections, and if Ocean ever responded with data: before
 * that, a 404 means that the base URL is wrong.
 */
export class Transport {
  readonly #options: TransportOptions;
  readonly #pool: Pool;
  readonly #prefix: string;
  readonly #now: () => number;
  #isOceanKnown: boolean;

  constructor(options: TransportOptions) {
    const url = new URL(options.url);
    this.#options = options;
    this.#prefix = url.pathname.replace(/\/+$/, '');
    this.#now = options.now ?? Date.now;
    this.#isOceanKnown = options.isOceanKnown ?? false;
    this.#pool = new Pool(url.origin, {
      connections: options.maxConnections ?? 128,
      // The deadline bounds the total time; undici's own timeouts measure idle time.
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
   * @returns the parsed response; undefined when it was empty, or the row handler received its rows.
   * @throws OceanError and nothing else.
   */
  async send(request: UpstreamRequest, deadline: Deadline): Promise<unknown> {
    const progress: Progress = { operation: operationOf(request), write: request.write, sent: false, bytes: 0 };
    const start = performance.now();
    const activity = currentActivity();
    if (activity !== undefined) activity.upstreamRequests += 1;
    const span = startUpstreamSpan(activity, progress.operation);
    let outcome: RequestReport['outcome'] = 'OK';
    try {
      const onStatus = (status: number): void => {
        progress.status = status;
        request.onStatus?.(status);
      };
      const onBytes = (bytes: number): void => {
        progress.bytes += bytes;
        request.onBytes?.(bytes);
      };
      const headers = { ...request.headers, ...this.#traceHeaders(activity, span) };
      const observed = { ...request, headers, onStatus, onBytes };
      const { threads } = this.#options;
      const reading = request.rows?.thread;
      const thread = reading && threads?.pick();
      if (!reading || !thread) return await this.#send(observed, deadline, progress);
      await thread.send(observed, reading, deadline);
      return undefined;
    } catch (error) {
      const failure = toOceanError(error, progress, deadline);
      outcome = failure.code;
      throw failure;
    } finally {
      const { operation, status = null, bytes } = progress;
      const durationMillis = performance.now() - start;
      if (activity !== undefined) activity.upstreamBytes += bytes;
      endUpstreamSpan(span, outcome, status, bytes);
      this.#options.onCall?.({ operation, identity: request.identity, status, durationMillis, bytes, outcome });
    }
  }

  #traceHeaders(activity: RequestActivity | undefined, span: Span | null): Record<string, string> {
    if (activity === undefined || this.#options.sendsTraceHeaders !== true) return {};
    const traceParent = span === null ? activity.traceParent?.header : traceParentOf(span);
    return { 'x-request-id': activity.id, ...(traceParent !== undefined && { traceparent: traceParent }) };
  }

  /** Waits for requests in flight, then closes the connections. */
  async close(): Promise<void> {
    await Promise.all([this.#pool.close(), this.#options.threads?.close()]);
  }

  async #send(request: UpstreamRequest, deadline: Deadline, progress: Progress): Promise<unknown> {
    const response = await this.#dispatch(request, progress, deadline);
    request.onStatus?.(response.statusCode);
    if (!isSuccess(response.statusCode)) {
      const context = { nowMillis: this.#now(), isOceanKnown: this.#isOceanKnown };
      throw await readRejection(response, request, context);
    }
    const { value, isEmpty, isLarge = false } = await readResponse(response, request, this.#options.maxBytes);
    this.#isOceanKnown ||= !isEmpty;
    if (isLarge) this.#options.threads?.start();
    return value;
  }

  async #dispatch(request: UpstreamRequest, progress: Progress, deadline: Deadline): Promise<Dispatcher.ResponseData> {
    const response = this.#pool.compose(recordingSent(progress)).request({
      method: request.method,
      path: `${this.#prefix}${request.path}${formatQuery(request.query ?? {})}`,
      headers: {
        accept: 'application/json',
        'accept-encoding': acceptedEncodings,
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...request.headers,
      },
      body: request.body ?? null,
      signal: deadline.signal,
    });
    // A destroyed body emits its error even when it is not read any more; unhandled it would crash the process.
    response.then(
      ({ body }) => body.on('error', () => undefined),
      () => undefined,
    );
    // undici checks the signal only once it has a connection; the deadline applies before that too.
    return deadline.race(response);
  }
}

/** Progress of a request when it failed. */
interface Progress {
  readonly operation: string;
  readonly write: boolean;
  /** True once a byte of the request may be on its way to Ocean. */
  sent: boolean;
  /** Bytes of its body so far. */
  bytes: number;
  /** Status of the response, once its headers are in. */
  status?: number;
}

/** Records when Ocean may first see the request: once it is handed to a live connection. */
function recordingSent(progress: Progress): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    const start = handler.onRequestStart?.bind(handler);
    handler.onRequestStart = (controller, context) => {
      start?.(controller, context);
      progress.sent = !controller.aborted;
    };
    return dispatch(options, handler);
  };
}

/**
 * Converts any error of a request into an OceanError that quotes none of it. A failed transport (UNAVAILABLE) and an
 * unexpected response (BAD_RESPONSE) stay apart.
 */
function toOceanError(error: unknown, progress: Progress, deadline: Deadline): OceanError {
  if (error instanceof OceanError) return error;
  const { operation, status } = progress;
  const outcomeUnknown = progress.write && progress.sent;
  if (deadline.ended !== null) return new OceanError({ code: deadline.ended, operation, outcomeUnknown });
  if (status !== undefined || isMalformedResponse(error)) {
    const reason = error instanceof BodyError ? error.message : 'Ocean sent a response that is cut or malformed';
    return new OceanError({ code: 'BAD_RESPONSE', operation, status, outcomeUnknown, reason });
  }
  const reason = `Ocean could not be reached (${codeOf(error)})`;
  return new OceanError({ code: 'UNAVAILABLE', operation, outcomeUnknown, reason, notConnected: !progress.sent });
}

/** Returns true when bytes came that are not an HTTP response, or headers without end. */
function isMalformedResponse(error: unknown): boolean {
  return error instanceof errors.HTTPParserError || codeOf(error) === 'UND_ERR_HEADERS_OVERFLOW';
}

/** Code of a system error. Its message would contain the host and address. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : 'no reason given';
}
