import { IsNotEmpty, MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { PlannedCall } from './planned-request.type.ts';

/** Evidence of the success of a write. */
export enum WriteConfirmation {
  RESPONSE = 'RESPONSE',
  READ_BACK = 'READ_BACK',
  RESPONSE_AND_READ_BACK = 'RESPONSE_AND_READ_BACK',
}
registerEnumType(WriteConfirmation, {
  name: 'WriteConfirmation',
  description: 'Evidence of the success of a mutation.',
  valuesConfig: {
    RESPONSE: {
      description:
        'Ocean reported success, and its data could not be read back or cannot show the change: read it again later before relying on it.',
    },
    READ_BACK: {
      description: 'Ocean’s response was unclear or missing; reading back shows the requested change.',
    },
    RESPONSE_AND_READ_BACK: { description: 'Ocean reported success, and reading back shows the requested change.' },
  },
});

/** Instances at which a `clientMutationId` holds. */
export enum IdempotencyReach {
  ALL_INSTANCES = 'ALL_INSTANCES',
  ONE_INSTANCE = 'ONE_INSTANCE',
}
registerEnumType(IdempotencyReach, {
  name: 'IdempotencyReach',
  description: 'Instances of this server at which the same clientMutationId returns this outcome.',
  valuesConfig: {
    ALL_INSTANCES: {
      description:
        'All instances, also after a restart: it is safe to send the mutation again with the same clientMutationId for five minutes.',
    },
    ONE_INSTANCE: {
      description:
        'Only the instance that responded, until it ends: instances share no state, or could not reach it. Sent again, the mutation may be a second change: read first.',
    },
  },
});

/** Input fields of every mutation. */
@InputType({ description: 'Input fields of every mutation.' })
export abstract class WriteInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Customer whose data is meant, for users with several customers. Absent: the header x-customer-id, then the configured default.',
  })
  customerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Idempotency key of this change, at most 100 characters. The same key again within five minutes, by the same caller, is no second change: the payload has the first outcome. Use it when a request may be sent twice. idempotencyReach of the payload names the instances at which it holds.',
  })
  @IsNotEmpty({ message: 'must not be empty; leave it out instead' })
  @MaxLength(100, { message: 'must have at most 100 characters' })
  clientMutationId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: validate everything and return the planned request in plannedCalls; change nothing.',
  })
  validateOnly!: boolean;
}

/** Payload fields of every write to Ocean. */
@ObjectType({ description: 'Payload fields of every mutation.', simpleResolvers: true })
export abstract class WritePayload {
  @Field(() => String, { nullable: true, description: 'The given idempotency key.' })
  clientMutationId!: string | null;

  @Field(() => [PlannedCall], {
    description:
      'With validateOnly: the upstream requests that would be sent. Empty otherwise, and when there are userErrors.',
  })
  plannedCalls!: PlannedCall[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: reading back from Ocean shows the change. False: it was sent, and reading back did not show it; with empty userErrors Ocean reported success, and its data could not be read or cannot show the change. Null: nothing was sent.',
  })
  confirmed!: boolean | null;

  @Field(() => WriteConfirmation, {
    nullable: true,
    description: 'Evidence of the success. Null: there is none, or nothing was sent.',
  })
  confirmedBy!: WriteConfirmation | null;

  @Field(() => IdempotencyReach, {
    nullable: true,
    description:
      'Instances at which the given clientMutationId returns this outcome again. Null: none was given, or this payload is no outcome of its change.',
  })
  idempotencyReach!: IdempotencyReach | null;
}

/**
 * Options of a mutation's `input`: `mutate` validates it and returns all errors as userErrors, so the validation of
 * queries, which throws, is skipped.
 */
export const inputArgument = {
  description: 'The change.',
  validate: false,
} as const;
