import { Field, Float, ID, ObjectType } from 'type-graphql';
import { CustomProperties } from '../organisation/custom-properties.type.ts';
import { PointOfInterestGroup } from './point-of-interest-group.type.ts';
import { PointOfInterestType } from './point-of-interest-type.type.ts';

/** A place that the customer marked on the map: a depot, a client, a home. */
@ObjectType({
  description: 'A place that the customer marked on the map: a depot, a client, a home.',
  simpleResolvers: true,
})
export class PointOfInterest {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the place." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the place.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Street and number.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'First line beside the street.' })
  addressLine2!: string | null;

  @Field(() => String, { nullable: true, description: 'Second line beside the street.' })
  addressLine3!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  town!: string | null;

  @Field(() => String, { nullable: true, description: 'State or region.' })
  region!: string | null;

  @Field(() => ID, { nullable: true, description: "Ocean's number of the country." })
  countryId!: string | null;

  @Field(() => Float, { nullable: true, description: 'Latitude of the centre, in degrees (WGS 84).' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude of the centre, in degrees (WGS 84).' })
  longitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Radius around the centre, in metres.' })
  radiusMeters!: number | null;

  @Field(() => String, { nullable: true, description: 'Outline of the place, as Ocean writes it (well-known text).' })
  geometry!: string | null;

  @Field(() => PointOfInterestGroup, { nullable: true, description: 'The group that the place is filed in.' })
  group!: PointOfInterestGroup | null;

  @Field(() => PointOfInterestType, { nullable: true, description: 'The sort of place.' })
  type!: PointOfInterestType | null;

  @Field(() => CustomProperties, { nullable: true, description: 'Fields that the customer added.' })
  customProperties!: CustomProperties | null;

  @Field(() => Boolean, { nullable: true, description: 'True once Ocean has deleted the place logically.' })
  isDeleted!: boolean | null;
}
