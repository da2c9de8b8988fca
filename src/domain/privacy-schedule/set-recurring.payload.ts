import { Field, ObjectType } from 'type-graphql';
import { Driver } from '../driver/driver.type.ts';
import { commonCodes, userErrorOf } from '../write/user-error-of.ts';
import { WritePayload } from '../write/write-payload.type.ts';

export const SetRecurringPrivacyScheduleError = userErrorOf('SetRecurringPrivacySchedule', {
  ...commonCodes,
  DRIVER_NOT_FOUND: 'The caller can see no such driver. Nothing was sent.',
  PAST_NOT_CHANGEABLE: 'The change begins in the past, which is never changed. Nothing was sent.',
  CHANGED_SINCE: 'Ocean no longer has what the input expects: read again, then decide. Nothing was sent.',
});
export type SetRecurringPrivacyScheduleError = InstanceType<typeof SetRecurringPrivacyScheduleError>;

/** What setRecurringPrivacySchedule gives; `schedules` is resolved beside the mutation. */
@ObjectType({ description: 'What setRecurringPrivacySchedule gives.', simpleResolvers: true })
export class SetRecurringPrivacySchedulePayload extends WritePayload {
  @Field(() => Driver, { nullable: true, description: 'The driver whose hours were set.' })
  driver!: Driver | null;

  @Field(() => [SetRecurringPrivacyScheduleError], { description: 'Empty when the change was made, or can be made.' })
  userErrors!: SetRecurringPrivacyScheduleError[];
}
