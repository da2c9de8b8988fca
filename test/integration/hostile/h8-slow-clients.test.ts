import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../../support/app.ts';
import { endpoints, type Endpoint } from '../../support/endpoints.ts';
import { openSocket, postRequest } from '../../support/sockets.ts';

const query = '{ vehicles { totalCount } }';

const slow: Record<string, string> = {
  'sends nothing': '',
  'sends half a line': 'POST /gra',
  'sends headers without end': 'POST /graphql HTTP/1.1\r\nhost: x\r\nx-one: 1\r\n',
  'sends half a body':
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query":',
};

it.each(Object.entries(slow))(
  'H8: a client that %s is hung up on, and others are served meanwhile',
  async (_what, bytes) => {
    await using app = await startTestApp({ env: { CLIENT_TIMEOUT_MS: '200' } });
    const sockets = await Promise.all(Array.from({ length: 50 }, () => openSocket(app.url, bytes)));
    expect((await app.ask(query)).errors).toBeUndefined();
    const answers = await Promise.all(sockets.map((socket) => text(socket)));
    for (const answer of answers) {
      expect(answer).toMatch(/^HTTP\/1.1 408 /);
      expect(answer).toContain('{"errors":[{"message":"The request took too long to arrive."');
    }
    expect((await app.ask(query)).errors).toBeUndefined();
  },
);

/** Holds back the sandbox's next answer to an endpoint; tells when it was asked for, and when the connection closed. */
function hold({ sandbox }: SandboxApp, endpoint: Endpoint) {
  const asked = Promise.withResolvers<undefined>();
  const cancelled = Promise.withResolvers<undefined>();
  const gate = Promise.withResolvers<undefined>();
  let isHeld = false;
  sandbox.interceptors.push(async ({ operation }, _request, reply) => {
    if (operation !== endpoints[endpoint] || isHeld) return;
    isHeld = true;
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) cancelled.resolve(undefined);
    });
    asked.resolve(undefined);
    await gate.promise;
  });
  return { asked: asked.promise, cancelled: cancelled.promise, release: () => gate.resolve(undefined) };
}

it('H8: a call of Ocean is cancelled when the only client that waits for it has gone', async () => {
  await using app = await startTestApp();
  const held = hold(app, 'vehicles');
  const socket = await openSocket(app.url, postRequest(JSON.stringify({ query })));
  await held.asked;
  socket.destroy();
  await held.cancelled;
  held.release();
  expect((await app.ask(query)).errors).toBeUndefined();
});

it('H8: it is not cancelled while another client waits', async () => {
  await using app = await startTestApp();
  await app.ask('{ __typename }');
  const held = hold(app, 'vehicles');
  let isCancelled = false;
  void held.cancelled.then(() => (isCancelled = true));
  const socket = await openSocket(app.url, postRequest(JSON.stringify({ query })));
  await held.asked;
  const other = app.ask('{ vehicles(first: 1) { nodes { id } totalCount } }');
  await app.ask('{ drivers { totalCount } }'); // the other has come to wait by now
  socket.destroy();
  await app.ask('{ entities { name } }');
  held.release();
  expect((await other).errors).toBeUndefined();
  expect(isCancelled).toBe(false);
  expect(app.takeCalls()).toEqual({ vehicles: 1, drivers: 1, entities: 1 });
});

it('H8: all calls of a day’s steps are cancelled, and none is begun, when the client has gone', async () => {
  await using app = await startTestApp();
  const held = hold(app, 'steps');
  const socket = await openSocket(
    app.url,
    postRequest(
      JSON.stringify({
        query: '{ vehicles(first: 5) { nodes { steps(date: "2026-06-10") { polyline { latitude } } } } }',
      }),
    ),
  );
  await held.asked;
  socket.destroy();
  await held.cancelled;
  held.release();
  expect((await app.ask(query)).errors).toBeUndefined();
  expect(app.takeCalls()).not.toHaveProperty('line');
});
