import { expect, it } from 'vitest';
import { captureLog } from '../../support/mutations/log.ts';
import { startWatchedApp } from '../../support/mutations/ocean.ts';
import { startApp, testNow } from '../../support/app.ts';
import { startFakeOcean } from '../../support/ocean/fake-ocean.ts';

const login = `mutation ($input: LoginInput!) {
  login(input: $input) {
    token expiresAt passwordExpirationRemainingDays additionalAccountData { key value }
    userErrors { __typename code field message }
  }
}`;
const nothing = { token: null, expiresAt: null, passwordExpirationRemainingDays: null, additionalAccountData: null };

it('returns a token of 12 hours that works in x-auth-token', async () => {
  const captured = captureLog();
  await using app = await startWatchedApp({ env: { OCEAN_LOGIN: '', OCEAN_PASSWORD: '' }, log: captured.log });
  const { data, errors } = await app.execute(login, { variables: { input: { login: 'demo2', password: 'demo2' } } });
  expect(errors).toBeUndefined();
  const { token, ...rest } = data.login as { token: string };
  expect(rest).toEqual({
    expiresAt: new Date(testNow + 12 * 3_600_000).toISOString(),
    passwordExpirationRemainingDays: 89,
    additionalAccountData: [],
    userErrors: [],
  });
  const vehicles = await app.execute('{ vehicles { totalCount } }', { headers: { 'x-auth-token': token } });
  expect(vehicles.data.vehicles.totalCount).toBe(10);
  expect(captured.lines.join('\n')).not.toContain(token);
  expect(captured.takeAudits()).toEqual([]); // a login changes nothing
});

it('reports that login and password do not match, and repeats neither', async () => {
  const captured = captureLog();
  await using app = await startWatchedApp({ log: captured.log });
  const input = { login: 'camille@martin.example', password: 'secret-word' };
  const { data, errors } = await app.execute(login, { variables: { input } });
  expect(errors).toBeUndefined();
  expect(data.login).toEqual({
    ...nothing,
    userErrors: [
      { __typename: 'LoginError', code: 'WRONG_CREDENTIALS', field: ['input'], message: 'check login and password' },
    ],
  });
  const output = [JSON.stringify(data), ...captured.lines].join('\n');
  for (const secret of Object.values(input)) expect(output).not.toContain(secret);
});

it.each([
  [401, 'WRONG_CREDENTIALS'],
  [403, 'ACCOUNT_REFUSED'],
  [404, 'WRONG_CREDENTIALS'],
])('maps status %i of Ocean to %s', async (status, code) => {
  await using ocean = await startFakeOcean({ login: () => ({ status, body: { message: 'text-of-ocean' } }) });
  await using app = await startApp({ env: { OCEAN_URL: ocean.url } });
  const { data } = await app.execute(login, { variables: { input: { login: 'a', password: 'b' } } });
  expect(data.login).toMatchObject({ ...nothing, userErrors: [{ code, field: ['input'] }] });
});

it.each([
  [500, 'UPSTREAM_UNAVAILABLE'],
  [429, 'UPSTREAM_RATE_LIMITED'],
  [200, 'UPSTREAM_BAD_RESPONSE'],
])('reports an outage as a top-level error: %i', async (status, code) => {
  const captured = captureLog();
  await using ocean = await startFakeOcean({ login: () => ({ status, body: { message: 'text-of-ocean' } }) });
  await using app = await startApp({ env: { OCEAN_URL: ocean.url }, log: captured.log });
  const response = await app.execute(login, {
    variables: { input: { login: 'login-of-mine', password: 'secret-word' } },
  });
  expect(response.data).toBeNull();
  expect(response.errors).toMatchObject([{ path: ['login'], extensions: { code } }]);
  const output = [JSON.stringify(response), ...captured.lines].join('\n');
  for (const secret of ['text-of-ocean', 'login-of-mine', 'secret-word']) expect(output).not.toContain(secret);
});

it('validates the input without an upstream request', async () => {
  await using app = await startWatchedApp();
  const { data } = await app.execute(login, { variables: { input: { login: '', password: 'x'.repeat(1025) } } });
  expect(data.login).toEqual({
    ...nothing,
    userErrors: [
      { __typename: 'LoginError', code: 'INVALID_INPUT', field: ['input', 'login'], message: 'must not be empty' },
      {
        __typename: 'LoginError',
        code: 'INVALID_INPUT',
        field: ['input', 'password'],
        message: 'must have at most 1,024 characters',
      },
    ],
  });
  expect(app.countLogins()).toBe(0);
});

it('needs no credential, and ignores unusable ones', async () => {
  await using app = await startWatchedApp({ env: { OCEAN_LOGIN: '', OCEAN_PASSWORD: '' } });
  const variables = { input: { login: 'demo', password: 'demo' } };
  const { data } = await app.execute(login, { variables, headers: { 'x-auth-token': 'past', 'x-customer-id': 'odd' } });
  expect(data.login.userErrors).toEqual([]);
});
