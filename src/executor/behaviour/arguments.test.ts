import { GraphQLEnumType, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../test/support/executors/every-run.ts';
import { schemaOf } from '../../../test/support/executors/schema-of.ts';

const sdl = `
  enum Fuel { DIESEL ELECTRIC }
  scalar Plate
  input Range { from: Int! to: Int = 9 }
  input Search { text: String, tags: [String], range: Range, plates: [[Plate!]], fuel: Fuel }
  type Query {
    text(is: String): String
    sureText(is: String!): String
    defaultText(is: String = "none"): String
    sureDefaultText(is: String! = "none"): String
    search(by: Search = { text: "all", range: { from: 1 } }): String
    ids(of: [ID!]!): String
    plain(is: Int!): String
  }
`;
const parsePlate = (value: unknown) => {
  if (typeof value !== 'string' || value === 'bad') throw new Error('no plate');
  return { plate: value };
};
const echo = (_source: unknown, args: unknown) => JSON.stringify(args);
const fields = ['text', 'sureText', 'defaultText', 'sureDefaultText', 'search', 'ids'];
const schema = schemaOf(sdl, {
  ...Object.fromEntries(fields.map((name) => [`Query.${name}`, echo])),
  Plate: { parseValue: parsePlate, parseLiteral: (node) => parsePlate('value' in node ? node.value : null) },
});

/** The arguments that the resolver of the only field receives. */
async function argsOf(query: string, variables?: Record<string, unknown>): Promise<unknown> {
  const { data, errors } = await resultOf({ schema, query, ...(variables && { variables }) });
  expect(errors).toBeUndefined();
  return JSON.parse(Object.values(data as Record<string, string>)[0]!) as unknown;
}

describe('the arguments of a resolver', () => {
  it.each<[string, string, unknown]>([
    ['a literal', '{ text(is: "a") }', { is: 'a' }],
    ['a literal null', '{ text(is: null) }', { is: null }],
    ['nothing', '{ text }', {}],
    ['the default of an argument', '{ defaultText }', { is: 'none' }],
    ['null in the place of a default', '{ defaultText(is: null) }', { is: null }],
    ['the default of a required argument', '{ sureDefaultText }', { is: 'none' }],
    ['a default object, completed', '{ search }', { by: { text: 'all', range: { from: 1, to: 9 } } }],
    ['an empty object', '{ search(by: {}) }', { by: {} }],
    [
      'an object with a default inside',
      '{ search(by: { range: { from: 2 } }) }',
      { by: { range: { from: 2, to: 9 } } },
    ],
    ['null inside an object', '{ search(by: { text: null, tags: null }) }', { by: { text: null, tags: null } }],
    ['null inside a list', '{ search(by: { tags: ["a", null] }) }', { by: { tags: ['a', null] } }],
    ['one item as a list', '{ search(by: { tags: "a" }) }', { by: { tags: ['a'] } }],
    ['one item as a list of lists', '{ search(by: { plates: "p" }) }', { by: { plates: [[{ plate: 'p' }]] } }],
    ['lists of lists', '{ search(by: { plates: [["p"], []] }) }', { by: { plates: [[{ plate: 'p' }], []] } }],
    ['an enum', '{ search(by: { fuel: ELECTRIC }) }', { by: { fuel: 'ELECTRIC' } }],
    ['ids as numbers', '{ ids(of: [1, "b"]) }', { of: ['1', 'b'] }],
  ])('are %s', async (_kind, query, expected) => {
    expect(await argsOf(query)).toEqual(expected);
  });

  it.each<[string, string, Record<string, unknown>, unknown]>([
    ['a value', 'query ($v: String) { text(is: $v) }', { v: 'a' }, { is: 'a' }],
    ['null', 'query ($v: String) { text(is: $v) }', { v: null }, { is: null }],
    ['nothing', 'query ($v: String) { text(is: $v) }', {}, {}],
    ['nothing, for an argument with a default', 'query ($v: String) { defaultText(is: $v) }', {}, { is: 'none' }],
    ['null, for an argument with a default', 'query ($v: String) { defaultText(is: $v) }', { v: null }, { is: null }],
    ['nothing, for a required default', 'query ($v: String) { sureDefaultText(is: $v) }', {}, { is: 'none' }],
    ['their own default', 'query ($v: String = "d") { sureText(is: $v) }', {}, { is: 'd' }],
    ['their own null default', 'query ($v: String = null) { defaultText(is: $v) }', {}, { is: null }],
    ['a value before their default', 'query ($v: String = "d") { text(is: $v) }', { v: 'a' }, { is: 'a' }],
    ['null before their default', 'query ($v: String = "d") { text(is: $v) }', { v: null }, { is: null }],
    ['a field of an object', 'query ($v: String) { search(by: { text: $v }) }', { v: 'a' }, { by: { text: 'a' } }],
    ['an absent field of an object', 'query ($v: String) { search(by: { text: $v }) }', {}, { by: {} }],
    [
      'an absent field with a default',
      'query ($v: Int) { search(by: { range: { from: 1, to: $v } }) }',
      {},
      { by: { range: { from: 1, to: 9 } } },
    ],
    [
      'an absent item of a list',
      'query ($v: String) { search(by: { tags: ["a", $v] }) }',
      {},
      { by: { tags: ['a', null] } },
    ],
    ['an item of a list', 'query ($v: ID!) { ids(of: [$v, 2]) }', { v: 1 }, { of: ['1', '2'] }],
    ['not declared', '{ text(is: $v) }', { v: 'a' }, {}],
  ])('are variables: %s', async (_kind, query, variables, expected) => {
    expect(await argsOf(query, variables)).toEqual(expected);
  });

  it('stay the same for each object of a list, and change with the variables', async () => {
    const list = schemaOf('type Row { echo(is: Int!): String } type Query { rows: [Row] }', { 'Row.echo': echo });
    const query = 'query ($v: Int!) { rows { echo(is: $v) } }';
    for (const v of [1, 2]) {
      const rows = Array(2).fill({ echo: JSON.stringify({ is: v }) });
      expect(await resultOf({ schema: list, query, variables: { v }, rootValue: { rows: [{}, {}] } })).toEqual({
        data: { rows },
      });
    }
  });

  it('are the internal values of an enum: null, NaN, objects with circles and bytes', async () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const internal = { NULL: null, NAN: NaN, FALSE: false, CIRCLE: circle, BYTES: Buffer.from('b'), OWN: 'OWN' };
    const values = Object.fromEntries(Object.entries(internal).map(([name, value]) => [name, { value }]));
    const Odd = new GraphQLEnumType({ name: 'Odd', values });
    const name = (value: unknown) => Object.entries(internal).find(([, other]) => Object.is(other, value))?.[0];
    const type = {
      type: GraphQLString,
      args: { is: { type: Odd } },
      resolve: (_: unknown, { is }: { is?: unknown }) => name(is),
    };
    const enums = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { odd: type } }) });
    const names = Object.keys(internal);
    const query = `{ ${names.map((one) => `${one}: odd(is: ${one})`).join(' ')} }`;
    expect(await resultOf({ schema: enums, query })).toEqual({
      data: Object.fromEntries(names.map((one) => [one, one])),
    });
    expect(Object.isFrozen(circle)).toBe(false);
  });
});

