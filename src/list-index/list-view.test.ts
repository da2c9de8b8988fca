import { describe, expect, it } from 'vitest';
import { ListView } from './list-view.ts';
import { readPage } from '../graphql/page-args.ts';
import { nameOf, Page, type ListOrder } from './ordered-rows.ts';
import { compareKeysets } from './sorting.ts';
import { encodeCursor } from '../graphql/cursor.ts';
import type { Condition } from './columns.ts';
import {
  columns,
  filterOf,
  naively,
  randomConditions,
  seededRandom,
  testRows,
  type TestRow,
} from '../../test/support/list-index/rows.ts';

const orders: ListOrder<TestRow>[] = (['ASC', 'DESC'] as const).flatMap((direction) => [
  { name: 'PLATE', direction, column: columns.plate },
  { name: 'DAYS', direction, column: columns.days },
]);

describe.each(orders)('by $name $direction', (order) => {
  const random = seededRandom(11);
  const rows = testRows(700, random);
  const view = new ListView(rows);
  const read = (filter: Parameters<typeof view.order>[1], args: Parameters<typeof readPage>[0]) =>
    new Page(view.order(order, filter), readPage(args, nameOf(order), 1000));

  it.each(Array.from({ length: 60 }, (_, number) => number))('returns for filter %i what a scan returns', (number) => {
    const conditions = randomConditions(random);
    const filter = filterOf(String(number), conditions);
    const expected = naively(rows, conditions, order.column.of, order.direction);
    const all = read(filter, { first: 1000 });
    expect(all.nodes).toEqual(expected);
    expect(all).toMatchObject({ totalCount: expected.length, hasNextPage: false, hasPreviousPage: false });
    if (expected.length === 0) return;

    const at = Math.floor(random() * expected.length);
    const { cursor } = all.edges[at]!;
    const after = read(filter, { first: 9, after: cursor });
    expect(after.nodes).toEqual(expected.slice(at + 1, at + 10));
    expect(after).toMatchObject({ hasNextPage: at + 10 < expected.length, hasPreviousPage: true });
    const before = read(filter, { last: 9, before: cursor });
    expect(before.nodes).toEqual(expected.slice(Math.max(0, at - 9), at));
    expect(before).toMatchObject({ hasNextPage: true, hasPreviousPage: at > 9 });
    expect(read(filter, { first: 5, before: cursor }).nodes).toEqual(expected.slice(0, Math.min(5, at)));
    expect(read(filter, { last: 5, after: cursor }).nodes).toEqual(
      expected.slice(Math.max(at + 1, expected.length - 5)),
    );
  });

  it('continues at the keyset of a row that is gone or has a new value', () => {
    const conditions: Condition<TestRow>[] = [{ kind: 'keys', column: columns.isDeleted, keys: [false] }];
    const sorted = naively(rows, [], order.column.of, order.direction);
    const keysetOf = (row: TestRow) => ({ value: order.column.of(row) ?? null, oceanId: row.oceanId });
    const [gone, changed] = [sorted[350]!, sorted[351]!];
    const later = rows
      .filter((row) => row !== gone)
      .map((row) => (row === changed ? { ...row, plate: 'AA', days: 1000 } : row));
    const laterView = new ListView(later);
    const expected = naively(later, conditions, order.column.of, order.direction);
    for (const row of [gone, changed]) {
      const isAfter = (other: TestRow) => compareKeysets(keysetOf(other), keysetOf(row), order.direction) > 0;
      const cursor = encodeCursor(nameOf(order), keysetOf(row));
      const page = readPage({ first: 4, after: cursor }, nameOf(order), 1000);
      const found = new Page(laterView.order(order, filterOf('x', conditions)), page).nodes;
      expect(found).toEqual(expected.filter(isAfter).slice(0, 4));
      expect(found).toHaveLength(4);
    }
  });
});

it('sorts by a column of one request without caching the order', () => {
  const view = new ListView(testRows(50, seededRandom(3)));
  const sorted = (values: Map<string, number>): string[] => {
    const column = { of: ({ oceanId }: TestRow) => values.get(oceanId) ?? null };
    const order: ListOrder<TestRow> = { name: 'X', direction: 'DESC', column, isOfRequest: true };
    const page = new Page(view.order(order, null), readPage({ first: 2 }, nameOf(order), 100));
    return page.nodes.map(({ oceanId }) => oceanId);
  };
  const [a, b, c] = view.rows.map(({ oceanId }) => oceanId) as [string, string, string];
  expect(sorted(new Map([[b, 1], [c, 2]]))).toEqual([c, b]); // prettier-ignore
  expect(sorted(new Map([[b, 3], [a, 2]]))).toEqual([b, a]); // prettier-ignore
});

it('retains the last of several rows with the same id, at the position of the first', () => {
  const [one, two] = testRows(2, seededRandom(1)) as [TestRow, TestRow];
  const again = { ...one, plate: 'again' };
  const view = new ListView([one, two, again]);
  expect(view.rows).toEqual([again, two]);
  expect(view.byId(one.oceanId)).toBe(again);
  expect(Object.isFrozen(view.rows)).toBe(true);
});

it('uses a frozen array without a copy', () => {
  const rows = testRows(5, seededRandom(1));
  expect(new ListView(rows).rows).toBe(rows);
});
