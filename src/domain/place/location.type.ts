import { Field, Float, Int, ObjectType } from 'type-graphql';
import { PlaceVisibility } from './place.enums.ts';
import { PointOfInterest } from './point-of-interest.type.ts';

/** A bare point on the map. */
@ObjectType({ description: 'A bare point on the map.', simpleResolvers: true })
export class Coordinates {
  @Field(() => PlaceVisibility, {
    description: 'Whether the place is shown, and why not: hidden as private, no satellite fix, or not known.',
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

  @Field(() => String, { nullable: true, description: 'Country, in words.' })
  country!: string | null;
}

/** A point on the map with the address that Ocean found for it. */
@ObjectType({
  description:
    'A point on the map with the address that Ocean found for it. Where it is hidden as private, all but visibility is null.',
  simpleResolvers: true,
})
export class Location {
  @Field(() => PlaceVisibility, {
    description: 'Whether the place is shown, and why not: hidden as private, no satellite fix, or not known.',
  })
  visibility!: PlaceVisibility;

  @Field(() => String, { nullable: true, description: 'Street and number, in one line.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  town!: string | null;

  @Field(() => Int, { nullable: true, description: "Ocean's number of the country." })
  countryCode!: number | null;

  @Field(() => Float, { nullable: true, description: 'Latitude, in degrees (WGS 84); null unless SHOWN.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude, in degrees (WGS 84); null unless SHOWN.' })
  longitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Heading, in degrees clockwise from north.' })
  headingDegrees!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Accuracy of the point, in metres (Ocean does not state the unit).',
  })
  accuracyMeters!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the satellite fix was good.' })
  hasGpsFix!: boolean | null;

  @Field(() => PointOfInterest, { nullable: true, description: "The customer's nearest marked place." })
  closestPointOfInterest!: PointOfInterest | null;
}
