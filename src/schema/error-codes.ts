import type { BrokenLimit } from '../graphql/errors.ts';
import type { OceanError, OceanErrorCode } from '../ocean/ocean-error.ts';

/** Formats the name of the limit, its maximum, and the value of the request. */
export function limitMessage({ limit, maximum, value }: BrokenLimit): string {
  return `${errorTable.LIMIT_EXCEEDED.message} ${limit}: ${value ?? 'more'}, at most ${maximum}.`;
}

interface ErrorEntry {
  /** Message for the client: the problem and the remedy. */
  readonly message: string;
  /** States if the same request can succeed later without a change; for docs/errors.md. */
  readonly retry: 'no' | 'later' | 'after retryAfterSeconds';
}

/** The closed table of top-level error codes. docs/errors.md repeats it, and a test compares the two. */
export const errorTable = {
  UNAUTHENTICATED: {
    message: 'Ocean does not accept the credential. Sign in again and send the new token in the header x-auth-token.',
    retry: 'no',
  },
  FORBIDDEN: { message: 'The user has no right to this. Request it in Ocean, or leave the field out.', retry: 'no' },
  BAD_USER_INPUT: {
    message: 'Ocean rejected the parameters. Check ids, dates and the customer, then try again.',
    retry: 'no',
  },
  CUSTOMER_REQUIRED: {
    message: 'The user has several customers. Name one in the argument customerId or in the header x-customer-id.',
    retry: 'no',
  },
  UPSTREAM_UNAVAILABLE: { message: 'Ocean cannot be reached or failed. Try again later.', retry: 'later' },
  UPSTREAM_TIMEOUT: { message: 'Ocean did not respond in time. Try again later, or request less.', retry: 'later' },
  UPSTREAM_RATE_LIMITED: {
    message: 'Ocean limits the rate of requests. Wait for retryAfterSeconds, then try again.',
    retry: 'after retryAfterSeconds',
  },
  UPSTREAM_BAD_RESPONSE: {
    message: 'Ocean sent a response that cannot be read. Try again later; if it persists, report it.',
    retry: 'later',
  },
  OVERLOADED: {
    message: 'Too many requests at once. Wait for retryAfterSeconds, then try again.',
    retry: 'after retryAfterSeconds',
  },
  LIMIT_EXCEEDED: {
    message: 'This exceeds a limit of the server, named in extensions.limit. Request less at once.',
    retry: 'no',
  },
  INTERNAL_SERVER_ERROR: { message: 'The server failed. If it persists, report it with the time.', retry: 'no' },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errorTable;

const oceanCodes: Record<OceanErrorCode, ErrorCode> = {
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  // Loaders turn an expected "not found" into null or an empty list; any other is an unexpected response.
  NOT_FOUND: 'UPSTREAM_BAD_RESPONSE',
  NOT_OCEAN: 'UPSTREAM_UNAVAILABLE',
  INVALID: 'BAD_USER_INPUT',
  REFUSED: 'UPSTREAM_BAD_RESPONSE',
  CUSTOMER_REQUIRED: 'CUSTOMER_REQUIRED',
  RATE_LIMITED: 'UPSTREAM_RATE_LIMITED',
  TIMEOUT: 'UPSTREAM_TIMEOUT',
  UNAVAILABLE: 'UPSTREAM_UNAVAILABLE',
  BAD_RESPONSE: 'UPSTREAM_BAD_RESPONSE',
  OVERLOADED: 'OVERLOADED',
  // The client has disconnected, or the deadline of the request has passed.
  ABORTED: 'UPSTREAM_TIMEOUT',
};

/** Messages that are more exact than the message of the client's code. */
const oceanMessages: Partial<Record<OceanErrorCode, string>> = {
  NOT_OCEAN: 'The server at OCEAN_URL is not Ocean (404). Check this setting.',
  REFUSED: 'Ocean returned an error in place of data. extensions.oceanStatus has its status, if it sent one.',
};

/** Maps a failed upstream request to the client's code and message. */
export function fromOcean({ code }: OceanError): { readonly code: ErrorCode; readonly message: string } {
  return { code: oceanCodes[code], message: oceanMessages[code] ?? errorTable[oceanCodes[code]].message };
}
