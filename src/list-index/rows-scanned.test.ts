import { expect, it } from 'vitest';
import { rowsScanned } from '../observability/counters.ts';
import type { ListFilter } from './columns.ts';
import { ListView } from './list-view.ts';
import { nameOf, Page, type ListOrder } from './ordered-rows.ts';
import { readPage, type PageArgs } from '../graphql/page-args.ts';
import { columns, seededRandom, testRows, type TestRow } from '../../test/support/list-index/rows.ts';

const rowCount = 5000;
const rows = testRows(rowCount, seededRandom(2));
const order: ListOrder<TestRow> = { name: 'PLATE', direction: 'DESC', column: columns.plate };
const ofEntity = (entity: string): ListFilter<TestRow> => ({
  name: entity,
  conditions: [{ kind: 'keys', column: columns.entity, keys: [entity] }],
});
const sizeOf = (entity: string): number => rows.filter((row) => row.entity === entity).length;

/** Rows that some work scanned, by purpose. */
function scannedBy(work: () => unknown): Record<string, number> {
  const before = new Map(rowsScanned.entries());
  work();
  const changes = rowsScanned
    .entries()
    .map(([purpose, count]) => [purpose, count - (before.get(purpose) ?? 0)] as const);
  return Object.fromEntries(changes.filter(([, count]) => count > 0));
}

function read(view: ListView<TestRow>, filter: ListFilter<TestRow> | null, args: PageArgs): Page<TestRow> {
  const page = new Page(view.order(order, filter), readPage(args, nameOf(order), 200));
  expect(page.edges.every(({ cursor, node }) => cursor !== '' && node.oceanId !== '')).toBe(true);
  return page;
}

it('reads all rows once for an order, and for each key', () => {
  const view = new ListView(rows);
  // By id, by plate, and in the other direction.
  expect(scannedBy(() => read(view, null, { first: 20 }))).toEqual({ index: 3 * rowCount, page: 20 });
  expect(scannedBy(() => read(view, null, { first: 20 }))).toEqual({ page: 20 });
  const filtered = scannedBy(() => read(view, ofEntity('310'), { first: 20 }));
  // By entity, and the ordinal of each row in the order.
  expect(filtered).toEqual({ index: 2 * rowCount, filter: sizeOf('310'), order: sizeOf('310'), page: 20 });
});

it('scans only the rows of the requested keys once the index exists', () => {
  const view = new ListView(rows);
  read(view, ofEntity('310'), {});
  expect(scannedBy(() => read(view, ofEntity('4000'), { first: 20 }))).toEqual({
    filter: sizeOf('4000'),
    order: sizeOf('4000'),
    page: 20,
  });
});

it('scans only the page, and the row of its cursor, for the second page of a filtered list', () => {
  const view = new ListView(rows);
  const { endCursor } = read(view, ofEntity('310'), { first: 20 });
  expect(scannedBy(() => read(view, ofEntity('310'), { first: 20, after: endCursor }))).toEqual({ page: 21 });
});

it('finds the keyset of a row that is gone by a binary search', () => {
  const view = new ListView(rows);
  const { endCursor } = read(view, null, { first: 20 });
  const later = new ListView(
    rows.filter(({ oceanId }) => oceanId !== view.order(order, null).slice(19, 20)[0]?.oceanId),
  );
  read(later, null, {});
  expect(scannedBy(() => read(later, null, { first: 20, after: endCursor }))).toEqual({ page: 20 + 12 });
});

it('runs a test only on the rows that pass the indexed conditions', () => {
  const view = new ListView(rows);
  read(view, ofEntity('310'), {});
  const isEven = ({ days }: TestRow): boolean => (days ?? 0) % 2 === 0;
  const filter: ListFilter<TestRow> = {
    name: 'even',
    conditions: [{ kind: 'test', passes: isEven }, ...ofEntity('310').conditions],
  };
  const passing = rows.filter((row) => row.entity === '310' && isEven(row)).length;
  expect(scannedBy(() => read(view, filter, { first: 5 }))).toEqual({
    filter: 2 * sizeOf('310'),
    order: passing,
    page: 5,
  });
});

it('counts all rows from the index alone, and filtered rows in one pass', () => {
  const view = new ListView(rows);
  const count = (filter: ListFilter<TestRow> | null) => () => view.select(filter).countBy(columns.entity);
  expect(scannedBy(count(null))).toEqual({ index: rowCount });
  expect(scannedBy(count(null))).toEqual({});
  view.select(ofEntity('310'));
  expect(scannedBy(count(ofEntity('310')))).toEqual({ summary: sizeOf('310') });
});

it('treats a filter that every row passes as no filter', () => {
  const view = new ListView<TestRow>(rows.map((row) => ({ ...row, isDeleted: false })));
  const live: ListFilter<TestRow> = {
    name: 'live',
    conditions: [{ kind: 'keys', column: columns.isDeleted, keys: [false] }],
  };
  read(view, null, { first: 20 });
  expect(scannedBy(() => read(view, live, { first: 20 }))).toEqual({ index: rowCount, page: 20 });
  expect(scannedBy(() => read(view, live, { first: 20 }))).toEqual({ page: 20 });
  expect(view.select(live)).toBe(view.select(null));
});
