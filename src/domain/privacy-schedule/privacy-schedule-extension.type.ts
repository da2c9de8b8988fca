import { Field, ID, ObjectType } from 'type-graphql';

/** The exception that a schedule belongs to: what its change and deletion take. */
@ObjectType('PrivacyScheduleExtension', {
  description: 'The exception that a schedule belongs to: what its change and deletion take.',
  simpleResolvers: true,
})
export class PrivacyScheduleExtension {
  @Field(() => ID, { nullable: true, description: 'Ocean’s number of the exception.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'What the exception is for.' })
  description!: string | null;
}
