import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { startTestApp, type SandboxApp, type TestAppOptions } from '../../support/app.ts';
import { endpoints } from '../../support/ocean/endpoints.ts';
import { openSocket, postRequest } from '../../support/http/sockets.ts';

let app: SandboxApp;
const start = async (env: TestAppOptions['env']) => (app = await startTestApp({ env: env ?? {} }));
afterEach(() => app[Symbol.asyncDispose]());

async function send(query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() };
}

const overloaded = (status: number) => ({
  status,
  retryAfter: expect.stringMatching(/^[1-9]\d?$/),
  body: {
    errors: [
      { message: expect.any(String), extensions: { code: 'OVERLOADED', retryAfterSeconds: expect.any(Number) } },
    ],
  },
});

const query = '{ __typename }';

it('rejects a caller who exceeds the rate limit, and no other', async () => {
  await start({ RATE_LIMIT_PER_MINUTE: '3' });
  const [own, other] = [await app.signIn('demo'), await app.signIn('demo')];
  for (let count = 0; count < 3; count += 1) expect((await send(query, own)).status).toBe(200);
  expect(await send(query, own)).toEqual(overloaded(429));
  // Another customer in the header does not make another caller.
  expect(await send(query, { ...own, 'x-customer-id': '7' })).toEqual(overloaded(429));
  expect((await send(query, other)).status).toBe(200);
  expect((await send(query)).status).toBe(200);
  expect(app.takeCalls()).toEqual({});
});

it('counts callers without a credential by their address', async () => {
  await start({ RATE_LIMIT_PER_MINUTE: '2', TRUSTED_PROXIES: '127.0.0.1' });
  const from = (address: string) => send(query, { 'x-forwarded-for': address });
  expect([(await from('192.0.2.1')).status, (await from('192.0.2.1')).status]).toEqual([200, 200]);
  expect(await from('192.0.2.1')).toEqual(overloaded(429));
  expect((await from('192.0.2.2')).status).toBe(200);
});

it.each([
  ['ports', ['192.0.2.1:1111', '192.0.2.1:2222'], '192.0.2.2:1111'],
  ['the same /64', ['2001:db8:0:1::1', '[2001:db8:0:1:ffff::2]:443'], '2001:db8:0:2::1'],
  ['IPv4 within IPv6', ['192.0.2.1', '::ffff:192.0.2.1'], '192.0.2.9'],
  ['a trusted proxy with a port', ['192.0.2.1, 10.0.0.7:8080', '192.0.2.1, 10.0.0.8:9090'], '192.0.2.2, 10.0.0.7:8080'],
])('counts addresses with %s as one', async (_what, [first = '', second = ''], other) => {
  await start({ RATE_LIMIT_PER_MINUTE: '1', TRUSTED_PROXIES: '127.0.0.1,10.0.0.0/8' });
  const from = (address: string) => send(query, { 'x-forwarded-for': address });
  expect((await from(first)).status).toBe(200);
  expect(await from(second)).toEqual(overloaded(429));
  expect((await from(other)).status).toBe(200);
});

it('ignores an address that a client claims itself', async () => {
  await start({ RATE_LIMIT_PER_MINUTE: '1' });
  expect((await send(query, { 'x-forwarded-for': '192.0.2.1' })).status).toBe(200);
  expect(await send(query, { 'x-forwarded-for': '192.0.2.2' })).toEqual(overloaded(429));
});

it('allows fewer logins, and counts several in one document one by one', async () => {
  await start({ RATE_LIMIT_LOGINS_PER_MINUTE: '4' });
  const login = (password: string) =>
    `login(input: { login: "demo", password: "${password}" }) { token userErrors { code } }`;
  const three = `mutation { ${['a', 'b', 'c'].map((name) => `${name}: ${login(name)}`).join(' ')} }`;
  expect((await send(three)).status).toBe(200);
  expect((await send(`mutation { ${login('demo')} }`)).body).toMatchObject({
    data: { login: { token: expect.any(String) } },
  });
  app.takeCalls();
  const logins = () => app.sandbox.calls.counts()[endpoints.login] ?? 0;
  expect(await send(`mutation { ${login('demo')} }`)).toEqual(overloaded(429));
  expect(await send(`mutation { ...F } fragment F on Mutation { x: ${login('demo')} }`)).toEqual(overloaded(429));
  expect(logins()).toBe(0);
  expect((await send('{ entities { name } }')).status).toBe(200);
});

