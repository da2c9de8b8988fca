import { describe, expect, it } from 'vitest';
import { CallerError } from '../../../src/identity/caller.ts';
import { Stages, subscription, token, untilListened } from '../../support/subscriptions/stage.ts';

const stages = new Stages();

describe('a subscription over a WebSocket', () => {
  it('gets each event at once, and its source ends when the client completes it', async () => {
    const { topic, open } = await stages.start();
    const socket = await open();
    socket.subscribe('1', subscription);
    await untilListened(topic);
    topic.push('one');
    expect(await socket.until(({ type }) => type === 'next')).toEqual({
      id: '1',
      type: 'next',
      payload: { data: { pushed: 'one' } },
    });
    socket.send({ id: '1', type: 'complete' });
    await untilListened(topic, 0);
  });

  it('ends for its source when the client closes, or vanishes', async () => {
    const { topic, open } = await stages.start({ SUBSCRIPTION_HEARTBEAT_MS: '100' });
    const closing = await open();
    closing.subscribe('1', subscription);
    await untilListened(topic);
    closing.socket.close(1000);
    await untilListened(topic, 0);
    const silent = await open({ headers: token, autoPong: false });
    silent.subscribe('1', subscription);
    await untilListened(topic);
    expect(await silent.closed).toMatchObject({ code: 1006 });
    await untilListened(topic, 0);
  });

  it('is completed when its source ends', async () => {
    const { topic, open } = await stages.start();
    const socket = await open();
    socket.subscribe('1', subscription);
    await untilListened(topic);
    topic.end();
    expect(await socket.until(({ type }) => type === 'complete')).toEqual({ id: '1', type: 'complete' });
  });

  it('fails with an error of the closed table, and shows no reason of ours', async () => {
    const { topic, open } = await stages.start();
    const socket = await open();
    socket.subscribe('1', subscription);
    socket.subscribe('2', 'subscription { broken }');
    await untilListened(topic);
    topic.fail(new Error('a secret reason'));
    const message = 'The server failed. If it persists, report it with the time.';
    const payload = [expect.objectContaining({ message, extensions: { code: 'INTERNAL_SERVER_ERROR' } })];
    for (const id of ['1', '2']) {
      expect(await socket.until((one) => one.id === id)).toEqual({ id, type: 'error', payload });
    }
  });

  it('responds to pings, and keeps every digit of a number', async () => {
    const { open } = await stages.start();
    const socket = await open();
    socket.send({ type: 'ping', payload: { at: 1 } });
    expect(await socket.until(({ type }) => type === 'pong')).toEqual({ type: 'pong', payload: { at: 1 } });
    socket.send(
      '{"id":"1","type":"subscribe","payload":{"query":"subscription ($id: ID) { echo(id: $id) }","variables":{"id":9007199254740993}}}',
    );
    expect(await socket.until(({ type }) => type === 'next')).toMatchObject({
      payload: { data: { echo: '9007199254740993' } },
    });
  });
});

describe('the caller of a WebSocket', () => {
  const digest = /^[\w-]{22}:-$/;

  it.each([
    ['a header', { headers: token }],
    ['authorization', { headers: { authorization: 'Bearer a-token' } }],
    ['connection_init', { init: { 'X-Auth-Token': 'a-token' } }],
    ['the headers of connection_init', { init: { headers: { Authorization: 'Bearer a-token' } } }],
  ])('is read from %s', async (_name, request) => {
    const { topic, open } = await stages.start();
    const socket = await open(request);
    socket.subscribe('1', subscription);
    await untilListened(topic);
    expect(topic.callers()).toEqual([expect.stringMatching(digest)]);
  });

  it('has the customer of connection_init', async () => {
    const { topic, open } = await stages.start();
    const socket = await open({ init: { 'x-auth-token': 'a-token', 'x-customer-id': '17' } });
    socket.subscribe('1', subscription);
    await untilListened(topic);
    expect(topic.callers()[0]).toMatch(/:17$/);
  });

  it.each([
    ['no token', {}, 'send your Ocean token in the header x-auth-token, or in authorization: Bearer <token>'],
    [
      'a token that cannot be one',
      { init: { 'x-auth-token': 'a b' } },
      'the header x-auth-token does not hold a token',
    ],
    ['a token of another type', { init: { 'x-auth-token': 7 } }, 'connection_init: x-auth-token must be text'],
    [
      'two tokens',
      { headers: token, init: { 'x-auth-token': 'another' } },
      'x-auth-token is sent twice, with different values: send one',
    ],
    [
      'a customer that is none',
      { headers: token, init: { 'x-customer-id': 'x' } },
      'the header x-customer-id must be the digits of an int64',
    ],
  ])('is rejected with %s', async (_name, request, reason) => {
    const { open } = await stages.start();
    const socket = await open(request);
    expect(await socket.closed).toEqual({ code: 4401, reason });
  });

  it('whom Ocean rejects later gets the error, and loses the connection with all subscriptions', async () => {
    const { topic, open } = await stages.start();
    const socket = await open();
    socket.subscribe('1', subscription);
    socket.subscribe('2', subscription);
    await untilListened(topic, 2);
    topic.fail(new CallerError('UNAUTHENTICATED', 'sign in again'));
    expect(await socket.closed).toEqual({ code: 4401, reason: 'Ocean does not accept the credential any more.' });
    expect(socket.received).toContainEqual({
      id: '1',
      type: 'error',
      payload: [expect.objectContaining({ message: 'sign in again', extensions: { code: 'UNAUTHENTICATED' } })],
    });
    await untilListened(topic, 0);
  });
});

