import { Field, Float, ObjectType } from 'type-graphql';

/** A bare point on the map. */
@ObjectType({ description: 'A bare point on the map.', simpleResolvers: true })
export class Coordinates {
  @Field(() => Float, { nullable: true, description: 'Latitude, in degrees (WGS 84).' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude, in degrees (WGS 84).' })
  longitude!: number | null;
}
