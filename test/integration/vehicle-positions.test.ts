import { describe, expect, it } from 'vitest';
import { startApp, startTestApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';
import type { GraphqlResponse } from '../support/graphql.ts';
import { startFakeOcean, type FakeOcean } from '../support/ocean/fake-ocean.ts';
import { vehicleRow } from '../support/ocean/rows.ts';
import { requestCost } from '../support/work/reported-cost.ts';

interface Position {
  readonly recordedAt: string;
  readonly visibility: string;
  readonly latitude: number | null;
  readonly speedKmh: number | null;
  readonly address: object | null;
  readonly driver: object | null;
}

const fields = '{ recordedAt visibility latitude speedKmh address { town } driver { name } }';
const period = 'from: "2026-06-09T22:00:00Z", to: "2026-06-10T22:00:00Z"';
const ofFleet = (args: string) => `{ vehicles(first: 40) { nodes { oceanId positions(${args}) ${fields} } } }`;

describe('positions over a period', () => {
  it('of many vehicles are one upstream request, in time order, and are never cached', async () => {
    await using app = await startTestApp();
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: ofFleet(period) }),
    });
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const { data, errors } = (await response.json()) as GraphqlResponse;
    expect(errors).toBeUndefined();
    const nodes = data.vehicles.nodes as { positions: Position[] }[];
    const all = nodes.flatMap(({ positions }) => positions);
    expect(all.length).toBeGreaterThan(300);
    for (const { positions } of nodes) {
      const times = positions.map(({ recordedAt }) => recordedAt);
      expect(times).toEqual(times.toSorted());
      expect(times.every((at) => at >= '2026-06-09T22' && at < '2026-06-10T22')).toBe(true);
    }
    expect(all.filter(({ visibility }) => visibility === 'SHOWN').every(({ latitude }) => latitude !== null)).toBe(
      true,
    );
    expect(app.takeCalls()).toEqual({ vehicles: 1, tracks: 1 });
    await app.execute(ofFleet(period));
    expect(app.takeCalls()).toEqual({ tracks: 1 });
  });

  it('leave private ones out, or show when they were and nothing else', async () => {
    await using app = await startTestApp();
    const positionsOf = async (args: string) =>
      ((await app.execute(ofFleet(args))).data.vehicles.nodes as { positions: Position[] }[]).flatMap(
        ({ positions }) => positions,
      );
    const shown = await positionsOf(period);
    const all = await positionsOf(`${period}, includePrivate: true`);
    const hidden = all.filter(({ visibility }) => visibility === 'HIDDEN_PRIVATE');
    expect(hidden.length).toBeGreaterThan(30);
    expect(shown).toEqual(all.filter(({ visibility }) => visibility !== 'HIDDEN_PRIVATE'));
    for (const { recordedAt, latitude, speedKmh, address } of hidden) {
      expect({ recordedAt, latitude, speedKmh, address }).toEqual({
        recordedAt: expect.any(String),
        latitude: null,
        speedKmh: null,
        address: null,
      });
    }
  });

  it('of different periods are one upstream request each, known before', async () => {
    await using app = await startTestApp();
    const query = `query ($to: DateTime!) { vehicles(first: 30) { nodes {
      a: positions(from: "2026-06-10T00:00:00Z", to: $to) { recordedAt }
      b: positions(from: "2026-06-09T00:00:00Z", to: $to) { recordedAt }
    } } }`;
    const variables = { to: '2026-06-11T00:00:00Z' };
    const cost = await requestCost(app.url, query, { variables });
    expect(cost.upstreamCalls).toBe(3);
    expect(cost.fields).toBeGreaterThan(30 * (200 + 400));
    await app.execute(query, { variables });
    expect(app.takeCalls()).toEqual({ vehicles: 1, tracks: 2 });
  });

  it('of a vehicle that another row names look up its plate', async () => {
    await using app = await startTestApp();
    const query = `{ drivers(first: 10) { nodes { assignments { vehicle { positions(${period}) { visibility } } } } } }`;
    const cost = await requestCost(app.url, query);
    const { errors } = await app.execute(query);
    expect(errors).toBeUndefined();
    const calls = app.takeCalls();
    expect(calls['tracks']).toBe(1);
    expect(cost.upstreamCalls).toBeGreaterThanOrEqual(Object.values(calls).reduce((sum, count) => sum + count, 0));
  });

  it.each([
    ['from: "2026-06-12T10:00:01Z", to: "2026-06-13T00:00:00Z"', 'from: must not lie in the future.'],
    [
      'from: "2026-04-12T09:59:59Z", to: "2026-04-13T00:00:00Z"',
      'from: must not lie more than 2 months ago: Ocean has no older positions.',
    ],
    ['from: "2026-06-10T00:00:00Z", to: "2026-06-10T00:00:00Z"', 'to: must lie after from.'],
    [
      'from: "2026-06-01T00:00:00Z", to: "2026-06-08T00:00:01Z"',
      'to: must lie at most 7 days after from: request a shorter period.',
    ],
  ])('%s names the argument', async (args, message) => {
    await using app = await startTestApp();
    const { data, errors } = await app.execute(
      `{ vehicles(first: 1) { nodes { positions(${args}) { recordedAt } } } }`,
    );
    expect(data.vehicles.nodes).toEqual([{ positions: null }]);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(app.takeCalls()).toEqual({ vehicles: 1 });
  });

  it('may begin two months ago, to the second', async () => {
    await using app = await startTestApp();
    const { errors } = await app.execute(
      ofFleet('from: "2026-04-12T10:00:00Z", to: "2026-04-13T00:00:00Z"').replace('40', '1'),
    );
    expect(errors).toBeUndefined();
  });

  it('of another customer’s vehicle are never shown', async () => {
    await using app = await startTestApp();
    const { id } = customerOf(app.sandbox, 1).vehicles[0]!;
    const { data } = await app.execute(
      `{ vehicle(by: { oceanId: "${String(id)}" }) { positions(${period}) ${fields} } }`,
    );
    expect(data).toEqual({ vehicle: null });
  });
});

