import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** One validation error: the argument, and how to correct it. */
export interface InputError {
  /** Path of the argument, such as `filter.near.latitude`. */
  argument: string;
  message: string;
}

/**
 * Invalid input: `extensions.argument` names it, and the message states how to correct it. The error never contains the
 * value, which may be personal data.
 */
export class BadUserInput extends GraphQLError {
  constructor(argument: string, message: string, errors: readonly InputError[] = [{ argument, message }]) {
    super(`${argument}: ${message}`, { extensions: { code: 'BAD_USER_INPUT', argument, faults: errors } });
  }
}

/** Several validation errors: the message reports the first, and `extensions.faults` lists all. */
export function badUserInput(errors: readonly InputError[]): BadUserInput {
  const [first = { argument: 'input', message: 'cannot be used.' }] = errors;
  return new BadUserInput(first.argument, first.message, errors);
}

/** An exceeded limit, as reported to the client. */
export interface BrokenLimit {
  readonly limit: LimitName;
  readonly maximum: number;
  /** Value of the request; counting may stop one above the maximum. Null: it is infinite or unknown. */
  readonly value: number | null;
  /** Locations in the document; absent: the limit is not about the document. */
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
}

/** Rejects a request before its document is parsed. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
  readonly statusCode: number = 400;
  readonly broken: BrokenLimit;

  constructor(broken: BrokenLimit) {
    super(`beyond the limit ${broken.limit}`);
    this.broken = broken;
  }
}

/** Names of all limits, as in `extensions.limit`. */
type LimitName =
  | DocumentLimit
  | 'bodyBytes'
  | 'nesting'
  | 'pageSize'
  | 'representations'
  | 'fields'
  | 'upstreamCalls'
  | 'subscriptions';

/** Maximum size of a document. Infinity: unlimited. The cost limits bound what depends on variables. */
export interface DocumentLimits {
  /** Tokens of the GraphQL lexer, without comments and commas. */
  readonly tokens: number;
  /** Nesting of fields. */
  readonly depth: number;
  /** Aliases, `__typename` included. */
  readonly aliases: number;
  readonly directives: number;
  /** Fields of the root type, in the largest operation. */
  readonly rootFields: number;
  /** Operations and fragments. */
  readonly definitions: number;
  /** Fields and spreads of the largest operation, with every fragment expanded at each spread. */
  readonly selections: number;
  /** Pairs of fields with one response name, which validation compares with each other. */
  readonly comparisons: number;
  /** Values of a list literal in the document. */
  readonly listSize: number;
}

export type DocumentLimit = keyof DocumentLimits;

/** Stops an operation that exceeds a limit at run time, as its cost was not known before. */
export class ExceededLimit extends GraphQLError {
  readonly broken: BrokenLimit;

  constructor(broken: BrokenLimit, options: GraphQLErrorOptions = {}) {
    super(`beyond the limit ${broken.limit}`, { ...options, extensions: { code: 'LIMIT_EXCEEDED' } });
    this.broken = broken;
  }
}

/** Finds the error that stopped an operation at a limit; null: none did. */
export function limitError(errors: readonly GraphQLError[] | undefined): GraphQLError | null {
  return (
    errors?.find((error) => error instanceof ExceededLimit || error.originalError instanceof ExceededLimit) ?? null
  );
}
