import { describe, expect, it } from 'vitest';
import { startApp, startTestApp } from '../support/app.ts';
import { customerOf, silentVehicles } from '../support/expected.ts';
import { startProxy } from '../support/ocean/fake-ocean.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';

const fields =
  'oceanId serialNumber imei isCommunicating silence { days } vehicle { oceanId registration box { oceanId } }';

interface BoxRow {
  oceanId: string;
  isCommunicating: boolean | null;
  silence: object | null;
  vehicle: { oceanId: string; box: { oceanId: string } } | null;
}

describe('boxes', () => {
  it('are those of both lists, silent or not, the longest silent first', async () => {
    await using app = await startTestApp();
    const { data, errors } = await app.execute(
      `{ boxes(first: 200) { totalCount nodes { ${fields} } summary { communicatingCount qualifiedCount unqualifiedCount byEntity { key count } byDaysSilent { count } } }
        nonCommunicatingBoxes(first: 200) { totalCount nodes { ${fields} } summary { communicatingCount } } }`,
    );
    expect(errors).toBeUndefined();
    expect(app.takeCalls()).toEqual({ boxes: 1, vehicles: 1 });
    const { vehicles } = customerOf(app.sandbox);
    const { boxes, nonCommunicatingBoxes } = data;
    const silent = silentVehicles(customerOf(app.sandbox));
    expect(boxes.totalCount).toBe(vehicles.length);
    expect(silent.length).toBeLessThan(vehicles.length);
    // Boxes that never communicated have no days of silence, and stand among the others by id.
    const counted = nonCommunicatingBoxes.nodes.filter(
      ({ silence }: { silence: { days: number | null } }) => silence.days !== null,
    );
    expect(boxes.nodes.slice(0, counted.length)).toEqual(counted);
    expect(counted.length).toBeGreaterThan(10);
    expect(boxes.nodes).toEqual(expect.arrayContaining(nonCommunicatingBoxes.nodes));
    const byId = new Map(vehicles.map((vehicle) => [String(vehicle.box.id), vehicle]));
    for (const { oceanId, isCommunicating, silence, vehicle, ...box } of boxes.nodes as BoxRow[]) {
      const { id, registration, box: own } = byId.get(oceanId)!;
      expect(box).toEqual({ serialNumber: own.serialNumber, imei: own.imei });
      expect(vehicle).toEqual({ oceanId: String(id), registration, box: { oceanId } });
      expect([isCommunicating, silence === null]).toEqual([own.silence === null, own.silence === null]);
    }
    const { communicatingCount, qualifiedCount, unqualifiedCount, byEntity, byDaysSilent } = boxes.summary;
    expect(communicatingCount).toBe(vehicles.length - silent.length);
    expect(Number(qualifiedCount) + Number(unqualifiedCount)).toBe(silent.length);
    expect(nonCommunicatingBoxes.summary).toEqual({ communicatingCount: 0 });
    const entities = Map.groupBy(vehicles, ({ entity }) => String(entity.id));
    expect(Object.fromEntries(byEntity.map(({ key, count }: { key: string; count: number }) => [key, count]))).toEqual(
      Object.fromEntries([...entities].map(([key, rows]) => [key, rows.length])),
    );
    expect(byDaysSilent.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(counted.length);
  });

  it('are filtered by communication, entity, text and vehicle, without a further upstream request', async () => {
    await using app = await startTestApp();
    const { vehicles } = customerOf(app.sandbox);
    await app.execute('{ boxes(first: 0) { totalCount } }');
    app.takeCalls();
    const idsOf = async (filter: string): Promise<string[]> => {
      const { data, errors } = await app.execute(`{ boxes(first: 200, filter: ${filter}) { nodes { oceanId } } }`);
      expect(errors).toBeUndefined();
      return data.boxes.nodes.map(({ oceanId }: BoxRow) => oceanId).toSorted();
    };
    const expected = (passes: (vehicle: (typeof vehicles)[number]) => boolean): string[] => {
      const found = vehicles.filter(passes).map(({ box }) => String(box.id));
      expect(found).not.toEqual([]);
      return found.toSorted();
    };
    const { id } = vehicles[0]!.entity;
    expect(await idsOf('{ isCommunicating: true }')).toEqual(expected(({ box }) => box.silence === null));
    expect(await idsOf('{ isCommunicating: false }')).toEqual(expected(({ box }) => box.silence !== null));
    expect(await idsOf(`{ entityIds: ["${id}"], isCommunicating: true }`)).toEqual(
      expected(({ box, entity }) => box.silence === null && entity.id === id),
    );
    const communicating = vehicles.find(({ box }) => box.silence === null)!;
    expect(await idsOf(`{ text: "${communicating.registration}" }`)).toEqual([String(communicating.box.id)]);
    expect(await idsOf(`{ text: "${communicating.box.serialNumber}" }`)).toEqual([String(communicating.box.id)]);
    expect(await idsOf('{ hasVehicle: true }')).toEqual(expected(() => true));
    expect(app.takeCalls()).toEqual({});
  });

  it.each(['boxes', 'vehicles'] as const)(
    'are null with an error when Ocean rejects the list of %s',
    async (endpoint) => {
      await using app = await startTestApp();
      rejectRequests(app, endpoint, 403);
      const { data, errors } = await app.execute('{ boxes { totalCount } }');
      expect(data).toEqual({ boxes: null });
      expect(errors).toMatchObject([{ path: ['boxes'], extensions: { code: 'FORBIDDEN' } }]);
    },
  );

  it('belong to one vehicle where two name them: the one in use', async () => {
    await using app = await startTestApp();
    const [first, second] = customerOf(app.sandbox).vehicles.filter(({ box }) => box.silence === null);
    await using ocean = await startProxy(app.sandbox.url, (endpoint, body) => {
      if (endpoint !== 'vehicles') return body;
      return (body as { vehicle: { id: number; suppressionLogique: boolean }; boitier: object }[]).map((row) => {
        if (BigInt(row.vehicle.id) !== first!.id) return row;
        const boitier = { ...row.boitier, id: second!.box.id };
        return { ...row, boitier, vehicle: { ...row.vehicle, suppressionLogique: true } };
      });
    });
    await using behind = await startApp({ env: { OCEAN_URL: ocean.url } });
    const { data, errors } = await behind.execute(
      `{ boxes(first: 200, filter: { text: "${second!.box.serialNumber}" }) { totalCount nodes { vehicle { oceanId } } } }`,
      { headers: await app.signIn('demo') },
    );
    expect(errors).toBeUndefined();
    expect(data.boxes).toEqual({ totalCount: 1, nodes: [{ vehicle: { oceanId: String(second!.id) } }] });
  });
});

describe('isCommunicating', () => {
  it('is known from any entry for one request of the silent boxes', async () => {
    await using app = await startTestApp();
    const { data, errors } = await app.execute(
      '{ vehicles(first: 200) { nodes { box { oceanId isCommunicating silence { days } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(app.takeCalls()).toEqual({ vehicles: 1, boxes: 1 });
    const kinds = data.vehicles.nodes.map(({ box }: { box: BoxRow }) => [box.isCommunicating, box.silence === null]);
    expect(kinds).toContainEqual([true, true]);
    expect(kinds).toContainEqual([false, false]);
    expect(kinds.every(([one, other]: boolean[]) => one === other)).toBe(true);
  });

  it('is null with an error, never true, where Ocean rejects the silent boxes', async () => {
    await using app = await startTestApp();
    rejectRequests(app, 'boxes', 403);
    const { data, errors } = await app.execute(
      '{ vehicles(first: 1) { nodes { box { serialNumber isCommunicating } } } }',
    );
    expect(data.vehicles.nodes).toEqual([{ box: { serialNumber: expect.any(String), isCommunicating: null } }]);
    const path = ['vehicles', 'nodes', 0, 'box', 'isCommunicating'];
    expect(errors).toMatchObject([{ path, extensions: { code: 'FORBIDDEN' } }]);
  });
});