/** Matches what no result may contain. */
const secrets = /48\.111|2\.222|Rue Cach|77\.7/;
const position = (minute: number, more: object = {}) => ({
  timestamp: Date.UTC(2026, 5, 10, 8, minute),
  latitudeY: 48.5,
  longitudeX: 2.5,
  etat: 'TRAVELING',
  ...more,
});
const secret = (minute: number, more: object) =>
  position(minute, {
    latitudeY: 48.111,
    longitudeX: 2.222,
    vitesseKmh: 77.7,
    address: { address: 'Rue Cachée', town: 'Rue Cachée' },
    adresseDeReference: 'Rue Cachée',
    ...more,
  });
const track = (idVehicule: number | null, immatriculation: string | null, positions: unknown) => ({
  vehicle: { idVehicule, immatriculation },
  positions,
});

/** An Ocean with these vehicles and tracks, which notes the requests for positions. */
async function startTracks(
  body: unknown,
  vehicles: object[] = [vehicleRow(7, 'AA-007-AA'), vehicleRow(8, 'AA-008-AA')],
) {
  const requests: URLSearchParams[] = [];
  const ocean: FakeOcean = await startFakeOcean({
    vehicles: () => ({ body: vehicles }),
    tracks: ({ url }) => {
      requests.push(url.searchParams);
      return { body };
    },
  });
  const app = await startApp({ env: { OCEAN_URL: ocean.url, OCEAN_LOGIN: 'robot', OCEAN_PASSWORD: 'robot' } });
  const read = async (args = period, page = 'first: 20') => {
    const { data, errors } = await app.execute(
      `{ vehicles(${page}) { nodes { oceanId positions(${args}) { recordedAt visibility latitude longitude speedKmh referenceAddress
        address { address town } vehicle { oceanId registration } } } } }`,
    );
    const nodes = data.vehicles.nodes as { oceanId: string; positions: Position[] | null }[];
    const byVehicle = Object.fromEntries(
      nodes.map(({ oceanId, positions }) => [
        oceanId,
        positions?.map(({ recordedAt }) => recordedAt.slice(14, 16)) ?? null,
      ]),
    );
    return {
      byVehicle,
      text: JSON.stringify(data),
      codes: errors?.map(({ path, extensions }) => [path, extensions.code]),
    };
  };
  return {
    read,
    requests,
    [Symbol.asyncDispose]: async () => {
      await app[Symbol.asyncDispose]();
      await ocean[Symbol.asyncDispose]();
    },
  };
}

