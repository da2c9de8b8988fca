import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import type { BrokenLimit } from './broken-limit.ts';

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
