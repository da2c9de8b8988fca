import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { Driver } from '../driver/driver.type.ts';
import { PrivacySlot } from './privacy-slot.type.ts';

/** Hours of one weekday that are private for one driver, week after week. */
@ObjectType({ description: 'Hours of one weekday that are private for one driver, week after week.', simpleResolvers: true })
export class RecurringPrivacySchedule {
  @Field(() => ID, { nullable: true, description: 'Ocean\'s number of the driver\'s schedule: what its deletion takes.' })
  oceanId!: string | null;

  @Field(() => Driver, { nullable: true, description: 'The driver.' })
  driver!: Driver | null;

  @Field(() => PrivacySlot, { nullable: true, description: 'The hours.' })
  slot!: PrivacySlot | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Since when they apply.' })
  start!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when; null without end.' })
  end!: Date | null;
}
