import { GraphQLError } from 'graphql';

/**
 * Input that a client can mend: `extensions.argument` names what is wrong, the message what to do.
 * The value given is never echoed, it may be personal.
 */
export class BadUserInput extends GraphQLError {
  constructor(argument: string, message: string) {
    super(`${argument}: ${message}`, { extensions: { code: 'BAD_USER_INPUT', argument } });
  }
}
