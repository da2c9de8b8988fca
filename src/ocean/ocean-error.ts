/** Why a call to Ocean gave no data. The table is closed: every failure of the client is one of these. */
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
  /** A few words of ours, never of Ocean's; defaults to a sentence for the code. */
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
  NOT_OCEAN: 'what answers under OCEAN_URL is not Ocean',
  INVALID: 'Ocean refused the parameters',
  REFUSED: 'Ocean answered with an error in the place of data',
  CUSTOMER_REQUIRED: 'Ocean wants to know which customer is meant',
  RATE_LIMITED: 'Ocean asks for fewer calls',
  TIMEOUT: 'Ocean did not answer in time',
  UNAVAILABLE: 'Ocean could not be reached or failed',
  BAD_RESPONSE: 'Ocean gave an answer that cannot be used',
  OVERLOADED: 'too many calls to Ocean wait already',
  ABORTED: 'the call was given up by its caller',
};

/**
 * The one error that leaves the Ocean client. Its message is what + method + path.
 *
 * It has no `cause` on purpose: the errors of sockets and parsers carry hosts, addresses and pieces
 * of bodies, and whoever prints an error prints its causes too.
 */
export class OceanError extends Error {
  override readonly name = 'OceanError';
  readonly code: OceanErrorCode;
  readonly operation: string;
  /** HTTP status, when there was an answer. */
  readonly status?: number;
  /** Ocean's own word for the error, of a safe alphabet; only when it gave one. */
  readonly oceanStatus?: string;
  /** How long Ocean asked to wait; only when it said so in a way that can be understood. */
  readonly retryAfterSeconds?: number;
  /** True: this was a write, and Ocean may have carried it out. */
  readonly outcomeUnknown: boolean;
  /** True: no connection to Ocean could be made, whoever asks. */
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
