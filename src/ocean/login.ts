import type { Deadline } from './deadline.ts';
import { OceanError } from './ocean-error.ts';
import { operationOf, type UpstreamRequest } from './upstream-request.ts';
import { writeJson } from './json.ts';
import type { Transport } from './transport.ts';

/** How long Ocean accepts a token. */
export const tokenLifetimeMillis = 12 * 60 * 60 * 1000;

export interface Credentials {
  login: string;
  password: string;
}

/** What Ocean answers to a login. */
export interface Login {
  /** Secret. */
  token: string;
  /** As Ocean gave it, which may be of any kind: -1 means that the password never expires. */
  passwordExpirationRemainingDays: unknown;
  /** An open map; nothing in it is dropped. */
  additionalAccountData: Readonly<Record<string, unknown>>;
}

const endpoint = { method: 'POST', path: '/restapi/auth/authenticate2' } as const;

/** How errors name the login. */
export const loginOperation = operationOf(endpoint);

/**
 * Exchanges a login and password for a token. A login changes nothing in Ocean, so it is no write.
 *
 * @param expectsNotFound a 404 in JSON is a refusal of the person even when Ocean has answered nothing before
 * @throws OceanError: UNAUTHENTICATED, FORBIDDEN or NOT_FOUND when Ocean refuses the person.
 */
export async function logIn(
  transport: Transport,
  { login, password }: Credentials,
  identity: string,
  deadline: Deadline,
  expectsNotFound: boolean,
): Promise<Login> {
  const body = writeJson({ login, password });
  const exchange: UpstreamRequest = { ...endpoint, body, write: false, identity, expectsNotFound };
  const answer = await transport.send(exchange, deadline);
  if (!isRecord(answer) || !isToken(answer['token'])) {
    const reason = 'Ocean answered a login without a usable token';
    throw new OceanError({ code: 'BAD_RESPONSE', operation: loginOperation, reason });
  }
  const data = answer['additionalAccountData'];
  return {
    token: answer['token'],
    passwordExpirationRemainingDays: answer['passwordExpirationRemainingDays'],
    additionalAccountData: isRecord(data) ? data : {},
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text that can stand in a header: anything else would break, or split, the next request. */
function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]{1,4096}$/.test(value);
}
