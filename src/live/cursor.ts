import type { Caller } from '../identity/caller.ts';
import { sign, signingKeyId } from '../identity/credential.ts';
import type { LogPosition } from './change-log.ts';

/** Cursor of a process that has ended, or of an instance with another key. It cannot be checked. */
export type ReadCursor = LogPosition | 'UNKNOWN_KEY' | 'INVALID';

/**
 * Formats a position as a cursor that only the same identity can use, for the same source.
 *
 * @param source name of the source
 */
export function formatCursor(caller: Caller, source: string, { at, index }: LogPosition): string {
  const position = [at, ...(index === null ? [] : [index])].map((number) => number.toString(36)).join('.');
  return `${signingKeyId()}.${signatureOf(caller, source, position)}.${position}`;
}

/** Reads a cursor. INVALID: it was never issued to this identity for this source. */
export function readCursor(caller: Caller, source: string, cursor: string): ReadCursor {
  const [, keyId, signature, position = ''] = pattern.exec(cursor) ?? [];
  if (keyId === undefined) return 'INVALID';
  if (keyId !== signingKeyId()) return 'UNKNOWN_KEY';
  if (signature !== signatureOf(caller, source, position)) return 'INVALID';
  const [at = NaN, index = null] = position.split('.').map((digits) => Number.parseInt(digits, 36));
  return { at, index };
}

const pattern = /^([\w-]{8})\.([\w-]{22})\.([\da-z]{1,12}(?:\.[\da-z]{1,6})?)$/;

function signatureOf(caller: Caller, source: string, position: string): string {
  return sign(`live ${caller.key} ${source} ${position}`);
}
