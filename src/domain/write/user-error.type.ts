import { Field, InterfaceType } from 'type-graphql';

/** What a mutation says instead of doing what was asked: input that must be mended, or a refusal of Ocean. */
@InterfaceType('UserError', {
  description:
    'Why a mutation did not do what was asked. Outages, missing rights and bugs are top-level errors instead. Each mutation has a type of its own with its codes.',
  autoRegisterImplementations: false,
})
export abstract class UserError {
  @Field(() => [String], {
    nullable: true,
    description:
      'Path of the argument to mend, such as ["input", "days", "0", "slots"]; null: no single argument is at fault.',
  })
  field!: string[] | null;

  @Field(() => String, { description: 'What is wrong and what to do, in English, for developers.' })
  message!: string;
}
