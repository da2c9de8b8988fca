import { isRecord } from '../../json.ts';
import type { OceanProbe, ProbeResponse } from '../ocean/probe.ts';
import type { Finding } from './report.ts';

const maxSkewMillis = 60_000;
const minPasswordDays = 14;

/** A login and password, or a token. */
export type Access =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'account'; readonly login: string; readonly password: string }
  | { readonly kind: 'none' };

/** Signs in. The findings contain an error when no token is at hand afterwards. */
export async function signIn(probe: OceanProbe, access: Access): Promise<Finding[]> {
  const check = 'login';
  if (access.kind === 'none') {
    const message = 'Set OCEAN_LOGIN and OCEAN_PASSWORD, or OCEAN_TOKEN.';
    return [{ check, level: 'error', message }];
  }
  if (access.kind === 'token') {
    probe.useToken(access.token);
    return [{ check, level: 'info', message: 'The token of OCEAN_TOKEN is used, without a login.' }];
  }
  const response = await probe.login(access.login, access.password);
  const { body, status } = response;
  const token = isRecord(body) ? body['token'] : undefined;
  if ((status === 200 || status === 201) && typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)) {
    probe.useToken(token);
    return [{ check, level: 'ok', message: 'Ocean accepts the login.', facts: { status } }, ...passwordFindings(body)];
  }
  return [loginProblem(response)];
}

function loginProblem({ status, failure, bodyKind }: ProbeResponse): Finding {
  const check = 'login';
  const facts = { status: status ?? 'none', body: bodyKind, ...(failure !== null && { failure }) };
  const report = (message: string): Finding => ({ check, level: 'error', message, facts });
  if (status === null) return report('Ocean does not respond: check OCEAN_URL and the network.');
  if (status === 404 && bodyKind !== 'json')
    return report('The login is not there: OCEAN_URL is not Ocean’s base URL.');
  if (status === 401 || status === 403 || status === 404) return report('Ocean rejects the login or password.');
  if (status === 429) return report('Ocean limits the rate of requests: try again later.');
  if (status >= 500) return report('Ocean is down, or fails.');
  return report('The response to the login has no usable token: is OCEAN_URL Ocean’s base URL?');
}

function passwordFindings(body: unknown): Finding[] {
  const days = isRecord(body) ? body['passwordExpirationRemainingDays'] : undefined;
  if (typeof days !== 'number' || days < 0 || days >= minPasswordDays) return [];
  return [{ check: 'password', level: 'warning', message: 'The password ends soon.', facts: { days } }];
}

/** Compares Ocean's clock with this machine's, by the responses that have a date. */
export function clockFinding(responses: readonly ProbeResponse[]): Finding {
  const check = 'clock';
  const skews = responses.flatMap(({ clockSkewMillis }) => clockSkewMillis ?? []);
  if (skews.length === 0) return { check, level: 'info', message: 'No response had a date.' };
  const middle = skews.toSorted((one, other) => one - other)[Math.floor(skews.length / 2)] ?? 0;
  const seconds = Math.round(middle / 1000);
  return Math.abs(middle) <= maxSkewMillis
    ? { check, level: 'ok', message: 'The clocks agree.' }
    : {
        check,
        level: 'warning',
        message: 'The clocks differ: times such as isPrivateNow are wrong by that much. Set this machine’s clock.',
        facts: { seconds },
      };
}
