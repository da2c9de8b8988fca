import { describe, expect, it } from 'vitest';
import { resultByGraphqlJs, resultOf } from '../../../test/support/executors/every-run.ts';
import { schemaOf } from '../../../test/support/executors/schema-of.ts';

const schema = schemaOf(
  `
  interface Named { name: String }
  interface Aged implements Named { name: String age: Int }
  type Cat implements Named & Aged { name: String age: Int purrs: Boolean kittens: [Cat] }
  type Stone implements Named { name: String weight: Float }
  union Thing = Cat | Stone
  type Query { cat: Cat named: [Named] things: [Thing] a: String b: String c: String }
`,
  { Named: nameOf, Aged: nameOf, Thing: nameOf },
);

function nameOf(value: object): string {
  return 'weight' in value ? 'Stone' : 'Cat';
}

const cat: object = { name: 'Mia', age: 3, purrs: true, kittens: () => [cat] };
const stone = { name: 'Pyrite', weight: 0.5 };
const rootValue = { cat, named: [cat, stone], things: [stone, cat], a: 'A', b: 'B', c: async () => 'C' };

const run = async (query: string) => {
  const { data, errors } = await resultOf({ schema, query, rootValue });
  expect(errors).toBeUndefined();
  return data;
};

describe('the fields of a result', () => {
  const keysOf = (data: unknown) => Object.keys(data as object);

  it('have the order of the document, also when some come later', async () => {
    expect(keysOf(await run('{ c b a }'))).toEqual(['c', 'b', 'a']);
    expect(keysOf(await run('{ ...F b } fragment F on Query { c a }'))).toEqual(['c', 'a', 'b']);
    expect(keysOf(await run('{ b ... { c } a b }'))).toEqual(['b', 'c', 'a']);
  });

  it('have their aliases, whatever these are', async () => {
    const query = '{ __proto__: a constructor: b toJSON: a then: c hasOwnProperty: b _1: a }';
    const data = await run(query);
    expect(Object.entries(data as object)).toEqual([
      ['__proto__', 'A'],
      ['constructor', 'B'],
      ['toJSON', 'A'],
      ['then', 'C'],
      ['hasOwnProperty', 'B'],
      ['_1', 'A'],
    ]);
    expect(JSON.stringify(await run('{ cat { __proto__: name toJSON: age } }'))).toBe(
      '{"cat":{"__proto__":"Mia","toJSON":3}}',
    );
  });

  it('are merged from all selections of a field', async () => {
    expect(await run('{ cat { name } cat { age name } ...F } fragment F on Query { cat { kittens { age } } }')).toEqual(
      {
        cat: { name: 'Mia', age: 3, kittens: [{ age: 3 }] },
      },
    );
    const parallel = `
      { a ...One ...Two }
      fragment One on Query { b cat { kittens { name } } }
      fragment Two on Query { c cat { kittens { purrs } } }
    `;
    expect(await run(parallel)).toEqual({ a: 'A', b: 'B', c: 'C', cat: { kittens: [{ name: 'Mia', purrs: true }] } });
  });

  it('resolve once for several selections', async () => {
    let calls = 0;
    const counted = schemaOf('type Query { n: Int }', { 'Query.n': () => (calls += 1) });
    await resultOf({ schema: schemaOf('type Query { n: Int }'), query: '{ n n }', rootValue: { n: () => 1 } });
    await resultOf({ schema: counted, query: '{ ...F }  fragment F on Query { m: __typename }' });
    expect(calls).toBe(0);
    const { data } = await resultOf({
      schema: schemaOf('type Query { n: Int }', { 'Query.n': () => ((calls += 1), 7) }),
      query: '{ n ... { n } n }',
    });
    expect(data).toEqual({ n: 7 });
    expect(calls).toBe(4);
  });

  it('leave out what the schema does not have, by graphql-js', async () => {
    const operation = { schema, rootValue, query: '{ a missing cat { nothing name } }' };
    expect(await resultByGraphqlJs(operation)).toEqual({ data: { a: 'A', cat: { name: 'Mia' } } });
  });

  it('are none for an object without a selection', async () => {
    expect(await run('{ cat a }')).toEqual({ cat: {}, a: 'A' });
  });

  it('are as deep and as wide as the document', async () => {
    const depth = 60;
    const deep = await run(`{ cat ${'{ kittens '.repeat(depth)}{ name }${' }'.repeat(depth)} }`);
    expect(JSON.stringify(deep)).toBe(`{"cat":${'{"kittens":['.repeat(depth)}{"name":"Mia"}${']}'.repeat(depth)}}`);
    const names = Array.from({ length: 2000 }, (_unused, index) => `f${index}`);
    const wide = await run(`{ ${names.map((name) => `${name}: a`).join(' ')} }`);
    expect(wide).toEqual(Object.fromEntries(names.map((name) => [name, 'A'])));
  });

  it('are executed by graphql-js above 10,000, as a plan would be large', async () => {
    const names = Array.from({ length: 10_001 }, (_unused, index) => `f${index}`);
    const query = `{ ${names.map((name) => `${name}: a`).join(' ')} }`;
    const { data } = await resultByGraphqlJs({ schema, query, rootValue });
    expect(Object.keys(data as object)).toHaveLength(10_001);
  });
});

