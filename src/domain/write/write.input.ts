import { IsNotEmpty, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

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
