import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** A limit that a request exceeds, as the client is told. */
export interface BrokenLimit {
  readonly limit: LimitName;
  readonly maximum: number;
  /** What the request comes to; counting may stop one above the maximum. Null: it has no end, or is not known. */
  readonly value: number | null;
  /** Where in the document; absent: nowhere in it. */
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
}

/** Rejects a request before there is a document to look at. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
  readonly statusCode: number = 400;
  readonly broken: BrokenLimit;

  constructor(broken: BrokenLimit) {
    super(`beyond the limit ${broken.limit}`);
    this.broken = broken;
  }
}

/** Every limit that a request can break, as `extensions.limit` names it. */
type LimitName = DocumentLimit | 'bodyBytes' | 'nesting' | 'pageSize' | 'representations' | 'fields' | 'upstreamCalls';

/** How large a document may be. Infinity: any size. What depends on variables is bounded in src/graph/cost/. */
export interface DocumentLimits {
  /** Words and signs, as GraphQL reads them; comments and commas aside. */
  readonly tokens: number;
  /** Fields within fields. */
  readonly depth: number;
  /** Aliases, `__typename` included. */
  readonly aliases: number;
  readonly directives: number;
  /** Fields of the root type, in the largest operation. */
  readonly rootFields: number;
  /** Operations and fragments. */
  readonly definitions: number;
  /** Fields and spreads of the largest operation, with every fragment unfolded wherever it is spread. */
  readonly selections: number;
  /** Pairs of fields that stand for one place in the answer, which validation compares with each other. */
  readonly comparisons: number;
  /** Values of a list that is written in the document. */
  readonly listSize: number;
}

export type DocumentLimit = keyof DocumentLimits;

/** Stops an operation that exceeds a limit while it runs, where its cost could not be known before. */
export class ExceededLimit extends GraphQLError {
  readonly broken: BrokenLimit;

  constructor(broken: BrokenLimit, options: GraphQLErrorOptions = {}) {
    super(`beyond the limit ${broken.limit}`, { ...options, extensions: { code: 'LIMIT_EXCEEDED' } });
    this.broken = broken;
  }
}

/** The first of an operation's errors that says that it was stopped, with its place; null: it was not. */
export function limitError(errors: readonly GraphQLError[] | undefined): GraphQLError | null {
  return (
    errors?.find((error) => error instanceof ExceededLimit || error.originalError instanceof ExceededLimit) ?? null
  );
}
