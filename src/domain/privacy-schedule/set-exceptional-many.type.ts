import { MaxLength, ValidateNested } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { WritePayload } from '../mutations/mutation.type.ts';
import { commonCodes, userErrorOf } from '../mutations/user-error.ts';
import { batchCodes, DriverWriteResult } from './driver-result.type.ts';
import { DriversWriteInput } from './drivers.input.ts';
import { ExceptionPeriodInput } from './validity.input.ts';
import type { WrittenException } from './written-exception.ts';

/** The same exception for many drivers. */
@InputType({ description: 'A private time between two instants, to grant to many drivers alike.' })
export class SetExceptionalPrivacySchedulesInput extends DriversWriteInput {
  @Field(() => ExceptionPeriodInput, {
    description: 'Period in which the drivers’ time is private; it must not begin in the past.',
  })
  @ValidateNested()
  period!: ExceptionPeriodInput;

  @Field(() => String, { nullable: true, description: 'Purpose, at most 255 characters; shown in Ocean.' })
  @MaxLength(255, { message: 'must have at most 255 characters' })
  description?: string | null;
}

export const SetExceptionalPrivacySchedulesError = userErrorOf('SetExceptionalPrivacySchedules', {
  ...commonCodes,
  ...batchCodes,
});
export type SetExceptionalPrivacySchedulesError = InstanceType<typeof SetExceptionalPrivacySchedulesError>;

/** Result of one driver; `schedule` is resolved beside the mutation. */
@ObjectType({ description: 'Result of setExceptionalPrivacySchedules for one driver.', simpleResolvers: true })
export class ExceptionalPrivacyResult extends DriverWriteResult {
  @Field(() => [SetExceptionalPrivacySchedulesError], {
    description: 'Why the driver did not get the exception; empty when they did, or can.',
  })
  userErrors!: SetExceptionalPrivacySchedulesError[];

  /** Identifies the exception among the driver's when it is read back; null: nothing was sent. */
  written!: WrittenException | null;
}

/** Payload of setExceptionalPrivacySchedules. */
@ObjectType({
  description:
    'Payload of setExceptionalPrivacySchedules. `confirmed` is true when it is for every driver that was sent, and `confirmedBy` is the weakest evidence of any.',
  simpleResolvers: true,
})
export class SetExceptionalPrivacySchedulesPayload extends WritePayload {
  @Field(() => [ExceptionalPrivacyResult], {
    description: 'One result for each driver, in the order of driverIds. Empty when nothing could be begun.',
  })
  results!: ExceptionalPrivacyResult[];

  @Field(() => [SetExceptionalPrivacySchedulesError], {
    description: 'The errors of the input and of all drivers, each with the path of the driver’s entry.',
  })
  userErrors!: SetExceptionalPrivacySchedulesError[];
}
