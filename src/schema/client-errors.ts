import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { CallerError } from '../identity/caller.ts';
import { OceanError } from '../ocean/ocean-error.ts';
import { ExceededLimit } from '../graphql/errors.ts';
import { limitsHit } from '../observability/counters.ts';
import type { Log } from '../observability/log.ts';
import { type ErrorCode, errorTable, fromOcean, limitMessage } from './error-codes.ts';
import { fromVariable, withoutValue } from './input-errors.ts';

/** GraphQL's own codes for parsing, validation and the protocol, which are forwarded unchanged. */
const graphqlCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/**
 * Formats an error for clients: a code of the closed table, our message, and the path. Any other error is a bug: it is
 * logged and becomes INTERNAL_SERVER_ERROR. No stack, cause, upstream text or value is sent.
 */
export function toClientError(error: unknown, log: Log): GraphQLFormattedError {
  const graphqlError = error instanceof GraphQLError ? error : null;
  const location = graphqlError === null ? {} : locationOf(graphqlError);
  const badVariable = graphqlError && fromVariable(graphqlError);
  if (badVariable) return { ...location, ...badVariable };
  const cause = rootCause(error);
  if (cause instanceof OceanError) return { ...location, ...describeOcean(cause) };
  if (cause instanceof CallerError) return { message: cause.message, ...location, extensions: { code: cause.code } };
  if (cause instanceof ExceededLimit) {
    const { limit, maximum, value } = cause.broken;
    limitsHit.increment(limit);
    const code: ErrorCode = 'LIMIT_EXCEEDED';
    return { message: limitMessage(cause.broken), ...location, extensions: { code, limit, maximum, value } };
  }
  if (graphqlError !== null && cause instanceof GraphQLError) {
    const extensions = extensionsOf(graphqlError, cause);
    if (extensions !== null) return { message: withoutValue(cause.message) ?? cause.message, ...location, extensions };
  }
  log.error({ err: cause, path: graphqlError?.path?.join('.') }, 'a resolver failed');
  const code: ErrorCode = 'INTERNAL_SERVER_ERROR';
  return { ...location, message: errorTable[code].message, extensions: { code } };
}

/** Adds Ocean's own status to our code, and never Ocean's message. */
function describeOcean(error: OceanError): Pick<GraphQLFormattedError, 'message' | 'extensions'> {
  const { code, message } = fromOcean(error);
  const { oceanStatus, retryAfterSeconds } = error;
  return {
    message,
    extensions: {
      code,
      ...(oceanStatus !== undefined && { oceanStatus }),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    },
  };
}

function locationOf({ locations, path }: GraphQLError): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  return { ...(locations && { locations }), ...(path && { path }) };
}

function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/**
 * Returns only extensions that the tables list: Apollo adds stacks, others add values. Null: the error is not meant for
 * clients, such as a value of ours that a scalar cannot serialize.
 */
function extensionsOf(outer: GraphQLError, cause: GraphQLError): Record<string, unknown> | null {
  const { argument, faults, retryAfterSeconds, code = outer.extensions['code'] } = cause.extensions;
  if (code === undefined) return outer.path === undefined ? { code: 'GRAPHQL_VALIDATION_FAILED' } : null;
  if (typeof code !== 'string') return null;
  if (code in errorTable) {
    const whenToRetry = typeof retryAfterSeconds === 'number' ? { retryAfterSeconds } : {};
    return { code, ...(argument ? { argument, faults } : {}), ...whenToRetry };
  }
  return graphqlCodes.has(code) ? { code } : null;
}
