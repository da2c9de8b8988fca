import { Field, Float, ObjectType } from 'type-graphql';
import { PlaceVisibility } from './place-visibility.enums.ts';

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
