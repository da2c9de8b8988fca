import { randomInt } from 'node:crypto';
import { inspect } from 'node:util';
import { setImmediate } from 'node:timers/promises';
import { buildSchema, execute, parse, type ExecutionResult } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Pace } from './pace.ts';
import { PreparedDocument } from './prepared-document.ts';
import { randomOperation, type RandomOperation } from '../../test/support/executors/random-operation.ts';
import { rootOf, testSchema, values, type TestContext } from '../../test/support/executors/random-schema.ts';
import { ignoringUnhandled, unhandledDuring } from '../../test/support/executors/unhandled.ts';
import { type ResponseBody, writeResponseBody } from './json-text.ts';

const samples = {
  String: ['x', ''],
  Int: [0, 1, 2, 3],
  ID: ['1', 'a'],
  Boolean: [true, false],
  DateTime: ['2026-06-12T10:00:00Z'],
};

/** Random operations in each run; SEED runs the same ones again. */
const firstSeed = Number(process.env['SEED'] ?? randomInt(2 ** 30));
const seeds = Array.from({ length: 1000 }, (_unused, index) => firstSeed + index);
process.stdout.write(`plans and graphql-js are compared with SEED=${firstSeed}\n`);

describe('a planned operation', () => {
  it('returns the result of graphql-js for random operations and failures', async () => {
    const operations = seeds.map((seed) => randomOperation(testSchema, seed, samples));
    const ours = await resultsOf(operations, planned);
    const theirs = await ignoringUnhandled(() => resultsOf(operations, graphqlJs));
    for (const [index, { query, variables }] of operations.entries()) {
      if (ours[index] === null) continue;
      const about = `SEED=${firstSeed + index}: ${query} ${JSON.stringify(variables)}`;
      expect(ours[index], about).toEqual(theirs[index]);
    }
    expect(ours.filter((result) => result !== null).length).toBeGreaterThan(0.95 * seeds.length);
  });
});

describe('an operation with 32 ways to set its conditions', () => {
  it('has a plan for each combination, as graphql-js would not yield', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const query = `query Q(${names.map((name) => `$${name}: Boolean!`).join()}) {
      ${names.map((name) => `${name}: __typename @include(if: $${name})`).join('\n')}
    }`;
    const prepared = new PreparedDocument(testSchema, parse(query));
    for (let way = 0; way < 32; way += 1) {
      const included = names.filter((_name, bit) => (way & (1 << bit)) !== 0);
      const variables = Object.fromEntries(names.map((name) => [name, included.includes(name)]));
      const result = await prepared.run({ operationName: 'Q', variables, contextOf: () => ({}) });
      const data = Object.fromEntries(included.map((name) => [name, 'Query']));
      expect(result && JSON.parse(writeResponseBody(result as ResponseBody))).toEqual({ data });
    }
  });
});

describe('a plain property', () => {
  const properties = Object.entries(values)
    .filter(([name]) => name !== 'name') // a getter of the prototype
    .flatMap(([name, of]) => [...of, null, undefined, () => 1].map((value) => ({ [name]: value })));

  it('is written as graphql-js writes it, for every kind of value', async () => {
    for (const property of properties) {
      const query = `query Q { cat { ${Object.keys(property).join()} __typename } }`;
      const context = { seed: 0, properties: property };
      const [ours, theirs] = [
        await planned({ query, variables: {} }, context),
        await graphqlJs({ query, variables: {} }, context),
      ];
      expect(ours, inspect(property)).toEqual(theirs);
    }
  });
});

