import { Field, Float, Int, ObjectType } from 'type-graphql';
import { PlaceVisibility } from './place.enums.ts';
import { PointOfInterest } from './point-of-interest.type.ts';

/** A point on the map, without an address. */
@ObjectType({ description: 'A point on the map, without an address.', simpleResolvers: true })
export class Coordinates {
  @Field(() => PlaceVisibility, {
    description: 'Visibility of the place: shown, hidden as private, no satellite fix, or unknown.',
  })
  visibility!: PlaceVisibility;

  @Field(() => Float, { nullable: true, description: 'Latitude, in degrees (WGS 84); null unless SHOWN.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude, in degrees (WGS 84); null unless SHOWN.' })
  longitude!: number | null;
}

/** The address that Ocean found for a position. */
@ObjectType({ description: 'The address that Ocean found for a position.', simpleResolvers: true })
export class PostalAddress {
  @Field(() => String, { nullable: true, description: 'Street and number, in one line.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  town!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the country.' })
  country!: string | null;
}

/** A point on the map with the address that Ocean found for it. */
@ObjectType({
  description:
    'A point on the map with the address that Ocean found for it. If hidden as private, all fields but `visibility` are null.',
  simpleResolvers: true,
})
export class Location {
  @Field(() => PlaceVisibility, {
    description: 'Visibility of the place: shown, hidden as private, no satellite fix, or unknown.',
  })
  visibility!: PlaceVisibility;

  @Field(() => String, { nullable: true, description: 'Street and number, in one line.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  town!: string | null;

  @Field(() => Int, { nullable: true, description: 'Ocean id of the country.' })
  countryCode!: number | null;

  @Field(() => Float, { nullable: true, description: 'Latitude, in degrees (WGS 84); null unless SHOWN.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude, in degrees (WGS 84); null unless SHOWN.' })
  longitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Heading, in degrees clockwise from north.' })
  headingDegrees!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Accuracy of the point, in metres (Ocean does not document the unit).',
  })
  accuracyMeters!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the box had a satellite fix.' })
  hasGpsFix!: boolean | null;

  @Field(() => PointOfInterest, { nullable: true, description: 'Nearest point of interest of the customer.' })
  closestPointOfInterest!: PointOfInterest | null;
}
