/** Reason why an upstream request returned no data. Closed table: every failure of the client is one of these. */
export type OceanErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'NOT_OCEAN'
  | 'INVALID'
  | 'REFUSED'
  | 'CUSTOMER_REQUIRED'
  | 'RATE_LIMITED'
  | 'TIMEOUT'
  | 'UNAVAILABLE'
  | 'BAD_RESPONSE'
  | 'OVERLOADED'
  | 'ABORTED';

export interface OceanErrorDetails {
  code: OceanErrorCode;
  /** 'GET /restapi/…': the endpoint, without host or query. */
  operation: string;
  /** A fixed text, never Ocean's; defaults to a sentence for the code. */
  reason?: string | undefined;
  status?: number | undefined;
  oceanStatus?: string | null | undefined;
  retryAfterSeconds?: number | undefined;
  outcomeUnknown?: boolean | undefined;
  notConnected?: boolean | undefined;
}

const sentences: Record<OceanErrorCode, string> = {
  UNAUTHENTICATED: 'Ocean does not accept the credential',
  FORBIDDEN: 'Ocean forbids this to the user',
  NOT_FOUND: 'Ocean does not know the object',
  NOT_OCEAN: 'the server at OCEAN_URL is not Ocean',
  INVALID: 'Ocean rejected the parameters',
  REFUSED: 'Ocean responded with an error in the place of data',
  CUSTOMER_REQUIRED: 'Ocean requires a customer',
  RATE_LIMITED: 'Ocean limits the rate of requests',
  TIMEOUT: 'Ocean did not respond in time',
  UNAVAILABLE: 'Ocean could not be reached or failed',
  BAD_RESPONSE: 'Ocean sent a response that cannot be used',
  OVERLOADED: 'too many upstream requests are queued',
  ABORTED: 'the caller aborted the request',
};

/**
 * The only error that leaves the Ocean client. Its message is reason, method and path.
 *
 * It has no `cause` on purpose: errors of sockets and parsers contain hosts, addresses and parts of bodies, and printing
 * an error prints its causes too.
 */
export class OceanError extends Error {
  override readonly name = 'OceanError';
  readonly code: OceanErrorCode;
  readonly operation: string;
  /** HTTP status, when there was a response. */
  readonly status?: number;
  /** Ocean's status value for the error, in a safe alphabet; only when it sent one. */
  readonly oceanStatus?: string;
  /** Wait that Ocean requested; only when its header could be parsed. */
  readonly retryAfterSeconds?: number;
  /** True: this was a write, and Ocean may have carried it out. */
  readonly outcomeUnknown: boolean;
  /** True: no connection to Ocean could be made, so every caller is affected. */
  readonly notConnected: boolean;

  constructor(details: OceanErrorDetails) {
    super(`${details.reason ?? sentences[details.code]}: ${details.operation}`);
    this.code = details.code;
    this.operation = details.operation;
    this.outcomeUnknown = details.outcomeUnknown ?? false;
    this.notConnected = details.notConnected ?? false;
    if (details.status !== undefined) this.status = details.status;
    if (typeof details.oceanStatus === 'string') this.oceanStatus = details.oceanStatus;
    if (details.retryAfterSeconds !== undefined) this.retryAfterSeconds = details.retryAfterSeconds;
  }
}
