import { ArrayMaxSize, ArrayMinSize, ArrayUnique, ValidateNested } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { LocalEndTime, LocalTime } from '../../graphql/scalars.ts';
import { AreOceanIds, IsIdOf } from '../node/ocean-id.ts';
import { WriteInput, WritePayload } from '../mutations/mutation.type.ts';
import { DoNotOverlap, EndsAfterStart, IsFullMinute } from './slot-rules.ts';
import { SettableSlotKind, Weekday } from './privacy-schedule.enums.ts';
import { ValidityInput } from './validity.input.ts';
import { Driver } from '../driver/driver.type.ts';
import { commonCodes, userErrorOf } from '../mutations/user-error.ts';

/** One span of hours to set. */
@InputType({ description: 'One span of hours of a day, in the wall-clock time of the customer.' })
export class PrivacySlotInput {
  @Field(() => LocalTime, { description: 'Start, a full minute such as "18:00".' })
  @IsFullMinute()
  start!: string;

  @Field(() => LocalEndTime, {
    description:
      'End, a full minute after start; "24:00" is the end of the day. Hours that cross midnight are two slots on two days.',
  })
  @IsFullMinute()
  @EndsAfterStart()
  end!: string;

  @Field(() => SettableSlotKind, { defaultValue: SettableSlotKind.PRIVATE, description: 'Meaning of the hours.' })
  kind!: SettableSlotKind;
}

/** All hours of one day. */
@InputType({ description: 'All hours of one weekday: they replace the hours of the day within the validity.' })
export class PrivacyDayInput {
  @Field(() => Weekday, { description: 'The day.' })
  day!: Weekday;

  @Field(() => [PrivacySlotInput], {
    description:
      'Its hours, at most 24; an empty list leaves the day without any. Hours of one kind may touch, not overlap; hours of two kinds may overlap.',
  })
  @ArrayMaxSize(24, { message: 'must be at most 24' })
  @DoNotOverlap()
  @ValidateNested({ each: true })
  slots!: PrivacySlotInput[];
}

/** Declares the field of the days to set, with its rules: inputs for one and for many drivers share it. */
export function DaysField(): PropertyDecorator {
  const rules = [
    Field(() => [PrivacyDayInput], { description: 'The days to set, each once, with all their hours.' }),
    ArrayMinSize(1, { message: 'must name at least one day' }),
    ArrayMaxSize(7, { message: 'must name at most seven days' }),
    ArrayUnique((day: PrivacyDayInput) => day.day, { message: 'must name each day once' }),
    ValidateNested({ each: true }),
  ] as PropertyDecorator[];
  return (target, property) => {
    for (const rule of rules) rule(target, property);
  };
}

/** Declares the field of the validity, with its rules. */
export function ValidityField(): PropertyDecorator {
  const rules = [
    Field(() => ValidityInput, {
      nullable: true,
      description: 'Period in which the hours apply; absent: from now on, without end. It must not begin in the past.',
    }),
    ValidateNested(),
  ] as PropertyDecorator[];
  return (target, property) => {
    for (const rule of rules) rule(target, property);
  };
}

/** The hours to set, for whichever drivers. */
export type WeekInput = Pick<SetRecurringPrivacyScheduleInput, 'days' | 'validity'>;

/** Weekly private hours to set. */
@InputType({ description: 'Weekly private hours to set for one driver. Days that are not named stay as they are.' })
export class SetRecurringPrivacyScheduleInput extends WriteInput {
  @Field(() => ID, { description: 'The driver: id or oceanId.' })
  @IsIdOf('Driver')
  driverId!: string;

  @DaysField()
  days!: PrivacyDayInput[];

  @ValidityField()
  validity?: ValidityInput | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The schedules (id or oceanId) that the client has read for the named days with a validity that overlaps this one; an empty list: none. If Ocean has others now, the change is not sent: CHANGED_SINCE. Absent: not checked.',
  })
  @AreOceanIds('RecurringPrivacySchedule')
  expectedScheduleIds?: string[] | null;
}

export const SetRecurringPrivacyScheduleError = userErrorOf('SetRecurringPrivacySchedule', {
  ...commonCodes,
  DRIVER_NOT_FOUND: 'The caller can see no such driver. Nothing was sent.',
  PAST_NOT_CHANGEABLE: 'The change begins in the past, which is never changed. Nothing was sent.',
  CHANGED_SINCE: 'Ocean no longer has what the input expects: read again, then decide. Nothing was sent.',
});
export type SetRecurringPrivacyScheduleError = InstanceType<typeof SetRecurringPrivacyScheduleError>;

/** Payload of setRecurringPrivacySchedule; `schedules` is resolved beside the mutation. */
@ObjectType({ description: 'Payload of setRecurringPrivacySchedule.', simpleResolvers: true })
export class SetRecurringPrivacySchedulePayload extends WritePayload {
  @Field(() => Driver, { nullable: true, description: 'The driver whose hours were set.' })
  driver!: Driver | null;

  @Field(() => [SetRecurringPrivacyScheduleError], { description: 'Empty when the change was made, or can be made.' })
  userErrors!: SetRecurringPrivacyScheduleError[];
}
