import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayOfWeek, PrivacySlotKind } from './privacy-schedule.enums.ts';

/** One span of hours of a weekday. */
@ObjectType({ description: 'One span of hours of a weekday.', simpleResolvers: true })
export class PrivacySlot {
  @Field(() => ID, { nullable: true, description: 'Ocean\'s number of the span of hours.' })
  oceanId!: string | null;

  @Field(() => DayOfWeek, { nullable: true, description: 'Day of the week.' })
  day!: DayOfWeek | null;

  @Field(() => String, { nullable: true, description: 'The word of Ocean behind day: read it when day is UNKNOWN.' })
  dayRaw!: string | null;

  @Field(() => PrivacySlotKind, { nullable: true, description: 'What the hours mean.' })
  kind!: PrivacySlotKind | null;

  @Field(() => String, { nullable: true, description: 'The word of Ocean behind kind: read it when kind is UNKNOWN.' })
  kindRaw!: string | null;

  @Field(() => Int, { nullable: true, description: 'Hour of the start, 0 to 23.' })
  startHour!: number | null;

  @Field(() => Int, { nullable: true, description: 'Minute of the start.' })
  startMinute!: number | null;

  @Field(() => Int, { nullable: true, description: 'Hour of the end, 0 to 24.' })
  endHour!: number | null;

  @Field(() => Int, { nullable: true, description: 'Minute of the end.' })
  endMinute!: number | null;
}
