import { Max, Min } from 'class-validator';
import { Field, Float, InputType } from 'type-graphql';

/** A part of the map between two latitudes and two longitudes. */
@InputType({
  description: 'A part of the map between two latitudes and two longitudes, such as the visible part of a map.',
})
export class BoundingBoxInput {
  @Field(() => Float, { description: 'Latitude of the lower edge, in degrees (WGS 84), from -90 to 90.' })
  @Min(-90, { message: 'give degrees from -90 to 90' })
  @Max(90, { message: 'give degrees from -90 to 90' })
  south!: number;

  @Field(() => Float, { description: 'Longitude of the left edge, in degrees (WGS 84), from -180 to 180.' })
  @Min(-180, { message: 'give degrees from -180 to 180' })
  @Max(180, { message: 'give degrees from -180 to 180' })
  west!: number;

  @Field(() => Float, {
    description: 'Latitude of the upper edge, in degrees (WGS 84), from -90 to 90, not below south.',
  })
  @Min(-90, { message: 'give degrees from -90 to 90' })
  @Max(90, { message: 'give degrees from -90 to 90' })
  north!: number;

  @Field(() => Float, {
    description:
      'Longitude of the right edge, in degrees (WGS 84), from -180 to 180. Smaller than west: the box crosses the 180th meridian.',
  })
  @Min(-180, { message: 'give degrees from -180 to 180' })
  @Max(180, { message: 'give degrees from -180 to 180' })
  east!: number;
}

/** Returns whether a point lies in the box. An unknown point never does. */
export function isInBox(
  { south, west, north, east }: BoundingBoxInput,
  { latitude, longitude }: { readonly latitude: number | null; readonly longitude: number | null },
): boolean {
  if (latitude === null || longitude === null || latitude < south || latitude > north) return false;
  return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
}