it('rejects requests above the concurrency limit at once, and stays healthy', async () => {
  await start({ MAX_REQUESTS_UNDER_WAY: '2' });
  const gate = Promise.withResolvers<undefined>();
  const [first, second] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  app.sandbox.interceptors.push(async ({ operation }) => {
    if (operation === endpoints.vehicles) first.resolve(undefined);
    else if (operation === endpoints.drivers) second.resolve(undefined);
    else return;
    await gate.promise;
  });
  const slow = [send('{ vehicles { totalCount } }'), send('{ drivers { totalCount } }')];
  await Promise.all([first.promise, second.promise]);
  expect(await send(query)).toEqual(overloaded(503));
  expect(await send(query)).toEqual(overloaded(503));
  for (const path of ['live', 'ready']) expect((await fetch(`${app.url}/health/${path}`)).status).toBe(200);
  gate.resolve(undefined);
  expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await send(query)).status).toBe(200);
});

/** Delays the vehicles of Ocean until released. Reports when they are requested. */
function delayVehicles() {
  const gate = Promise.withResolvers<undefined>();
  const received = Promise.withResolvers<undefined>();
  app.sandbox.interceptors.push(async ({ operation }) => {
    if (operation !== endpoints.vehicles) return;
    received.resolve(undefined);
    await gate.promise;
  });
  return { requested: received.promise, release: () => gate.resolve(undefined) };
}

it('bounds the requests in flight of one caller, and of no other', async () => {
  await start({ MAX_REQUESTS_PER_CALLER: '1' });
  const [own, other] = [await app.signIn('demo'), await app.signIn('demo')];
  const delayed = delayVehicles();
  const slow = send('{ vehicles { totalCount } }', own);
  await delayed.requested;
  expect(await send(query, own)).toEqual(overloaded(429));
  expect((await send(query, other)).status).toBe(200);
  expect((await send(query)).status).toBe(200);
  delayed.release();
  expect((await slow).status).toBe(200);
  expect((await send(query, own)).status).toBe(200);
});

it('bounds the requests in flight of one address, whatever the tokens, but not those of a gateway', async () => {
  const secret = 'secret-of-the-gateway';
  await start({ MAX_REQUESTS_PER_ADDRESS: '1', TRUSTED_PROXIES: '127.0.0.1', GATEWAY_SECRET: secret });
  const [own, other] = [await app.signIn('demo'), await app.signIn('demo')];
  const from = (address: string, headers: Record<string, string>) => ({ ...headers, 'x-forwarded-for': address });
  const delayed = delayVehicles();
  const slow = send('{ vehicles { totalCount } }', from('2001:db8::1', own));
  await delayed.requested;
  expect(await send(query, from('2001:db8::2', other))).toEqual(overloaded(429));
  expect((await send(query, from('2001:db8:1::1', other))).status).toBe(200);
  expect((await send(query, from('2001:db8::1', { ...other, 'x-gateway-secret': secret }))).status).toBe(200);
  delayed.release();
  expect((await slow).status).toBe(200);
});

it('lets no caller wait for all expensive operations of another caller', async () => {
  await start({ SANDBOX_VEHICLES: '1000', MAX_PAGE_SIZE: '1000', ANSWERS_MAX_BYTES: '0' });
  const [greedy, modest] = [await app.signIn('demo'), await app.signIn('demo')];
  const row = Array.from({ length: 150 }, (_, index) => `field${index}: registration`).join(' ');
  const expensive = `{ vehicles(first: 1000) { nodes { ${row} } } }`;
  const quick = '{ vehicles { totalCount } }';
  const requests = [...Array.from({ length: 12 }, () => [greedy, expensive] as const), [modest, quick] as const];
  const sockets = await Promise.all(requests.map(() => openSocket(app.url, '')));
  for (const headers of [greedy, modest]) await send(quick, headers); // all connections are accepted by now
  const order: string[] = [];
  const responses = sockets.map(async (socket, index) => {
    const [headers, document] = requests[index] ?? [greedy, quick];
    socket.write(postRequest(JSON.stringify({ query: document }), [`x-auth-token: ${headers['x-auth-token']}`]));
    await once(socket, 'readable');
    order.push(headers === modest ? 'modest' : 'greedy');
    socket.destroy();
  });
  await Promise.all(responses);
  expect(order).toHaveLength(13);
  expect(order.indexOf('modest')).toBeLessThan(6);
});
