import type { IncomingHttpHeaders } from 'node:http';
import { Caller, CallerError, readCustomerId } from './caller.ts';
import { serviceAccount, TokenCredential } from './credential.ts';

export interface CallerPolicy {
  /** Customer of callers that name none, with any credential. Null: Ocean decides. */
  defaultCustomerId: string | null;
  /** True: callers without a token act as the service account. */
  hasServiceAccount: boolean;
}

/**
 * Reads the caller from the headers. An invalid token is an error and never falls back to the service account.
 *
 * @returns null without a token and a service account, which suffices for login and introspection
 * @throws CallerError UNAUTHENTICATED for the token, BAD_USER_INPUT for the customer
 */
export function callerFromHeaders(headers: IncomingHttpHeaders, policy: CallerPolicy): Caller | null {
  const customerId = customerOf(headers) ?? policy.defaultCustomerId;
  const token = tokenOf(headers);
  if (token !== undefined) return new Caller(new TokenCredential(token), customerId);
  return policy.hasServiceAccount ? new Caller(serviceAccount, customerId) : null;
}

function customerOf(headers: IncomingHttpHeaders): string | null {
  const value = headers['x-customer-id'];
  return value === undefined ? null : readCustomerId(String(value), 'the header x-customer-id');
}

function tokenOf(headers: IncomingHttpHeaders): string | undefined {
  const own = headers['x-auth-token'];
  const { authorization } = headers;
  const direct = own === undefined ? undefined : readToken(String(own), 'x-auth-token');
  const bearer = authorization === undefined ? undefined : readToken(bearerOf(authorization), 'authorization');
  if (direct !== undefined && bearer !== undefined && direct !== bearer) {
    throw new CallerError('UNAUTHENTICATED', 'x-auth-token and authorization hold different tokens: send one');
  }
  return direct ?? bearer;
}

function bearerOf(authorization: string): string {
  return /^Bearer +(\S.*)$/i.exec(authorization)?.[1] ?? '';
}

/** Accepts printable ASCII without spaces, which can be forwarded. Node joins a repeated header by ', '. */
function readToken(text: string, header: string): string {
  if (/^[\x21-\x7e]{1,4096}$/.test(text)) return text;
  throw new CallerError('UNAUTHENTICATED', `the header ${header} does not hold a token`);
}
