import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leasesOf, monthsSince } from '../../packages/sandbox/src/fleet/leases.ts';
import { startApp, startTestApp, testNow, type SandboxApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';
import { endpoints } from '../support/ocean/endpoints.ts';
import { startFakeOcean } from '../support/ocean/fake-ocean.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';
import { vehicleRow } from '../support/ocean/rows.ts';

const fields = 'lessor kind plannedDistanceKm plannedMonths usedMonths remainingMonths vehicle { oceanId }';

/** The lease contract of each vehicle of the sandbox at an instant, as the graph gives it. */
function expectedLeases({ sandbox }: SandboxApp, at: number): Map<string, unknown> {
  return new Map(
    customerOf(sandbox).vehicles.map((vehicle) => {
      const lease = leasesOf(sandbox.fleet.seed, vehicle).find(({ from, until }) => from <= at && at < until);
      const oceanId = String(vehicle.id);
      if (lease === undefined) return [oceanId, null];
      const usedMonths = monthsSince(lease, at);
      const { plannedKm, plannedMonths, lessor } = lease;
      return [
        oceanId,
        {
          lessor: lessor === '' ? null : lessor,
          kind: vehicle.index % 13 === 4 ? null : 'UNSPECIFIED',
          plannedDistanceKm: plannedKm === -1 ? null : plannedKm,
          plannedMonths,
          usedMonths,
          remainingMonths: plannedMonths - usedMonths,
          vehicle: { oceanId },
        },
      ];
    }),
  );
}

describe('lease contracts of the sandbox', () => {
  let app: SandboxApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it('of many vehicles are one upstream request, and none while they are fresh', async () => {
    const headers = await app.signIn('demo');
    const query = `{ vehicles(first: 40) { nodes { oceanId leaseContract { ${fields} } } } }`;
    const { data, errors } = await app.execute(query, { headers });
    expect(errors).toBeUndefined();
    expect(app.takeCalls()).toEqual({ vehicles: 1, leases: 1 });
    const { nodes } = data.vehicles as { nodes: { oceanId: string; leaseContract: unknown }[] };
    expect(new Map(nodes.map(({ oceanId, leaseContract }) => [oceanId, leaseContract]))).toEqual(
      expectedLeases(app, Date.parse('2026-06-12T10:00:00Z') / 1000),
    );
    expect(nodes.some(({ leaseContract }) => leaseContract === null)).toBe(true);
    await app.execute(query, { headers });
    expect(app.takeCalls()).toEqual({});
  });

  it('of a vehicle and another day name the vehicle in the request', async () => {
    const at = Date.parse('2025-03-01T11:00:00Z');
    const leases = expectedLeases(app, at / 1000);
    const [oceanId, contract] = [...leases].find(([, lease]) => lease !== null)!;
    const sent: string[] = [];
    app.sandbox.interceptors.push(({ operation, query }) => {
      if (operation === endpoints.leases) sent.push(`${String(query['vehicleIds'])} ${String(query['date'])}`);
    });
    const { data } = await app.execute(
      `query ($id: ID!) { vehicle(by: { oceanId: $id }) { leaseContract(date: "2025-03-01") { ${fields} } } }`,
      { headers: await app.signIn('demo'), variables: { id: oceanId } },
    );
    expect(data.vehicle.leaseContract).toEqual(contract);
    expect(sent).toEqual([`${oceanId} 01/03/2025 11:00:00 +0000`]);
    expect(app.takeCalls()).toEqual({ vehicles: 1, leases: 1 });
  });

  it('that Ocean does not return are null with an error, and leave the rest', async () => {
    const restore = rejectRequests(app, 'leases', 403);
    const query = '{ vehicles(first: 1) { nodes { oceanId leaseContract { lessor } } } }';
    const { data, errors } = await app.execute(query, { headers: await app.signIn('demo') });
    restore();
    expect(data.vehicles.nodes).toEqual([{ oceanId: expect.any(String), leaseContract: null }]);
    expect(errors).toMatchObject([
      { path: ['vehicles', 'nodes', 0, 'leaseContract'], extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});

it('compares the planned distance with the odometer where the vehicle was new', async () => {
  const readAt = '2026-06-01T00:00:00Z';
  const row = (id: number, date1ereMec: string, value: number) => ({
    vehicle: { ...vehicleRow(id, `AA-00${id}-AA`).vehicle, date1ereMec },
    releve: { id, dateReleve: readAt, value },
  });
  await using ocean = await startFakeOcean({
    vehicles: () => ({ body: [row(1, '2024-06-12T00:00:00Z', 41_000), row(2, '2020-01-01T00:00:00Z', 99_000)] }),
    leases: () => ({
      body: [1, 2].map((vehicleId) => ({
        id: vehicleId,
        vehicleId,
        nbKmPrevus: 60_000,
        nbMoisPrevus: 36,
        nbMoisUtilisation: 24,
      })),
    }),
  });
  await using app = await startApp({ env: { OCEAN_URL: ocean.url } });
  const { data, errors } = await app.execute(
    '{ vehicles { nodes { oceanId leaseContract { plannedDistanceKm drivenDistanceKm remainingDistanceKm remainingMonths } } } }',
    { headers: { 'x-auth-token': 'token' } },
  );
  expect(errors).toBeUndefined();
  expect(data.vehicles.nodes).toEqual([
    {
      oceanId: '1',
      leaseContract: {
        plannedDistanceKm: 60_000,
        drivenDistanceKm: 41_000,
        remainingDistanceKm: 19_000,
        remainingMonths: 12,
      },
    },
    {
      oceanId: '2',
      leaseContract: {
        plannedDistanceKm: 60_000,
        drivenDistanceKm: null,
        remainingDistanceKm: null,
        remainingMonths: 12,
      },
    },
  ]);
  expect(ocean.takeCalls()).toEqual({ vehicles: 1, leases: 1 });
});

it('takes the contract that began last, and none for a day without one', async () => {
  await using ocean = await startFakeOcean({
    vehicles: () => ({ body: [vehicleRow(1, 'AA-001-AA')] }),
    leases: ({ url }) =>
      url.searchParams.get('date')?.startsWith('12/06/2026') === true
        ? {
            body: [30, 2, 7].map((months, index) => ({ id: index + 1, vehicleId: 1, nbMoisUtilisation: months })),
          }
        : { status: 204, body: null },
  });
  await using app = await startApp({ env: { OCEAN_URL: ocean.url }, clock: () => testNow });
  const { data, errors } = await app.execute(
    '{ vehicles { nodes { now: leaseContract { oceanId usedMonths } then: leaseContract(date: "2019-01-01") { oceanId } } } }',
    { headers: { 'x-auth-token': 'token' } },
  );
  expect(errors).toBeUndefined();
  expect(data.vehicles.nodes).toEqual([{ now: { oceanId: '2', usedMonths: 2 }, then: null }]);
  expect(ocean.takeCalls()).toEqual({ vehicles: 1, leases: 2 });
});
