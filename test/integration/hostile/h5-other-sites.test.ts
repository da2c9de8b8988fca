import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, startTestApp, type SandboxApp } from '../../support/app.ts';
import { startFakeOcean } from '../../support/ocean/fake-ocean.ts';

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
  ])('cannot send an operation by %s', async (_what, search, init) => {
    const response = await fetch(`${app.url}/graphql${search}`, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), origin: page },
    });
    expect([400, 415]).toContain(response.status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(app.takeCalls()).toEqual({});
  });

  it('gets no CORS headers from a preflight, and cannot read a response', async () => {
    expect(crossOriginHeaders(await preflight(app.url, page))).toEqual([]);
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: page },
      body: JSON.stringify({ query }),
    });
    expect(crossOriginHeaders(response)).toEqual([]);
  });

  it('gets an error for a mutation over GET, with a preflight too', async () => {
    const response = await fetch(`${app.url}/graphql?${new URLSearchParams({ query: mutation })}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(response.status).toBe(405);
    app.takeCalls();
  });

  it.each(['/graphql', '/health/live', '/nothing'])('cannot frame or run a response of %s', async (path) => {
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

const usualHeaders = [
  'apollographql-client-name',
  'apollographql-client-version',
  'traceparent',
  'tracestate',
  'baggage',
  'sentry-trace',
  'x-request-id',
  'apollo-require-preflight',
];

it('H5: pages may send the headers that GraphQL clients and tracing libraries add, and those that are configured', async () => {
  await using app = await startTestApp({ env: { ALLOWED_ORIGINS: page, ALLOWED_HEADERS: 'X-Tenant,x-team' } });
  const allowed = (await preflight(app.url, page)).headers.get('access-control-allow-headers')?.split(', ');
  expect(allowed).toEqual(expect.arrayContaining([...usualHeaders, 'x-tenant', 'x-team']));
});

it.each(['http://localhost:5173', 'http://127.0.0.1:3000', 'https://localhost', 'http://[::1]:5173'])(
  'H5: with the sandbox, a page at %s may call without a setting',
  async (origin) => {
    await using app = await startTestApp();
    const allowed = await preflight(app.url, origin);
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, origin]);
  },
);

it.each(['http://localhost.evil.example', 'http://evil.example:5173', 'http://localhost:5173.evil.example', 'null'])(
  'H5: with the sandbox, a page at %s may not',
  async (origin) => {
    await using app = await startTestApp();
    expect(crossOriginHeaders(await preflight(app.url, origin))).toEqual([]);
  },
);

it('H5: with a real Ocean, a page of this machine may not call unless it is configured', async () => {
  await using ocean = await startFakeOcean({});
  await using app = await startApp({ env: { OCEAN_URL: ocean.url } });
  expect(crossOriginHeaders(await preflight(app.url, 'http://localhost:5173'))).toEqual([]);
});

it('H5: Vary names the origin, the accept headers and, for a cacheable response, the credential', async () => {
  await using app = await startTestApp({ env: { ALLOWED_ORIGINS: page } });
  const varyOf = async (body: string, accept = 'application/json') => {
    const headers = { 'content-type': 'application/json', origin: page, accept };
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: body }),
    });
    return response.headers.get('vary')?.toLowerCase().split(', ').sort();
  };
  const cached = ['accept', 'accept-encoding', 'authorization', 'origin', 'x-auth-token', 'x-customer-id'];
  const list = '{ vehicles(first: 1) { totalCount } }';
  for (let time = 0; time < 3; time += 1) expect(await varyOf(list)).toEqual(cached); // by Apollo, by its plan, cached
  expect(await varyOf('{ drivers(first: 1) { nodes { lastName } } }')).toEqual(['accept', 'accept-encoding', 'origin']);
  expect(await varyOf('{ nothing }')).toEqual(['accept', 'accept-encoding', 'origin']);
  const explorer = await fetch(app.url, { headers: { accept: 'text/html', origin: page } });
  expect(explorer.headers.get('vary')?.toLowerCase()).toBe('origin, accept, accept-encoding');
});
