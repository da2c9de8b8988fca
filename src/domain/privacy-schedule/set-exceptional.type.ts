import { MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { IsIdOf } from '../node/ocean-id.ts';
import { WriteInput, WritePayload } from '../mutations/mutation.type.ts';
import { ExceptionPeriodInput } from './validity.input.ts';
import { Driver } from '../driver/driver.type.ts';
import { commonCodes, userErrorOf } from '../mutations/user-error.ts';
import type { WrittenException } from './written-exception.ts';

/** The exception to grant, for whichever drivers. */
export type ExceptionInput = Pick<SetExceptionalPrivacyScheduleInput, 'period' | 'description'>;

/** An exception to grant or to change. */
@InputType({ description: 'A private time between two instants, to grant to one driver or to change.' })
export class SetExceptionalPrivacyScheduleInput extends WriteInput {
  @Field(() => ID, { description: 'The driver: id or oceanId.' })
  @IsIdOf('Driver')
  driverId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The exception to change: id or oceanId of an ExceptionalPrivacySchedule of the driver that has not begun; absent: a new one.',
  })
  @IsIdOf('ExceptionalPrivacySchedule')
  scheduleId?: string | null;

  @Field(() => ExceptionPeriodInput, {
    description: 'Period in which the driver’s time is private; it must not begin in the past.',
  })
  @ValidateNested()
  period!: ExceptionPeriodInput;

  @Field(() => ExceptionPeriodInput, {
    nullable: true,
    description:
      'With scheduleId: the period that the client has read. If the exception has another one now, the change is not sent: CHANGED_SINCE. Absent: not checked.',
  })
  @ValidateNested()
  expectedPeriod?: ExceptionPeriodInput | null;

  @Field(() => String, { nullable: true, description: 'Purpose, at most 255 characters; shown in Ocean.' })
  @MaxLength(255, { message: 'must have at most 255 characters' })
  description?: string | null;
}

export const SetExceptionalPrivacyScheduleError = userErrorOf('SetExceptionalPrivacySchedule', {
  ...commonCodes,
  DRIVER_NOT_FOUND: 'The caller can see no such driver. Nothing was sent.',
  SCHEDULE_NOT_FOUND: 'The driver has no such exception. Nothing was sent.',
  ALREADY_BEGUN: 'The exception has begun: Ocean changes only those that lie in the future. Nothing was sent.',
  PAST_NOT_CHANGEABLE: 'The change begins in the past, which is never changed. Nothing was sent.',
  CHANGED_SINCE: 'Ocean no longer has what the input expects: read again, then decide. Nothing was sent.',
});
export type SetExceptionalPrivacyScheduleError = InstanceType<typeof SetExceptionalPrivacyScheduleError>;

/** Payload of setExceptionalPrivacySchedule; `schedule` is resolved beside the mutation. */
@ObjectType({ description: 'Payload of setExceptionalPrivacySchedule.', simpleResolvers: true })
export class SetExceptionalPrivacySchedulePayload extends WritePayload {
  @Field(() => Driver, { nullable: true, description: 'The driver of the exception.' })
  driver!: Driver | null;

  @Field(() => [SetExceptionalPrivacyScheduleError], { description: 'Empty when the change was made, or can be made.' })
  userErrors!: SetExceptionalPrivacyScheduleError[];

  /** Identifies the exception among the driver's when it is read back; null: nothing was sent. */
  written!: WrittenException | null;
}
