import { Field, Float, ID, ObjectType } from 'type-graphql';

/** One point of a trip's line. */
@ObjectType({ description: "One point of a trip's line.", simpleResolvers: true })
export class TripPoint {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the position." })
  oceanId!: string | null;

  @Field(() => Float, { nullable: true, description: 'Latitude, in degrees (WGS 84).' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude, in degrees (WGS 84).' })
  longitude!: number | null;
}
