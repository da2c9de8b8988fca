import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../support/app.ts';

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
  ['another method', '/graphql', { method: 'DELETE' }, 405],
  [
    'another charset',
    '/graphql',
    { method: 'POST', headers: { 'content-type': 'application/json; charset=latin1' }, body: `{"query":"${query}"}` },
    415,
  ],
  ['GET without preflight', `/graphql?query=${encodeURIComponent(query)}`, {}, 400],
  ['GET without a query', '/graphql', { headers: json }, 400],
  ['a path that cannot be decoded', '/%E0%A4%A', {}, 400],
])('answers %s in JSON, never HTML', async (_what, path, init, status) => {
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

it('answers GET with a header that asks for a preflight', async () => {
  const response = await fetch(`${app.url}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { 'apollo-require-preflight': 'yes' },
  });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ data: { entities: expect.any(Array) } });
});

it('tells that it is alive, and ready', async () => {
  const ask = async (path: string) => (await fetch(`${app.url}/health/${path}`)).json();
  expect(await ask('live')).toEqual({ status: 'live' });
  expect(await ask('ready')).toEqual({ status: 'ready' });
});

it('answers what cannot be parsed or is not of the schema with GraphQL’s own codes', async () => {
  expect(await app.ask('{ entities {')).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }],
  });
  expect(await app.ask('{ nothing }')).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  });
});
