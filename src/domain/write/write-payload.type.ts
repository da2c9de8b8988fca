import { Field, ObjectType } from 'type-graphql';
import { WriteConfirmation } from './confirmation.ts';
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

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: the change was read back from Ocean and all is as asked. False: it was sent, and reading back did not show it; with empty userErrors Ocean said yes, and its data could not be read or cannot show the change. Null: nothing was sent.',
  })
  confirmed!: boolean | null;

  @Field(() => WriteConfirmation, {
    nullable: true,
    description: 'What the success rests on. Null: there is none, or nothing was sent.',
  })
  confirmedBy!: WriteConfirmation | null;
}
