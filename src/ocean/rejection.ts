import type { Dispatcher } from 'undici';
import { encodingOf, isBlank, parseBody, readBody, toUtf8 } from './body.ts';
import { type Envelope, mentionsCustomer, readEnvelope } from './envelope.ts';
import { charsetOfJson, headerText, parseRetryAfter } from './headers.ts';
import { OceanError, type OceanErrorCode } from './ocean-error.ts';
import { type UpstreamRequest, operationOf } from './upstream-request.ts';

// Enough of a body to read Ocean's status value, and to reuse the connection.
const maxBodyBytes = 64 * 1024;
const maxReadMillis = 1000;

/** State outside the response that its meaning depends on. */
export interface RejectionContext {
  /** Epoch milliseconds: Retry-After may be a date. */
  readonly nowMillis: number;
  /** True: Ocean has responded with data before, so the base URL is right. */
  readonly isOceanKnown: boolean;
}

/** Maps a response without success to its error. */
export async function readRejection(
  response: Dispatcher.ResponseData,
  request: UpstreamRequest,
  { nowMillis, isOceanKnown }: RejectionContext,
): Promise<OceanError> {
  const { statusCode: status, headers } = response;
  const body = await readRejectionBody(response);
  const mayRetryLater = status === 429 || status === 503;
  return new OceanError({
    code: codeOf(status, body, request, isOceanKnown),
    operation: operationOf(request),
    status,
    oceanStatus: readEnvelope(jsonOf(body))?.oceanStatus,
    retryAfterSeconds: mayRetryLater ? parseRetryAfter(headers['retry-after'], headers['date'], nowMillis) : undefined,
    outcomeUnknown: request.write && mayHaveHappened(status),
  });
}

/** Maps an envelope that came with a success status to its error: Ocean read the request and rejected it. */
export function rejectionOf(envelope: Envelope, body: unknown, request: UpstreamRequest, status: number): OceanError {
  const { oceanStatus } = envelope;
  const isCustomerMissing = request.namesNoCustomer === true && requiresCustomer(body);
  const code = isCustomerMissing ? 'CUSTOMER_REQUIRED' : oceanStatus === 'badParameters' ? 'INVALID' : 'REFUSED';
  return new OceanError({ code, operation: operationOf(request), status, oceanStatus });
}

/** Empty; parsed JSON; or other: not JSON, or not readable in time. */
type RejectionBody = { readonly kind: 'empty' | 'other' } | { readonly kind: 'json'; readonly json: unknown };

const other: RejectionBody = { kind: 'other' };

function jsonOf(body: RejectionBody): unknown {
  return body.kind === 'json' ? body.json : null;
}

function codeOf(status: number, body: RejectionBody, request: UpstreamRequest, isOceanKnown: boolean): OceanErrorCode {
  const code = codeOfStatus(status);
  if (code === 'INVALID' && request.namesNoCustomer && requiresCustomer(jsonOf(body))) return 'CUSTOMER_REQUIRED';
  if (code !== 'NOT_FOUND') return code;
  // A 404 of Ocean means "none". A 404 of a proxy or an unknown path must not look like an empty list.
  const isOceans = body.kind !== 'other' && (isOceanKnown || request.expectsNotFound === true);
  return isOceans ? code : 'NOT_OCEAN';
}

async function readRejectionBody(response: Dispatcher.ResponseData): Promise<RejectionBody> {
  const { headers, body } = response;
  const charset = charsetOfJson(headerText(headers['content-type']));
  const timer = setTimeout(() => body.destroy(), maxReadMillis);
  try {
    const bytes = await readBody(body, encodingOf(response), maxBodyBytes);
    if (isBlank(bytes)) return { kind: 'empty' };
    return charset === null ? other : { kind: 'json', json: parseBody(toUtf8(bytes, charset)) };
  } catch {
    // Cut, too large, too slow, or not JSON after all: the status alone decides.
    return other;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Returns true for a rejection that means "you have several customers, name one".
 *
 * *Open*: no document states how Ocean responds to a user of several customers who names none. This function is our only
 * reading of it. The request named no customer, Ocean rejected its parameters (400, 422, or an envelope with 200), and
 * the body mentions `customerId`: in the envelope `{oceanStatus, message}`, alone or in a list, or in an older form
 * `{code, message}`. Anything else is an ordinary rejection.
 */
function requiresCustomer(body: unknown): boolean {
  const envelope = readEnvelope(body);
  if (envelope !== null) return envelope.mentionsCustomer;
  if (typeof body !== 'object' || body === null) return false;
  const { code, message } = body as { code?: unknown; message?: unknown };
  return mentionsCustomer(code) || mentionsCustomer(message);
}

/** Returns true for the statuses that carry data. Ocean documents no other, and 206 would be a partial body. */
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

/** Maps a status to its error. Redirects are never followed, so a redirect is a response we cannot use. */
function codeOfStatus(status: number): OceanErrorCode {
  return codes[status] ?? (status >= 500 ? 'UNAVAILABLE' : 'BAD_RESPONSE');
}

/** Returns true when a write may have been carried out: a 4xx is a rejection, a redirect or failure leaves it open. */
function mayHaveHappened(status: number): boolean {
  return status < 400 || status >= 500;
}
