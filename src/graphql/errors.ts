import { GraphQLError } from 'graphql';

/** One thing that is wrong with the input: where, and what to do. */
export interface InputError {
  /** Path of the argument, such as `filter.near.latitude`. */
  argument: string;
  message: string;
}

/**
 * Input that a client can mend: `extensions.argument` names what is wrong, the message what to do.
 * The value given is never echoed, it may be personal.
 */
export class BadUserInput extends GraphQLError {
  constructor(argument: string, message: string, faults: readonly InputError[] = [{ argument, message }]) {
    super(`${argument}: ${message}`, { extensions: { code: 'BAD_USER_INPUT', argument, faults } });
  }
}

/** Several faults at once: the message tells the first, `extensions.faults` all of them. */
export function badUserInput(faults: readonly InputError[]): BadUserInput {
  const [first = { argument: 'input', message: 'cannot be used.' }] = faults;
  return new BadUserInput(first.argument, first.message, faults);
}
