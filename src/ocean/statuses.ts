import type { OceanErrorCode } from './errors.ts';

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
export function codeOfStatus(status: number): OceanErrorCode {
  return codes[status] ?? (status >= 500 ? 'UNAVAILABLE' : 'BAD_RESPONSE');
}

/**
 * Whether a write answered so may have been carried out. A 4xx is a refusal; behind anything else, a
 * proxy's redirect or a server's failure, the change may stand.
 */
export function mayHaveHappened(status: number): boolean {
  return status < 400 || status >= 500;
}
