import { Field, ID, ObjectType } from 'type-graphql';
import { SilenceMailGroup } from './box.enums.ts';

/** A reason that users can give for a silent box. */
@ObjectType({ description: 'A reason that users can give for a silent box.', simpleResolvers: true })
export class SilenceReason {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the reason: what BoxFilter.reasonIds takes." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason, in words.' })
  label!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the reason holds until a date.' })
  requiresEndDate!: boolean | null;

  @Field(() => SilenceMailGroup, { nullable: true, description: 'Who is told by e-mail.' })
  mailGroup!: SilenceMailGroup | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind mailGroup: read it when mailGroup is UNKNOWN.',
  })
  mailGroupRaw!: string | null;
}
