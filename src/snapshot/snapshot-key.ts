import type { Caller } from '../identity/caller.ts';

/**
 * Returns the key of a cached response: `Caller.key`, a space, and its name. The caller's key contains identity and
 * customer: two tokens never share a response.
 */
export function keyOf(caller: Pick<Caller, 'key'>, name: string): string {
  return `${caller.key} ${name}`;
}

/** Returns the `Caller.key` of a response's key. */
export function callerKeyOf(key: string): string {
  return key.slice(0, key.indexOf(' '));
}

export function nameOf(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}

/** Returns the label of a cached response: the first word of its name, as the rest may name an owner or a date. */
export function listOf(key: string): string {
  return key.split(' ', 2)[1] ?? '';
}
