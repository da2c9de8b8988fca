import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RequestQueue } from '../../src/http/request-queue.ts';
import { type SandboxApp, startTestApp } from '../support/app.ts';
import { CacheCounts } from '../support/cache/cache-counts.ts';

const names = '{ vehicles(first: 2) { nodes { registration } } }';
const entities = '{ entities(first: 1) { nodes { name } } }';

let app: SandboxApp;
let own: Record<string, string>;
let other: Record<string, string>;

async function send(query: string, headers: Record<string, string>, method = 'POST') {
  const isGet = method === 'GET';
  const response = await fetch(`${app.url}/graphql${isGet ? `?${new URLSearchParams({ query })}` : ''}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(!isGet && { body: JSON.stringify({ query }) }),
  });
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() };
}

/** From here on each caller waits too long: a real overload lasts as long as the processor is busy. */
const overload = (): unknown => vi.spyOn(RequestQueue.prototype, 'isOverloaded').mockReturnValue(true);

const rejected = {
  status: 503,
  retryAfter: '1',
  body: { errors: [{ message: expect.any(String), extensions: { code: 'OVERLOADED', retryAfterSeconds: 1 } }] },
};

beforeEach(async () => {
  app = await startTestApp();
  [own, other] = [await app.signIn('demo'), await app.signIn('demo')];
  for (const query of [names, entities]) await send(query, other); // Apollo Server validates it
});
afterEach(async () => {
  vi.restoreAllMocks();
  await app[Symbol.asyncDispose]();
});

it('sends cached responses, and runs nothing', async () => {
  const complete = await send(names, own);
  expect(complete).toMatchObject({ status: 200, body: { data: { vehicles: { nodes: [{}, {}] } } } });
  app.takeCalls();
  const counts = new CacheCounts();
  overload();
  expect(await send(names, own)).toEqual(complete);
  expect(await send(entities, own)).toEqual(rejected); // not cached for this caller
  expect(await send('{ __typename }', own)).toEqual(rejected); // not validated
  expect(await send('{ broken', own)).toEqual(rejected);
  expect(await send(names, own, 'GET')).toEqual(rejected);
  expect(await send(names, { ...own, accept: 'text/event-stream' })).toEqual(rejected);
  expect(await send(names, { ...own, 'x-customer-id': '7' })).toEqual(rejected);
  expect(await send(names, {})).toEqual(rejected);
  expect(counts.take()).toEqual({ hit: 1 });
  expect(app.takeCalls()).toEqual({});
});

it('rejects a request whose response has changed', async () => {
  await send(names, own);
  app.app.invalidate({ keyPrefix: '', names: ['vehicles'], rules: [] });
  app.takeCalls();
  overload();
  expect(await send(names, own)).toEqual(rejected);
  expect(app.takeCalls()).toEqual({});
  vi.restoreAllMocks();
  expect(await send(names, own)).toMatchObject({ status: 200, body: { data: { vehicles: { nodes: [{}, {}] } } } });
});

it('sends none when too many requests are in flight', async () => {
  await send(names, own);
  vi.spyOn(RequestQueue.prototype, 'isFull', 'get').mockReturnValue(true);
  expect(await send(names, own)).toEqual(rejected);
});
