import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../test/support/executors/every-run.ts';
import { schemaOf } from '../../../test/support/executors/schema-of.ts';

const later = async <T>(value: T): Promise<T> => value;
const rejected = async (): Promise<never> => Promise.reject(new Error('no'));

/** Runs a field that lists the value. A function creates one for each run. */
const list = (type: string, value: unknown) =>
  resultOf({ schema: schemaOf(`type Query { list: ${type} }`), query: '{ list }', rootValue: { list: value } });

function argumentsOf(..._values: string[]): unknown {
  // eslint-disable-next-line prefer-rest-params -- the object itself is the value
  return arguments;
}

describe('a list', () => {
  it.each<[string, () => unknown, unknown]>([
    ['an array', () => ['a', 'b'], ['a', 'b']],
    ['an empty array', () => [], []],
    ['an array with holes', () => [, 'b', ,], [null, 'b', null]],
    ['a frozen array', () => Object.freeze(['a']), ['a']],
    ['a set', () => new Set(['a', 'b', 'a']), ['a', 'b']],
    ['the values of a map', () => new Map([[1, 'a']]).values(), ['a']],
    ['bytes', () => new Uint8Array([1, 2]), ['1', '2']],
    ['an empty set', () => new Set(), []],
    ['an object with an iterator', () => ({ [Symbol.iterator]: () => ['a'].values() }), ['a']],
    ['the arguments of a function', () => argumentsOf('a', 'b'), ['a', 'b']],
    ['a set of promises', () => new Set([later('a'), 'b']), ['a', 'b']],
    ['text objects', () => [new String('a')], ['a']],
  ])('comes from %s', async (_kind, value, expected) => {
    expect(await list('[String]', value)).toEqual({ data: { list: expected } });
    expect(await list('[String]', async () => value())).toEqual({ data: { list: expected } });
  });

  it('comes from a generator, each item written before the next is produced', async () => {
    const events: string[] = [];
    function* produce() {
      for (const name of ['a', 'b']) {
        events.push(`produced ${name}`);
        yield () => name;
      }
    }
    const schema = schemaOf('type Row { name: String } type Query { rows: [Row] }', {
      'Row.name': (row: () => string) => {
        events.push(`read ${row()}`);
        return row();
      },
    });
    expect(await resultOf({ schema, query: '{ rows { name } }', rootValue: { rows: produce } })).toEqual({
      data: { rows: [{ name: 'a' }, { name: 'b' }] },
    });
    expect(events.slice(0, 4)).toEqual(['produced a', 'read a', 'produced b', 'read b']);
    expect(events).toHaveLength(16);
  });

  it.each<[string, unknown]>([
    ['text', 'abc'],
    ['a number', 5],
    ['an object', { length: 1, 0: 'a' }],
    ['an object whose iterator is no function', { [Symbol.iterator]: 1 }],
    ['an iterator that only has next', { next: () => ({ done: true }) }],
    ['an asynchronous iterator', { [Symbol.asyncIterator]: () => ({}) }],
  ])('does not come from %s', async (_kind, value) => {
    expect(await list('[String]', value)).toEqual({
      data: { list: null },
      errors: [
        {
          message: 'Expected Iterable, but did not find one for field "Query.list".',
          path: ['list'],
          locations: [{ line: 1, column: 3 }],
        },
      ],
    });
  });
});

describe('the items of a list', () => {
  const nullAt = (...path: (string | number)[]) => ({
    message: 'Cannot return null for non-nullable field Query.list.',
    path,
    locations: [{ line: 1, column: 3 }],
  });
  const noAt = (...path: (string | number)[]) => ({ ...nullAt(...path), message: 'no' });
  const failed = new Error('no');

  const cases: readonly [type: string, value: () => unknown, list: unknown, errors: readonly object[]][] = [
    ['[Int]', () => [1, 2], [1, 2], []],
    ['[Int]', () => [1, null, undefined], [1, null, null], []],
    ['[Int]', () => null, null, []],
    ['[Int]', () => [1, failed, 2], [1, null, 2], [noAt('list', 1)]],
    ['[Int]', () => failed, null, [noAt('list')]],
    ['[Int]!', () => [1, null], [1, null], []],
    ['[Int]!', () => null, 'no data', [nullAt('list')]],
    ['[Int]!', () => [failed, 2], [null, 2], [noAt('list', 0)]],
    ['[Int]!', () => failed, 'no data', [noAt('list')]],
    ['[Int!]', () => [1, 2], [1, 2], []],
    ['[Int!]', () => [1, null], null, [nullAt('list', 1)]],
    ['[Int!]', () => null, null, []],
    ['[Int!]', () => [1, failed], null, [noAt('list', 1)]],
    ['[Int!]!', () => [1, 2], [1, 2], []],
    ['[Int!]!', () => [1, null], 'no data', [nullAt('list', 1)]],
    ['[Int!]!', () => null, 'no data', [nullAt('list')]],
    ['[Int!]!', () => [failed], 'no data', [noAt('list', 0)]],
    [
      '[[Int!]]',
      () => [[1], [null], null, [2, failed]],
      [[1], null, null, null],
      [nullAt('list', 1, 0), noAt('list', 3, 1)],
    ],
    ['[[Int]!]', () => [[1, null], null], null, [nullAt('list', 1)]],
    ['[[[Int]]]', () => [[[1], []], [null]], [[[1], []], [null]], []],
  ];

  /** Makes promises of all items, also of those that are lists. */
  const deferred = (value: unknown): unknown =>
    Array.isArray(value) ? value.map((item) => later(deferred(item))) : value;

  it.each(cases)('of type %s: case %#', async (type, value, expected, errors) => {
    const result = {
      data: expected === 'no data' ? null : { list: expected },
      ...(errors.length > 0 && { errors }),
    };
    expect(await list(type, value)).toEqual(result);
    expect(await list(type, async () => value())).toEqual(result);
    expect(await list(type, () => deferred(value()))).toEqual(result);
    expect(await list(type, async () => deferred(value()))).toEqual(result);
  });

  it('may reject', async () => {
    expect(await list('[Int]', () => [1, rejected(), later(3)])).toEqual({
      data: { list: [1, null, 3] },
      errors: [noAt('list', 1)],
    });
    expect(await list('[Int!]', () => [later(1), rejected(), rejected()])).toEqual({
      data: { list: null },
      errors: [noAt('list', 1)],
    });
  });

  it('keep their errors when a generator fails after them', async () => {
    function* failing() {
      yield failed;
      yield later(1);
      throw new Error('ended');
    }
    expect(await list('[Int]', failing)).toEqual({
      data: { list: null },
      errors: [noAt('list', 0), { ...noAt('list'), message: 'ended' }],
    });
  });

  it('end a generator once the list fails', async () => {
    let ended = 0;
    function* endless() {
      try {
        for (;;) yield null;
      } finally {
        ended += 1;
      }
    }
    expect(await list('[Int!]', endless)).toEqual({ data: { list: null }, errors: [nullAt('list', 0)] });
    expect(ended).toBe(4);
  });

  it('are many, and settle in any order', async () => {
    const count = 3000;
    const turns = async (index: number) => {
      for (let passed = 0; passed < index % 7; passed += 1) await Promise.resolve();
      return index;
    };
    const value = () => Array.from({ length: count }, (_unused, index) => (index % 3 === 0 ? index : turns(index)));
    expect(await list('[Int!]!', value)).toEqual({
      data: { list: Array.from({ length: count }, (_, index) => index) },
    });
  });
});
