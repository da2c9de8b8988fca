import { SharedStateError, type SharedStateErrorCode } from '../shared-state.ts';

/** Words in Redis' errors, of commands and of scripts. */
const codes: readonly (readonly [RegExp, SharedStateErrorCode])[] = [
  [/\bREADONLY\b|\bMASTERDOWN\b|\bNOREPLICAS\b/, 'READ_ONLY'],
  [/\bOOM\b|\bMISCONF\b/, 'FULL'],
  [/\bNOPERM\b|\bNOAUTH\b|\bWRONGPASS\b|ACL failure|invalid username-password/, 'FORBIDDEN'],
  [
    /\bLOADING\b|\bBUSY\b|\bCLUSTERDOWN\b|[Ss]ocket closed|client is (closed|offline)|Disconnects client/,
    'UNAVAILABLE',
  ],
];

/** Converts any error of Redis or its client. Their messages may quote keys, so they are dropped. */
export function toSharedStateError(error: unknown): SharedStateError {
  if (error instanceof SharedStateError) return error;
  const { message, code } = error as NodeJS.ErrnoException;
  const [, known] = codes.find(([pattern]) => pattern.test(message)) ?? [];
  return new SharedStateError(known ?? (code === undefined ? 'FAILED' : 'UNAVAILABLE'));
}

/** Reason for the log, as one word: a code of the system, of TLS or of this module. */
export function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (!(error instanceof SharedStateError) && typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code))
    return code;
  return toSharedStateError(error).code;
}
