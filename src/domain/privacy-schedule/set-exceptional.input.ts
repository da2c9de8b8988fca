import { MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { IsIdOf } from '../ocean-id.ts';
import { WriteInput } from '../write/write.input.ts';
import { ExceptionPeriodInput } from './validity.input.ts';

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
    description: 'From when to when the driver’s time is private; it must not begin in the past.',
  })
  @ValidateNested()
  period!: ExceptionPeriodInput;

  @Field(() => ExceptionPeriodInput, {
    nullable: true,
    description:
      'With scheduleId: the period that you have seen. When the exception has another by now the change is not sent: CHANGED_SINCE. Absent: not checked.',
  })
  @ValidateNested()
  expectedPeriod?: ExceptionPeriodInput | null;

  @Field(() => String, { nullable: true, description: 'What it is for, at most 255 characters; shown in Ocean.' })
  @MaxLength(255, { message: 'must have at most 255 characters' })
  description?: string | null;
}
