import { Field, Float, ID, ObjectType } from 'type-graphql';
import { PlaceVisibility } from '../place/place-visibility.enums.ts';

/** One point of a trip's line. */
@ObjectType({ description: "One point of a trip's line.", simpleResolvers: true })
export class TripPoint {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the position." })
  oceanId!: string | null;

  @Field(() => PlaceVisibility, {
    description: 'Whether the place is shown, and why not: hidden as private, no satellite fix, or not known.',
  })
  visibility!: PlaceVisibility;

  @Field(() => Float, { nullable: true, description: 'Latitude, in degrees (WGS 84); null unless SHOWN.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude, in degrees (WGS 84); null unless SHOWN.' })
  longitude!: number | null;
}
