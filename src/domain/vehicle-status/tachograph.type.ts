import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ObjectType } from 'type-graphql';
import { NumberEntry } from '../shared/entries.type.ts';
import { Driver } from '../driver/driver.type.ts';
import { Coordinates } from '../place/location.type.ts';
import { TachographActivity } from './vehicle-status.enums.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';

/** Totals of the tachograph over a period. */
@ObjectType({ description: 'Totals of the tachograph over a period.', simpleResolvers: true })
export class TachographCounter {
  @Field(() => Float, { nullable: true, description: 'Total distance, in kilometres.' })
  totalKm!: number | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Start of the period.' })
  start!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'End of the period.' })
  end!: Date | null;

  @Field(() => [NumberEntry], {
    nullable: true,
    description: 'Time spent on each activity, by activity. Ocean does not document the unit.',
  })
  durations!: NumberEntry[] | null;
}

/** Current state of the tachograph. */
@ObjectType({ description: 'Current state of the tachograph.', simpleResolvers: true })
export class TachographState {
  @Field(() => TachographActivity, { nullable: true, description: 'Activity of the first driver.' })
  driver1Activity!: TachographActivity | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `driver1Activity`, as Ocean sends it: read it when `driver1Activity` is UNKNOWN.',
  })
  driver1ActivityRaw!: string | null;

  @Field(() => TachographActivity, { nullable: true, description: 'Activity of the second driver.' })
  driver2Activity!: TachographActivity | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `driver2Activity`, as Ocean sends it: read it when `driver2Activity` is UNKNOWN.',
  })
  driver2ActivityRaw!: string | null;

  @Field(() => String, { nullable: true, description: "Number of the first driver's card." })
  driver1Card!: string | null;

  @Field(() => String, { nullable: true, description: "Number of the second driver's card." })
  driver2Card!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Start of the activity.' })
  start!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'End of the activity; null while it lasts.' })
  end!: Date | null;

  @Field(() => Float, { nullable: true, description: 'Odometer of the tachograph, in kilometres.' })
  odometerKm!: number | null;

  @Field(() => Driver, { nullable: true, description: 'The driver whose card is inserted.' })
  driver!: Driver | null;

  @Field(() => String, { nullable: true, description: 'Serial number of the box that reported it.' })
  boxSerialNumber!: string | null;

  @Field(() => Coordinates, {
    nullable: true,
    description: 'Position of the vehicle at the last report of the activity.',
  })
  currentPosition!: Coordinates | null;

  @Field(() => Coordinates, { nullable: true, description: 'Position of the vehicle at the report before.' })
  previousPosition!: Coordinates | null;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle that the tachograph is in.' })
  vehicle!: Vehicle | null;
}
