import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { Driver } from '../driver/driver.type.ts';
import { OceanUser } from '../organisation/ocean-user.type.ts';
import { PrivacyScheduleExtension } from './privacy-schedule-extension.type.ts';
import { RecurringPrivacySchedule } from './recurring-privacy-schedule.type.ts';

/** Hours that are private for one driver between two dates, beside the weekly ones. */
@ObjectType({ description: 'Hours that are private for one driver between two dates, beside the weekly ones.', simpleResolvers: true })
export class ExceptionalPrivacySchedule {
  @Field(() => ID, { nullable: true, description: 'Ocean\'s number of the driver\'s exception.' })
  oceanId!: string | null;

  @Field(() => PrivacyScheduleExtension, { nullable: true, description: 'The exception that it belongs to.' })
  extension!: PrivacyScheduleExtension | null;

  @Field(() => OceanUser, { nullable: true, description: 'Who granted it.' })
  createdBy!: OceanUser | null;

  @Field(() => Driver, { nullable: true, description: 'The driver.' })
  driver!: Driver | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Start.' })
  start!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'End.' })
  end!: Date | null;

  @Field(() => [RecurringPrivacySchedule], { nullable: true, description: 'The hours of each day.' })
  hours!: RecurringPrivacySchedule[] | null;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  description!: string | null;
}
