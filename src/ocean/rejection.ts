import type { Dispatcher } from 'undici';
import { encodingOf, isBlank, parseBody, readBody, toUtf8 } from './body.ts';
import { type Envelope, mentionsCustomer, readEnvelope } from './envelope.ts';
import { OceanError, type OceanErrorCode } from './ocean-error.ts';
import { operationOf, type UpstreamRequest } from './upstream-request.ts';
import { charsetOfJson, headerText, parseRetryAfter } from './headers.ts';

// Enough of a refusal's body to read Ocean's word, and to let its connection be used again.
const maxRefusalBytes = 64 * 1024;
const maxReadMillis = 1000;

/** What else decides what a refusal means. */
export interface RejectionContext {
  /** Epoch milliseconds: Retry-After may be a date. */
  readonly nowMillis: number;
  /** Whether Ocean has answered a call before, so that its base URL is right. */
  readonly isOceanKnown: boolean;
}

/** The error that a response without success means. */
export async function readRejection(
  response: Dispatcher.ResponseData,
  exchange: UpstreamRequest,
  { nowMillis, isOceanKnown }: RejectionContext,
): Promise<OceanError> {
  const { statusCode: status, headers } = response;
  const body = await readRefusalBody(response);
  const maySayWhen = status === 429 || status === 503;
  return new OceanError({
    code: codeOf(status, body, exchange, isOceanKnown),
    operation: operationOf(exchange),
    status,
    oceanStatus: readEnvelope(jsonOf(body))?.oceanStatus,
    retryAfterSeconds: maySayWhen ? parseRetryAfter(headers['retry-after'], headers['date'], nowMillis) : undefined,
    outcomeUnknown: exchange.write && mayHaveHappened(status),
  });
}

/** The error that an envelope with a status of success means: Ocean read the request and says no. */
export function rejectionOf(envelope: Envelope, body: unknown, exchange: UpstreamRequest, status: number): OceanError {
  const { oceanStatus } = envelope;
  const isCustomerMissing = exchange.isNameless === true && asksForCustomer(body);
  const code = isCustomerMissing ? 'CUSTOMER_REQUIRED' : oceanStatus === 'badParameters' ? 'INVALID' : 'REFUSED';
  return new OceanError({ code, operation: operationOf(exchange), status, oceanStatus });
}

/** Nothing; or what was parsed; or what is no JSON, or cannot be read in time. */
type RefusalBody = { readonly kind: 'empty' | 'other' } | { readonly kind: 'json'; readonly json: unknown };

const other: RefusalBody = { kind: 'other' };

function jsonOf(body: RefusalBody): unknown {
  return body.kind === 'json' ? body.json : null;
}

function codeOf(status: number, body: RefusalBody, exchange: UpstreamRequest, isOceanKnown: boolean): OceanErrorCode {
  const code = codeOfStatus(status);
  if (code === 'INVALID' && exchange.isNameless && asksForCustomer(jsonOf(body))) return 'CUSTOMER_REQUIRED';
  if (code !== 'NOT_FOUND') return code;
  // Ocean's own 404 means "none". A proxy's, or that of a path that nobody serves, must not look like an empty list.
  const isOceans = body.kind !== 'other' && (isOceanKnown || exchange.expectsNotFound === true);
  return isOceans ? code : 'NOT_OCEAN';
}

async function readRefusalBody(response: Dispatcher.ResponseData): Promise<RefusalBody> {
  const { headers, body } = response;
  const charset = charsetOfJson(headerText(headers['content-type']));
  const timer = setTimeout(() => body.destroy(), maxReadMillis);
  try {
    const bytes = await readBody(body, encodingOf(response), maxRefusalBytes);
    if (isBlank(bytes)) return { kind: 'empty' };
    return charset === null ? other : { kind: 'json', json: parseBody(toUtf8(bytes, charset)) };
  } catch {
    // Cut, too large, too slow, or no JSON after all: the status says enough.
    return other;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Whether a refusal means "you have several customers, say which".
 *
 * *Open*: no document says how Ocean answers a user of several customers who names none. This is our reading of it, in
 * this function only. The call named no customer, Ocean refused its parameters (400, 422, or an envelope with 200), and
 * the body mentions `customerId`: in the envelope `{oceanStatus, message}`, alone or in a list, or in an older form
 * `{code, message}`. Anything else is an ordinary refusal.
 */
function asksForCustomer(body: unknown): boolean {
  const envelope = readEnvelope(body);
  if (envelope !== null) return envelope.mentionsCustomer;
  if (typeof body !== 'object' || body === null) return false;
  const { code, message } = body as { code?: unknown; message?: unknown };
  return mentionsCustomer(code) || mentionsCustomer(message);
}

/** The statuses that carry data. Ocean documents no other, and 206 would be half an answer. */
export function isSuccess(status: number): boolean {
  return status === 200 || status === 201 || status === 204;
}

const codes: Readonly<Record<number, OceanErrorCode>> = {
  400: 'INVALID',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  408: 'UNAVAILABLE',
  422: 'INVALID',
  429: 'RATE_LIMITED',
};

/** The error that a status means. A redirect is never followed, so it is an answer we cannot use. */
function codeOfStatus(status: number): OceanErrorCode {
  return codes[status] ?? (status >= 500 ? 'UNAVAILABLE' : 'BAD_RESPONSE');
}

/**
 * Whether a write answered so may have been carried out. A 4xx is a refusal; behind anything else, a
 * proxy's redirect or a server's failure, the change may stand.
 */
function mayHaveHappened(status: number): boolean {
  return status < 400 || status >= 500;
}
