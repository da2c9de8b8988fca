import { describe, expect, it } from 'vitest';
import { toGlobalId } from '../../src/graphql/global-id.ts';
import { startApp, startTestApp, type SandboxApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';
import { startFakeOcean, type FakeResponse } from '../support/ocean/fake-ocean.ts';

interface Assignment {
  readonly id: string;
  readonly oceanId: string;
  readonly driverId: string;
  readonly period: { start: string; end: string | null };
}

const fields = '{ id oceanId driverId period { start end } }';

/** A vehicle that had two drivers, and its history, newest first. */
async function handedOver(app: SandboxApp) {
  const { data } = await app.execute(`{ vehicles(first: 40) { nodes { oceanId assignments ${fields} } } }`);
  const nodes = data.vehicles.nodes as { oceanId: string; assignments: Assignment[] }[];
  const { oceanId, assignments } = nodes.find((node) => node.assignments.length === 2)!;
  app.takeCalls();
  return { oceanId, current: assignments[0]!, earlier: assignments[1]! };
}

describe('assignments at a time', () => {
  it('are found by an instant or a span, with the driver at the instant, from the cached history', async () => {
    await using app = await startTestApp();
    const { oceanId, current, earlier } = await handedOver(app);
    const justBefore = new Date(Date.parse(current.period.start) - 1).toISOString();
    const { data, errors } = await app.execute(
      `query ($id: ID!, $change: DateTime!, $before: DateTime!) { vehicle(by: { oceanId: $id }) {
        at: assignments(at: $change) { oceanId }
        before: assignments(at: $before) { oceanId }
        during: assignments(during: { start: $before, end: "2100-01-01T00:00:00Z" }) { oceanId }
        until: assignments(during: { end: $change }) { oceanId }
        driverThen: driverAt(instant: $before) { oceanId }
        driverNow: driverAt(instant: $change) { oceanId }
        driverEver: driverAt(instant: "2001-01-01T00:00:00Z") { oceanId }
      } }`,
      { variables: { id: oceanId, change: current.period.start, before: justBefore } },
    );
    expect(errors).toBeUndefined();
    const [one, other] = [{ oceanId: current.oceanId }, { oceanId: earlier.oceanId }];
    expect(data.vehicle).toEqual({
      at: [one],
      before: [other],
      during: [one, other],
      until: [other],
      driverThen: { oceanId: earlier.driverId },
      driverNow: { oceanId: current.driverId },
      driverEver: null,
    });
    expect(app.takeCalls()).toEqual({});
  });

  it('of a driver are filtered likewise, at one upstream request', async () => {
    await using app = await startTestApp();
    const { current } = await handedOver(app);
    const query = `{ driver(by: { oceanId: "${current.driverId}" }) {
      at: assignments(at: "${current.period.start}") { oceanId } never: assignments(at: "2001-01-01T00:00:00Z") { oceanId }
    } }`;
    const { data } = await app.execute(query, { headers: await app.signIn('demo') });
    expect(data.driver.at).toContainEqual({ oceanId: current.oceanId });
    expect(data.driver.never).toEqual([]);
    expect(app.takeCalls()).toEqual({ drivers: 1, assignments: 1 });
  });

  it('reject a span in which nothing can lie', async () => {
    await using app = await startTestApp();
    const { errors } = await app.execute(
      '{ vehicles(first: 1) { nodes { assignments(during: { start: "2026-06-02T00:00:00Z", end: "2026-06-01T00:00:00Z" }) { id } } } }',
    );
    expect(errors).toMatchObject([
      { message: 'during: end must lie after start.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('name the drivers of a page at one instant with one upstream request for all', async () => {
    await using app = await startTestApp();
    const { data } = await app.execute(
      '{ vehicles(first: 40) { nodes { driverAt(instant: "2026-06-10T10:00:00Z") { oceanId } assignments { driverId } } } }',
    );
    const nodes = data.vehicles.nodes as { driverAt: { oceanId: string } | null }[];
    expect(nodes.filter(({ driverAt }) => driverAt !== null).length).toBeGreaterThan(10);
    expect(app.takeCalls()).toEqual({ vehicles: 1, assignments: 1 });
  });
});

const find = (id: string) => `{ node(id: "${id}") { __typename id ... on DriverAssignment ${fields} } }`;

describe('an assignment by its id', () => {
  it('is one upstream request alone, and none while the history is cached', async () => {
    await using app = await startTestApp();
    const { current } = await handedOver(app);
    const expected = { __typename: 'DriverAssignment', ...current };
    expect((await app.execute(find(current.id))).data.node).toEqual(expected);
    expect(app.takeCalls()).toEqual({});
    const headers = await app.signIn('demo');
    expect((await app.execute(find(current.id), { headers })).data.node).toEqual(expected);
    expect(app.takeCalls()).toEqual({ assignment: 1 });
  });

  it('of several is one upstream request for the history', async () => {
    await using app = await startTestApp();
    const { current, earlier } = await handedOver(app);
    const unknown = toGlobalId('DriverAssignment', '1');
    const query = `{ nodes(ids: ["${current.id}", "${unknown}", "${earlier.id}"]) { id } }`;
    const { data, errors } = await app.execute(query, { headers: await app.signIn('demo') });
    expect(errors).toBeUndefined();
    expect(data.nodes).toEqual([{ id: current.id }, null, { id: earlier.id }]);
    expect(app.takeCalls()).toEqual({ assignments: 1 });
  });

  it('is null for one of another customer, as for one that does not exist', async () => {
    await using app = await startTestApp();
    const foreign = 77_000_000 + customerOf(app.sandbox, 1).index * 1_000_000 + 1;
    for (const oceanId of [String(foreign), '1', '99999999999999999999', '0-1']) {
      const { data, errors } = await app.execute(find(toGlobalId('DriverAssignment', oceanId)));
      expect({ data, errors }).toEqual({ data: { node: null }, errors: undefined });
    }
    expect(app.takeCalls()).toEqual({ assignment: 2 });
  });

  it('that Ocean sends without one is found by its vehicle, driver and start', async () => {
    const rows = [{ chauffeurVehicule: { idVehicule: 7, idIndividu: 1, dateDebut: '2026-05-01T00:00:00Z' } }];
    await using ocean = await startFakeOcean({
      vehicles: () => ({ body: [{ vehicle: { id: 7 } }] }),
      assignments: () => ({ body: rows }),
    });
    await using app = await startRobot(ocean.url);
    const { data } = await app.execute('{ vehicles { nodes { assignments { id oceanId } } } }');
    const [{ id, oceanId }] = data.vehicles.nodes[0].assignments;
    expect(oceanId).toBeNull();
    expect((await app.execute(`{ node(id: "${id}") { id } }`)).data).toEqual({ node: { id } });
  });

  it.each<[string, FakeResponse, string]>([
    ['another assignment', () => ({ body: { chauffeurVehicule: { id: 6, idVehicule: 7 } } }), 'UPSTREAM_BAD_RESPONSE'],
    ['a list', () => ({ body: [] }), 'UPSTREAM_BAD_RESPONSE'],
    ['a missing right', () => ({ status: 403, body: {} }), 'FORBIDDEN'],
  ])('is an error for %s', async (_what, assignment, code) => {
    await using ocean = await startFakeOcean({ assignment });
    await using app = await startRobot(ocean.url);
    const { data, errors } = await app.execute(find(toGlobalId('DriverAssignment', '5')));
    expect(data).toEqual({ node: null });
    expect(errors).toMatchObject([{ path: ['node'], extensions: { code } }]);
  });
});

const startRobot = (url: string) =>
  startApp({ env: { OCEAN_URL: url, OCEAN_LOGIN: 'robot', OCEAN_PASSWORD: 'robot' } });
