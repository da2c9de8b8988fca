import { inspect } from 'node:util';
import { setImmediate } from 'node:timers/promises';
import { execute, parse, type ExecutionResult } from 'graphql';
import { describe, expect, it } from 'vitest';
import { PreparedDocument } from './prepared-document.ts';
import { randomOperation, type RandomOperation } from './test-random-operation.ts';
import { testSchema, values, type TestContext } from './test-schema.ts';
import { writeAnswer, type Answer } from './write-answer.ts';

const samples = {
  String: ['x', ''],
  Int: [0, 1, 2, 3],
  ID: ['1', 'a'],
  Boolean: [true, false],
  DateTime: ['2026-06-12T10:00:00Z'],
};

const seeds = Array.from({ length: 1000 }, (_unused, index) => index);

describe('a planned operation', () => {
  it('answers what graphql-js answers, whatever is asked and whatever goes wrong', async () => {
    const operations = seeds.map((seed) => randomOperation(testSchema, seed, samples));
    const ours = await answersOf(operations, planned);
    const theirs = await withoutWarning(() => answersOf(operations, graphqlJs));
    for (const [seed, { query, variables }] of operations.entries()) {
      if (ours[seed] === null) continue;
      expect(ours[seed], `seed ${seed}: ${query} ${JSON.stringify(variables)}`).toEqual(theirs[seed]);
    }
    expect(ours.filter((answer) => answer !== null).length).toBeGreaterThan(0.95 * seeds.length);
  });
});

describe('a plain property', () => {
  const properties = Object.entries(values)
    .filter(([name]) => name !== 'name') // a getter of the prototype
    .flatMap(([name, of]) => [...of, null, undefined, () => 1].map((value) => ({ [name]: value })));

  it('is written as graphql-js writes it, whatever it holds', async () => {
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

type Run = (operation: RandomOperation, context: TestContext) => Promise<Comparable | null>;

async function answersOf(operations: readonly RandomOperation[], run: Run): Promise<(Comparable | null)[]> {
  const answers = [];
  for (const [seed, operation] of operations.entries()) answers.push(await run(operation, { seed }));
  await setImmediate(); // a rejection that nobody took would be told until now
  return answers;
}

/** graphql-js leaves rejections alone that the items of a list make after another item failed. The plans do not. */
async function withoutWarning<T>(work: () => Promise<T>): Promise<T> {
  const listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => undefined);
  try {
    return await work();
  } finally {
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  }
}

/** Null: left to graphql-js. */
async function planned({ query, variables }: RandomOperation, context: TestContext): Promise<Comparable | null> {
  const prepared = new PreparedDocument(testSchema, parse(query));
  const asked = { operationName: 'Q', variables, contextOf: () => context };
  const [first, compiled] = [await prepared.run(asked), await prepared.run(asked)];
  const [one, other] = [first, compiled].map((result) => result && comparable(writeAnswer(result as Answer)));
  expect(other, query).toEqual(one);
  return one ?? null;
}

async function graphqlJs({ query, variables }: RandomOperation, context: TestContext): Promise<Comparable> {
  const document = parse(query);
  return comparable(
    JSON.stringify(await execute({ schema: testSchema, document, variableValues: variables, contextValue: context })),
  );
}

interface Comparable {
  /** The text: the order of the fields counts. */
  readonly data: string;
  /** Which of several errors comes first may depend on which promise was quicker: their order does not count. */
  readonly errors: readonly string[];
}

function comparable(text: string): Comparable {
  const { data, errors = [] } = JSON.parse(text) as ExecutionResult;
  const texts = errors.map(({ message, ...place }) => JSON.stringify({ ...place, message: inOneWording(message) }));
  return { data: JSON.stringify(data), errors: texts.sort() };
}

/** Of bugs in resolvers the two speak differently, to the log only: no client is told their words. */
function inOneWording(message: string): string {
  const isOfTypes = /^(Abstract type|Runtime Object type|Expected value of type|"\w+" was resolved)/.test(message);
  const isOfScalars = /^(Expected `|\w+ cannot write a value$)/.test(message);
  return isOfTypes ? 'wrong type' : isOfScalars ? 'nothing written' : message;
}
