import { expect, it } from 'vitest';
import { readColumns, valueAt } from './columns.ts';

it('selects names with dots, each beginning once, in the order of the columns', () => {
  expect(readColumns('entity.name, id,entity.id')).toEqual({
    selection: '{ entity { name id } id }',
    paths: [['entity', 'name'], ['id'], ['entity', 'id']],
  });
});

it('takes the columns of a selection by their response names', () => {
  const { paths } = readColumns('{ key: id entity { name } ... on Driver { lastName } ... on Driver { lastName } }');
  expect(paths.map((path) => path.join('.'))).toEqual(['key', 'entity.name', 'lastName']);
});

it.each([
  ['id,', '--fields must be names'],
  ['id name', '--fields must be names'],
  ['{ id', '--fields is no GraphQL selection'],
  ['{ ...F }', '--fields must use inline fragments only'],
])('rejects %j', (text, message) => {
  expect(() => readColumns(text)).toThrow(message);
});

it('reads values through objects, lists and nulls', () => {
  const row = { id: '1', entity: null, groups: [{ name: 'a' }, { name: 'b' }] };
  expect(valueAt(row, ['id'])).toBe('1');
  expect(valueAt(row, ['entity', 'name'])).toBeNull();
  expect(valueAt(row, ['groups', 'name'])).toEqual(['a', 'b']);
});
