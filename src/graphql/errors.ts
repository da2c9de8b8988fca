import { GraphQLError } from 'graphql';

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
