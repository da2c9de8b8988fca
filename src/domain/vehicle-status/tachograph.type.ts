import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ObjectType } from 'type-graphql';
import { NumberEntry } from '../shared/entries.type.ts';
import { Driver } from '../driver/driver.type.ts';
import { Coordinates } from '../place/location.type.ts';
import { TachographActivity } from './vehicle-status.enums.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';

/** What the tachograph has summed up. */
@ObjectType({ description: 'What the tachograph has summed up.', simpleResolvers: true })
export class TachographCounter {
  @Field(() => Float, { nullable: true, description: 'Distance summed up, in kilometres.' })
  totalKm!: number | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Start of the sum.' })
  start!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'End of the sum.' })
  end!: Date | null;

  @Field(() => [NumberEntry], {
    nullable: true,
    description: 'Activity → time spent on it (Ocean does not state the unit).',
  })
  durations!: NumberEntry[] | null;
}

/** What the tachograph says now. */
@ObjectType({ description: 'What the tachograph says now.', simpleResolvers: true })
export class TachographState {
  @Field(() => TachographActivity, { nullable: true, description: 'What the first driver is doing.' })
  driver1Activity!: TachographActivity | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind driver1Activity: read it when driver1Activity is UNKNOWN.',
  })
  driver1ActivityRaw!: string | null;

  @Field(() => TachographActivity, { nullable: true, description: 'What the second driver is doing.' })
  driver2Activity!: TachographActivity | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind driver2Activity: read it when driver2Activity is UNKNOWN.',
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

  @Field(() => Driver, { nullable: true, description: 'The driver whose card is in.' })
  driver!: Driver | null;

  @Field(() => String, { nullable: true, description: 'Serial number of the box that reported it.' })
  boxSerialNumber!: string | null;

  @Field(() => Coordinates, {
    nullable: true,
    description: 'Where the vehicle was when the activity was last reported.',
  })
  currentPosition!: Coordinates | null;

  @Field(() => Coordinates, { nullable: true, description: 'Where it was before that.' })
  previousPosition!: Coordinates | null;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle that the tachograph is in.' })
  vehicle!: Vehicle | null;
}
