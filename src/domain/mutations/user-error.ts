import { Field, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';

/** Reports that a mutation did not make the change: invalid input, or a rejection of Ocean. */
@InterfaceType('UserError', {
  description:
    'Reason why a mutation did not make the change. Outages, missing rights and bugs are top-level errors instead. Each mutation has a type of its own with its codes.',
  autoRegisterImplementations: false,
})
abstract class UserError {
  @Field(() => [String], {
    nullable: true,
    description: 'Path of the invalid argument, such as ["input", "days", "0", "slots"]; null: no single argument.',
  })
  field!: string[] | null;

  @Field(() => String, { description: 'The reason and the remedy, in English, for developers.' })
  message!: string;
}

/** Codes of every write to Ocean. */
export const commonCodes = {
  INVALID_INPUT: 'The input is invalid; see field and message. Nothing was sent.',
  CLIENT_MUTATION_ID_REUSED:
    'The clientMutationId was used for another input within the last minutes. Nothing was sent.',
  IDEMPOTENCY_UNAVAILABLE:
    'Instances cannot reach their shared state now, so another one may have made this change before. Nothing was sent: try again later with the same clientMutationId, or read first and then leave it out.',
  REFUSED: 'Ocean rejected the change. Nothing changed.',
  NOT_APPLIED:
    'Ocean reported success, but the data that was read back differs from the request: message names the difference, field the argument. Do not repeat it blindly.',
  OUTCOME_UNKNOWN:
    'The change was sent, Ocean did not report whether it made it, and reading back does not show it: it may still take effect. It is not repeated; message names the query that shows the outcome.',
} as const;

/**
 * The error type of one mutation, with the closed list of its codes.
 *
 * @param mutation name of the mutation, capitalised: the type is called `<mutation>Error`, its codes `<mutation>ErrorCode`
 * @param codes code → its description
 */
export function userErrorOf<Code extends string>(mutation: string, codes: Readonly<Record<Code, string>>) {
  const names = Object.fromEntries(Object.keys(codes).map((code) => [code, code])) as Record<Code, Code>;
  const descriptions = Object.entries<string>(codes).map(([code, description]) => [code, { description }]);
  registerEnumType(names, {
    name: `${mutation}ErrorCode`,
    description: `Reason why ${mutation.charAt(0).toLowerCase()}${mutation.slice(1)} did not make the change.`,
    valuesConfig: Object.fromEntries(descriptions) as Record<Code, { description: string }>,
  });

  @ObjectType(`${mutation}Error`, {
    description: `Reason why ${mutation.charAt(0).toLowerCase()}${mutation.slice(1)} did not make the change.`,
    implements: UserError,
    simpleResolvers: true,
  })
  class MutationError extends UserError {
    @Field(() => names, { description: 'Kind of the error; decide by it, not by the message.' })
    code!: Code;
  }
  return MutationError;
}
