import type { Random } from '../random.ts';
import type { Town } from './cities.ts';
import { clientSites, streets } from './names.ts';

/** A place where vehicles start and stop. */
export interface Site {
  readonly latitude: number;
  readonly longitude: number;
  readonly street: string;
  readonly town: Town;
  /** Name of the customer's point of interest there, or null. */
  readonly poi: string | null;
}

const degreesPerKm = 1 / 111.195;

/** Draws a place within 900 m of a town's centre, so that it lies in the built-up area. */
export function drawSite(random: Random, town: Town, shareOfPois: number): Site {
  const distanceKm = 0.9 * Math.sqrt(random.next());
  const bearing = 2 * Math.PI * random.next();
  const shrink = Math.cos((town.latitude * Math.PI) / 180);
  return {
    latitude: round6(town.latitude + distanceKm * degreesPerKm * Math.cos(bearing)),
    longitude: round6(town.longitude + (distanceKm * degreesPerKm * Math.sin(bearing)) / shrink),
    street: `${random.between(1, 140)} ${random.pick(streets)}`,
    town,
    poi: random.chance(shareOfPois) ? `${random.pick(clientSites)} ${town.name}` : null,
  };
}

/** Rounds to six decimals of a degree: about 10 cm, the precision of a GPS. */
export function round6(degrees: number): number {
  return Math.round(degrees * 1_000_000) / 1_000_000;
}
