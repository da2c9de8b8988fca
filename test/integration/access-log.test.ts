import { describe, expect, it } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { captureRequests } from '../support/observability/request-lines.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';
import { startFakeOcean } from '../support/ocean/fake-ocean.ts';
import { startApp } from '../support/app.ts';
import { vehicleRow } from '../support/ocean/rows.ts';

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const query = 'query Fleet($first: Int) { vehicles(first: $first) { nodes { registration } } }';

async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  await response.text();
  return response;
}

describe('the line of a request', () => {
  it('names who ran which operation, and what it cost', async () => {
    const requests = captureRequests();
    await using app = await startTestApp({ log: requests.log });
    const token = await app.signIn('demo');
    const send = () => post(app.url, { query, variables: { first: 1 } }, { ...token, 'x-customer-id': '4101' });
    await send();
    const first = await requests.untilRequests(1);
    expect(first).toEqual({
      level: 'info',
      time: expect.any(String),
      msg: 'request',
      requestId: expect.stringMatching(/^[\w-]+$/),
      operation: 'Fleet',
      document: expect.stringMatching(/^[0-9a-f]{16}$/),
      kind: 'query',
      caller: expect.stringMatching(/^[\w-]{22}$/),
      customer: '4101',
      status: 200,
      durationMillis: expect.any(Number),
      queueMillis: expect.any(Number),
      cache: null,
      upstreamRequests: 1,
      upstreamBytes: expect.any(Number),
    });
    expect(first['upstreamBytes']).toBeGreaterThan(10_000);
    await send();
    expect(await requests.untilRequests(2)).toMatchObject({ cache: 'miss', upstreamRequests: 0, upstreamBytes: 0 });
    await send();
    const cached = await requests.untilRequests(3);
    expect(cached).toMatchObject({ cache: 'hit', document: first['document'], caller: first['caller'] });
  });

  it('has the codes of the errors that the client received', async () => {
    const requests = captureRequests();
    await using app = await startTestApp({ log: requests.log });
    const restore = rejectRequests(app, 'vehicles', 403);
    await post(app.url, { query });
    restore();
    expect(await requests.untilRequests(1)).toMatchObject({ status: 200, errors: ['FORBIDDEN'] });
    await post(app.url, { query: '{ noSuchField }' });
    expect(await requests.untilRequests(2)).toMatchObject({ status: 400, errors: ['GRAPHQL_VALIDATION_FAILED'] });
    await post(app.url, { query: `{ vehicles(first: 100000) { nodes { id } } }` });
    expect(await requests.untilRequests(3)).toMatchObject({ status: 400, errors: ['LIMIT_EXCEEDED'], operation: null });
    await post(app.url, { query: 'not GraphQL' });
    expect(await requests.untilRequests(4)).toMatchObject({ errors: ['GRAPHQL_PARSE_FAILED'], kind: null });
  });

  it('counts a request to Ocean where it was sent, also when several operations wait for it', async () => {
    const arrived = Promise.withResolvers<undefined>();
    const gate = Promise.withResolvers<undefined>();
    await using ocean = await startFakeOcean({
      vehicles: async () => {
        arrived.resolve(undefined);
        await gate.promise;
        return { body: [vehicleRow(1, 'A')] };
      },
    });
    const requests = captureRequests();
    await using app = await startApp({ env: { OCEAN_URL: ocean.url }, log: requests.log });
    const send = () => post(app.url, { query }, { 'x-auth-token': 'a-token' });
    const both = [send()];
    await arrived.promise;
    both.push(send());
    gate.resolve(undefined);
    await Promise.all(both);
    await requests.untilRequests(2);
    const counts = requests.lines('request').map(({ upstreamRequests }) => Number(upstreamRequests));
    expect(counts.toSorted()).toEqual([0, 1]);
    expect(ocean.takeCalls()).toEqual({ vehicles: 1 });
  });

  it('has the status 499 when the client has left', async () => {
    const arrived = Promise.withResolvers<undefined>();
    await using ocean = await startFakeOcean({
      vehicles: async () => {
        arrived.resolve(undefined);
        await new Promise(() => undefined);
        return { body: [] };
      },
    });
    const requests = captureRequests();
    await using app = await startApp({ env: { OCEAN_URL: ocean.url }, log: requests.log });
    const leaving = new AbortController();
    const sent = fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-auth-token': 'a-token' },
      body: JSON.stringify({ query }),
      signal: leaving.signal,
    }).catch(() => undefined);
    await arrived.promise;
    leaving.abort();
    await sent;
    expect(await requests.untilRequests(1)).toMatchObject({ status: 499, operation: 'Fleet' });
  });

  it('is written for the graph only, unless the level is debug', async () => {
    const requests = captureRequests('debug');
    await using app = await startTestApp({ log: requests.log });
    await (await fetch(`${app.url}/health/ready`)).text();
    await expect.poll(() => requests.lines('request outside of the graph').length, { timeout: 60_000 }).toBe(1);
    expect(requests.lines('request')).toEqual([]);
    expect(requests.lines('request outside of the graph')[0]).toMatchObject({ level: 'debug', status: 200 });
  });
});

describe('the id of a request', () => {
  it('is that of the caller, and is given back with its trace', async () => {
    const requests = captureRequests();
    await using app = await startTestApp({ log: requests.log });
    const { headers } = await post(app.url, { query }, { 'x-request-id': 'gateway/4711:a', traceparent });
    expect(headers.get('x-request-id')).toBe('gateway/4711:a');
    expect(headers.get('traceparent')).toBe(traceparent);
    expect(await requests.untilRequests(1)).toMatchObject({
      requestId: 'gateway/4711:a',
      traceId: '0af7651916cd43dd8448eb211c80319c',
    });
  });

  it.each(['jean.dupont@example.fr', 'a b', 'x'.repeat(129)])('is replaced when the caller sends %s', async (id) => {
    await using app = await startTestApp();
    const { headers } = await post(app.url, { query }, { 'x-request-id': id, traceparent: `${traceparent}-more` });
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{12}-[0-9a-z]+$/);
    expect(headers.get('traceparent')).toBeNull();
  });

  it.each([
    ['on', { 'x-request-id': 'id-4711', traceparent }],
    ['off', { 'x-request-id': undefined, traceparent: undefined }],
  ])('goes to Ocean with OCEAN_TRACE_HEADERS=%s', async (setting, expected) => {
    const received: Record<string, unknown>[] = [];
    await using ocean = await startFakeOcean({
      vehicles: ({ headers }) => {
        received.push({ 'x-request-id': headers['x-request-id'], traceparent: headers['traceparent'] });
        return { body: [] };
      },
    });
    await using app = await startApp({ env: { OCEAN_URL: ocean.url, OCEAN_TRACE_HEADERS: setting } });
    await post(app.url, { query }, { 'x-auth-token': 'a-token', 'x-request-id': 'id-4711', traceparent });
    expect(received).toEqual([expected]);
  });
});
