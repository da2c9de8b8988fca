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
  @Field(() => ID, { nullable: true, description: 'Ocean’s number of the span of hours.' })
  oceanId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Ocean’s number of the row that gives these hours to the driver; of a recurring schedule, its oceanId.',
  })
  scheduleRowId!: string | null;

  @Field(() => DayOfWeek, {
    description: 'Day of the week. UNKNOWN: Ocean’s word could not be read, so the slot may lie on any day.',
  })
  day!: DayOfWeek;

  @Field(() => String, { nullable: true, description: 'The word of Ocean behind day: read it when day is UNKNOWN.' })
  dayRaw!: string | null;

  @Field(() => PrivacySlotKind, { description: 'What the hours mean.' })
  kind!: PrivacySlotKind;

  @Field(() => String, { nullable: true, description: 'The word of Ocean behind kind: read it when kind is UNKNOWN.' })
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
      'Length in minutes: of weekly hours as the clock shows them, of an exception as they pass, also on a night in which the clocks are changed.',
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
      'False: Ocean’s hours are no times of a day (hoursRaw). The slot then spans the whole day, so that no private hour looks professional.',
  })
  areHoursReadable!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'The numbers of Ocean behind start and end, `hour:minute-hour:minute`: read it when they are not readable.',
  })
  hoursRaw!: string | null;

  @Field(() => DateTimeRange, { nullable: true, description: 'When the hours apply; an end that is null is open.' })
  validity!: DateTimeRange | null;

  @Field(() => Boolean, {
    description:
      'False: Ocean’s dates could not be read or contradict each other. The sides in doubt are open then, so that no private hour looks professional.',
  })
  isValidityReadable!: boolean;

  @Field(() => Driver, { nullable: true, description: 'The driver whose hours they are.' })
  driver!: Driver | null;
}
