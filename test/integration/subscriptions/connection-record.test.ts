import { expect, it } from 'vitest';
import { CallerError } from '../../../src/identity/caller.ts';
import { startApp, startTestApp } from '../../support/app.ts';
import { growth, scrape } from '../../support/observability/metrics.ts';
import { captureRequests } from '../../support/observability/request-lines.ts';
import { RawSocket } from '../../support/subscriptions/raw-socket.ts';
import { untilListened } from '../../support/subscriptions/stage.ts';
import { Topic, topicSchema } from '../../support/subscriptions/topic.ts';

const message = 'connection of subscriptions';
const token = 'a-secret-token';
const headers = { 'x-auth-token': token, 'x-customer-id': '17', 'x-request-id': 'from-a-gateway' };
const named = 'subscription Texts($text: String) { pushed(text: $text) }';

/** The program on a graph whose events the test controls. */
async function start(env: Record<string, string> = {}) {
  const topic = new Topic();
  const requests = captureRequests('debug');
  const app = await startApp({
    schema: topicSchema(topic),
    log: requests.log,
    env: { OCEAN_URL: 'http://127.0.0.1:9', SHUTDOWN_GRACE_MS: '500', METRICS: 'on', ...env },
  });
  const before = await scrape(app.url);
  return {
    ...{ app, topic, requests },
    /** Series of subscriptions that have changed since the start, without their common prefix. */
    grown: async () => {
      const prefix = /^ocean_graphql_subscription_/;
      const all = Object.entries(growth(before, await scrape(app.url))).filter(([name]) => prefix.test(name));
      return Object.fromEntries(all.map(([name, value]) => [name.replace(prefix, ''), value]));
    },
    /** The line of the last of so many connections. */
    untilEnded: async (count: number) => {
      await expect.poll(() => requests.lines(message).length, { timeout: 60_000 }).toBe(count);
      return requests.lines(message).at(-1)!;
    },
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}

it('a WebSocket has one line at its end, and series while it is open', async () => {
  await using stage = await start({ CLIENT_TIMEOUT_MS: '300', MAX_SUBSCRIPTION_BUFFER_BYTES: '100000' });
  const { app, topic, requests, grown, untilEnded } = stage;
  const socket = await RawSocket.open(app.url, { headers: { 'x-request-id': 'from-a-gateway' }, init: headers });
  socket.subscribe('1', named, { operationName: 'Texts', variables: { text: 'Jean Dupont' } });
  socket.subscribe('2', 'subscription { pushed }');
  socket.subscribe('3', 'subscription { none }');
  await untilListened(topic, 2);
  topic.push('a text of somebody');
  await socket.until(({ id, type }) => id === '2' && type === 'next');
  expect(await grown()).toEqual({
    'connections{transport="websocket"}': 1,
    'operations{transport="websocket"}': 2,
    'started_total{transport="websocket"}': 2,
    'events_total{transport="websocket"}': 2,
  });
  socket.socket.close(1000);
  expect(await untilEnded(1)).toEqual({
    level: 'info',
    time: expect.any(String),
    msg: message,
    requestId: 'from-a-gateway',
    transport: 'websocket',
    caller: expect.stringMatching(/^[\w-]{22}$/),
    customer: '17',
    durationMillis: expect.any(Number),
    operations: ['Texts', expect.stringMatching(/^[0-9a-f]{16}$/)],
    subscriptions: 2,
    events: 2,
    errors: ['GRAPHQL_VALIDATION_FAILED'],
    end: 'client',
  });
  expect(requests.lines('request')).toEqual([]);
  expect(requests.text()).not.toMatch(/secret-token|Dupont|somebody/);
  expect(await grown()).toEqual({
    'started_total{transport="websocket"}': 2,
    'events_total{transport="websocket"}': 2,
    'connections_ended_total{transport="websocket",reason="client"}': 1,
  });

  const slow = await RawSocket.open(app.url, { headers });
  slow.subscribe('1', named);
  await untilListened(topic);
  slow.socket.pause();
  for (let count = 0; count < 40; count += 1) topic.push('x'.repeat(1_000_000));
  expect(await untilEnded(2)).toMatchObject({ end: 'slow' });
  expect(await grown()).toMatchObject({ 'connections_ended_total{transport="websocket",reason="slow"}': 1 });
});

it('an event stream has one line at its end, in place of that of a request', async () => {
  await using stage = await start();
  const { app, topic, requests, grown, untilEnded } = stage;
  const leaving = new AbortController();
  const send = () =>
    fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: named, variables: { text: 'Jean Dupont' } }),
      signal: leaving.signal,
    });
  const completed = await send();
  await untilListened(topic);
  topic.push('a text of somebody');
  topic.fail(new CallerError('UNAUTHENTICATED', 'sign in again'));
  expect(await completed.text()).toContain('sign in again');
  expect(await untilEnded(1)).toEqual({
    level: 'info',
    time: expect.any(String),
    msg: message,
    requestId: 'from-a-gateway',
    transport: 'event_stream',
    caller: expect.stringMatching(/^[\w-]{22}$/),
    customer: '17',
    durationMillis: expect.any(Number),
    operations: ['Texts'],
    subscriptions: 1,
    events: 1,
    errors: ['UNAUTHENTICATED'],
    end: 'complete',
  });
  await send();
  await untilListened(topic);
  expect(await grown()).toMatchObject({
    'connections{transport="event_stream"}': 1,
    'operations{transport="event_stream"}': 1,
  });
  leaving.abort();
  expect(await untilEnded(2)).toMatchObject({ end: 'client', subscriptions: 1, events: 0 });
  expect(requests.lines('request')).toEqual([]);
  expect(requests.text()).not.toMatch(/secret-token|Dupont|somebody/);
  expect(await grown()).toEqual({
    'started_total{transport="event_stream"}': 2,
    'events_total{transport="event_stream"}': 1,
    'connections_ended_total{transport="event_stream",reason="complete"}': 1,
    'connections_ended_total{transport="event_stream",reason="client"}': 1,
  });
});

