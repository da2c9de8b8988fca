import { Field, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';

/** What a mutation says instead of doing what was asked: input that must be mended, or a refusal of Ocean. */
@InterfaceType('UserError', {
  description:
    'Why a mutation did not do what was asked. Outages, missing rights and bugs are top-level errors instead. Each mutation has a type of its own with its codes.',
  autoRegisterImplementations: false,
})
abstract class UserError {
  @Field(() => [String], {
    nullable: true,
    description:
      'Path of the argument to mend, such as ["input", "days", "0", "slots"]; null: no single argument is at fault.',
  })
  field!: string[] | null;

  @Field(() => String, { description: 'What is wrong and what to do, in English, for developers.' })
  message!: string;
}

/** Codes that every change of Ocean can end with. */
export const commonCodes = {
  INVALID_INPUT: 'The input breaks a rule; field and message say which. Ocean was not asked.',
  CLIENT_MUTATION_ID_REUSED:
    'The clientMutationId was given for another input within the last minutes. Nothing was sent.',
  REFUSED: 'Ocean refused the change. Nothing changed.',
  NOT_APPLIED:
    'Ocean said that it made the change, but what was read back is not what was asked for: the message names what differs, field the argument. Do not repeat it blindly.',
  OUTCOME_UNKNOWN:
    'The change was sent, Ocean did not tell whether it made it, and reading back does not show it: it may still take effect. It is not repeated; the message says what to read to find out.',
} as const;

/**
 * The error type of one mutation, with the closed list of its codes.
 *
 * @param mutation name of the mutation, capitalised: the type is called `<mutation>Error`, its codes `<mutation>ErrorCode`
 * @param codes code → when it is given
 */
export function userErrorOf<Code extends string>(mutation: string, codes: Readonly<Record<Code, string>>) {
  const names = Object.fromEntries(Object.keys(codes).map((code) => [code, code])) as Record<Code, Code>;
  const descriptions = Object.entries<string>(codes).map(([code, description]) => [code, { description }]);
  registerEnumType(names, {
    name: `${mutation}ErrorCode`,
    description: `Why ${mutation.charAt(0).toLowerCase()}${mutation.slice(1)} did not do what was asked.`,
    valuesConfig: Object.fromEntries(descriptions) as Record<Code, { description: string }>,
  });

  @ObjectType(`${mutation}Error`, {
    description: `Why ${mutation.charAt(0).toLowerCase()}${mutation.slice(1)} did not do what was asked.`,
    implements: UserError,
    simpleResolvers: true,
  })
  class MutationError extends UserError {
    @Field(() => names, { description: 'What kind of refusal it is; decide by it, not by the message.' })
    code!: Code;
  }
  return MutationError;
}
