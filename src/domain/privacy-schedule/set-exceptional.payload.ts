import { Field, ObjectType } from 'type-graphql';
import { Driver } from '../driver/driver.type.ts';
import { commonCodes, userErrorOf } from '../write/user-error-of.ts';
import { WritePayload } from '../write/write-payload.type.ts';
import type { WrittenException } from './written-exception.ts';

export const SetExceptionalPrivacyScheduleError = userErrorOf('SetExceptionalPrivacySchedule', {
  ...commonCodes,
  DRIVER_NOT_FOUND: 'The caller can see no such driver. Nothing was sent.',
  SCHEDULE_NOT_FOUND: 'The driver has no such exception. Nothing was sent.',
  ALREADY_BEGUN: 'The exception has begun: Ocean changes only those that lie wholly in the future. Nothing was sent.',
  PAST_NOT_CHANGEABLE: 'The change begins in the past, which is never changed. Nothing was sent.',
  CHANGED_SINCE: 'Ocean no longer has what the input expects: read again, then decide. Nothing was sent.',
});
export type SetExceptionalPrivacyScheduleError = InstanceType<typeof SetExceptionalPrivacyScheduleError>;

/** What setExceptionalPrivacySchedule gives; `schedule` is resolved beside the mutation. */
@ObjectType({ description: 'What setExceptionalPrivacySchedule gives.', simpleResolvers: true })
export class SetExceptionalPrivacySchedulePayload extends WritePayload {
  @Field(() => Driver, { nullable: true, description: 'The driver whose exception it is.' })
  driver!: Driver | null;

  @Field(() => [SetExceptionalPrivacyScheduleError], { description: 'Empty when the change was made, or can be made.' })
  userErrors!: SetExceptionalPrivacyScheduleError[];

  /** What finds the exception among the driver's when it is read back; null: nothing was sent. */
  written!: WrittenException | null;
}