describe('an argument that is invalid only when the operation runs', () => {
  const required = (type: string) => `Argument "is" of required type "${type}"`;
  const nonNull = (type: string) => `Argument "is" of non-null type "${type}" must not be null.`;
  const noValue = `${required('String!')} was provided the variable "$v" which was not provided a runtime value.`;

  it.each<[kind: string, field: string, query: string, message: string, column: number]>([
    ['required and absent', 'sureText', '{ sureText }', `${required('String!')} was not provided.`, 3],
    ['required and null', 'sureText', '{ sureText(is: null) }', nonNull('String!'), 16],
    ['of another kind', 'search', '{ search(by: ["a"]) }', 'Argument "by" has invalid value ["a"].', 14],
    [
      'unreadable',
      'search',
      '{ search(by: { plates: "bad" }) }',
      'Argument "by" has invalid value {plates: "bad"}.',
      14,
    ],
    ['a variable that is not declared', 'sureText', '{ sureText(is: $v) }', noValue, 16],
    ['a null variable', 'sureText', 'query ($v: String = "d") { sureText(is: $v) }', nonNull('String!'), 41],
    ['of a property', 'plain', 'query ($v: Int = 3) { plain(is: $v) }', nonNull('Int!'), 33],
  ])('makes its field null: %s', async (_kind, field, query, message, column) => {
    expect(await resultOf({ schema, query, variables: { v: null }, rootValue: { plain: 'read' } })).toEqual({
      data: { [field]: null },
      errors: [{ message, path: [field], locations: [{ line: 1, column }] }],
    });
  });
});
