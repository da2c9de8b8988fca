import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Returns whether a request comes from a gateway that knows the secret. */
export type GatewayCheck = (headers: IncomingHttpHeaders) => boolean;

/**
 * Compares `x-gateway-secret` with the configured secret, in a time that does not depend on the value sent.
 *
 * @param secret null: no client is a gateway
 */
export function gatewayCheck(secret: string | null): GatewayCheck {
  if (secret === null) return () => false;
  const expected = digest(secret);
  return (headers) => {
    const sent = headers['x-gateway-secret'];
    return typeof sent === 'string' && timingSafeEqual(digest(sent), expected);
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
