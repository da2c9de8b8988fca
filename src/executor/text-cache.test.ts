import { execute, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schemaOf } from '../../test/support/executors/schema-of.ts';
import { resolveTypeByValue } from './constant-values.ts';
import type { Execution, Path } from './execution.ts';
import { writeResponseBody } from './json-text.ts';
import { PreparedDocument } from './prepared-document.ts';
import { TextCache, TextGenerations } from './text-cache.ts';

const schema = schemaOf(
  `type Query { rows: [Row!]! named: [Named] }
   interface Named { name: String }
   type Row implements Named { name: String part: Part parts: [Part] limited(most: Int = 1): String caller: String }
   type Part { text: String sure: String! }`,
  { Named: () => 'Row', 'Row.caller': (_row, _args, { caller }: { caller: string }) => caller },
);
resolveTypeByValue(schema.getType('Named') as Parameters<typeof resolveTypeByValue>[0]);

/** A row that counts the reads of its name. */
class Row {
  static reads = 0;
  readonly part: unknown;
  readonly parts: unknown;
  readonly #name: string;

  constructor(name: string, part: unknown = null, parts: unknown = null) {
    this.#name = name;
    this.part = part;
    this.parts = parts;
  }

  get name(): string {
    Row.reads += 1;
    return this.#name;
  }
}

const frozen = (name: string, ...parts: [part?: unknown, parts?: unknown]) => Object.freeze(new Row(name, ...parts));

/** Runs a document repeatedly, each time on other rows; compares each result with that of graphql-js. */
async function runner(query: string, maxFields = Infinity) {
  const document = parse(query);
  const prepared = new PreparedDocument(schema, document, maxFields);
  return async (rootValue: object, context: object = {}) => {
    const before = Row.reads;
    const result = await prepared.run({ operationName: null, variables: null, rootValue, contextOf: () => context });
    if (result === null) throw new Error('no plan');
    const reads = Row.reads - before;
    const expected = await execute({ schema, document, rootValue, contextValue: context });
    const body = JSON.parse(writeResponseBody(result as Parameters<typeof writeResponseBody>[0])) as object;
    if (maxFields === Infinity) expect(body).toEqual(JSON.parse(JSON.stringify(expected)));
    return { reads, body };
  };
}

/** Property reads of the fifth run, with all rows known from the runs before. */
async function readsOnceKnown(query: string, rootValue: object, contexts: readonly object[] = [{}]): Promise<number> {
  const run = await runner(query);
  let reads = 0;
  for (let time = 0; time < 5; time += 1) ({ reads } = await run(rootValue, contexts[time % contexts.length]));
  return reads;
}

describe('the JSON of a row is copied', () => {
  it.each([
    ['of plain fields', '{ rows { name } }', {}],
    ['under other names', '{ rows { a: name b: name __typename } }', {}],
    ['with objects in it', '{ rows { name part { text } } }', {}],
    ['with lists in it', '{ rows { name parts { text } } }', {}],
    ['of an interface', '{ named { name ... on Row { part { sure } } } }', {}],
  ])('%s', async (_what, query) => {
    const part = Object.freeze({ text: 'é "x"', sure: 'y' });
    const rows = [frozen('a', part, Object.freeze([part, null])), frozen('b')];
    expect(await readsOnceKnown(query, { rows, named: [...rows, null] })).toBe(0);
  });

  it('from the third write on, as many rows are written once', async () => {
    const run = await runner('{ rows { name } }');
    const rows = [frozen('a')];
    const reads: boolean[] = [];
    for (let time = 0; time < 5; time += 1) reads.push((await run({ rows })).reads > 0);
    expect(reads).toEqual([true, true, true, false, false]); // the first run of a plan is not compiled
  });

  it('among other rows, after a refresh that has changed those', async () => {
    const run = await runner('{ rows { name } }');
    const same = frozen('same');
    for (let time = 0; time < 4; time += 1) await run({ rows: [frozen('x'), same] });
    expect(await run({ rows: [same, frozen('y'), frozen('z')] })).toEqual({
      reads: 2,
      body: { data: { rows: [{ name: 'same' }, { name: 'y' }, { name: 'z' }] } },
    });
  });
});

describe('a row is written again', () => {
  it.each([
    ['that may change', '{ rows { name } }', [new Row('a')]],
    ['with an object that may change', '{ rows { name part { text } } }', [frozen('a', { text: 'x' })]],
    ['with a list that may change', '{ rows { name parts { text } } }', [frozen('a', null, [])]],
    ['with a resolver', '{ rows { name caller } }', [frozen('a')]],
    ['with arguments', '{ rows { name limited(most: 2) } }', [frozen('a')]],
    ['with a missing value', '{ rows { name part { sure } } }', [frozen('a', Object.freeze({ sure: null }))]],
  ])('%s', async (_what, query, rows) => {
    expect(await readsOnceKnown(query, { rows }, [{ caller: 'one' }, { caller: 'other' }])).toBeGreaterThan(0);
  });

  it('equal to that of another tenant: its object is the key', async () => {
    const run = await runner('{ rows { name } }');
    for (let time = 0; time < 4; time += 1) await run({ rows: [frozen('same')] });
    expect((await run({ rows: [frozen('same')] })).reads).toBe(1);
  });

  it('by another selection', async () => {
    const rows = [frozen('a')];
    await readsOnceKnown('{ rows { name } }', { rows });
    const run = await runner('{ rows { other: name } }');
    expect((await run({ rows })).reads).toBe(1);
  });
});

it('counts the fields of cached rows for the limit', async () => {
  const run = await runner('{ rows { name part { text } } }', 7);
  const row = frozen('a', Object.freeze({ text: 'x' }));
  for (let time = 0; time < 4; time += 1) expect((await run({ rows: [row, row] })).body).not.toHaveProperty('errors');
  expect((await run({ rows: [row, row, row] })).body).toMatchObject({
    data: null,
    errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }],
  });
});

describe('the memory of cached JSON', () => {
  const path: Path = { prev: undefined, key: 'row', typename: undefined };
  const run = { isFirst: false, isWithinConstant: false, fields: 0, maxFields: Infinity, errors: { list: [] } };
  const execution = run as unknown as Execution;

  it('is bounded: rows that are not read any more are dropped, those that are stay', () => {
    const generations = new TextGenerations(20_000);
    const cache = new TextCache(
      () => 'x'.repeat(100),
      () => () => true,
      false,
      generations,
    );
    const write = (row: object) => cache.read(execution, row) ?? cache.write(execution, row, path);
    const rows = Array.from({ length: 200 }, (_, index) => Object.freeze({ index }));
    const [popular] = rows;
    for (const row of rows) for (const each of [row, row, popular!]) write(each);
    const cached = rows.filter((row) => cache.read(execution, row) !== null);
    expect(cached).toContain(popular);
    expect(cached).toContain(rows.at(-1));
    expect(cached.length).toBeLessThanOrEqual(20_000 / 200);
  });
});
