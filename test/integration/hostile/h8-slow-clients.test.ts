import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../../support/app.ts';
import { endpoints, type Endpoint } from '../../support/ocean/endpoints.ts';
import { startProgram } from '../../support/process/program.ts';
import { drip, exchange, openSocket, postRequest, readResponse } from '../../support/http/sockets.ts';

const query = '{ vehicles { totalCount } }';

const slow: Record<string, string> = {
  'sends nothing': '',
  'sends half a line': 'POST /gra',
  'sends headers without end': 'POST /graphql HTTP/1.1\r\nhost: x\r\nx-one: 1\r\n',
  'sends half a body':
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query":',
};

it.each(Object.entries(slow))(
  'H8: a client that %s is disconnected, and others are served meanwhile',
  async (_what, bytes) => {
    await using app = await startTestApp({ env: { CLIENT_TIMEOUT_MS: '200' } });
    const sockets = await Promise.all(Array.from({ length: 50 }, () => openSocket(app.url, bytes)));
    expect((await app.execute(query)).errors).toBeUndefined();
    const responses = await Promise.all(sockets.map((socket) => text(socket)));
    for (const response of responses) {
      expect(response).toMatch(/^HTTP\/1.1 408 /);
      expect(response).toContain('{"errors":[{"message":"The request took too long to arrive."');
    }
    expect((await app.execute(query)).errors).toBeUndefined();
  },
);

const dripping: Record<string, string> = {
  headers: 'POST /graphql HTTP/1.1\r\nhost: x\r\nx-slow: ',
  'a body':
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000000\r\n\r\n{"query":"',
  'a body in chunks':
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nfffff\r\n{"query":"',
};

it.each(Object.entries(dripping))(
  'H8: clients that drip %s byte by byte take no slot, and are disconnected at the timeout',
  async (_what, bytes) => {
    await using app = await startTestApp({ env: { CLIENT_TIMEOUT_MS: '300', MAX_REQUESTS_UNDER_WAY: '2' } });
    const drips = Array.from({ length: 50 }, () => drip(app.url, bytes));
    expect((await app.execute(query)).errors).toBeUndefined();
    for (const received of await Promise.all(drips)) expect(received).toMatch(/^(HTTP\/1.1 408 |$)/);
    expect((await app.execute(query)).errors).toBeUndefined();
  },
);

it(
  'H8: a thousand clients that drip a byte a second block no other client at default settings, and are closed at the timeout',
  { timeout: 60_000 },
  async () => {
    // The limits that the program has by default; only the timeout is shorter, so that the test is.
    const env = { PORT: '0', LOG_LEVEL: 'silent', MAX_QUEUE_MS: '500', CLIENT_TIMEOUT_MS: '5000' };
    const program = startProgram(env);
    const url = await program.url;
    const kinds = Object.values(dripping);
    let closed = 0;
    const drips = Array.from({ length: 1000 }, (_, index) =>
      drip(url, kinds[index % kinds.length] ?? '', 1000).finally(() => (closed += 1)),
    );
    const polite = postRequest(JSON.stringify({ query }), ['connection: close']);
    const statuses: number[] = [];
    const executeAndCount = async (): Promise<number> => {
      statuses.push(readResponse(await exchange(url, polite)).status);
      return closed;
    };
    await expect.poll(executeAndCount, { interval: 100, timeout: 50_000 }).toBe(1000);
    expect(statuses.length).toBeGreaterThan(5);
    expect(new Set(statuses)).toEqual(new Set([200]));
    for (const received of await Promise.all(drips)) expect(received).toMatch(/^(HTTP\/1.1 408 |$)/);
    program.child.kill('SIGTERM');
    expect(await program.exit).toBe(0);
  },
);

it('H8: when bodies take too much memory, the client that holds most loses one, and others are served', async () => {
  await using app = await startTestApp({
    env: { MAX_INCOMING_BYTES: '50000', TRUSTED_PROXIES: '127.0.0.1', CLIENT_TIMEOUT_MS: '600000' },
  });
  const start = (length: number): string =>
    postRequest('', ['x-forwarded-for: 192.0.2.1', 'content-length: 1000000']).replace('content-length: 0\r\n', '') +
    ' '.repeat(length);
  const small = await openSocket(app.url, start(9000));
  const largest = await openSocket(app.url, start(35_000));
  const body = JSON.stringify({ query }).padEnd(10_000);
  const polite = postRequest(body, ['x-forwarded-for: 192.0.2.2', 'connection: close']);
  expect(readResponse(await exchange(app.url, polite))).toMatchObject({ status: 200, body: { data: {} } });
  expect(readResponse(await text(largest))).toMatchObject({
    status: 503,
    head: expect.stringMatching(/retry-after: 1/i),
    body: { errors: [{ extensions: { code: 'OVERLOADED' } }] },
  });
  small.destroy();
});

/** Delays the next response of a sandbox endpoint. Reports when it is requested and when the connection closes. */
function delayNext({ sandbox }: SandboxApp, endpoint: Endpoint) {
  const requested = Promise.withResolvers<undefined>();
  const cancelled = Promise.withResolvers<undefined>();
  const gate = Promise.withResolvers<undefined>();
  let isBlocked = false;
  sandbox.interceptors.push(async ({ operation }, _request, reply) => {
    if (operation !== endpoints[endpoint] || isBlocked) return;
    isBlocked = true;
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) cancelled.resolve(undefined);
    });
    requested.resolve(undefined);
    await gate.promise;
  });
  return { requested: requested.promise, cancelled: cancelled.promise, release: () => gate.resolve(undefined) };
}

it('H8: an upstream request is cancelled when its only client disconnects', async () => {
  await using app = await startTestApp();
  const delayed = delayNext(app, 'vehicles');
  const socket = await openSocket(app.url, postRequest(JSON.stringify({ query })));
  await delayed.requested;
  socket.destroy();
  await delayed.cancelled;
  delayed.release();
  expect((await app.execute(query)).errors).toBeUndefined();
});

it('H8: an upstream request is not cancelled while another client waits', async () => {
  await using app = await startTestApp();
  await app.execute('{ __typename }');
  const delayed = delayNext(app, 'vehicles');
  let isCancelled = false;
  void delayed.cancelled.then(() => (isCancelled = true));
  const socket = await openSocket(app.url, postRequest(JSON.stringify({ query })));
  await delayed.requested;
  const other = app.execute('{ vehicles(first: 1) { nodes { id } totalCount } }');
  await app.execute('{ drivers { totalCount } }'); // the other has come to wait by now
  socket.destroy();
  await app.execute('{ entities { name } }');
  delayed.release();
  expect((await other).errors).toBeUndefined();
  expect(isCancelled).toBe(false);
  expect(app.takeCalls()).toEqual({ vehicles: 1, drivers: 1, entities: 1 });
});

it('H8: all upstream requests for the steps of a day stop when the client disconnects, and none starts', async () => {
  await using app = await startTestApp();
  const delayed = delayNext(app, 'steps');
  const socket = await openSocket(
    app.url,
    postRequest(
      JSON.stringify({
        query: '{ vehicles(first: 5) { nodes { steps(date: "2026-06-10") { polyline { latitude } } } } }',
      }),
    ),
  );
  await delayed.requested;
  socket.destroy();
  await delayed.cancelled;
  delayed.release();
  expect((await app.execute(query)).errors).toBeUndefined();
  expect(app.takeCalls()).not.toHaveProperty('line');
});
