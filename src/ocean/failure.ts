import { errors } from 'undici';
import { BodyError } from './body.ts';
import type { Deadline } from './deadline.ts';
import { OceanError } from './errors.ts';

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
