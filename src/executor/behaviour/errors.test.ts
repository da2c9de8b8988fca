import { GraphQLError, parse, Source } from 'graphql';
import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../test/support/executors/every-run.ts';
import { schemaOf } from '../../../test/support/executors/schema-of.ts';

const schema = schemaOf(
  'type Box { id: ID inner: Box } type Query { field: String list: [String] box: Box sure: String! }',
);
const at = (column: number, ...path: (string | number)[]) => ({ path, locations: [{ line: 1, column }] });

const withExtensions = Object.assign(new Error('coded'), { extensions: { code: 'OWN', detail: { n: 1 } } });
const withCause = new GraphQLError('outer', { originalError: withExtensions });

describe('an error of a resolver', () => {
  const values: readonly [string, unknown, object][] = [
    ['an error', new Error('failed'), { message: 'failed' }],
    ['an error without a message', new Error(''), { message: '' }],
    ['an error with extensions', withExtensions, { message: 'coded', extensions: { code: 'OWN', detail: { n: 1 } } }],
    [
      'an error of GraphQL',
      new GraphQLError('own', { extensions: { code: 'C' } }),
      { message: 'own', extensions: { code: 'C' } },
    ],
    [
      'an error with a cause that has extensions',
      withCause,
      { message: 'outer', extensions: { code: 'OWN', detail: { n: 1 } } },
    ],
    ['an error of a subclass', new TypeError('of type'), { message: 'of type' }],
  ];
  const others: readonly [string, unknown, object][] = [
    ['text', 'failed', { message: 'Unexpected error value: "failed"' }],
    ['nothing', undefined, { message: 'Unexpected error value: undefined' }],
    ['null', null, { message: 'Unexpected error value: null' }],
    ['an object', { code: 5 }, { message: 'Unexpected error value: { code: 5 }' }],
  ];

  it.each([...values, ...others])('may be thrown or rejected: %s', async (_kind, value, error) => {
    const expected = { data: { field: null }, errors: [{ ...error, ...at(3, 'field') }] };
    const thrown = () => {
      throw value;
    };
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- any value may be a reason
    const rejected = async () => Promise.reject(value);
    for (const field of [thrown, rejected, async () => thrown()]) {
      expect(await resultOf({ schema, query: '{ field }', rootValue: { field } })).toEqual(expected);
    }
  });

  it.each(values)('may be returned: %s', async (_kind, value, error) => {
    const expected = { data: { field: null }, errors: [{ ...error, ...at(3, 'field') }] };
    for (const field of [value, () => value, async () => value]) {
      expect(await resultOf({ schema, query: '{ field }', rootValue: { field } })).toEqual(expected);
    }
  });

  it('may be thrown by a getter of a property', async () => {
    const rootValue = {
      get field() {
        throw new Error('unreadable');
      },
    };
    expect(await resultOf({ schema, query: '{ field }', rootValue })).toEqual({
      data: { field: null },
      errors: [{ message: 'unreadable', ...at(3, 'field') }],
    });
  });

  it('has the alias in its path, and each index', async () => {
    const rootValue = { list: ['a', new Error('b')], box: { inner: { id: new Error('deep') } } };
    const query = '{ l: list b: box { i: inner { d: id } } }';
    expect(await resultOf({ schema, query, rootValue })).toEqual({
      data: { l: ['a', null], b: { i: { d: null } } },
      errors: [
        { message: 'b', ...at(3, 'l', 1) },
        { message: 'deep', ...at(31, 'b', 'i', 'd') },
      ],
    });
  });

  it('has the location of each selection of a merged field', async () => {
    const query = '{ box { id } ...B box { inner { id } } } fragment B on Query { box { id } }';
    expect(await resultOf({ schema, query, rootValue: { box: new Error('no box') } })).toEqual({
      data: { box: null },
      errors: [{ message: 'no box', path: ['box'], locations: [3, 64, 19].map((column) => ({ line: 1, column })) }],
    });
  });

  it('keeps a path and locations of its own', async () => {
    const [operation] = parse('{\n  other\n}').definitions;
    const located = new GraphQLError('elsewhere', { nodes: operation!, path: ['there', 0] });
    expect(await resultOf({ schema, query: '{ field }', rootValue: { field: located } })).toEqual({
      data: { field: null },
      errors: [{ message: 'elsewhere', path: ['there', 0], locations: [{ line: 1, column: 1 }] }],
    });
  });

  it('keeps a position of its own in another source', async () => {
    const source = new Source('type\nX');
    const positioned = new GraphQLError('in another file', { source, positions: [5] });
    const { errors } = await resultOf({ schema, query: '{ field }', rootValue: { field: positioned } });
    expect(errors).toEqual([{ message: 'in another file', path: ['field'], locations: [{ line: 2, column: 1 }] }]);
  });

  it('is reported in the order in which fields fail, not in that of the document', async () => {
    const later = async (name: string, turns: number) => {
      for (let passed = 0; passed < turns; passed += 1) await Promise.resolve();
      throw new Error(name);
    };
    const rootValue = {
      field: async () => later('late', 6),
      box: async () => later('early', 1),
      list: new Error('at once'),
    };
    const { data, errors } = await resultOf({ schema, query: '{ field box { id } list }', rootValue });
    expect(data).toEqual({ field: null, box: null, list: null });
    expect(errors?.map(({ message }) => message)).toEqual(['at once', 'early', 'late']);
  });

  it('that several fields share is reported for each', async () => {
    const shared = new Error('shared');
    expect(await resultOf({ schema, query: '{ a: field b: field }', rootValue: { field: shared } })).toEqual({
      data: { a: null, b: null },
      errors: [
        { message: 'shared', ...at(3, 'a') },
        { message: 'shared', ...at(12, 'b') },
      ],
    });
  });

  it('leaves the other fields their values', async () => {
    const rootValue = { field: async () => Promise.reject(new Error('no')), list: async () => ['a'], box: { id: 1 } };
    expect(await resultOf({ schema, query: '{ list field box { id } }', rootValue })).toEqual({
      data: { list: ['a'], field: null, box: { id: '1' } },
      errors: [{ message: 'no', ...at(8, 'field') }],
    });
  });
});