describe('the request for positions', () => {
  it('names each plate once, the period, and private ones only when they are requested', async () => {
    const vehicles = [vehicleRow(7, 'AA-007-AA'), vehicleRow(8, ' AA-007-AA '), vehicleRow(9, 'AA-009-AA')];
    await using stage = await startTracks({ positionsVehicles: [] }, vehicles);
    await stage.read();
    await stage.read(`${period}, includePrivate: true`);
    const query = (withPrivacy: string) => ({
      immatriculation: ['AA-007-AA', 'AA-009-AA'],
      startDate: ['2026-06-09T22:00:00.000+00:00'],
      endDate: ['2026-06-10T22:00:00.000+00:00'],
      withPrivacy: [withPrivacy],
    });
    const sent = stage.requests.map((parameters) =>
      Object.fromEntries(
        [...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).toSorted()] as const),
      ),
    );
    expect(sent).toEqual([query('false'), query('true')]);
  });

  it('is not sent for a vehicle without a plate, whose positions are null', async () => {
    await using stage = await startTracks({ positionsVehicles: [] }, [vehicleRow(7, null), vehicleRow(8, ' ')]);
    expect(await stage.read()).toMatchObject({ byVehicle: { 7: null, 8: null }, codes: undefined });
    expect(stage.requests).toEqual([]);
  });

  it('is one for each hundred plates', async () => {
    const vehicles = Array.from({ length: 120 }, (_, index) => vehicleRow(1000 + index, `AA-${1000 + index}`));
    await using stage = await startTracks({ positionsVehicles: [] }, vehicles);
    await stage.read(period, 'first: 120');
    const sizes = stage.requests.map((parameters) => parameters.getAll('immatriculation').length);
    expect(sizes.toSorted((a, b) => a - b)).toEqual([20, 100]);
  });
});

describe('positions that Ocean sends', () => {
  it.each([
    ['a private state', { etat: 'PRIVACY' }],
    ['a private state in words', { etat: 'Vie privée' }],
    ['a private place', { typePoi: 'Lieu privé' }],
    ['a flag', { isPrivate: true }],
  ])('show no place with %s, requested or not', async (_what, mark) => {
    const rows = [position(1), secret(2, mark), position(3)];
    await using stage = await startTracks({ positionsVehicles: [track(7, 'AA-007-AA', rows)] });
    const [without, including] = [await stage.read(), await stage.read(`${period}, includePrivate: true`)];
    expect(without.byVehicle).toEqual({ 7: ['01', '03'], 8: [] });
    expect(including.byVehicle).toEqual({ 7: ['01', '02', '03'], 8: [] });
    expect(without.text + including.text).not.toMatch(secrets);
  });

  it('are hidden by a private row of the same instant, in whichever order', async () => {
    const rows = [
      track(7, 'AA-007-AA', [position(3), secret(2, {})]),
      track(7, 'AA-007-AA', [position(2, { etat: 'PRIVACY' }), position(1)]),
    ];
    await using stage = await startTracks({ positionsVehicles: rows });
    const found = await stage.read(`${period}, includePrivate: true`);
    expect(found.byVehicle).toEqual({ 7: ['01', '02', '03'], 8: [] });
    expect(found.text).not.toMatch(secrets);
    expect((await stage.read()).byVehicle).toEqual({ 7: ['01', '03'], 8: [] });
  });

  it('belong to the vehicle with their id, not to another with the same plate', async () => {
    const vehicles = [vehicleRow(7, 'AA-007-AA'), vehicleRow(8, 'AA-007-AA')];
    await using stage = await startTracks({ positionsVehicles: [track(8, 'AA-007-AA', [position(8)])] }, vehicles);
    expect(await stage.read()).toMatchObject({ byVehicle: { 7: [], 8: ['08'] }, codes: undefined });
  });

  it('exclude the end of the period', async () => {
    await using stage = await startTracks({ positionsVehicles: [track(7, 'AA-007-AA', [position(1), position(30)])] });
    const args = 'from: "2026-06-10T08:00:00Z", to: "2026-06-10T08:30:00Z"';
    expect((await stage.read(args)).byVehicle).toEqual({ 7: ['01'], 8: [] });
  });

  const unreadable = (index: number) => [['vehicles', 'nodes', index, 'positions'], 'UPSTREAM_BAD_RESPONSE'];
  it.each([
    ['no list', { positionsVehicles: null }, { 7: null, 8: null }, [unreadable(0), unreadable(1)]],
    ['positions that are no list', [track(7, 'AA-007-AA', {}), track(8, 'x', [])], { 7: null, 8: [] }, [unreadable(0)]],
    [
      'a row without an id',
      [track(7, 'x', [position(1)]), track(null, 'x', [])],
      { 7: ['01'], 8: null },
      [unreadable(1)],
    ],
    ['a row that is null', [null, track(8, 'x', [])], { 7: null, 8: [] }, [unreadable(0)]],
  ])('are an error, and not none, for %s', async (_what, body, byVehicle, codes) => {
    await using stage = await startTracks(Array.isArray(body) ? { positionsVehicles: body } : body);
    expect(await stage.read()).toMatchObject({ byVehicle, codes });
  });
});