describe('a page in a browser', () => {
  it.each([
    ['https://evil.example', 403],
    ['null', 403],
    ['https://fleet.example.com.evil.example', 403],
  ])('of %s cannot open a WebSocket', async (origin, status) => {
    const { connect } = await stages.start({ ALLOWED_ORIGINS: 'https://fleet.example.com' });
    expect(await connect({ headers: { origin, ...token } }).closed).toEqual({ status });
  });

  it('of the same or an allowed origin can', async () => {
    const { app, open } = await stages.start({ ALLOWED_ORIGINS: 'https://fleet.example.com' });
    for (const origin of [app.url, 'https://fleet.example.com']) {
      const socket = await open({ headers: { origin, ...token } });
      expect(socket.received).toEqual([{ type: 'connection_ack' }]);
    }
  });
});

describe('a client that breaks the protocol', () => {
  it.each([
    ['sends no connection_init', [], 4408, 'Connection initialisation timeout'],
    [
      'sends connection_init twice',
      [{ type: 'connection_init' }, { type: 'connection_init' }],
      4429,
      'Too many initialisation requests',
    ],
    ['subscribes before', [{ id: '1', type: 'subscribe', payload: { query: subscription } }], 4401, 'Unauthorized'],
    ['sends no JSON', ['garbage'], 4400, 'Invalid message received'],
    [
      'sends a list in place of variables',
      [{ id: '1', type: 'subscribe', payload: { query: subscription, variables: [] } }],
      4400,
      'Invalid message received',
    ],
    ['sends an unknown message', [{ type: 'start' }], 4400, 'Invalid message received'],
    ['sends damaged text', ['{"type":"ping","payload":{"a":"\\ud800"}}'], 4400, 'Invalid message received'],
    ['sends JSON without an end', ['['.repeat(100_000)], 4400, 'Invalid message received'],
  ])('and %s is disconnected', async (_name, messages, code, reason) => {
    const { open } = await stages.start({ CLIENT_TIMEOUT_MS: '100' });
    const socket = await open({ headers: token, init: null });
    for (const message of messages) socket.send(message);
    expect(await socket.closed).toEqual({ code, reason });
  });

  it('and subscribes twice with one id is disconnected', async () => {
    const { topic, open } = await stages.start();
    const socket = await open();
    socket.subscribe('1', subscription);
    await untilListened(topic);
    socket.subscribe('1', subscription);
    expect(await socket.closed).toEqual({ code: 4409, reason: 'Subscriber for 1 already exists' });
    await untilListened(topic, 0);
  });

  it('and completes an unknown id is not', async () => {
    const { open } = await stages.start();
    const socket = await open();
    socket.send({ id: 'unknown', type: 'complete' });
    socket.send({ type: 'ping' });
    expect(await socket.until(({ type }) => type === 'pong')).toEqual({ type: 'pong' });
  });

  it('and sends a message that is too large is disconnected', async () => {
    const { open } = await stages.start({ MAX_BODY_BYTES: '1000' });
    const socket = await open();
    socket.subscribe('1', ' '.repeat(1001));
    expect(await socket.closed).toMatchObject({ code: 1009 });
  });

  it('and speaks another protocol is disconnected', async () => {
    const { open } = await stages.start();
    const socket = await open({ headers: token, protocol: 'graphql-ws', init: null }).catch(
      (error: unknown) => error as Error,
    );
    if (socket instanceof Error) expect(socket.message).toContain('closed');
    else expect(await socket.closed).toMatchObject({ code: 4406 });
  });
});