it('names why the server has ended a connection', async () => {
  await using stage = await start({
    MAX_BODY_BYTES: '10000',
    SUBSCRIPTION_HEARTBEAT_MS: '100',
  });
  const { app, requests, grown, untilEnded } = stage;
  const open = (options = {}) => RawSocket.open(app.url, { headers, ...options });

  await RawSocket.open(app.url, { headers: {} });
  expect(await untilEnded(1)).toMatchObject({ end: 'unauthenticated', caller: null, operations: [] });
  (await open()).send('garbage');
  expect(await untilEnded(2)).toMatchObject({ end: 'protocol' });
  (await open()).send(' '.repeat(20_000));
  expect(await untilEnded(3)).toMatchObject({ end: 'protocol' });
  await open({ autoPong: false });
  expect(await untilEnded(4)).toMatchObject({ end: 'silent' });
  const rejected = new RawSocket(app.url, { headers: { ...headers, origin: 'https://evil.example' } });
  expect(await rejected.closed).toEqual({ status: 403 });
  expect(await requests.untilRequests(1)).toMatchObject({ status: 403, errors: ['BAD_REQUEST'] });
  expect(await grown()).toMatchObject({
    'connections_ended_total{transport="websocket",reason="unauthenticated"}': 1,
    'connections_ended_total{transport="websocket",reason="protocol"}': 2,
  });
  await open();
  await app.app.stop();
  expect(await untilEnded(5)).toMatchObject({ end: 'restart' });
});

it('counts the sources of Ocean that are read for subscribers, and their readings', async () => {
  await using app = await startTestApp();
  const before = await scrape(app.url);
  const grown = async () => growth(before, await scrape(app.url));
  const caller = await app.signIn('demo');
  const sockets = await Promise.all([1, 2].map(() => RawSocket.open(app.url, { headers: caller })));
  for (const socket of sockets) {
    socket.subscribe('1', 'subscription { vehiclePositionChanged { kind } }');
    await socket.until(({ type }) => type === 'next');
  }
  expect(await grown()).toMatchObject({
    ocean_graphql_subscription_pollers: 1,
    'ocean_graphql_subscription_operations{transport="websocket"}': 2,
    'ocean_graphql_subscription_polls_total{result="begun"}': 1,
  });
  for (const socket of sockets) socket.close();
  await expect.poll(grown, { timeout: 60_000 }).not.toHaveProperty('ocean_graphql_subscription_pollers');
});
