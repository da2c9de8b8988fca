import { expect, it } from 'vitest';
import { ListView } from './list-view.ts';
import {
  columns,
  filterOf,
  naively,
  randomConditions,
  seededRandom,
  testRows,
  type TestRow,
} from '../../test/support/list-index/rows.ts';

const random = seededRandom(5);
const rows = testRows(500, random);
const view = new ListView(rows);

it.each(Array.from({ length: 30 }, (_, number) => number))('counts the rows of filter %i as a scan does', (number) => {
  const conditions = number === 0 ? [] : randomConditions(random);
  const expected = naively(rows, conditions, () => null, 'ASC');
  const selection = view.select(filterOf(String(number), conditions));
  const count = (passes: (row: TestRow) => boolean): number => expected.filter(passes).length;
  expect(selection.size).toBe(expected.length);
  expect(selection.count(columns.isDeleted, true)).toBe(count(({ isDeleted }) => isDeleted));
  expect(selection.count(columns.entity, 'unknown')).toBe(0);
  expect(selection.countSpans(columns.days, [0, 3, 20])).toEqual([
    count(({ days }) => days !== null && days < 3),
    count(({ days }) => days !== null && days >= 3 && days < 20),
    count(({ days }) => days !== null && days >= 20),
  ]);
  const groups = Map.groupBy(expected, ({ entity }) => entity);
  expect(Object.fromEntries(selection.countBy(columns.entity).map(({ key, count }) => [key, count]))).toEqual(
    Object.fromEntries([...groups].map(([entity, group]) => [entity, group.length])),
  );
});

it('lists the largest group first, groups of equal size by key, rows without a key last', () => {
  const row = (oceanId: string, entity: string | null): TestRow => ({
    oceanId,
    entity,
    plate: null,
    days: null,
    isDeleted: false,
  });
  const list = new ListView([row('1', null), row('2', '20'), row('3', '10'), row('4', '30'), row('5', '30')]);
  expect(list.select(null).countBy(columns.entity)).toEqual([
    { key: '30', label: 'Entity 30', count: 2 },
    { key: '10', label: 'Entity 10', count: 1 },
    { key: '20', label: 'Entity 20', count: 1 },
    { key: null, label: null, count: 1 },
  ]);
});
