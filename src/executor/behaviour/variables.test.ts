import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../test/support/executors/every-run.ts';
import { schemaOf } from '../../../test/support/executors/schema-of.ts';

const types = `
  enum Fuel { DIESEL ELECTRIC }
  scalar Plate
  input Range { from: Int! to: Int }
  input Search { range: Range! text: String! }
  input Key @oneOf { id: ID plate: Plate }
`;
const echo = (_source: unknown, args: object) => JSON.stringify(Object.values(args));
const parsePlate = (value: unknown) => {
  if (value === 'bad') throw new GraphQLError('no plate', { extensions: { code: 'PLATE' } });
  return { plate: value };
};

/** A schema whose only field returns its argument, of the type given. */
const echoOf = (type: string) =>
  schemaOf(`${types} type Query { echo(is: ${type}): String }`, {
    'Query.echo': echo,
    Plate: { parseValue: parsePlate },
  });

/** Runs an operation whose variable `$v` has the type and the value, which is omitted if undefined. */
const run = (type: string, value?: unknown, argumentType = type.split(' ')[0] ?? type) =>
  resultOf({
    schema: echoOf(argumentType),
    query: `query ($v: ${type}) { echo(is: $v) }`,
    variables: value === undefined ? {} : { v: value },
  });

describe('a variable', () => {
  it.each<[type: string, value: unknown, coerced: unknown]>([
    ['Int', 7, 7],
    ['Float', 1, 1],
    ['Float', 1.5, 1.5],
    ['String', 'é', 'é'],
    ['Boolean', false, false],
    ['ID', 7, '7'],
    ['ID', 'x', 'x'],
    ['Fuel', 'DIESEL', 'DIESEL'],
    ['Plate', 'AA', { plate: 'AA' }],
    ['Range', { from: 1 }, { from: 1 }],
    ['Range', { from: 1, to: null }, { from: 1, to: null }],
    ['Range', { from: 1, to: undefined }, { from: 1 }],
    ['Range', null, null],
    ['[String]', null, null],
    ['[String]', [], []],
    ['[String]', ['a', null], ['a', null]],
    ['[String]', 'a', ['a']],
    ['[String]!', ['a', null], ['a', null]],
    ['[String!]', null, null],
    ['[String!]', ['a'], ['a']],
    ['[String!]!', ['a'], ['a']],
    ['[[Int!]]', [[1], null, 2], [[1], null, [2]]],
    ['[[Int!]]', 3, [[3]]],
    ['Key', { id: 'a' }, { id: 'a' }],
    ['Key', { plate: 'p', id: undefined }, { plate: { plate: 'p' } }],
    ['Range = { from: 5 }', undefined, { from: 5 }],
    ['Key = { id: "d" }', undefined, { id: 'd' }],
  ])('of type %s takes %j', async (type, value, coerced) => {
    expect(await run(type, value)).toEqual({ data: { echo: JSON.stringify([coerced]) } });
  });

  it.each<[type: string, value: unknown, message: string]>([
    ['Int', '7', '"7"; Int cannot represent non-integer value: "7"'],
    ['Int', 1.5, '1.5; Int cannot represent non-integer value: 1.5'],
    ['Int', 2 ** 31, '2147483648; Int cannot represent non 32-bit signed integer value: 2147483648'],
    ['Float', 'x', '"x"; Float cannot represent non numeric value: "x"'],
    ['String', 5, '5; String cannot represent a non string value: 5'],
    ['String', ['a'], '["a"]; String cannot represent a non string value: ["a"]'],
    ['Boolean', 1, '1; Boolean cannot represent a non boolean value: 1'],
    ['ID', 1.5, '1.5; ID cannot represent value: 1.5'],
    ['Fuel', 'GAS', '"GAS"; Value "GAS" does not exist in "Fuel" enum.'],
    ['Fuel', 1, '1; Enum "Fuel" cannot represent non-string value: 1.'],
    ['Range', 'x', '"x"; Expected type "Range" to be an object.'],
    ['Range', { from: null }, 'null at "v.from"; Expected non-nullable type "Int!" not to be null.'],
    ['Range', {}, '{}; Field "from" of required type "Int!" was not provided.'],
    [
      'Range',
      { from: 1, too: 2 },
      '{ from: 1, too: 2 }; Field "too" is not defined by type "Range". Did you mean "to"?',
    ],
    ['[String!]', ['a', null], 'null at "v[1]"; Expected non-nullable type "String!" not to be null.'],
    ['[String!]!', [null], 'null at "v[0]"; Expected non-nullable type "String!" not to be null.'],
    ['[[Int!]]', [[1], [null]], 'null at "v[1][0]"; Expected non-nullable type "Int!" not to be null.'],
    [
      'Key',
      { id: 'a', plate: 'p' },
      '{ id: "a", plate: "p" }; Exactly one key must be specified for OneOf type "Key".',
    ],
    ['Key', { id: null }, 'null at "v.id"; Field "id" must be non-null.'],
  ])('of type %s rejects %j, and nothing runs', async (type, value, message) => {
    expect(await run(type, value)).toEqual({
      errors: [{ message: `Variable "$v" got invalid value ${message}`, locations: [{ line: 1, column: 8 }] }],
    });
  });

  it.each<[type: string, value: unknown, message: string]>([
    ['[String]!', undefined, 'Variable "$v" of required type "[String]!" was not provided.'],
    ['[String]!', null, 'Variable "$v" of non-null type "[String]!" must not be null.'],
    ['Query', 'x', 'Variable "$v" expected value of type "Query" which cannot be used as an input type.'],
    ['Missing!', 'x', 'Variable "$v" expected value of type "Missing!" which cannot be used as an input type.'],
  ])('of type %s cannot be %j', async (type, value, message) => {
    const column = message.includes('input type') ? 12 : 8;
    expect(await run(type, value, 'String')).toEqual({ errors: [{ message, locations: [{ line: 1, column }] }] });
  });

  it('keeps the extensions of an error of its scalar', async () => {
    expect(await run('Plate', 'bad')).toEqual({
      errors: [
        {
          message: 'Variable "$v" got invalid value "bad"; no plate',
          locations: [{ line: 1, column: 8 }],
          extensions: { code: 'PLATE' },
        },
      ],
    });
  });

  it('reports each error inside it', async () => {
    const { errors } = await run('Search', { range: { to: 1 } });
    expect(errors?.map(({ message }) => message)).toEqual([
      'Variable "$v" got invalid value { to: 1 } at "v.range"; Field "from" of required type "Int!" was not provided.',
      'Variable "$v" got invalid value { range: { to: 1 } }; Field "text" of required type "String!" was not provided.',
    ]);
  });

  it('reports at most 50 errors', async () => {
    const { errors } = await run('[String!]', Array(60).fill(null));
    expect(errors).toHaveLength(51);
    expect(errors?.at(-1)).toEqual({
      message: 'Too many errors processing variables, error limit reached. Execution aborted.',
    });
  });

  it('ignores members of the prototype of the variables', async () => {
    const [schema, query] = [echoOf('String'), 'query ($toString: String) { echo(is: $toString) }'];
    expect(await resultOf({ schema, query, variables: {} })).toEqual({ data: { echo: '[]' } });
    expect(await resultOf({ schema, query, variables: null })).toEqual({ data: { echo: '[]' } });
  });
});
