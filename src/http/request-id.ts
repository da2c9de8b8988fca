import { randomBytes } from 'node:crypto';

/**
 * Letters, digits and the separators of common formats. No `@`: it is written into logs, and must be no mail address. No
 * space or control character: it could forge a line.
 */
const valid = /^[\w.:/+=-]{1,128}$/;

/** Differs between processes and starts. Random ids would cost 1 µs each. */
const prefix = randomBytes(9).toString('base64url');
let count = 0;

/** Returns the caller's `x-request-id`, or a new id when it is missing, malformed or longer than 128 characters. */
export function requestIdOf(header: string | readonly string[] | undefined): string {
  if (typeof header === 'string' && valid.test(header)) return header;
  count += 1;
  return `${prefix}-${count.toString(36)}`;
}
