import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { PointOfInterestKind } from './place.enums.ts';
import { CustomProperties } from '../organisation/organisation.type.ts';

/** A group of points of interest. */
@ObjectType({ description: 'A group of points of interest.', simpleResolvers: true })
export class PointOfInterestGroup {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the group.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Label of the group.' })
  label!: string | null;
}

/** Type of a point of interest. */
@ObjectType({ description: 'Type of a point of interest.', simpleResolvers: true })
export class PointOfInterestType {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the type.' })
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

  @Field(() => PointOfInterestKind, { nullable: true, description: 'Role for the customer.' })
  kind!: PointOfInterestKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `kind`, as Ocean sends it: read it when `kind` is UNKNOWN.',
  })
  kindRaw!: string | null;
}

/** Point of interest of the customer that contains a position. */
@ObjectType({ description: 'Point of interest of the customer that contains a position.', simpleResolvers: true })
export class PositionPointOfInterest {
  @Field(() => String, { nullable: true, description: 'Name of the place.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the type.' })
  typeName!: string | null;

  @Field(() => String, { nullable: true, description: "Colour on Ocean's map, as an HTML colour." })
  colour!: string | null;
}

/** A place that the customer marked on the map, such as a depot, a client or a home. */
@ObjectType({
  description: 'A place that the customer marked on the map, such as a depot, a client or a home.',
  simpleResolvers: true,
})
export class PointOfInterest {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the place.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the place.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Street and number.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Second address line.' })
  addressLine2!: string | null;

  @Field(() => String, { nullable: true, description: 'Third address line.' })
  addressLine3!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  town!: string | null;

  @Field(() => String, { nullable: true, description: 'State or region.' })
  region!: string | null;

  @Field(() => ID, { nullable: true, description: 'Ocean id of the country.' })
  countryId!: string | null;

  @Field(() => Float, { nullable: true, description: 'Latitude of the centre, in degrees (WGS 84).' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude of the centre, in degrees (WGS 84).' })
  longitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Radius around the centre, in metres.' })
  radiusMeters!: number | null;

  @Field(() => String, { nullable: true, description: 'Outline of the place, as well-known text (WKT).' })
  geometry!: string | null;

  @Field(() => PointOfInterestGroup, { nullable: true, description: 'Group of the place.' })
  group!: PointOfInterestGroup | null;

  @Field(() => PointOfInterestType, { nullable: true, description: 'Type of the place.' })
  type!: PointOfInterestType | null;

  @Field(() => CustomProperties, { nullable: true, description: 'Custom fields that the customer added.' })
  customProperties!: CustomProperties | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True once the place is deleted in Ocean (logically: Ocean retains it for history).',
  })
  isDeleted!: boolean | null;
}
