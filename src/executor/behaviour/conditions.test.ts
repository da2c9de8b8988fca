import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { PreparedDocument } from '../prepared-document.ts';
import { resultByGraphqlJs, resultOf } from '../../../test/support/executors/every-run.ts';
import { schemaOf } from '../../../test/support/executors/schema-of.ts';

const schema = schemaOf('type Box { id: ID } type Query { a: String b: String box: Box }');
const rootValue = { a: 'A', b: 'B', box: { id: '1' } };
const run = (query: string, variables?: Record<string, unknown>) =>
  resultOf({ schema, query, rootValue, ...(variables && { variables }) });

describe('@skip and @include', () => {
  const places: readonly [string, (directives: string) => string][] = [
    ['a field', (directives) => `{ a b ${directives} }`],
    ['a spread', (directives) => `{ a ...B ${directives} } fragment B on Query { b }`],
    ['an inline fragment', (directives) => `{ a ... on Query ${directives} { b } }`],
    ['an inline fragment without a type', (directives) => `{ a ... ${directives} { b } }`],
  ];
  const conditions: readonly [string, boolean][] = [
    ['@include(if: true)', true],
    ['@include(if: false)', false],
    ['@skip(if: false)', true],
    ['@skip(if: true)', false],
    ['@include(if: true) @skip(if: false)', true],
    ['@include(if: true) @skip(if: true)', false],
    ['@include(if: false) @skip(if: false)', false],
    ['@include(if: false) @skip(if: true)', false],
  ];
  const cases = places.flatMap(([place, query]) => conditions.map((one) => [place, query, ...one] as const));

  it.each(cases)('of %s: %$ %s', async (_place, query, directives, isIncluded) => {
    expect(await run(query(directives))).toEqual({ data: isIncluded ? { a: 'A', b: 'B' } : { a: 'A' } });
  });

  it.each(cases)('with a variable, of %s: %$ %s', async (_place, query, directives, isIncluded) => {
    const withVariables = query(directives.replaceAll('true', '$yes').replaceAll('false', '$no'));
    const declared = `query ($yes: Boolean!, $no: Boolean! = false) ${withVariables}`;
    expect(await run(declared, { yes: true })).toEqual({ data: isIncluded ? { a: 'A', b: 'B' } : { a: 'A' } });
  });

  it('of a field below follow the variables of each run', async () => {
    const query = 'query ($has: Boolean!) { box { id @include(if: $has) } }';
    expect(await run(query, { has: true })).toEqual({ data: { box: { id: '1' } } });
    expect(await run(query, { has: false })).toEqual({ data: { box: {} } });
  });

  it('can leave nothing', async () => {
    expect(await run('{ a @skip(if: true) }')).toEqual({ data: {} });
  });

  it('of one of two equal fields or spreads leave the other', async () => {
    expect(await run('{ a @skip(if: true) b a }')).toEqual({ data: { b: 'B', a: 'A' } });
    const fragment = 'fragment A on Query { a }';
    expect(await run(`{ ...A @include(if: false) b ...A } ${fragment}`)).toEqual({ data: { b: 'B', a: 'A' } });
  });

  it('work for __typename', async () => {
    expect(await run('{ a __typename @skip(if: true) }')).toEqual({ data: { a: 'A' } });
  });

  it('stop the resolver from being called', async () => {
    const calls: string[] = [];
    const counted = schemaOf('type Query { a: String b: String }', { 'Query.b': () => calls.push('b') });
    await resultOf({ schema: counted, query: '{ a b @skip(if: true) }' });
    expect(calls).toEqual([]);
  });

  it('have plans of their own, which the variables of other directives cannot confuse', async () => {
    const query = `query ($s: String, $skip: Boolean!, $t: String) {
      a @other(is: $s) b @skip(if: $skip) c: a @other(is: $t)
    }`;
    const prepared = new PreparedDocument(schema, parse(query));
    const dataOf = async (variables: Record<string, unknown>) => {
      const result = await prepared.run({ operationName: null, variables, rootValue, contextOf: () => ({}) });
      return JSON.parse(JSON.stringify(result?.data)) as unknown;
    };
    expect(await dataOf({ s: 'x', skip: true, t: 'y,false,z' })).toEqual({ a: 'A', c: 'A' });
    expect(await dataOf({ s: 'x,true,y', skip: false, t: 'z' })).toEqual({ a: 'A', b: 'B', c: 'A' });
  });

  it.each<[string, string, Record<string, unknown>, string, number]>([
    [
      'null in a variable',
      'query ($v: Boolean = true) { a @skip(if: $v) }',
      { v: null },
      'Argument "if" of non-null type "Boolean!" must not be null.',
      42,
    ],
    [
      'null in a literal',
      '{ a @skip(if: null) }',
      {},
      'Argument "if" of non-null type "Boolean!" must not be null.',
      15,
    ],
    ['nothing', '{ a @include }', {}, 'Argument "if" of required type "Boolean!" was not provided.', 5],
    [
      'a variable without a value',
      'query ($v: Boolean) { a @skip(if: $v) }',
      {},
      'Argument "if" of required type "Boolean!" was provided the variable "$v" which was not provided a runtime value.',
      35,
    ],
  ])('fail the operation by graphql-js with %s', async (_what, query, variables, message, column) => {
    expect(await resultByGraphqlJs({ schema, query, variables, rootValue })).toEqual({
      data: null,
      errors: [{ message, locations: [{ line: 1, column }] }],
    });
  });

  it('fail only their object when they are below a field', async () => {
    const query = 'query ($v: Boolean = true) { a box { id @include(if: $v) } }';
    expect(await resultByGraphqlJs({ schema, query, variables: { v: null }, rootValue })).toMatchObject({
      data: { a: 'A', box: null },
      errors: [{ path: ['box'] }],
    });
  });
});
