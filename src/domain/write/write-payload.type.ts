import { Field, ObjectType } from 'type-graphql';
import { PlannedCall } from './planned-call.type.ts';

/** What every mutation of Ocean gives beside its own payload. */
@ObjectType({ description: 'What every mutation gives.', simpleResolvers: true })
export abstract class WritePayload {
  @Field(() => String, { nullable: true, description: 'The key that was given.' })
  clientMutationId!: string | null;

  @Field(() => [PlannedCall], {
    description: 'With validateOnly: the calls that would be made. Empty otherwise, and when there are userErrors.',
  })
  plannedCalls!: PlannedCall[];
}