describe('a fragment', () => {
  it('applies to its type, the interfaces of it, and unions with it', async () => {
    const query = (type: string) => `{ things { ... on ${type} { __typename } } }`;
    const [none, catOnly, stoneOnly] = [{}, { __typename: 'Cat' }, { __typename: 'Stone' }];
    expect(await run(query('Cat'))).toEqual({ things: [none, catOnly] });
    expect(await run(query('Stone'))).toEqual({ things: [stoneOnly, none] });
    expect(await run(query('Aged'))).toEqual({ things: [none, catOnly] });
    expect(await run(query('Named'))).toEqual({ things: [stoneOnly, catOnly] });
    expect(await run(query('Thing'))).toEqual({ things: [stoneOnly, catOnly] });
    expect(await run(query('Query'))).toEqual({ things: [none, none] });
    expect(await run(query('Missing'))).toEqual({ things: [none, none] });
  });

  it('nests in others: named, inline, without a type', async () => {
    const query = `
      { named { ...Any } }
      fragment Any on Named { ... { name } ... on Aged { ...Old } ... on Stone { weight } }
      fragment Old on Aged { age ... on Cat { purrs kittens { ...Any } } }
    `.replace('kittens { ...Any }', 'kittens { name }');
    expect(await run(query)).toEqual({
      named: [
        { name: 'Mia', age: 3, purrs: true, kittens: [{ name: 'Mia' }] },
        { name: 'Pyrite', weight: 0.5 },
      ],
    });
  });

  it('that contains itself is executed once', async () => {
    expect(await run('{ ...F } fragment F on Query { a ...F ...G } fragment G on Query { b ...F }')).toEqual({
      a: 'A',
      b: 'B',
    });
  });

  it('that the document does not have is left out', async () => {
    expect(await run('{ a ...Missing }')).toEqual({ a: 'A' });
  });
});

describe('__typename', () => {
  it('is the object type, also at the root and under an alias', async () => {
    expect(await run('{ __typename t: __typename cat { __typename } named { __typename } }')).toEqual({
      __typename: 'Query',
      t: 'Query',
      cat: { __typename: 'Cat' },
      named: [{ __typename: 'Cat' }, { __typename: 'Stone' }],
    });
  });

  it('is not read from the object', async () => {
    const query = '{ cat { __typename } }';
    expect(await resultOf({ schema, query, rootValue: { cat: { __typename: 'Other' } } })).toEqual({
      data: { cat: { __typename: 'Cat' } },
    });
  });
});
