import {
  execute,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
} from 'graphql';
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { isPromise, JsonText } from '../../../src/executor/json-text.ts';
import { Pace } from '../../../src/executor/pace.ts';
import type { ResultText } from '../../../src/executor/execution.ts';
import { PreparedDocument } from '../../../src/executor/prepared-document.ts';
import { ignoringUnhandled } from './unhandled.ts';

/** An operation, and what its resolvers receive. The document is not validated, as executors must survive any. */
export interface OperationCase {
  readonly schema: GraphQLSchema;
  readonly query: string;
  readonly variables?: Record<string, unknown> | null;
  readonly operationName?: string | null;
  readonly rootValue?: unknown;
  readonly context?: object;
}

/** A result as a client would parse it. */
export interface ParsedResult {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

/**
 * Executes an operation by graphql-js, and three times by one prepared document: the first run is not compiled, the
 * second compiles, and the third runs compiled code. Fails unless the four results are equal: the bytes of the data, the
 * order of the errors with everything in them, and that there is a promise only if graphql-js returns one.
 */
export async function resultOf(operation: OperationCase): Promise<ParsedResult> {
  return compare(operation, (result) => {
    if (result === null) throw new Error(`graphql-js had to execute ${operation.query}`);
    return result;
  });
}

/** Like `resultOf`, for an operation that the executor leaves to graphql-js on each run. */
export async function resultByGraphqlJs(operation: OperationCase): Promise<ParsedResult> {
  return compare(operation, async (result, byGraphqlJs) => {
    expect(result, `plan of ${operation.query}`).toBeNull();
    return byGraphqlJs();
  });
}

type Output = ResultText | ExecutionResult;

async function compare(
  operation: OperationCase,
  choose: (
    result: ReturnType<PreparedDocument['run']>,
    byGraphqlJs: () => Promise<ExecutionResult>,
  ) => Output | PromiseLike<Output>,
): Promise<ParsedResult> {
  const { schema, query, operationName, variables, rootValue } = operation;
  const context = Object.assign(operation.context ?? {}, { pace: steadyPace });
  const theirs = await ignoringUnhandled(async () => comparable(byGraphqlJs(operation)));
  const prepared = new PreparedDocument(schema, parse(query));
  for (const name of ['first', 'second', 'third']) {
    const request = { operationName, variables, rootValue, contextOf: () => context };
    const planned = prepared.run(request);
    const ours = await comparable(choose(planned, async () => prepared.execute(request)));
    const expected = planned === null ? { ...theirs, isAsync: true } : theirs;
    if (!isDeepStrictEqual(ours, expected)) expect(ours, `${name} run of ${query}`).toEqual(expected);
  }
  const { data, errors } = theirs;
  return {
    ...(data !== undefined && { data: JSON.parse(data) as unknown }),
    ...(errors && { errors: errors.map(({ formatted }) => formatted) }),
  };
}

function byGraphqlJs({ schema, query, operationName, variables, rootValue, context = {} }: OperationCase) {
  return execute({
    schema,
    document: parse(query),
    ...(operationName !== undefined && { operationName }),
    ...(variables !== undefined && { variableValues: variables }),
    rootValue,
    contextValue: context,
  });
}

/** Never yields: a busy machine must not make a promise of a result. */
const steadyPace = new Pace(undefined, { isUsedUp: () => false });

interface Comparable {
  readonly isAsync: boolean;
  /** JSON, as the order of the fields counts; undefined: nothing was executed. */
  readonly data: string | undefined;
  readonly errors: readonly ComparableError[] | undefined;
}

interface ComparableError {
  readonly formatted: GraphQLFormattedError;
  /** Name and message of the error of the resolver. */
  readonly original: string | undefined;
  readonly nodes: readonly string[] | undefined;
}

async function comparable(output: Output | PromiseLike<Output>): Promise<Comparable> {
  const isAsync = isPromise(output);
  const { data, errors } = await output;
  const text = data instanceof JsonText ? data.text : JSON.stringify(data);
  return { isAsync, data: text, errors: errors?.map(comparableError) };
}

function comparableError(error: GraphQLError): ComparableError {
  return {
    formatted: JSON.parse(JSON.stringify(error)) as GraphQLFormattedError,
    original: error.originalError && String(error.originalError),
    nodes: error.nodes?.map(({ kind, loc }) => `${kind} ${loc?.start}-${loc?.end}`),
  };
}
