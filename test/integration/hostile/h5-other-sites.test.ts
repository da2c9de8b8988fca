import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../../support/app.ts';

const query = '{ entities { name } }';
const mutation = 'mutation { login(input: { login: "demo", password: "demo" }) { token } }';
const page = 'https://fleet.example.com';

const preflight = (url: string, origin: string) =>
  fetch(`${url}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-auth-token',
    },
  });

const crossOriginHeaders = ({ headers }: Response): string[] =>
  [...headers.keys()].filter((name) => name.startsWith('access-control-'));

describe('H5: a page of another site', () => {
  let app: SandboxApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it.each<[string, string, RequestInit]>([
    ['a link', `?${new URLSearchParams({ query })}`, {}],
    ['a link to a change', `?${new URLSearchParams({ query: mutation })}`, {}],
    ['a form', '', { method: 'POST', body: new URLSearchParams({ query: mutation }) }],
    [
      'a form of text',
      '',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: JSON.stringify({ query: mutation }) },
    ],
    ['a beacon without a type', '', { method: 'POST', body: new Blob([JSON.stringify({ query: mutation })]) }],
  ])('can do nothing by %s', async (_what, search, init) => {
    const response = await fetch(`${app.url}/graphql${search}`, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), origin: page },
    });
    expect([400, 415]).toContain(response.status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(app.takeCalls()).toEqual({});
  });

  it('is told nothing by a preflight, and reads no answer', async () => {
    expect(crossOriginHeaders(await preflight(app.url, page))).toEqual([]);
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: page },
      body: JSON.stringify({ query }),
    });
    expect(crossOriginHeaders(response)).toEqual([]);
  });

  it('is told that no change goes over GET, with a preflight too', async () => {
    const response = await fetch(`${app.url}/graphql?${new URLSearchParams({ query: mutation })}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(response.status).toBe(405);
    app.takeCalls();
  });

  it.each(['/graphql', '/health/live', '/nothing'])('cannot frame or run what %s answers', async (path) => {
    const { headers } = await fetch(`${app.url}${path}`);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
  });
});

it('H5: pages of allowed origins may call, and no others', async () => {
  await using app = await startTestApp({ env: { ALLOWED_ORIGINS: `${page},http://localhost:5173` } });
  const allowed = await preflight(app.url, page);
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get('access-control-allow-origin')).toBe(page);
  expect(allowed.headers.get('access-control-allow-headers')).toContain('x-auth-token');
  expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
  expect((await preflight(app.url, 'https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
});
