import { Field, ObjectType } from 'type-graphql';
import { commonCodes, userErrorOf } from '../write/user-error-of.ts';
import { WritePayload } from '../write/write-payload.type.ts';
import type { PrivacySchedule } from './privacy-schedule.type.ts';

export const DeletePrivacySchedulesError = userErrorOf('DeletePrivacySchedules', {
  ...commonCodes,
  SCHEDULE_NOT_FOUND: 'The caller can see no such schedule of this kind. Nothing was sent.',
  SEVERAL_DRIVERS: 'The recurring schedules are of several drivers; Ocean deletes those of one. Nothing was sent.',
  SHARED_EXCEPTION:
    'Ocean would delete more than was named: the exception also holds for others. Name all of them, or none. Nothing was sent.',
});
export type DeletePrivacySchedulesError = InstanceType<typeof DeletePrivacySchedulesError>;

/** What both deletions give; `deletedIds` and `driver` are resolved beside the mutations. */
@ObjectType({ description: 'What the deletion of schedules gives.', simpleResolvers: true })
export class DeletePrivacySchedulesPayload extends WritePayload {
  @Field(() => [DeletePrivacySchedulesError], { description: 'Empty when the schedules were deleted, or can be.' })
  userErrors!: DeletePrivacySchedulesError[];

  /** What was asked to be deleted, as it was before. */
  named!: readonly PrivacySchedule[];
}
