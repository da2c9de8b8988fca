import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, startTestApp, type SandboxApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';
import { startFakeOcean } from '../support/ocean/fake-ocean.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';

const twoMonths = 'from: "2026-04-01", to: "2026-06-01"';

interface Score {
  readonly month: string;
  readonly availability: string;
  readonly consumptionScore: number | null;
  readonly totalDistanceKm: number | null;
  readonly periods: { readonly key: string; readonly distanceKm: number }[] | null;
}

describe('eco-driving of the sandbox', () => {
  let app: SandboxApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it('of many drivers is one upstream request a month, and none while it is fresh', async () => {
    const headers = await app.signIn('demo');
    const query = `{ drivers(first: 30) { nodes { oceanId lastName firstName ecoDriving(${twoMonths}) {
      month availability consumptionScore totalDistanceKm periods { key distanceKm }
    } } } }`;
    const { data, errors } = await app.execute(query, { headers });
    expect(errors).toBeUndefined();
    expect(app.takeCalls()).toEqual({ drivers: 1, ecoDriving: 2 });
    const { nodes } = data.drivers as { nodes: { ecoDriving: Score[] }[] };
    const scores = nodes.flatMap(({ ecoDriving }) => ecoDriving);
    expect(new Set(nodes.map(({ ecoDriving }) => ecoDriving.map(({ month }) => month).join()))).toEqual(
      new Set(['2026-04-01,2026-05-01']),
    );
    const known = scores.filter(({ availability }) => availability === 'KNOWN');
    expect(known.length).toBeGreaterThan(10);
    for (const { month, totalDistanceKm, periods } of known) {
      expect(periods).toEqual([{ key: month.slice(0, 7), distanceKm: totalDistanceKm }]);
    }
    expect(known.every(({ consumptionScore }) => consumptionScore === null || consumptionScore >= 0)).toBe(true);
    const none = scores.filter(({ availability }) => availability === 'NONE');
    expect(none.length).toBeGreaterThan(0); // drivers without a vehicle that is scored
    expect(none.every(({ totalDistanceKm }) => totalDistanceKm === null)).toBe(true);
    await app.execute(query, { headers });
    expect(app.takeCalls()).toEqual({});
  });

  it('has no scores for a month without trips', async () => {
    const query = `{ drivers(first: 1) { nodes { ecoDriving(from: "2020-12-01", to: "2021-01-01") { month availability } } } }`;
    const { data, errors } = await app.execute(query, { headers: await app.signIn('demo') });
    expect(errors).toBeUndefined();
    expect(data.drivers.nodes).toEqual([{ ecoDriving: [{ month: '2020-12-01', availability: 'NONE' }] }]);
    app.takeCalls();
  });

  it('that Ocean does not return is null with an error, and leaves the rest', async () => {
    const restore = rejectRequests(app, 'ecoDriving', 403);
    const query = `{ drivers(first: 1) { nodes { oceanId ecoDriving(${twoMonths}) { month } } } }`;
    const { data, errors } = await app.execute(query, { headers: await app.signIn('demo') });
    restore();
    expect(data.drivers.nodes).toEqual([{ oceanId: expect.any(String), ecoDriving: null }]);
    expect(errors).toMatchObject([{ path: ['drivers', 'nodes', 0, 'ecoDriving'], extensions: { code: 'FORBIDDEN' } }]);
    app.takeCalls();
  });

  it.each([
    ['from: "2026-04-02", to: "2026-06-01"', 'from'],
    ['from: "2026-04-01", to: "2026-06-30"', 'to'],
    ['from: "1999-12-01", to: "2000-01-01"', 'from'],
    ['from: "2026-04-01", to: "2026-04-01"', 'to'],
    ['from: "2026-04-01", to: "2026-03-01"', 'to'],
    ['from: "2025-04-01", to: "2026-05-01"', 'to'],
  ])('is rejected for %s before Ocean is called', async (args, argument) => {
    const { errors } = await app.execute(`{ drivers(first: 1) { nodes { ecoDriving(${args}) { month } } } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    expect(app.takeCalls()['ecoDriving']).toBeUndefined();
  });

  it('is not shared between callers', async () => {
    const query = `{ drivers(first: 30) { nodes { ecoDriving(${twoMonths}) { availability } } } }`;
    await app.execute(query, { headers: await app.signIn('demo') });
    app.takeCalls();
    const { data } = await app.execute(query, { headers: await app.signIn('agence') });
    expect(app.takeCalls()).toEqual({ drivers: 1, ecoDriving: 2 });
    const { drivers, entities } = customerOf(app.sandbox);
    expect(data.drivers.nodes).toHaveLength(drivers.filter(({ entity }) => entity === entities[0]).length);
  });
});

const driver = (id: number, prenomInd: string, nomInd: string) => ({ individu: { id, prenomInd, nomInd } });

it('shows no score under a name that two drivers have, also where one of them is not requested', async () => {
  await using ocean = await startFakeOcean({
    drivers: () => ({ body: [driver(1, 'Zoé', 'Martin'), driver(2, 'ZOE', 'Martin'), driver(3, 'Luc', 'Petit')] }),
    ecoDriving: () => ({
      body: [
        { CFF_NOM: 'MARTIN', CFF_PRENOM: 'Zoé', ECOATTITUDE_CONSO: 80 },
        { CFF_NOM: 'Petit', CFF_PRENOM: 'Luc', ECOATTITUDE_CONSO: -1, ECOATTITUDE_SECU: 55 },
      ],
    }),
  });
  await using app = await startApp({ env: { OCEAN_URL: ocean.url } });
  const scores = 'ecoDriving(from: "2026-05-01", to: "2026-06-01") { availability consumptionScore safetyScore }';
  const { data, errors } = await app.execute(
    `{ zoe: driver(by: { oceanId: "1" }) { ${scores} } luc: driver(by: { oceanId: "3" }) { ${scores} } }`,
    { headers: { 'x-auth-token': 'token' } },
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    zoe: { ecoDriving: [{ availability: 'SHARED_NAME', consumptionScore: null, safetyScore: null }] },
    luc: { ecoDriving: [{ availability: 'KNOWN', consumptionScore: null, safetyScore: 55 }] },
  });
  expect(ocean.takeCalls()).toEqual({ drivers: 1, ecoDriving: 1 });
});

it('reads the object of a single driver, and takes no text for scores', async () => {
  let body: unknown = { CFF_NOM: 'Petit', CFF_PRENOM: 'Luc', ECOATTITUDE_CONSO: 61 };
  await using ocean = await startFakeOcean({
    drivers: () => ({ body: [driver(3, 'Luc', 'Petit')] }),
    ecoDriving: () => ({ body }),
  });
  await using app = await startApp({ env: { OCEAN_URL: ocean.url } });
  const query = '{ drivers { nodes { ecoDriving(from: "2026-05-01", to: "2026-06-01") { consumptionScore } } } }';
  const { data } = await app.execute(query, { headers: { 'x-auth-token': 'one' } });
  expect(data.drivers.nodes).toEqual([{ ecoDriving: [{ consumptionScore: 61 }] }]);
  body = 'no scores';
  const { errors } = await app.execute(query, { headers: { 'x-auth-token': 'two' } });
  expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_BAD_RESPONSE' } }]);
});
