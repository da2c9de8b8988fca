import { IsPositive, Max, Min } from 'class-validator';
import { Field, Float, InputType } from 'type-graphql';

/** A circle on the map. */
@InputType({ description: 'A circle on the map: all points within a straight-line distance of its centre.' })
export class NearInput {
  @Field(() => Float, { description: 'Latitude of the centre, in degrees (WGS 84), from -90 to 90.' })
  @Min(-90, { message: 'give degrees from -90 to 90' })
  @Max(90, { message: 'give degrees from -90 to 90' })
  latitude!: number;

  @Field(() => Float, { description: 'Longitude of the centre, in degrees (WGS 84), from -180 to 180.' })
  @Min(-180, { message: 'give degrees from -180 to 180' })
  @Max(180, { message: 'give degrees from -180 to 180' })
  longitude!: number;

  @Field(() => Float, { description: 'Radius, in metres, above 0, at most 2,000,000.' })
  @IsPositive({ message: 'give metres, above 0' })
  @Max(2_000_000, { message: 'give metres, at most 2,000,000' })
  radiusMeters!: number;
}

const earthRadiusMeters = 6_371_008.8;

/** Returns latitudes that enclose the circle, with a small margin, for a cheap first filter. */
export function latitudesOf({ latitude, radiusMeters }: NearInput): { above: number; atMost: number } {
  const degrees = (radiusMeters / earthRadiusMeters) * (180 / Math.PI) + 1e-6;
  return { above: latitude - degrees, atMost: latitude + degrees };
}

/** Returns whether a point lies in the circle. An unknown point never does. */
export function isNear(
  near: NearInput,
  point: { latitude: number | null; longitude: number | null } | null | undefined,
): boolean {
  if (typeof point?.latitude !== 'number' || typeof point.longitude !== 'number') return false;
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [from, to] = [radians(near.latitude), radians(point.latitude)];
  const across = radians(point.longitude - near.longitude);
  const haversine = Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(across / 2) ** 2;
  return 2 * earthRadiusMeters * Math.asin(Math.min(1, Math.sqrt(haversine))) <= near.radiusMeters;
}
