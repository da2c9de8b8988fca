import { afterAll, beforeAll, expect, it } from 'vitest';
import { rowsScanned } from '../../src/observability/counters.ts';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { customerOf, silentVehicles } from '../support/expected.ts';

let app: SandboxApp;
beforeAll(async () => {
  app = await startTestApp({ env: { SANDBOX_VEHICLES: '400', SANDBOX_SILENT_BOXES: '300' } });
});
afterAll(() => app[Symbol.asyncDispose]());

/** Returns the result of a warm list, and the count of rows scanned by purpose. */
async function send(query: string) {
  const before = new Map(rowsScanned.entries());
  const { data, errors } = await app.execute(query);
  expect(errors).toBeUndefined();
  const scanned = rowsScanned.entries().map(([what, count]) => [what, count - (before.get(what) ?? 0)] as const);
  return { boxes: data.nonCommunicatingBoxes, scanned: Object.fromEntries(scanned.filter(([, count]) => count > 0)) };
}

const ofEntity = (id: string): string => `filter: { entityIds: ["${id}"] }, orderBy: { field: SERIAL_NUMBER }`;
const sizeOf = (id: bigint): number =>
  silentVehicles(customerOf(app.sandbox)).filter(({ entity }) => entity.id === id).length;

it('looks at the rows of a page, of an entity, of nothing, when the list and its indexes are there', async () => {
  const fields = 'totalCount edges { cursor node { id } } pageInfo { endCursor }';
  const first = await send(`{ nonCommunicatingBoxes(first: 5, ${ofEntity('310001')}) { ${fields} } }`);
  expect(first.boxes.totalCount).toBe(sizeOf(310_001n));
  expect(first.boxes.totalCount).toBeGreaterThan(10);

  const after = `after: "${first.boxes.pageInfo.endCursor}"`;
  const second = await send(`{ nonCommunicatingBoxes(first: 5, ${after}, ${ofEntity('310001')}) { ${fields} } }`);
  expect(second.boxes.edges).toHaveLength(5);
  expect(second.scanned).toEqual({ page: 6 }); // the page, and the row that the cursor names

  const other = await send(`{ nonCommunicatingBoxes(first: 5, ${ofEntity('310002')}) { ${fields} } }`);
  expect(other.scanned).toEqual({ filter: sizeOf(310_002n), order: sizeOf(310_002n), page: 5 });

  const summary =
    'summary { qualifiedCount byReason { count } byEntity { count } byType { count } byDaysSilent { count } }';
  await send(`{ nonCommunicatingBoxes { ${summary} } }`);
  const again = await send(`{ nonCommunicatingBoxes { totalCount ${summary} } }`);
  expect(again.scanned).toEqual({});
});

it('looks at the rows of each entity once, however many entities there are', async () => {
  const lists = '{ entities { nonCommunicatingBoxes(first: 0, filter: { isQualified: true }) { totalCount } } }';
  const before = new Map(rowsScanned.entries());
  const { data } = await app.execute(lists);
  const scanned = (purpose: string): number =>
    (new Map(rowsScanned.entries()).get(purpose) ?? 0) - (before.get(purpose) ?? 0);
  const total = data.entities.reduce(
    (sum: number, { nonCommunicatingBoxes }: { nonCommunicatingBoxes: { totalCount: number } }) =>
      sum + nonCommunicatingBoxes.totalCount,
    0,
  );
  expect(total).toBeGreaterThan(50);
  // The postings of an entity, and those rows tested for the second condition: twice the list over all entities.
  expect(scanned('filter')).toBeLessThanOrEqual(2 * silentVehicles(customerOf(app.sandbox)).length);
  const again = new Map(rowsScanned.entries());
  await app.execute(lists.replace('first: 0', 'first: 1'));
  expect(new Map(rowsScanned.entries()).get('filter')).toBe(again.get('filter')); // the selections are cached
});
