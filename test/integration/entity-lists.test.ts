import { describe, expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { customerOf, silentVehicles } from '../support/expected.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';

/** May, as the customer's wall clock has it. */
const may = '{ period: { start: "2026-04-30T22:00:00Z", end: "2026-05-31T22:00:00Z" } }';
const rows = 'totalCount nodes { oceanId }';

interface Counted {
  totalCount: number;
  nodes: { oceanId: string }[];
}

function idsOf({ totalCount, nodes }: Counted): string[] {
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ oceanId }) => oceanId).toSorted();
}

const sorted = (rows: readonly { id: bigint }[]): string[] => rows.map(({ id }) => String(id)).toSorted();

describe('the lists of entities', () => {
  it('have the rows of each entity, for one upstream request a list', async () => {
    await using app = await startTestApp();
    const { data, errors } = await app.execute(
      `{ entities { oceanId vehicles(first: 200) { ${rows} } drivers(first: 200) { ${rows} } nonCommunicatingBoxes(first: 200) { ${rows} } } }`,
    );
    expect(errors).toBeUndefined();
    expect(app.takeCalls()).toEqual({ entities: 1, vehicles: 1, drivers: 1, boxes: 1 });
    const customer = customerOf(app.sandbox);
    expect(data.entities).toHaveLength(customer.entities.length);
    for (const { oceanId, vehicles, drivers, nonCommunicatingBoxes } of data.entities) {
      const isOwn = ({ entity }: { entity: { id: bigint } | null }) => String(entity?.id) === oceanId;
      expect(idsOf(vehicles)).toEqual(sorted(customer.vehicles.filter(isOwn)));
      expect(idsOf(drivers)).toEqual(sorted(customer.drivers.filter(isOwn)));
      expect(idsOf(nonCommunicatingBoxes)).toEqual(
        sorted(
          silentVehicles(customer)
            .filter(isOwn)
            .map(({ box }) => box),
        ),
      );
      expect(vehicles.totalCount * drivers.totalCount * nonCommunicatingBoxes.totalCount).toBeGreaterThan(0);
    }
  });

  it('take the filter, order, page and summary of the root lists, from any entity', async () => {
    await using app = await startTestApp();
    const vehicle = customerOf(app.sandbox).vehicles[3]!;
    const { id } = vehicle.entity;
    const list = (args: string) =>
      `vehicles(${args}) { totalCount nodes { oceanId } pageInfo { hasNextPage endCursor } summary { byEntity { key count } withoutDriverCount } }`;
    const order = 'orderBy: { field: ODOMETER, direction: DESC }';
    const nested = async (args: string) => {
      const query = `{ vehicle(by: { oceanId: "${vehicle.id}" }) { entity { ${list(args)} } } }`;
      const { data, errors } = await app.execute(query);
      expect(errors).toBeUndefined();
      return data.vehicle.entity.vehicles;
    };
    const root = async (args: string) => (await app.execute(`{ ${list(args)} }`)).data.vehicles;
    const first = await nested(`first: 3, filter: { hasDriver: true }, ${order}`);
    expect(first).toEqual(await root(`first: 3, filter: { hasDriver: true, entityIds: ["${id}"] }, ${order}`));
    expect(first.nodes).toHaveLength(3);
    const after = `first: 3, after: "${first.pageInfo.endCursor}", ${order}`;
    const second = await nested(`${after}, filter: { hasDriver: true }`);
    expect(second).toEqual(await root(`${after}, filter: { hasDriver: true, entityIds: ["${id}"] }`));
    expect(second.nodes).not.toEqual([]);
    // Another entity in the filter: no row is in both.
    expect(await nested(`filter: { entityIds: ["${id + 1n}"] }`)).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('compute a condition on another list once for all entities', async () => {
    await using app = await startTestApp();
    const query =
      '{ entities { oceanId vehicles(first: 200, filter: { isSilent: true }) { totalCount nodes { oceanId } } } }';
    const { data, errors } = await app.execute(query);
    expect(errors).toBeUndefined();
    expect(app.takeCalls()).toEqual({ entities: 1, vehicles: 1, boxes: 1 });
    const silent = silentVehicles(customerOf(app.sandbox));
    for (const { oceanId, vehicles } of data.entities) {
      expect(idsOf(vehicles)).toEqual(sorted(silent.filter(({ entity }) => String(entity.id) === oceanId)));
    }
  });

  it('reject invalid arguments before any upstream request of the list, naming the argument', async () => {
    await using app = await startTestApp();
    const query = `{ entities { vehicles(first: 999, filter: { text: "x" }) { totalCount } } }`;
    const { errors } = await app.execute(query);
    expect(errors?.[0]).toMatchObject({ extensions: { code: expect.any(String) } });
    const long = 'x'.repeat(101);
    const bad = await app.execute(
      `{ entities { drivers(filter: { text: "${long}", entityIds: ["zz"] }) { totalCount } } }`,
    );
    const found = bad.errors?.[0]?.extensions as { validation?: unknown } | undefined;
    expect(JSON.stringify(found)).toContain('filter.text');
    expect(JSON.stringify(found)).toContain('filter.entityIds');
    expect(app.takeCalls()).toEqual({ entities: 1 });
  });

  it('survive the rejection of each other', async () => {
    await using app = await startTestApp();
    rejectRequests(app, 'boxes', 403);
    const { data, errors } = await app.execute(
      `{ entities { vehicles(first: 0) { totalCount } nonCommunicatingBoxes { totalCount } privacyUsage(input: ${may}) { privateDistanceMeters } } }`,
    );
    for (const entity of data.entities) {
      expect(entity).toEqual({
        vehicles: { totalCount: expect.any(Number) },
        nonCommunicatingBoxes: null,
        privacyUsage: { privateDistanceMeters: expect.any(Number) },
      });
    }
    expect(errors).toEqual(
      data.entities.map((_: unknown, index: number) =>
        expect.objectContaining({
          path: ['entities', index, 'nonCommunicatingBoxes'],
          extensions: expect.objectContaining({ code: 'FORBIDDEN' }),
        }),
      ),
    );
    expect(app.takeCalls()).toEqual({ entities: 1, vehicles: 1, boxes: 1, analysis: 1 });
  });
});

describe('the private use of entities', () => {
  it('is that of their vehicles, for one analysis', async () => {
    await using app = await startTestApp();
    const usage = `privacyUsage(input: ${may}) { privateDistanceMeters professionalDistanceMeters privateShare lines { entity { oceanId } } }`;
    const { data, errors } = await app.execute(`{ entities { oceanId ${usage} } }`);
    expect(errors).toBeUndefined();
    expect(app.takeCalls()).toEqual({ entities: 1, analysis: 1 });
    const byVehicle = await usageOfVehicles(app);
    for (const { oceanId, privacyUsage } of data.entities) {
      const own = byVehicle.filter(({ entity }) => entity.oceanId === oceanId);
      const sum = (field: 'privateDistanceMeters' | 'professionalDistanceMeters') =>
        own.reduce((total, vehicle) => total + (vehicle.privacyUsage?.[field] ?? 0), 0);
      const [personal, professional] = [sum('privateDistanceMeters'), sum('professionalDistanceMeters')];
      expect(privacyUsage).toEqual({
        privateDistanceMeters: personal,
        professionalDistanceMeters: professional,
        privateShare: personal / (personal + professional),
        lines: [{ entity: { oceanId } }],
      });
      expect(professional).toBeGreaterThan(0);
    }
  });
});

interface UsedVehicle {
  entity: { oceanId: string };
  privacyUsage: { privateDistanceMeters: number; professionalDistanceMeters: number } | null;
}

async function usageOfVehicles(app: SandboxApp): Promise<UsedVehicle[]> {
  const { data } = await app.execute(
    `{ vehicles(first: 200) { nodes { entity { oceanId } privacyUsage(input: ${may}) { privateDistanceMeters professionalDistanceMeters } } } }`,
  );
  return data.vehicles.nodes as UsedVehicle[];
}
