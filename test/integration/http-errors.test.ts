import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { exchange, readResponse } from '../support/http/sockets.ts';

let app: SandboxApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

const json = { 'content-type': 'application/json' };
const query = '{ entities { name } }';

it.each<[string, string, RequestInit, number]>([
  ['a body that is no JSON', '/graphql', { method: 'POST', headers: json, body: '{ "query": secret' }, 400],
  ['no body', '/graphql', { method: 'POST', headers: json }, 400],
  ['a body without a query', '/graphql', { method: 'POST', headers: json, body: '{}' }, 400],
  ['a list', '/graphql', { method: 'POST', headers: json, body: `[{"query":"${query}"}]` }, 400],
  ['text', '/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: query }, 415],
  ['a form', '/graphql', { method: 'POST', body: new URLSearchParams({ query }) }, 415],
  ['a form of parts', '/graphql', { method: 'POST', body: formOf(query) }, 415],
  ['another path', '/secret', {}, 404],
  ['another method', '/graphql', { method: 'PATCH' }, 405],
  ['DELETE without a stream', '/graphql', { method: 'DELETE' }, 400],
  ['a method of WebDAV', '/graphql', { method: 'PROPFIND' }, 405],
  ['another method with a body', '/graphql', { method: 'PATCH', headers: json, body: `{"query":"${query}"}` }, 405],
  ['POST of the explorer', '/', { method: 'POST' }, 405],
  ['DELETE of health', '/health/ready', { method: 'DELETE' }, 405],
  [
    'another charset',
    '/graphql',
    { method: 'POST', headers: { 'content-type': 'application/json; charset=latin1' }, body: `{"query":"${query}"}` },
    415,
  ],
  [
    'a body that is compressed',
    '/graphql',
    { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body: `{"query":"${query}"}` },
    415,
  ],
  ['GET without preflight', `/graphql?query=${encodeURIComponent(query)}`, {}, 400],
  ['GET without a query', '/graphql', { headers: json }, 400],
  ['a path that cannot be decoded', '/%E0%A4%A', {}, 400],
])('responds to %s in JSON, never HTML', async (_what, path, init, status) => {
  const response = await fetch(`${app.url}${path}`, init);
  const text = await response.text();
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch(/json/);
  expect(JSON.parse(text)).toMatchObject({
    errors: [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }],
  });
  expect(text).not.toMatch(/secret|node_modules|<html/i);
  expect(app.takeCalls()).toEqual({});
});

function formOf(text: string): FormData {
  const form = new FormData();
  form.set('query', text);
  return form;
}

it('responds to GET with a header that requires a preflight', async () => {
  const response = await fetch(`${app.url}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { 'apollo-require-preflight': 'yes' },
  });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ data: { entities: expect.any(Array) } });
  app.takeCalls();
});

it.each([
  ['OPTIONS', '/graphql', 204, 'GET, POST, PUT, DELETE, OPTIONS'],
  ['HEAD', '/graphql', 405, 'GET, POST, PUT, DELETE, OPTIONS'],
  ['PATCH', '/graphql', 405, 'GET, POST, PUT, DELETE, OPTIONS'],
  ['OPTIONS', '/', 204, 'GET, HEAD, OPTIONS'],
  ['HEAD', '/', 200, null],
  ['HEAD', '/health/ready', 200, null],
  ['OPTIONS', '/nothing', 404, null],
])('responds to %s %s with %i and the allowed methods', async (method, path, status, allow) => {
  const response = await fetch(`${app.url}${path}`, { method });
  expect([response.status, response.headers.get('allow')]).toEqual([status, allow]);
});

it('reports that it is alive and ready', async () => {
  const health = async (path: string) => (await fetch(`${app.url}/health/${path}`)).json();
  expect(await health('live')).toEqual({ status: 'live' });
  expect(await health('ready')).toEqual({ status: 'ready' });
});

it('reports GraphQL’s own codes for a document that does not parse or validate', async () => {
  expect(await app.execute('{ entities {')).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }],
  });
  expect(await app.execute('{ nothing }')).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  });
});

const search = (text: string): string => `{ vehicles(filter: { text: ${JSON.stringify(text)} }) { totalCount } }`;
const withVariables = 'query ($text: String!) { vehicles(filter: { text: $text }) { totalCount } }';
const latin1 = Buffer.from(JSON.stringify({ query: search('Kévin') }), 'latin1');
const preflight = { 'apollo-require-preflight': 'yes' };

it.each<[string, string, RequestInit, number]>([
  ['a body in Latin-1', '', { method: 'POST', headers: json, body: latin1 }, 415],
  ['a body with half a character', '', { method: 'POST', headers: json, body: Buffer.from([0x22, 0xc3, 0x22]) }, 415],
  ['U+FFFD', '', { method: 'POST', headers: json, body: JSON.stringify({ query: search('K\uFFFDvin') }) }, 400],
  [
    'U+FFFD as an escape of JSON',
    '',
    { method: 'POST', headers: json, body: `{"query":"${withVariables}","variables":{"text":"K\\ufffdvin"}}` },
    400,
  ],
  [
    'half a surrogate pair',
    '',
    { method: 'POST', headers: json, body: `{"query":"${withVariables}","variables":{"text":"K\\ud83dvin"}}` },
    400,
  ],
  [
    'U+FFFD as an escape of GraphQL',
    '',
    {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ query: '{ vehicles(filter: { text: "K\\uFFFD" }) { totalCount } }' }),
    },
    400,
  ],
  [
    'a GET with a byte of Latin-1',
    `?query=${encodeURIComponent(search('K')).replace('K', 'K%E9')}`,
    { headers: preflight },
    400,
  ],
  ['a GET with U+FFFD', `?query=${encodeURIComponent(search('K\uFFFD'))}`, { headers: preflight }, 400],
  [
    'a GET with an escape in its variables',
    `?query=${encodeURIComponent(withVariables)}&variables=${encodeURIComponent('{"text":"\\ufffd"}')}`,
    { headers: preflight },
    400,
  ],
])('responds to %s with an error, and sends no upstream request', async (_what, path, init, status) => {
  const response = await fetch(`${app.url}/graphql${path}`, init);
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({
    errors: [{ message: expect.stringContaining('UTF-8'), extensions: { code: 'BAD_REQUEST' } }],
  });
  expect(app.takeCalls()).toEqual({});
});

it('responds to a GET with raw bytes in its query with an error', async () => {
  const head = `GET /graphql?query=${encodeURIComponent(search('K')).replace('K', 'KÃ©')} HTTP/1.1\r\nhost: x\r\n`;
  const bytes = Buffer.from(`${head}apollo-require-preflight: 1\r\nconnection: close\r\n\r\n`, 'latin1');
  expect(readResponse(await exchange(app.url, bytes)).status).toBe(400);
  expect(app.takeCalls()).toEqual({});
});

it.each([
  ['a byte order mark', `\uFEFF${JSON.stringify({ query: search('é') })}`],
  [
    'characters beyond the BMP, as escapes of JSON',
    `{"query":"${withVariables}","variables":{"text":"\\ud83d\\ude97"}}`,
  ],
  [
    'a backslash before what looks like an escape',
    JSON.stringify({ query: withVariables, variables: { text: 'a\\ufffd' } }),
  ],
])('reads a body with %s', async (_what, body) => {
  const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers: json, body });
  expect(await response.json()).toEqual({ data: { vehicles: { totalCount: expect.any(Number) } } });
  app.takeCalls();
});
