import { expect, it } from 'vitest';
import { startApp, startTestApp, testNow } from '../support/app.ts';
import { endpoints } from '../support/ocean/endpoints.ts';
import { customerOf } from '../support/expected.ts';
import { startFakeOcean } from '../support/ocean/fake-ocean.ts';
import { exchange, postRequest, readResponse } from '../support/http/sockets.ts';

it('logs in once and serves all requests when the service account’s token expires under load', async () => {
  await using app = await startTestApp();
  await app.execute('{ entities { name } }');
  app.sandbox.expireTokens();
  app.sandbox.calls.reset();
  const { data, errors } = await app.execute(
    '{ vehicles { totalCount } drivers { totalCount } nonCommunicatingBoxes { totalCount } }',
  );
  expect(errors).toBeUndefined();
  const { vehicles, drivers } = customerOf(app.sandbox);
  expect(data).toMatchObject({
    vehicles: { totalCount: vehicles.length },
    drivers: { totalCount: drivers.length },
  });
  expect(app.sandbox.calls.count(endpoints.login)).toBe(1);
  expect(app.takeCalls()).toEqual({ vehicles: 2, drivers: 2, boxes: 2 });
});

it('renews the service account’s token before its twelve hours end', async () => {
  let now = testNow;
  await using app = await startTestApp({ clock: () => now });
  await app.execute('{ entities { name } }');
  now += 11.5 * 3_600_000;
  app.sandbox.calls.reset();
  expect((await app.execute('{ entities { name } }')).errors).toBeUndefined();
  expect(app.sandbox.calls.count(endpoints.login)).toBe(1);
  expect(app.takeCalls()).toEqual({ entities: 1 });
});

it('returns an error to a caller whose own token has expired, and replays nothing', async () => {
  await using app = await startTestApp();
  const headers = await app.signIn('demo');
  app.sandbox.expireTokens();
  app.sandbox.calls.reset();
  const { data, errors } = await app.execute('{ entities { name } }', { headers });
  expect(data).toEqual({ entities: null });
  expect(errors).toMatchObject([{ path: ['entities'], extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(app.sandbox.calls.counts()).toEqual({ [endpoints.entities]: 1 });
});

it('wants a credential at the field when there is neither token nor service account', async () => {
  await using ocean = await startFakeOcean({});
  await using app = await startApp({ env: { OCEAN_URL: ocean.url } });
  const { status, data, errors } = await app.execute('{ entities { name } vehicle(by: { oceanId: "1" }) { id } }');
  expect(status).toBe(200);
  expect(data).toEqual({ entities: null, vehicle: null });
  expect(errors).toMatchObject([
    { path: ['entities'], extensions: { code: 'UNAUTHENTICATED' } },
    { path: ['vehicle'], extensions: { code: 'UNAUTHENTICATED' } },
  ]);
  expect(ocean.takeCalls()).toEqual({});
});

it('serves introspection and _service without a credential', async () => {
  await using ocean = await startFakeOcean({});
  await using app = await startApp({ env: { OCEAN_URL: ocean.url } });
  const { data, errors } = await app.execute('{ __schema { queryType { name } } _service { sdl } }');
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ __schema: { queryType: { name: 'Query' } }, _service: { sdl: expect.any(String) } });
});

it('never takes the service account for a caller whose token cannot be read', async () => {
  await using app = await startTestApp();
  const { errors } = await app.execute('{ entities { name } }', { headers: { authorization: 'Basic c2VjcmV0' } });
  expect(errors).toMatchObject([{ path: ['entities'], extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(app.sandbox.calls.total).toBe(0);
});

it.each<[string, string[], string?]>([
  ['x-auth-token and authorization', ['x-auth-token: GOOD', 'authorization: Bearer other']],
  ['two authorization headers', ['authorization: Bearer GOOD', 'authorization: Bearer other']],
  ['two authorization headers, the good one last', ['authorization: Bearer other', 'authorization: Bearer GOOD']],
  ['two equal authorization headers', ['authorization: Bearer GOOD', 'Authorization: Bearer GOOD']],
  ['authorization headers of two schemes', ['authorization: Bearer GOOD', 'authorization: Basic c2VjcmV0']],
  ['two x-auth-token headers', ['x-auth-token: GOOD', 'X-Auth-Token: other']],
  ['one x-auth-token with two tokens', ['x-auth-token: GOOD, other']],
  ['two customers', ['x-auth-token: GOOD', 'x-customer-id: 1', 'x-customer-id: 2'], 'BAD_USER_INPUT'],
])('rejects %s, and sends no upstream request', async (_what, headers, code = 'UNAUTHENTICATED') => {
  await using app = await startTestApp();
  const good = (await app.signIn('demo'))['x-auth-token'];
  app.sandbox.calls.reset();
  const withToken = headers.map((header) => header.replace('GOOD', good));
  const request = postRequest('{"query":"{ entities { name } }"}', ['connection: close', ...withToken]);
  const { status, body } = readResponse(await exchange(app.url, request));
  expect(status).toBe(200);
  expect(body).toMatchObject({ data: { entities: null }, errors: [{ path: ['entities'], extensions: { code } }] });
  expect(app.sandbox.calls.total).toBe(0);
});

it('accepts one token that is sent in both headers', async () => {
  await using app = await startTestApp();
  const token = (await app.signIn('demo'))['x-auth-token'];
  const headers = ['connection: close', `x-auth-token: ${token}`, `authorization: Bearer ${token}`];
  const response = readResponse(await exchange(app.url, postRequest('{"query":"{ entities { name } }"}', headers)));
  expect(response.body).toMatchObject({ data: { entities: expect.any(Array) } });
});
