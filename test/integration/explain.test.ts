import { beforeEach, describe, expect, it } from 'vitest';
import { logIn, startTestApp, testNow, type SandboxApp } from '../support/app.ts';
import { endpoints } from '../support/ocean/endpoints.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';

const secret = 'a-secret-of-sixteen-characters-or-more';
const page = 'query Page($first: Int!) { vehicles(first: $first) { nodes { registration } } }';
const request = { variables: { first: 3 } };
const fetched = { cached: 0, refreshing: 0, fetched: 1, shared: 0, stale: 0 };

/** Sends one operation and returns the raw body too, as extensions are the subject. */
async function post(app: SandboxApp, query: string, body: object = {}, headers: Record<string, string> = {}) {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, ...body }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, ...(JSON.parse(text) as Result) };
}

interface Result {
  data: Record<string, unknown> | null;
  errors?: unknown[];
  extensions?: { cost?: object; explain?: Record<string, unknown> };
}

describe('a request with x-explain', () => {
  let app: SandboxApp;
  let now: number;
  let explain: Record<string, string>;

  beforeEach(async () => {
    now = testNow;
    app = await startTestApp({ clock: () => now });
    // With a token of its own: the login of the service account would count as well.
    explain = { 'x-explain': '1', ...(await app.signIn('demo')) };
    return () => app.app.stop();
  });

  it('reports upstream requests, bytes and cost of a first run', async () => {
    const { extensions, headers } = await post(app, page, request, explain);
    expect(app.takeCalls()).toEqual({ vehicles: 1 });
    expect(extensions).toEqual({
      cost: {
        fields: 5,
        upstreamCalls: 1,
        atMost: { fields: 5, upstreamCalls: 1 },
        limits: { fields: 500_000, upstreamCalls: 250 },
        actual: { fields: 5, upstreamCalls: 1 },
      },
      explain: {
        responseCache: 'NOT_USED',
        upstream: { requests: 1, bytes: expect.any(Number) },
        lists: fetched,
        asOf: new Date(testNow).toISOString(),
        ageMillis: 0,
        isStale: false,
        queueMillis: expect.any(Number),
      },
    });
    expect(extensions?.explain?.['upstream']).toMatchObject({ bytes: await bytesOfVehicles(app) });
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  it('reports a hit in the response cache with the age of its lists, and leaves the cached response as it is', async () => {
    const plainHeaders = { ...explain };
    delete plainHeaders['x-explain'];
    await post(app, page, request, plainHeaders); // validates the document
    const plain = await post(app, page, request, explain);
    expect(plain.extensions?.explain).toMatchObject({ responseCache: 'MISS', upstream: { requests: 0, bytes: 0 } });
    app.takeCalls();
    now += 5000;
    const hit = await post(app, page, request, explain);
    expect(hit.extensions).toMatchObject({
      cost: { actual: { fields: null, upstreamCalls: 0 } },
      explain: {
        responseCache: 'HIT',
        upstream: { requests: 0, bytes: 0 },
        asOf: new Date(testNow).toISOString(),
        ageMillis: 5000,
        isStale: false,
      },
    });
    const other = await post(app, page, request, plainHeaders);
    expect(other.extensions).toBeUndefined();
    expect(other.data).toEqual(hit.data);
    expect(app.takeCalls()).toEqual({});
  });

  it('reports a list that is refreshed behind the response, and one that is served while Ocean fails', async () => {
    await post(app, page, request, explain);
    now += 31_000;
    const aged = await post(app, page, { variables: { first: 2 } }, explain);
    expect(aged.extensions?.explain).toMatchObject({
      lists: { ...fetched, fetched: 0, refreshing: 1 },
      ageMillis: 31_000,
      isStale: false,
    });
    await expect.poll(() => app.takeCalls()['vehicles'] ?? 0).toBeGreaterThan(0);
    now += 120_000;
    rejectRequests(app, 'vehicles', 503);
    const stale = await post(app, page, { variables: { first: 1 } }, explain);
    expect(stale.extensions?.explain).toMatchObject({ lists: { ...fetched, fetched: 0, stale: 1 }, isStale: true });
  });

  it('counts the upstream requests of a mutation and of lists that are never cached', async () => {
    const login = 'mutation ($input: LoginInput!) { login(input: $input) { expiresAt } }';
    const signedIn = await post(app, login, { variables: { input: { login: 'demo', password: 'demo' } } }, explain);
    expect(signedIn.extensions).toMatchObject({
      cost: { actual: { fields: null, upstreamCalls: 1 } },
      explain: { upstream: { requests: 1 }, asOf: null, ageMillis: null },
    });
  });

  it('leaves the login of the service account out of the cost, as the estimate does', async () => {
    const { extensions } = await post(app, page, request, { 'x-explain': '1' });
    expect(app.takeCalls()).toEqual({ vehicles: 1 });
    expect(extensions).toMatchObject({
      cost: { upstreamCalls: 1, atMost: { upstreamCalls: 1 }, actual: { upstreamCalls: 1 } },
      explain: { upstream: { requests: 2 } },
    });
  });

  it('explains the failure of a field beside its error', async () => {
    const query = '{ vehicles(after: "nonsense") { totalCount } }';
    const { status, errors, extensions } = await post(app, query, {}, explain);
    expect([status, errors]).toEqual([200, [expect.anything()]]);
    expect(extensions?.explain).toMatchObject({ upstream: { requests: 0, bytes: 0 } });
  });

  it('adds nothing to a request that cannot run', async () => {
    const { status, extensions } = await post(app, '{ nothing }', {}, explain);
    expect([status, extensions?.explain]).toEqual([400, undefined]);
  });
});

describe('the setting EXPLAIN', () => {
  const explain = { 'x-explain': '1' };
  it.each([
    ['EXPLAIN=off', { EXPLAIN: 'off' }],
    ['INTROSPECTION=off', { INTROSPECTION: 'off' }],
  ])('%s: only a gateway with the secret gets an explanation', async (_name, env) => {
    await using app = await startTestApp({ env: { ...env, GATEWAY_SECRET: secret } });
    expect((await post(app, page, request, explain)).extensions).toBeUndefined();
    const gateway = await post(app, page, request, { ...explain, 'x-gateway-secret': secret });
    expect(gateway.extensions?.explain).toBeDefined();
  });

  it('on: everyone gets one, without introspection too', async () => {
    await using app = await startTestApp({ env: { INTROSPECTION: 'off', EXPLAIN: 'on' } });
    expect((await post(app, page, request, explain)).extensions?.explain).toBeDefined();
  });
});

/** Length of the list of vehicles as the sandbox sends it. */
async function bytesOfVehicles({ sandbox }: SandboxApp): Promise<number> {
  const [, path = ''] = endpoints.vehicles.split(' ');
  const token = await logIn(sandbox.url, 'demo');
  const response = await fetch(`${sandbox.url}${path}`, { headers: { 'x-auth-token': token } });
  return (await response.arrayBuffer()).byteLength;
}
