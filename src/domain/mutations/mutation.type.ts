import { IsNotEmpty, MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { WriteConfirmation } from './read-back.ts';
import { PlannedCall } from './planned-request.type.ts';

/** What every mutation takes beside its own input. */
@InputType({ description: 'What every mutation takes.' })
export abstract class WriteInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Whose fleet: only for users with several customers. Absent: the header x-customer-id, then the configured default.',
  })
  customerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A key of yours for this change, at most 100 characters. The same key again within five minutes, by the same caller, is not a second change: the first one’s outcome is given. Use it when a request may be sent twice.',
  })
  @IsNotEmpty({ message: 'must not be empty; leave it out instead' })
  @MaxLength(100, { message: 'must have at most 100 characters' })
  clientMutationId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'true: check everything and show in plannedCalls what would be sent; change nothing.',
  })
  validateOnly!: boolean;
}

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

/**
 * Options of a mutation's `input`: its rules are checked by `mutate`, which tells all faults as userErrors, so the
 * check that queries have, which throws, is left out.
 */
export const inputArgument = {
  description: 'What to change.',
  validateFn: (): void => undefined,
} as const;
