import { Field, Float, ObjectType } from 'type-graphql';
import { PositionDriver } from './position-driver.type.ts';
import { PositionPointOfInterest } from './position-point-of-interest.type.ts';
import { PostalAddress } from './postal-address.type.ts';

/** Where a vehicle was, when, and who drove. */
@ObjectType({ description: 'Where a vehicle was, when, and who drove.', simpleResolvers: true })
export class Position {
  @Field(() => Float, { nullable: true, description: 'Latitude, in degrees (WGS 84); null where it is hidden.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude, in degrees (WGS 84); null where it is hidden.' })
  longitude!: number | null;

  @Field(() => String, { nullable: true, description: 'Day of the position, as Ocean words it.' })
  dateText!: string | null;

  @Field(() => String, { nullable: true, description: 'Time of the position, as Ocean words it.' })
  timeText!: string | null;

  @Field(() => Float, { nullable: true, description: 'Heading, in degrees clockwise from north.' })
  headingDegrees!: number | null;

  @Field(() => String, { nullable: true, description: 'What the vehicle was doing, as Ocean words it.' })
  state!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the satellite fix was good.' })
  hasGpsFix!: boolean | null;

  @Field(() => PositionDriver, { nullable: true, description: 'Who drove.' })
  driver!: PositionDriver | null;

  @Field(() => PostalAddress, { nullable: true, description: 'The address that Ocean found.' })
  address!: PostalAddress | null;

  @Field(() => PositionPointOfInterest, { nullable: true, description: 'The customer\'s place that the position lies in.' })
  pointOfInterest!: PositionPointOfInterest | null;
}
