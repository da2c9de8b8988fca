import { ArrayMaxSize, ArrayMinSize, IsNotEmpty, MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { IsIdOf } from '../node/ocean-id.ts';
import { WriteInput, WritePayload } from '../mutations/mutation.type.ts';
import { commonCodes, userErrorOf } from '../mutations/user-error.ts';
import type { PrivacySchedule } from './privacy-schedule.type.ts';

/** Schedules to delete. */
@InputType({ description: 'Schedules to delete: all of the kind that the mutation names.' })
export class DeletePrivacySchedulesInput extends WriteInput {
  @Field(() => [ID], {
    description:
      'The schedules, each once: id or oceanId, from 1 to 100. Recurring ones must be of one driver and not have ended; exceptions must not have begun.',
  })
  @ArrayMinSize(1, { message: 'must name at least one schedule' })
  @ArrayMaxSize(100, { message: 'must name at most 100 schedules' })
  @IsNotEmpty({ each: true, message: 'must contain no empty id' })
  @MaxLength(100, { each: true, message: 'must contain ids of at most 100 characters' })
  ids!: string[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The driver whose schedules they are: id or oceanId. If given, only this driver’s schedules are read. Absent: the schedules are searched among those of all drivers.',
  })
  @IsIdOf('Driver')
  driverId?: string | null;
}

export const DeletePrivacySchedulesError = userErrorOf('DeletePrivacySchedules', {
  ...commonCodes,
  SCHEDULE_NOT_FOUND: 'The caller can see no such schedule of this kind. Nothing was sent.',
  SEVERAL_DRIVERS: 'The recurring schedules are of several drivers; Ocean deletes those of one. Nothing was sent.',
  SHARED_EXCEPTION:
    'Ocean would delete more than was named: the exception also holds for others. Name all of them, or none. Nothing was sent.',
  ALREADY_BEGUN: 'The exception has begun: Ocean deletes only those that lie in the future. Nothing was sent.',
  PAST_NOT_CHANGEABLE: 'The recurring schedule has ended: the past is never changed. Nothing was sent.',
});
export type DeletePrivacySchedulesError = InstanceType<typeof DeletePrivacySchedulesError>;

/** A schedule as it was listed before a deletion. */
export interface ListedBefore {
  readonly oceanId: string;
  /** End of its validity in epoch milliseconds; null: open. */
  readonly end: number | null;
}

/** Payload of both deletions; fields that are read back are resolved beside the mutations. */
@ObjectType({ description: 'Payload of a deletion of schedules.', simpleResolvers: true })
export class DeletePrivacySchedulesPayload extends WritePayload {
  @Field(() => [DeletePrivacySchedulesError], { description: 'Empty when the schedules were deleted, or can be.' })
  userErrors!: DeletePrivacySchedulesError[];

  /** The named schedules, as they were before. */
  named!: readonly PrivacySchedule[];

  /** All schedules of this kind that the drivers had before. */
  before!: readonly ListedBefore[];

  /** Latest end that the deletion can have set: epoch milliseconds. */
  endedUntil!: number;
}
