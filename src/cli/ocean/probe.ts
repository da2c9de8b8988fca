import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { type Dispatcher, Pool } from 'undici';
import { acceptedEncodings, BodyError, encodingOf, isBlank, parseBody, readBody, toUtf8 } from '../../ocean/body.ts';
import { contract } from '../../ocean/contract/contract.generated.ts';
import { charsetOfJson, headerText } from '../../ocean/headers.ts';
import { writeJson } from '../../ocean/json.ts';
import { formatQuery, type Query } from '../../ocean/upstream-request.ts';

/** A request that only reads; `operation` is one of the contract's, such as 'GET /restapi/mobility/v1/entities'. */
export interface ProbeRequest {
  readonly operation: string;
  readonly query?: Query;
  readonly body?: unknown;
}

/** Form of a body; `broken`: cut, too large, or not what its headers state. */
type BodyKind = 'json' | 'empty' | 'html' | 'other' | 'broken';

/** Response in full: unlike `OceanClient` this hides nothing, so it must not leave the command as it is. */
export interface ProbeResponse {
  readonly operation: string;
  readonly query: Query;
  readonly requestBody: unknown;
  /** Null: there was no response. */
  readonly status: number | null;
  /** Code of the failed transport, such as ECONNREFUSED or TIMEOUT; null: a response came. */
  readonly failure: string | null;
  readonly durationMillis: number;
  /** After decompression. */
  readonly bytes: number;
  readonly bodyKind: BodyKind;
  /** Parsed JSON, integers beyond 2^53 as bigints; undefined: no JSON. */
  readonly body: unknown;
  readonly contentType: string | null;
  readonly retryAfter: string | null;
  /** Ocean's clock minus ours in milliseconds, by the Date header; null without one. */
  readonly clockSkewMillis: number | null;
}

export interface ProbeOptions {
  readonly url: string;
  readonly timeoutMillis: number;
  readonly maxBytes: number;
  /** Milliseconds between two requests. */
  readonly paceMillis: number;
  readonly now: () => number;
  /** Sees each response, for progress and recordings. */
  readonly onResponse?: (response: ProbeResponse) => void;
}

const loginOperation = 'POST /restapi/auth/authenticate2';

/**
 * Sends requests to Ocean one after the other, with a pause between them. It knows the read operations of the contract and
 * the login, and rejects any other, so that nothing can be changed by it.
 */
export class OceanProbe {
  readonly #options: ProbeOptions;
  readonly #pool: Pool;
  readonly #prefix: string;
  #token: string | null = null;
  #hasSent = false;

  constructor(options: ProbeOptions) {
    const { origin, pathname } = new URL(options.url);
    this.#options = options;
    this.#prefix = pathname.replace(/\/+$/, '');
    this.#pool = new Pool(origin, { connections: 1, allowH2: false });
  }

  /** Token of all further requests. */
  useToken(token: string): void {
    this.#token = token;
  }

  async login(login: string, password: string): Promise<ProbeResponse> {
    return this.#send(loginOperation, {}, { login, password });
  }

  /** @throws TypeError for an operation that is no read of the contract */
  async read({ operation, query = {}, body }: ProbeRequest): Promise<ProbeResponse> {
    if (!Object.hasOwn(contract.reads, operation)) throw new TypeError(`${operation} is no read`);
    return this.#send(operation, query, body);
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #send(operation: string, query: Query, body: unknown): Promise<ProbeResponse> {
    if (this.#hasSent) await wait(this.#options.paceMillis);
    this.#hasSent = true;
    const [method = 'GET', path = ''] = operation.split(' ');
    const startedAt = this.#options.now();
    const start = performance.now();
    const signal = AbortSignal.timeout(this.#options.timeoutMillis);
    const sent = { operation, query, requestBody: body };
    let response: ProbeResponse;
    try {
      const received = await this.#pool.request({
        method,
        path: `${this.#prefix}${path}${formatQuery(query)}`,
        headers: {
          accept: 'application/json',
          'accept-encoding': acceptedEncodings,
          ...(this.#token !== null && { 'x-auth-token': this.#token }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        body: body === undefined ? null : writeJson(body),
        signal,
      });
      const read = await readProbeBody(received, this.#options.maxBytes, signal);
      const durationMillis = performance.now() - start;
      response = { ...sent, ...read, ...headersOf(received, startedAt + durationMillis / 2), durationMillis };
    } catch (error) {
      response = { ...sent, ...noResponse, failure: failureOf(error), durationMillis: performance.now() - start };
    }
    this.#options.onResponse?.(response);
    return response;
  }
}

const noResponse = {
  status: null,
  bytes: 0,
  bodyKind: 'empty',
  body: undefined,
  contentType: null,
  retryAfter: null,
  clockSkewMillis: null,
} as const;

function headersOf({ statusCode, headers }: Dispatcher.ResponseData, nowMillis: number) {
  const date = Date.parse(headerText(headers['date']) ?? '');
  return {
    status: statusCode,
    failure: null,
    contentType: headerText(headers['content-type']) ?? null,
    retryAfter: headerText(headers['retry-after']) ?? null,
    // The header has whole seconds: half of one is the expected rest.
    clockSkewMillis: Number.isNaN(date) ? null : date + 500 - nowMillis,
  };
}

async function readProbeBody(response: Dispatcher.ResponseData, maxBytes: number, signal: AbortSignal) {
  const { headers, body } = response;
  try {
    const bytes = await readBody(body, encodingOf(response), maxBytes);
    if (isBlank(bytes)) return { bytes: bytes.length, bodyKind: 'empty', body: undefined } as const;
    const charset = charsetOfJson(headerText(headers['content-type']));
    if (charset === null) {
      const isHtml = /^text\/html/i.test(headerText(headers['content-type']) ?? '') || bytes[0] === 0x3c;
      return { bytes: bytes.length, bodyKind: isHtml ? 'html' : 'other', body: undefined } as const;
    }
    return { bytes: bytes.length, ...parsed(toUtf8(bytes, charset)) };
  } catch (error) {
    if (signal.aborted) throw error;
    return { bytes: 0, bodyKind: 'broken', body: undefined } as const;
  }
}

function parsed(bytes: Buffer) {
  try {
    return { bodyKind: 'json', body: parseBody(bytes) } as const;
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    return { bodyKind: 'broken', body: undefined } as const;
  }
}

/** Code of a system error: its message would contain the host. */
function failureOf(error: unknown): string {
  const { name, code } = error as { name?: string; code?: unknown };
  if (name === 'TimeoutError') return 'TIMEOUT';
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : 'NO_RESPONSE';
}
