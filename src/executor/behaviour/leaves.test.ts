import { GraphQLEnumType, GraphQLError, GraphQLObjectType, GraphQLSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { PreparedDocument } from '../prepared-document.ts';
import { resultOf } from '../../../test/support/executors/every-run.ts';
import { schemaOf } from '../../../test/support/executors/schema-of.ts';

/** Runs a field of the type, as a property, as a method, later, and in a list; the results must agree. */
async function leaf(type: string, value: unknown, sdl = '', functions = {}) {
  const schema = schemaOf(`${sdl} type Box { leaf: ${type} } type Query { box: Box list: [${type}] }`, functions);
  const location = { path: ['box', 'leaf'], locations: [{ line: 1, column: 9 }] };
  const results = [];
  for (const property of [value, () => value, async () => value]) {
    const { data, errors } = await resultOf({
      schema,
      query: '{ box { leaf } }',
      rootValue: { box: { leaf: property } },
    });
    if (errors) expect(errors).toEqual([{ ...errors[0], ...location }]);
    results.push({
      value: (data as { box: { leaf: unknown } }).box.leaf,
      ...(errors && { error: errors[0]?.message }),
    });
  }
  const { data, errors } = await resultOf({ schema, query: '{ list }', rootValue: { list: [value] } });
  results.push({ value: (data as { list: unknown[] }).list[0], ...(errors && { error: errors[0]?.message }) });
  expect(results).toEqual(Array(4).fill(results[0]));
  return results[0];
}

const valueOf = (value: unknown) => ({ valueOf: () => value });

describe('a value of a scalar', () => {
  it.each<[type: string, value: unknown, written: unknown]>([
    ['String', '', ''],
    ['String', 'é "q" \\ \n \u2028 \ud83d\ude00', 'é "q" \\ \n \u2028 \ud83d\ude00'],
    ['String', '\ud800', '\ud800'],
    ['String', 5, '5'],
    ['String', true, 'true'],
    ['String', valueOf('own'), 'own'],
    ['ID', 'x', 'x'],
    ['ID', 7, '7'],
    ['Int', 0, 0],
    ['Int', -0, 0],
    ['Int', -2147483648, -2147483648],
    ['Int', '12', 12],
    ['Int', true, 1],
    ['Int', valueOf(5), 5],
    ['Float', 1e21, 1e21],
    ['Float', 1e-7, 1e-7],
    ['Float', '2.5', 2.5],
    ['Float', false, 0],
    ['Boolean', false, false],
    ['Boolean', 1, true],
    ['Boolean', valueOf(true), true],
  ])('of type %s is written: %o', async (type, value, written) => {
    expect(await leaf(type, value)).toEqual({ value: written });
  });

  it.each<[type: string, value: unknown, error: string]>([
    ['String', {}, 'String cannot represent value: {}'],
    ['String', ['a'], 'String cannot represent value: ["a"]'],
    ['String', Symbol('s'), 'String cannot represent value: Symbol(s)'],
    ['String', NaN, 'String cannot represent value: NaN'],
    ['ID', 1.5, 'ID cannot represent value: 1.5'],
    ['Int', 1.5, 'Int cannot represent non-integer value: 1.5'],
    ['Int', 2 ** 31, 'Int cannot represent non 32-bit signed integer value: 2147483648'],
    ['Int', 'no', 'Int cannot represent non-integer value: "no"'],
    ['Int', '', 'Int cannot represent non-integer value: ""'],
    ['Int', NaN, 'Int cannot represent non-integer value: NaN'],
    ['Int', Object.create(null), 'Int cannot represent non-integer value: {}'],
    ['Float', Infinity, 'Float cannot represent non numeric value: Infinity'],
    ['Float', NaN, 'Float cannot represent non numeric value: NaN'],
    ['Boolean', 'yes', 'Boolean cannot represent a non boolean value: "yes"'],
    ['Boolean', NaN, 'Boolean cannot represent a non boolean value: NaN'],
  ])('of type %s is an error: %o', async (type, value, error) => {
    expect(await leaf(type, value)).toEqual({ value: null, error });
  });
});

describe('a value of a custom scalar', () => {
  const custom = (serialized: () => unknown) => leaf('Own', 'raw', 'scalar Own', { Own: { serialize: serialized } });

  it.each<[string, unknown, unknown]>([
    ['text', 'text', 'text'],
    ['an object', { a: [1, null, { b: 'é' }] }, { a: [1, null, { b: 'é' }] }],
    ['an object with undefined inside', { a: undefined, b: 1 }, { b: 1 }],
    ['a list', [1, [2]], [1, [2]]],
    ['an object with toJSON', { toJSON: () => 'json' }, 'json'],
    ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['NaN, which JSON writes as null', NaN, null],
    ['Infinity, which JSON writes as null', Infinity, null],
    ['false', false, false],
    ['zero', 0, 0],
    ['an empty text', '', ''],
  ])('is what serialize returns: %s', async (_kind, serialized, written) => {
    expect(await custom(() => serialized)).toEqual({ value: written });
  });

  it.each<[string, unknown, string]>([
    ['undefined', undefined, 'undefined'],
    ['null', null, 'null'],
  ])('is an error when serialize returns %s', async (_kind, serialized, name) => {
    const error = `Expected \`Own.serialize("raw")\` to return non-nullable value, returned: ${name}`;
    expect(await custom(() => serialized)).toEqual({ value: null, error });
  });

  it('is an error when serialize throws', async () => {
    const thrown = new GraphQLError('not own', { extensions: { code: 'OWN' } });
    const fail = () => {
      throw thrown;
    };
    expect(await custom(fail)).toEqual({ value: null, error: 'not own' });
    const schema = schemaOf('scalar Own type Query { own: Own }', { Own: { serialize: fail } });
    expect((await resultOf({ schema, query: '{ own }', rootValue: { own: 1 } })).errors).toEqual([
      { message: 'not own', extensions: { code: 'OWN' }, path: ['own'], locations: [{ line: 1, column: 3 }] },
    ]);
  });

  it.each<[string, unknown, string]>([
    ['a bigint', 5n, 'Do not know how to serialize a BigInt'],
    ['a symbol', Symbol('s'), 'a scalar serialized a value that has no JSON form'],
  ])('is an error of its field when JSON cannot write it, unlike with graphql-js: %s', async (_kind, own, message) => {
    const schema = schemaOf('scalar Own type Query { own: Own other: Int }');
    const prepared = new PreparedDocument(schema, parse('{ own other }'));
    for (let run = 1; run <= 3; run += 1) {
      const request = { operationName: null, variables: {}, rootValue: { own, other: 1 }, contextOf: () => ({}) };
      const result = await prepared.run(request);
      expect(JSON.parse(JSON.stringify(result))).toEqual({
        data: { own: null, other: 1 },
        errors: [{ message, path: ['own'], locations: [{ line: 1, column: 3 }] }],
      });
    }
  });

  it('without functions is written as it is', async () => {
    const value = { any: ['thing', 1] };
    expect(await leaf('Own', value, 'scalar Own')).toEqual({ value });
  });
});

describe('a value of an enum', () => {
  const object = { id: 1 };
  const values = { RED: { value: 0 }, NAN: { value: NaN }, OBJECT: { value: object }, NAME: {}, OFF: { value: false } };
  const Colour = new GraphQLEnumType({ name: 'Colour', values });
  const query = new GraphQLObjectType({ name: 'Query', fields: { colour: { type: Colour } } });
  const schema = new GraphQLSchema({ query });
  const run = (colour: unknown) => resultOf({ schema, query: '{ colour }', rootValue: { colour } });

  it.each<[unknown, string]>([
    [0, 'RED'],
    [-0, 'RED'],
    [NaN, 'NAN'],
    [object, 'OBJECT'],
    ['NAME', 'NAME'],
    [false, 'OFF'],
  ])('is the name of the internal value %o', async (internal, name) => {
    expect(await run(internal)).toEqual({ data: { colour: name } });
    expect(await run(async () => internal)).toEqual({ data: { colour: name } });
  });

  it.each<[unknown, string]>([
    ['RED', 'Enum "Colour" cannot represent value: "RED"'],
    [{ id: 1 }, 'Enum "Colour" cannot represent value: { id: 1 }'],
    [1, 'Enum "Colour" cannot represent value: 1'],
  ])('is an error for any other value: %o', async (internal, message) => {
    expect(await run(internal)).toEqual({
      data: { colour: null },
      errors: [{ message, path: ['colour'], locations: [{ line: 1, column: 3 }] }],
    });
  });
});
