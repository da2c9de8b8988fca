import type { BrokenLimit } from '../graphql/limit-error.ts';
import type { OceanError, OceanErrorCode } from '../ocean/ocean-error.ts';

/** Says which limit, its maximum, and what the request comes to. */
export function limitMessage({ limit, maximum, value }: BrokenLimit): string {
  return `${errorTable.LIMIT_EXCEEDED.message} ${limit}: ${value ?? 'more'}, at most ${maximum}.`;
}

interface ErrorEntry {
  /** What the client is told: what happened and what to do. */
  readonly message: string;
  /** Whether the same request can succeed later without a change; for docs/errors.md. */
  readonly retry: 'no' | 'later' | 'after retryAfterSeconds';
}

/** The closed table of top-level error codes. docs/errors.md repeats it, and a test compares the two. */
export const errorTable = {
  UNAUTHENTICATED: {
    message: 'Ocean does not accept the credential. Sign in again and send the new token in the header x-auth-token.',
    retry: 'no',
  },
  FORBIDDEN: { message: 'The user has no right to this. Ask for it in Ocean, or leave the field out.', retry: 'no' },
  BAD_USER_INPUT: {
    message: 'Ocean refused the parameters. Check ids, dates and the customer, then ask again.',
    retry: 'no',
  },
  CUSTOMER_REQUIRED: {
    message: 'The user has several customers. Name one in the argument customerId or in the header x-customer-id.',
    retry: 'no',
  },
  UPSTREAM_UNAVAILABLE: { message: 'Ocean cannot be reached or failed. Ask again later.', retry: 'later' },
  UPSTREAM_TIMEOUT: { message: 'Ocean did not answer in time. Ask again later, or for less.', retry: 'later' },
  UPSTREAM_RATE_LIMITED: {
    message: 'Ocean asks for fewer calls. Wait for retryAfterSeconds, then ask again.',
    retry: 'after retryAfterSeconds',
  },
  UPSTREAM_BAD_RESPONSE: {
    message: 'Ocean gave an answer that cannot be read. Ask again later; if it stays, report it.',
    retry: 'later',
  },
  OVERLOADED: {
    message: 'Too many requests at once. Wait for retryAfterSeconds, then ask again.',
    retry: 'after retryAfterSeconds',
  },
  LIMIT_EXCEEDED: {
    message: 'This goes beyond a limit of the server, named in extensions.limit. Ask for less at once.',
    retry: 'no',
  },
  INTERNAL_SERVER_ERROR: { message: 'Something failed here. If it stays, report it with the time.', retry: 'no' },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errorTable;

const oceanCodes: Record<OceanErrorCode, ErrorCode> = {
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  // Where "not found" means null or an empty list the loader says so; elsewhere it is an answer nobody expects.
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
  // The client has gone, or the request's own time is over.
  ABORTED: 'UPSTREAM_TIMEOUT',
};

/** What is more exact than the message of the client's code. */
const oceanMessages: Partial<Record<OceanErrorCode, string>> = {
  NOT_OCEAN: 'What answers under OCEAN_URL is not Ocean (404). Check this setting of the server.',
  REFUSED: 'Ocean answered with an error in the place of data: extensions.oceanStatus has its word, where it gave one.',
};

/** The client's code and message of a failed call. */
export function fromOcean({ code }: OceanError): { readonly code: ErrorCode; readonly message: string } {
  return { code: oceanCodes[code], message: oceanMessages[code] ?? errorTable[oceanCodes[code]].message };
}
