import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LocalEndTime, LocalTime } from '../../graphql/scalars.ts';
import { DateTimeRange } from '../time/date-time-range.type.ts';
import { Driver } from '../driver/driver.type.ts';
import { DayOfWeek, PrivacySlotKind } from './privacy-schedule.enums.ts';

/** One span of hours of a weekday, in the wall-clock time of the customer. */
@ObjectType('PrivacySlot', {
  description: 'One span of hours of a weekday, in the wall-clock time of the customer.',
  simpleResolvers: true,
})
export class PrivacySlot {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the span of hours.' })
  oceanId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Ocean id of the row that assigns these hours to the driver; for a recurring schedule, its oceanId.',
  })
  scheduleRowId!: string | null;

  @Field(() => DayOfWeek, {
    description: 'Day of the week. UNKNOWN: Ocean’s value is unreadable, so the slot may lie on any day.',
  })
  day!: DayOfWeek;

  @Field(() => String, { nullable: true, description: 'Ocean’s raw value of day: read it when day is UNKNOWN.' })
  dayRaw!: string | null;

  @Field(() => PrivacySlotKind, { description: 'Meaning of the hours.' })
  kind!: PrivacySlotKind;

  @Field(() => String, { nullable: true, description: 'Ocean’s raw value of kind: read it when kind is UNKNOWN.' })
  kindRaw!: string | null;

  @Field(() => LocalTime, { description: 'Start, `HH:mm`.' })
  start!: string;

  @Field(() => LocalEndTime, {
    description:
      'End, `HH:mm`; `24:00` is the end of the day. An end that is not after the start lies on the next day.',
  })
  end!: string;

  @Field(() => Int, {
    description:
      'Length in minutes: of weekly hours by the clock, of an exception as elapsed time, also on a night in which the clocks are changed.',
  })
  durationMinutes!: number;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'First instant, for hours of an exception that lie on one date. Null for weekly hours, and where the weekday occurs several times within the validity.',
  })
  startsAt!: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'End, not part of the slot. Null where startsAt is.',
  })
  endsAt!: Date | null;

  @Field(() => Boolean, {
    description:
      'False: Ocean’s hours are no times of a day (hoursRaw). The slot then spans the full day, so that no private hour looks professional.',
  })
  areHoursReadable!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Ocean’s raw values of start and end, `hour:minute-hour:minute`: read it when areHoursReadable is false.',
  })
  hoursRaw!: string | null;

  @Field(() => DateTimeRange, {
    nullable: true,
    description: 'Period in which the hours apply; an end that is null is open.',
  })
  validity!: DateTimeRange | null;

  @Field(() => Boolean, {
    description:
      'False: Ocean’s dates are unreadable or contradict each other. The sides in doubt are open then, so that no private hour looks professional.',
  })
  isValidityReadable!: boolean;

  @Field(() => Driver, {
    nullable: true,
    description: 'The driver of the hours: as the slot names them, otherwise as its schedule does.',
  })
  driver!: Driver | null;
}