describe('items of a list that reject', () => {
  it.each<[string, () => Iterable<unknown>]>([
    ['several', () => [Promise.reject(new Error('a')), Promise.reject(new Error('b')), Promise.reject(new Error('c'))]],
    [
      'after one that fails synchronously',
      () => [null, Promise.reject(new Error('b')), Promise.reject(new Error('c'))],
    ],
    [
      'after one that fails synchronously, after a pending one',
      () => [Promise.resolve('x'), null, Promise.reject(new Error('c'))],
    ],
    ['of a set, after an error', () => new Set([null, Promise.reject(new Error('c'))])],
    ['after an error', () => ['x', new Error('a'), Promise.reject(new Error('c'))]],
  ])('leave no rejection unhandled: %s', async (_what, items) => {
    const schema = buildSchema('type Query { list: [String!] }');
    const field = schema.getQueryType()!.getFields()['list']!;
    field.resolve = items;
    const prepared = new PreparedDocument(schema, parse('{ list }'));
    const { unhandled, result } = await unhandledDuring(async () =>
      prepared.run({ operationName: null, variables: {}, contextOf: () => ({}) }),
    );
    expect(unhandled).toEqual([]);
    expect(result!.errors).toHaveLength(1);
    expect(JSON.parse(writeResponseBody(result as ResponseBody))).toMatchObject({ data: { list: null } });
  });
});

type Run = (operation: RandomOperation, context: TestContext) => Promise<Comparable | null>;

async function resultsOf(operations: readonly RandomOperation[], run: Run): Promise<(Comparable | null)[]> {
  const results = [];
  for (const [index, operation] of operations.entries()) {
    results.push(await run(operation, { seed: firstSeed + index }));
  }
  for (let turn = 0; turn < 10; turn += 1) await setImmediate(); // an unhandled rejection is reported within these turns
  return results;
}

/** Yields wherever it can. */
class HastyPace extends Pace {
  override shouldYield(): boolean {
    return true;
  }
}

/** Null: graphql-js must execute it. */
async function planned({ query, variables }: RandomOperation, context: TestContext): Promise<Comparable | null> {
  const prepared = new PreparedDocument(testSchema, parse(query));
  const pace = new Pace(undefined, { isUsedUp: () => false }); // a busy machine must not change the order
  const rootValue = rootOf(context);
  const request = { operationName: 'Q', variables, rootValue, contextOf: () => ({ ...context, pace }) };
  const runs = [await prepared.run(request), await prepared.run(request), await prepared.run(request)];
  const [one, second, third] = runs.map((result) => result && comparable(writeResponseBody(result as ResponseBody)));
  expect([second, third], query).toEqual([one, one]);
  const yielding = await prepared.run({ ...request, contextOf: () => ({ ...context, pace: new HastyPace() }) });
  const yielded = yielding && comparable(writeResponseBody(yielding as ResponseBody));
  expect(yielded && withoutRaces(yielded), query).toEqual(one && withoutRaces(one));
  return one ?? null;
}

async function graphqlJs({ query, variables }: RandomOperation, context: TestContext): Promise<Comparable> {
  const document = parse(query);
  const request = { schema: testSchema, document, variableValues: variables, contextValue: context };
  return comparable(JSON.stringify(await execute({ ...request, rootValue: rootOf(context) })));
}

interface Comparable {
  /** The text: the order of the fields counts. */
  readonly data: string;
  /** In order: a resolver of the test schema takes the same number of microtasks each time. */
  readonly errors: readonly string[];
}

function comparable(text: string): Comparable {
  const { data, errors = [] } = JSON.parse(text) as ExecutionResult;
  return { data: JSON.stringify(data), errors: errors.map((error) => JSON.stringify(error)) };
}

/** Reduces a result to what does not depend on timing: of several errors below a null, only that some exist. */
function withoutRaces({ data, errors }: Comparable): unknown {
  const places = errors.map((text) => {
    const { path = [] } = JSON.parse(text) as { path?: readonly (string | number)[] };
    if (path.length === 0) return text;
    let value = JSON.parse(data) as unknown;
    const nullAt = path.findIndex((key) => {
      if (value === null) return true;
      value = (value as Record<string | number, unknown>)[key];
      return false;
    });
    return nullAt === -1 ? text : `below ${JSON.stringify(path.slice(0, nullAt))}`;
  });
  return { data, errors: [...new Set(places)].sort() };
}
