import type { IncomingHttpHeaders } from 'node:http';
import { CallerError } from '../../../identity/caller.ts';
import { asRecord } from '../../../json.ts';

/** Headers that name the caller. Browsers cannot send them with a WebSocket, so `connection_init` may contain them. */
const callerHeaders = new Set(['authorization', 'x-auth-token', 'x-customer-id', 'x-gateway-secret']);

/**
 * Adds the caller's headers of a `connection_init` payload, also from an object `headers` in it, to those of the request.
 * Names are compared without case; other entries are ignored. A header never changes its value: a page could otherwise
 * act as another caller over a connection that a proxy has authenticated.
 *
 * @throws CallerError UNAUTHENTICATED
 */
export function withConnectionParams(headers: IncomingHttpHeaders, params: unknown): IncomingHttpHeaders {
  const merged: IncomingHttpHeaders = { ...headers };
  const sent = asRecord(params);
  for (const [key, value] of [...Object.entries(asRecord(sent['headers'])), ...Object.entries(sent)]) {
    const name = key.toLowerCase();
    if (!callerHeaders.has(name) || value === null || value === undefined) continue;
    if (typeof value !== 'string') throw new CallerError('UNAUTHENTICATED', `connection_init: ${name} must be text`);
    const present = merged[name];
    if (present !== undefined && present !== value) {
      throw new CallerError('UNAUTHENTICATED', `${name} is sent twice, with different values: send one`);
    }
    merged[name] = value;
  }
  return merged;
}
