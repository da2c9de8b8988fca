import { expect, it } from 'vitest';
import { droppedRows } from '../../src/observability/counters.ts';
import type { FaultOf } from '../../packages/sandbox/src/faults/fault.ts';
import { customerOf } from '../support/expected.ts';
import { startStage, type Stage } from './support/stage.ts';

const list =
  '{ vehicles(first: 200) { totalCount nodes { oceanId registration category categoryRaw make model driver { lastName } } } }';

interface Node {
  readonly oceanId: string;
  readonly registration: string;
}

/** The original list, then the list with changed rows. */
async function readBoth(stage: Stage, change: FaultOf<'rows'>['change'], field?: string) {
  const right = (await stage.execute(list)).data.vehicles.nodes as Node[];
  stage.clock.now += 3_600_000;
  const before = droppedRows.get('vehicles');
  stage.sandbox.faults.add({
    fault: { kind: 'rows', change, ...(field !== undefined && { field }) },
    on: { endpoint: 11 },
  });
  const { data, errors } = await stage.execute(list);
  expect(errors).toBeUndefined();
  const nodes = data.vehicles.nodes as Node[];
  expect(data.vehicles.totalCount).toBe(nodes.length);
  return { right, nodes, dropped: droppedRows.get('vehicles') - before };
}

const inOrder = (nodes: readonly Node[]): Node[] => nodes.toSorted((a, b) => a.oceanId.localeCompare(b.oceanId));

it('U14 doubled rows are listed once', async () => {
  await using stage = await startStage();
  const { right, nodes, dropped } = await readBoth(stage, 'doubled');
  expect(nodes).toEqual(right);
  expect(dropped).toBe(0);
  await stage.expectRight();
});

it('U14 rows in another order are the same page', async () => {
  await using stage = await startStage();
  const { right, nodes } = await readBoth(stage, 'reordered');
  expect(inOrder(nodes)).toEqual(inOrder(right));
  await stage.expectRight();
});

it('U14 rows that are missing are missing, and the others are right', async () => {
  await using stage = await startStage();
  const { right, nodes } = await readBoth(stage, 'missing');
  expect(nodes.length).toBeLessThan(right.length);
  const known = new Map(right.map((node) => [node.oceanId, node]));
  for (const node of nodes) expect(node).toEqual(known.get(node.oceanId));
  await stage.expectRight();
});

it('U14 null instead of rows: dropped and counted, and the others are right', async () => {
  await using stage = await startStage();
  const { right, nodes, dropped } = await readBoth(stage, 'null');
  expect(dropped).toBeGreaterThan(0);
  expect(nodes).toHaveLength(right.length - dropped);
  const known = new Map(right.map((node) => [node.oceanId, node]));
  for (const node of nodes) expect(node).toEqual(known.get(node.oceanId));
  await stage.expectRight();
});

it('U14 rows whose id is of another type: dropped and counted, never guessed', async () => {
  await using stage = await startStage();
  const { right, nodes, dropped } = await readBoth(stage, 'other-type', 'id');
  expect([nodes.length, dropped]).toEqual([0, right.length]);
  await stage.expectRight();
});

it.each(['nested-null', 'other-type', 'extra-fields'] as const)(
  'U14 %s within rows: under its id, or dropped and counted where that is lost',
  async (change) => {
    await using stage = await startStage();
    const { right, nodes, dropped } = await readBoth(stage, change);
    const ids = new Set(nodes.map(({ oceanId }) => oceanId));
    expect(ids.size + dropped).toBe(right.length);
    const known = right.map(({ oceanId }) => oceanId);
    expect([...ids].filter((id) => !known.includes(id))).toEqual([]);
    if (change === 'extra-fields') expect(nodes).toEqual(right);
    await stage.expectRight();
  },
);

it('U14 unknown enum values are UNKNOWN, with the raw value beside', async () => {
  await using stage = await startStage();
  const { right, nodes, dropped } = await readBoth(stage, 'unknown-enum');
  expect(dropped).toBe(0);
  expect(nodes).toEqual(right.map((node) => ({ ...node, category: 'UNKNOWN', categoryRaw: 'JAMAIS_VU' })));
  await stage.expectRight();
});

it('U14 null where an object stood is null there, and nothing fails', async () => {
  await using stage = await startStage();
  const customer = customerOf(stage.sandbox);
  stage.sandbox.faults.add({
    fault: { kind: 'rows', change: 'nested-null', field: 'currentVehicule' },
    on: { endpoint: 1 },
  });
  const { data, errors } = await stage.execute(
    '{ nonCommunicatingBoxes(first: 200) { totalCount nodes { serialNumber vehicle { registration } } } }',
  );
  expect(errors).toBeUndefined();
  const silent = customer.vehicles.filter(({ box }) => box.silence).length;
  expect(data.nonCommunicatingBoxes.totalCount).toBe(silent);
  const vehicles = data.nonCommunicatingBoxes.nodes.map((node: { vehicle: unknown }) => node.vehicle);
  expect(vehicles).toEqual(Array(silent).fill(null));
  await stage.expectRight();
});

it('U14 ids over 2^53 keep every digit, there and back', async () => {
  await using stage = await startStage();
  stage.sandbox.faults.add({ fault: { kind: 'rows', change: 'big-ids' } });
  const { data } = await stage.execute('{ vehicles(first: 200) { nodes { oceanId registration } } }');
  const nodes = data.vehicles.nodes as Node[];
  const last = nodes.at(-1)!;
  expect(new Set(nodes.map(({ oceanId }) => oceanId)).size).toBe(customerOf(stage.sandbox).vehicles.length);
  for (const { oceanId } of nodes) expect(oceanId).toMatch(/^\d{19}$/);
  const found = await stage.execute(
    `{ vehicle(by: { oceanId: "${last.oceanId}" }) { oceanId registration steps(date: "2026-06-10") { id } } }`,
  );
  expect(found.errors).toBeUndefined();
  expect(found.data.vehicle).toMatchObject(last);
  await stage.expectRight();
});
