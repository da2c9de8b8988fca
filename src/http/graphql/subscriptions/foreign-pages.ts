import type { FastifyRequest } from 'fastify';
import { originCheck } from '../../cors.ts';

/**
 * Returns whether a page of a foreign site sends the request. CORS does not apply to WebSockets, and an event stream that
 * a page may not read would still occupy a connection and a poller. Clients other than browsers send neither header.
 */
export function foreignPageCheck(allowedOrigins: readonly string[]): (request: FastifyRequest) => boolean {
  const isAllowed = originCheck(allowedOrigins);
  return (request) => {
    const { origin, 'sec-fetch-site': site } = request.headers;
    if (origin !== undefined) return !isAllowed(origin) && hostOf(origin) !== request.host;
    return site === 'cross-site' || site === 'same-site';
  };
}

/** Null: a page without an origin, such as a sandboxed frame. */
function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null;
}
