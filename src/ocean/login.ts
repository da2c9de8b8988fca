import type { Deadline } from './deadline.ts';
import { writeJson } from './json.ts';
import { OceanError } from './ocean-error.ts';
import type { Transport } from './transport.ts';
import { operationOf, type UpstreamRequest } from './upstream-request.ts';
import { isRecord } from '../json.ts';

/** Time for which Ocean accepts a token. */
export const tokenLifetimeMillis = 12 * 60 * 60 * 1000;

export interface Credentials {
  login: string;
  password: string;
}

/** Ocean's response to a login. */
export interface Login {
  /** Secret. */
  token: string;
  /** As Ocean sent it, possibly of any kind: -1 means that the password never expires. */
  passwordExpirationRemainingDays: unknown;
  /** An open map; nothing in it is dropped. */
  additionalAccountData: Readonly<Record<string, unknown>>;
}

const endpoint = { method: 'POST', path: '/restapi/auth/authenticate2' } as const;

/** Name of the login in errors. */
export const loginOperation = operationOf(endpoint);

/**
 * Exchanges a login and password for a token. A login changes nothing in Ocean, so it is no write.
 *
 * @param expectsNotFound a 404 in JSON rejects the person, even when Ocean has not responded before
 * @throws OceanError: UNAUTHENTICATED, FORBIDDEN or NOT_FOUND when Ocean rejects the person.
 */
export async function logIn(
  transport: Transport,
  { login, password }: Credentials,
  identity: string,
  deadline: Deadline,
  expectsNotFound: boolean,
): Promise<Login> {
  const body = writeJson({ login, password });
  const request: UpstreamRequest = { ...endpoint, body, write: false, identity, expectsNotFound };
  const response = await transport.send(request, deadline);
  if (!isRecord(response) || !isToken(response['token'])) {
    const reason = 'Ocean responded to a login without a usable token';
    throw new OceanError({ code: 'BAD_RESPONSE', operation: loginOperation, reason });
  }
  const data = response['additionalAccountData'];
  return {
    token: response['token'],
    passwordExpirationRemainingDays: response['passwordExpirationRemainingDays'],
    additionalAccountData: isRecord(data) ? data : {},
  };
}

/** Returns true for text that is safe in a header: anything else would break, or split, the next request. */
export function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]{1,4096}$/.test(value);
}
