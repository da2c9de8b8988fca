import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  parse,
  printSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { isPromise } from '../json-text.ts';
import { PreparedDocument } from '../prepared-document.ts';
import { resultByGraphqlJs, resultOf } from '../../../test/support/executors/every-run.ts';
import { schemaOf } from '../../../test/support/executors/schema-of.ts';

const schema = schemaOf('type Query { a: String } type Mutation { a: String } type Subscription { a: String }');
const rootValue = { a: 'A' };

describe('the operation of a document', () => {
  const both = 'query One { one: a } query Two { two: a }';

  it.each<[string, string, string | null | undefined, object]>([
    ['without a name', '{ a }', undefined, { a: 'A' }],
    ['with a name that is not given', 'query One { one: a }', undefined, { one: 'A' }],
    ['with the name', both, 'Two', { two: 'A' }],
    ['with null for a name', 'query One { one: a }', null, { one: 'A' }],
    ['beside a mutation', 'mutation M { m: a } query Q { q: a }', 'Q', { q: 'A' }],
    ['beside definitions of types', 'query Q { q: a } type Other { b: Int }', undefined, { q: 'A' }],
  ])('is chosen %s', async (_how, query, operationName, data) => {
    const named = operationName === undefined ? {} : { operationName };
    expect(await resultOf({ schema, query, rootValue, ...named })).toEqual({ data });
  });

  it.each<[string, string, string | undefined, string]>([
    ['two and no name', both, undefined, 'Must provide operation name if query contains multiple operations.'],
    ['an unknown name', both, 'Three', 'Unknown operation named "Three".'],
    ['an empty name', '{ a }', '', 'Unknown operation named "".'],
    ['a name of a member of Object', '{ a }', 'toString', 'Unknown operation named "toString".'],
    ['no operation', 'fragment F on Query { a }', undefined, 'Must provide an operation.'],
  ])('is rejected by graphql-js: %s', async (_what, query, operationName, message) => {
    const named = operationName === undefined ? {} : { operationName };
    expect(await resultByGraphqlJs({ schema, query, rootValue, ...named })).toEqual({ errors: [{ message }] });
  });

  it('must have a type in the schema', async () => {
    const queries = schemaOf('type Query { a: String }');
    expect(await resultByGraphqlJs({ schema: queries, query: 'mutation { a }' })).toEqual({
      data: null,
      errors: [
        { message: 'Schema is not configured to execute mutation operation.', locations: [{ line: 1, column: 1 }] },
      ],
    });
  });

  it('has the plan of its own selections, one after the other', async () => {
    for (const name of ['One', 'Two', 'One']) {
      const { data } = await resultOf({ schema, query: both, rootValue, operationName: name });
      expect(data).toEqual({ [name.toLowerCase()]: 'A' });
    }
  });
});

describe('a mutation', () => {
  const later = async <T>(value: T, turns: number): Promise<T> => {
    for (let passed = 0; passed < turns; passed += 1) await Promise.resolve();
    return value;
  };

  it('is executed by graphql-js, field after field', async () => {
    const events: string[] = [];
    const set = async (_source: unknown, { to, turns }: { to: number; turns: number }) => {
      events.push(`start ${to}`);
      await later(null, turns);
      events.push(`end ${to}`);
      return to === 2 ? Promise.reject(new Error('two')) : to;
    };
    const counter = schemaOf('type Query { a: Int } type Mutation { set(to: Int, turns: Int): Int }', {
      'Mutation.set': set,
    });
    const query = 'mutation { first: set(to: 1, turns: 9) second: set(to: 2, turns: 5) third: set(to: 3, turns: 1) }';
    expect(await resultByGraphqlJs({ schema: counter, query })).toEqual({
      data: { first: 1, second: null, third: 3 },
      errors: [{ message: 'two', path: ['second'], locations: [{ line: 1, column: 40 }] }],
    });
    const once = [1, 2, 3].flatMap((to) => [`start ${to}`, `end ${to}`]);
    expect(events).toEqual([...once, ...once, ...once, ...once]);
  });

  it('stops at a field that may not be null', async () => {
    const calls: string[] = [];
    const sure = schemaOf('type Query { a: Int } type Mutation { sure: Int! other: Int }', {
      'Mutation.sure': () => null,
      'Mutation.other': () => calls.push('other'),
    });
    expect(await resultByGraphqlJs({ schema: sure, query: 'mutation { sure other }' })).toEqual({
      data: null,
      errors: [
        {
          message: 'Cannot return null for non-nullable field Mutation.sure.',
          path: ['sure'],
          locations: [{ line: 1, column: 12 }],
        },
      ],
    });
    expect(calls).toEqual([]);
  });

  it('leaves out what the schema does not have', async () => {
    expect(await resultByGraphqlJs({ schema, query: 'mutation { missing a }', rootValue })).toEqual({
      data: { a: 'A' },
    });
  });
});

describe('introspection', () => {
  it('is executed by graphql-js', async () => {
    const { data } = await resultByGraphqlJs({ schema, query: getIntrospectionQuery() });
    expect(printSchema(buildClientSchema(data as IntrospectionQuery))).toBe(printSchema(schema));
  });

  it('gives data beside it', async () => {
    const query = '{ a __type(name: "Query") { name kind } __schema { queryType { name } } __typename }';
    expect(await resultByGraphqlJs({ schema, query, rootValue })).toEqual({
      data: {
        a: 'A',
        __type: { name: 'Query', kind: 'OBJECT' },
        __schema: { queryType: { name: 'Query' } },
        __typename: 'Query',
      },
    });
  });

  it('of unions and interfaces lists their types', async () => {
    const animals = buildSchema(`
      interface Named { name: String }
      type Cat implements Named { name: String }
      type Dog implements Named { name: String }
      union Pet = Cat | Dog
      type Query { pet: Pet }
    `);
    const query = `{
      Named: __type(name: "Named") { kind possibleTypes { name } fields { name } interfaces { name } }
      Pet: __type(name: "Pet") { kind possibleTypes { name } fields { name } }
      none: __type(name: "None") { kind }
    }`;
    const possibleTypes = [{ name: 'Cat' }, { name: 'Dog' }];
    expect(await resultByGraphqlJs({ schema: animals, query })).toEqual({
      data: {
        Named: { kind: 'INTERFACE', possibleTypes, fields: [{ name: 'name' }], interfaces: [] },
        Pet: { kind: 'UNION', possibleTypes, fields: null },
        none: null,
      },
    });
  });
});

describe('a result', () => {
  it('is no promise unless a resolver returns one', () => {
    const prepared = new PreparedDocument(schema, parse('{ a }'));
    const isPromised = (a: unknown) =>
      isPromise(prepared.run({ operationName: null, variables: {}, rootValue: { a }, contextOf: () => ({}) }));
    for (let run = 1; run <= 3; run += 1) {
      expect(isPromised('now')).toBe(false);
      expect(isPromised(() => new Error('now'))).toBe(false);
      expect(isPromised(async () => 'later')).toBe(true);
    }
  });
});
