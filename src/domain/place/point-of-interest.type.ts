import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { PointOfInterestKind } from './place.enums.ts';
import { CustomProperties } from '../organisation/organisation.type.ts';

/** A group of points of interest. */
@ObjectType({ description: 'A group of points of interest.', simpleResolvers: true })
export class PointOfInterestGroup {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the group." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Label of the group.' })
  label!: string | null;
}

/** The sort of place that a point of interest is. */
@ObjectType({ description: 'The sort of place that a point of interest is.', simpleResolvers: true })
export class PointOfInterestType {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the type." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Label shown to users.' })
  label!: string | null;

  @Field(() => String, { nullable: true, description: "Key of the label in Ocean's translations." })
  translationKey!: string | null;

  @Field(() => String, { nullable: true, description: "Colour on Ocean's map, as an HTML colour." })
  colour!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the picture in Ocean's library." })
  imageName!: string | null;

  @Field(() => Int, { nullable: true, description: "Rank in Ocean's lists." })
  position!: number | null;

  @Field(() => PointOfInterestKind, { nullable: true, description: 'Family of places.' })
  kind!: PointOfInterestKind | null;

  @Field(() => String, { nullable: true, description: 'The word of Ocean behind kind: read it when kind is UNKNOWN.' })
  kindRaw!: string | null;
}

/** The customer's place that a position lies in. */
@ObjectType({ description: "The customer's place that a position lies in.", simpleResolvers: true })
export class PositionPointOfInterest {
  @Field(() => String, { nullable: true, description: 'Name of the place.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Sort of place, in words.' })
  typeName!: string | null;

  @Field(() => String, { nullable: true, description: "Colour on Ocean's map, as an HTML colour." })
  colour!: string | null;
}

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