describe('the limits of queries apply to subscriptions', () => {
  const rejected: [name: string, payload: Record<string, unknown>, code: string][] = [
    ['a document that does not parse', { query: 'subscription {' }, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: 'subscription { none }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['several roots', { query: 'subscription { pushed echo }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['too many tokens', { query: `subscription { ${'pushed '.repeat(21)} }` }, 'LIMIT_EXCEEDED'],
    ['a query', { query: '{ ok }' }, 'BAD_REQUEST'],
    ['a mutation', { query: 'mutation { touch }' }, 'BAD_REQUEST'],
    ['introspection that is off', { query: '{ __schema { queryType { name } } }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['an empty document', { query: '' }, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown name', { query: 'subscription A { pushed }', operationName: 'B' }, 'OPERATION_RESOLUTION_FAILURE'],
    [
      'a list that is too long',
      { query: 'subscription ($ids: [ID]) { echo }', variables: { ids: [1, 2, 3] } },
      'LIMIT_EXCEEDED',
    ],
    [
      'an unknown hash',
      { query: '', extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
      'PERSISTED_QUERY_NOT_FOUND',
    ],
  ];
  it.each(rejected)('to %s', async (_name, payload, code) => {
    const { topic, open } = await stages.start({ INTROSPECTION: 'off', MAX_LIST_SIZE: '2', MAX_TOKENS: '20' });
    const socket = await open();
    socket.send({ id: '1', type: 'subscribe', payload });
    const { type, payload: errors } = await socket.until(({ id }) => id === '1');
    expect({ type, code: errors[0]?.extensions?.code }).toEqual({ type: 'error', code });
    expect(topic.size).toBe(0);
  });

  it('with their bounds for a caller, an address and in all', async () => {
    const { topic, open, connect } = await stages.start({
      MAX_SUBSCRIPTIONS_PER_CALLER: '2',
      MAX_SUBSCRIPTIONS: '3',
      MAX_SUBSCRIPTION_CONNECTIONS_PER_CALLER: '2',
      MAX_SUBSCRIPTION_CONNECTIONS_PER_ADDRESS: '4',
      MAX_SUBSCRIPTION_CONNECTIONS: '5',
      TRUSTED_PROXIES: '127.0.0.1',
    });
    const first = await open();
    for (let id = 0; id < 10_000; id += 1) first.subscribe(String(id), subscription);
    const rejected = await first.until(({ id }) => id === '9999');
    expect(rejected.payload[0].extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      limit: 'subscriptions',
      maximum: 2,
      value: 3,
    });
    await untilListened(topic, 2);
    await open();
    expect(await (await open()).closed).toEqual({ code: 1013, reason: 'Too many connections of this caller.' });
    const other = { 'x-auth-token': 'another' };
    const third = await open({ headers: other });
    third.subscribe('1', subscription);
    await untilListened(topic, 3);
    third.subscribe('2', subscription);
    expect((await third.until(({ id }) => id === '2')).payload[0].extensions.code).toBe('OVERLOADED');
    const fourth = await open({ headers: { 'x-auth-token': 'third' } });
    expect(await connect({ headers: other }).closed).toEqual({ status: 429 });
    await open({ headers: { ...other, 'x-forwarded-for': '203.0.113.1' } });
    expect(await connect({ headers: { 'x-forwarded-for': '203.0.113.2' } }).closed).toEqual({ status: 503 });
    fourth.close();
    await expect
      .poll(() =>
        open({ headers: { 'x-auth-token': 'fifth' } }).then(
          () => 'open',
          () => 'rejected',
        ),
      )
      .toBe('open');
  });
});

describe('a client that does not read', () => {
  it('is disconnected once its messages exceed the bound, and takes no more of them meanwhile', async () => {
    const { topic, open } = await stages.start({ MAX_SUBSCRIPTION_BUFFER_BYTES: '100000', CLIENT_TIMEOUT_MS: '300' });
    const slow = await open();
    slow.subscribe('1', subscription);
    await untilListened(topic);
    slow.socket.pause();
    const text = 'x'.repeat(1_000_000);
    for (let count = 0; count < 40; count += 1) topic.push(text);
    await untilListened(topic, 0);
    expect(topic.taken).toBeLessThan(40);
    slow.socket.resume();
    // The reason arrives unless the connection was destroyed before the client read on.
    expect([1013, 1006]).toContain(((await slow.closed) as { code: number }).code);
  });
});

describe('a process that stops', () => {
  it('sends each client a time to reconnect, and ends', async () => {
    const { app, topic, open } = await stages.start({ SUBSCRIPTION_RECONNECT_SPREAD_MS: '60000' }); // stops it, too
    const all = await Promise.all(Array.from({ length: 20 }, () => open()));
    for (const socket of all) socket.subscribe('1', subscription);
    await untilListened(topic, 20);
    await app.app.stop();
    const ends = await Promise.all(all.map(({ closed }) => closed));
    for (const end of ends)
      expect(end).toMatchObject({
        code: 1012,
        reason: expect.stringMatching(/^The server restarts. Reconnect after \d+ ms.$/),
      });
    expect(new Set(ends.map((end) => 'reason' in end && end.reason)).size).toBeGreaterThan(15);
    expect(topic.size).toBe(0);
  });
});
