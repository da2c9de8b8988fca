import { createClient, type Client } from 'graphql-sse';
import { describe, expect, it } from 'vitest';
import { CallerError } from '../../../src/identity/caller.ts';
import { openSocket } from '../../support/http/sockets.ts';
import { Stages, subscription, token, untilListened } from '../../support/subscriptions/stage.ts';

const stages = new Stages();
const streamToken = 'x-graphql-event-stream-token';
const json = { 'content-type': 'application/json' };

interface PlainRequest {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

async function start(env: Record<string, string> = {}) {
  const stage = await stages.start(env);
  const { app, onLeave } = stage;
  const leaving = new AbortController();
  onLeave(() => leaving.abort());
  const send = (init: RequestInit & { query?: string } = {}) =>
    fetch(`${app.url}/graphql${init.query ?? ''}`, {
      ...init,
      headers: { ...token, ...(init.headers as Record<string, string>) },
      signal: leaving.signal,
    });
  const client = (options: { singleConnection: boolean; headers?: Record<string, string> }): Client => {
    const created = createClient<boolean>({
      url: `${app.url}/graphql`,
      headers: { ...token }, // the client adds the token of a stream to this object
      retryAttempts: 0,
      ...options,
    }) as Client;
    onLeave(() => created.dispose());
    return created;
  };
  return { ...stage, send, client };
}

/** Reads a stream until a text has come. */
async function readUntil(response: Response, text: string): Promise<string> {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let received = '';
  while (!received.includes(text)) {
    const { done, value } = await reader.read();
    if (done) break;
    received += decoder.decode(value, { stream: true });
  }
  reader.releaseLock();
  return received;
}

const accept = { accept: 'text/event-stream' };
const body = JSON.stringify({ query: subscription });

describe.each([
  ['distinct connections', { singleConnection: false }],
  ['single connection', { singleConnection: true }],
])('the mode of %s', (_mode, options) => {
  it('gives each event at once, and the source ends when the client leaves', async () => {
    const { topic, client } = await start();
    const results = client(options).iterate<{ pushed: string }>({ query: subscription });
    const first = results.next();
    await untilListened(topic);
    topic.push('one');
    expect((await first).value).toEqual({ data: { pushed: 'one' } });
    const second = results.next();
    topic.push('two');
    expect((await second).value).toEqual({ data: { pushed: 'two' } });
    await results.return?.();
    await untilListened(topic, 0);
  });

  it('reports errors as the last result', async () => {
    const { topic, client } = await start();
    const results = client(options).iterate({ query: subscription });
    const first = results.next();
    await untilListened(topic);
    topic.fail(new CallerError('UNAUTHENTICATED', 'sign in again'));
    expect((await first).value).toMatchObject({
      errors: [{ message: 'sign in again', extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect((await results.next()).done).toBe(true);
    for (const [query, code] of [
      ['subscription { none }', 'GRAPHQL_VALIDATION_FAILED'],
      ['{ ok }', 'BAD_REQUEST'],
    ]) {
      const rejected = client(options).iterate({ query: query! });
      expect((await rejected.next()).value).toMatchObject({ errors: [{ extensions: { code } }] });
    }
  });

  it('runs several subscriptions, each of which can end alone', async () => {
    const { topic, client } = await start();
    const one = client(options);
    const first = one.iterate<{ pushed: string }>({ query: subscription });
    const second = one.iterate<{ pushed: string }>({ query: subscription });
    const [ofFirst, ofSecond] = [first.next(), second.next()];
    await untilListened(topic, 2);
    topic.push('both');
    for (const result of [await ofFirst, await ofSecond]) expect(result.value).toEqual({ data: { pushed: 'both' } });
    await first.return?.();
    await untilListened(topic, 1);
    const next = second.next();
    topic.push('one');
    expect((await next).value).toEqual({ data: { pushed: 'one' } });
  });
});

describe('an event stream', () => {
  it('is neither compressed, stored nor buffered, and shows that it is alive', async () => {
    const { topic, send } = await start({ SUBSCRIPTION_HEARTBEAT_MS: '100' });
    const headers = { ...json, ...accept, 'accept-encoding': 'gzip, br' };
    const response = await send({ method: 'POST', headers, body });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await readUntil(response, ':\n\n:\n\n')).toBe(':\n\n:\n\n');
    topic.push('one');
    expect(await readUntil(response, 'one')).toContain('event: next\ndata: {"data":{"pushed":"one"}}\n\n');
  });

  it('is open to EventSource, over GET, with variables in the URL', async () => {
    const { send } = await start();
    const variables = '{"id":9007199254740993}';
    const query = `?${new URLSearchParams({ query: 'subscription ($id: ID) { echo(id: $id) }', variables })}`;
    const text = await (await send({ headers: accept, query })).text();
    expect(text).toBe(':\n\nevent: next\ndata: {"data":{"echo":"9007199254740993"}}\n\nevent: complete\ndata:\n\n');
  });

  it('lasts longer than a request, and holds none of its slots', async () => {
    const { app, topic, send } = await start({
      REQUEST_TIMEOUT_MS: '200',
      CLIENT_TIMEOUT_MS: '200',
      MAX_REQUESTS_UNDER_WAY: '1',
      SUBSCRIPTION_HEARTBEAT_MS: '100',
    });
    const response = await send({ method: 'POST', headers: { ...json, ...accept }, body });
    await readUntil(response, ':\n\n'.repeat(8));
    expect((await app.execute('{ ok }')).data).toEqual({ ok: null });
    topic.push('late');
    expect(await readUntil(response, 'late')).toContain('late');
  });

  it('of another caller does not exist', async () => {
    const { send } = await start();
    const mine = await (await send({ method: 'PUT' })).text();
    const stream = await send({ headers: { ...accept, [streamToken]: mine } });
    expect(stream.status).toBe(200);
    const operation = JSON.stringify({ query: subscription, extensions: { operationId: '1' } });
    const as = (caller: string) =>
      send({ method: 'POST', headers: { ...json, [streamToken]: mine, 'x-auth-token': caller }, body: operation });
    expect((await as('another')).status).toBe(404);
    expect((await as('a-token')).status).toBe(202);
    expect((await as('a-token')).status).toBe(409); // the id is in use
    expect((await send({ headers: { ...accept, [streamToken]: mine } })).status).toBe(409); // it is open
    const end = await send({ method: 'DELETE', headers: { [streamToken]: mine }, query: '?operationId=1' });
    expect(end.status).toBe(200);
  });

  const rejected: [name: string, request: PlainRequest, status: number, code: string][] = [
    ['without a credential', { method: 'PUT', headers: { 'x-auth-token': '' } }, 401, 'UNAUTHENTICATED'],
    ['without a token of a stream', { method: 'DELETE' }, 400, 'BAD_REQUEST'],
    ['with a token that cannot be one', { headers: { ...accept, [streamToken]: 'a b' } }, 400, 'BAD_REQUEST'],
    [
      'for a stream that is not open',
      { method: 'POST', headers: { ...json, [streamToken]: 'unknown' }, body: '{"extensions":{"operationId":"1"}}' },
      404,
      'BAD_REQUEST',
    ],
    ['from a foreign page', { headers: { ...accept, origin: 'https://evil.example' } }, 403, 'BAD_REQUEST'],
    [
      'from a page that hides its origin',
      { headers: { ...accept, 'sec-fetch-site': 'cross-site' } },
      403,
      'BAD_REQUEST',
    ],
  ];
  it.each(rejected)('is rejected %s', async (_name, init, status, code) => {
    const { app } = await start();
    const headers = { ...token, ...init.headers };
    // undici sends no `sec-fetch-…` or `origin` of a caller, so the request goes over a plain socket.
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const { method = 'GET', body: sent = '' } = init;
    const length = sent === '' ? '' : `content-length: ${sent.length}\r\n`;
    const head = `${method} /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${lines.join('')}${length}\r\n`;
    const socket = await openSocket(app.url, head + sent);
    let received = '';
    for await (const chunk of socket.setEncoding('utf8')) received += String(chunk);
    expect(received).toContain(`HTTP/1.1 ${status}`);
    expect(JSON.parse(received.slice(received.indexOf('\r\n\r\n')))).toMatchObject({
      errors: [{ extensions: { code } }],
    });
  });

  it('is bounded for a caller', async () => {
    const { topic, send } = await start({
      MAX_SUBSCRIPTION_CONNECTIONS_PER_CALLER: '1',
      MAX_SUBSCRIPTIONS_PER_CALLER: '1',
    });
    const open = () => send({ method: 'POST', headers: { ...json, ...accept }, body });
    const first = await open();
    expect(first.status).toBe(200);
    expect((await open()).status).toBe(429);
    await first.body?.cancel();
    await untilListened(topic, 0);
  });

  it('whose client does not read ends, and takes no more results meanwhile', async () => {
    const { app, topic } = await start({ MAX_SUBSCRIPTION_BUFFER_BYTES: '100000', CLIENT_TIMEOUT_MS: '300' });
    const lines = ['x-auth-token: a-token', 'content-type: application/json', 'accept: text/event-stream'];
    const length = `content-length: ${body.length}`;
    const socket = await openSocket(
      app.url,
      ['POST /graphql HTTP/1.1', 'host: x', ...lines, length, '', body].join('\r\n'),
    );
    socket.pause();
    await untilListened(topic);
    for (let count = 0; count < 40; count += 1) topic.push('x'.repeat(1_000_000));
    await untilListened(topic, 0);
    expect(topic.taken).toBeLessThan(40);
    socket.destroy();
  });

  it('ends when the process stops, with the time to reconnect', async () => {
    const { app, topic, send } = await start({ SUBSCRIPTION_RECONNECT_SPREAD_MS: '5000' });
    const response = await send({ method: 'POST', headers: { ...json, ...accept }, body });
    await untilListened(topic);
    const text = response.text();
    await app.app.stop();
    expect(await text).toMatch(/: The server restarts. Reconnect after (\d+) ms.\nretry: \1\n\n$/);
    expect(await text).not.toContain('event: complete'); // clients take this for the end
  });
});
