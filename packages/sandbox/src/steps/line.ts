import { round6, type Site } from '../fleet/sites.ts';
import { Random } from '../random.ts';

/** A curved line of length 1 along `u`; `v` is the deviation from the straight line. */
interface Shape {
  readonly points: readonly { readonly u: number; readonly v: number }[];
  /** Length of the curve relative to the straight line. */
  readonly stretch: number;
}

const shapeCount = 16;
const shapes: readonly Shape[] = Array.from({ length: shapeCount }, (_, index) => drawShape(index));

function drawShape(index: number): Shape {
  const random = new Random(977 + index);
  const waves = [1, 2, 3, 5].map((wave) => ({ wave, height: ((random.next() - 0.5) * 0.28) / wave }));
  const last = 9 + index * 3;
  const points = Array.from({ length: last + 1 }, (_, point) => {
    const u = point / last;
    const bend = waves.reduce((sum, { wave, height }) => sum + height * Math.sin(Math.PI * wave * u), 0);
    return { u, v: point === 0 || point === last ? 0 : bend };
  });
  let stretch = 0;
  for (let point = 1; point <= last; point++) {
    const [from, to] = [points[point - 1], points[point]];
    if (from && to) stretch += Math.hypot(to.u - from.u, to.v - from.v);
  }
  return { points, stretch };
}

function shapeOf(index: number): Shape {
  const shape = shapes[index % shapeCount];
  if (!shape) throw new RangeError(`no shape ${index}`);
  return shape;
}

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const metresPerDegree = 111_195;

/** Metres east and north between two points, on a flat projection that is accurate enough for a region. */
function offset(from: Point, to: Point): { east: number; north: number; shrink: number } {
  const shrink = Math.cos(((from.latitude + to.latitude) * Math.PI) / 360);
  return {
    east: (to.longitude - from.longitude) * metresPerDegree * shrink,
    north: (to.latitude - from.latitude) * metresPerDegree,
    shrink,
  };
}

/** Length of the line of `linePoints`, in metres, rounded. */
export function lineMetres(from: Site, to: Site, shape: number): number {
  const { east, north } = offset(from, to);
  return Math.round(Math.hypot(east, north) * shapeOf(shape).stretch);
}

/** Returns 10 to 55 points; the first and last are exactly the two places. */
export function linePoints(from: Site, to: Site, shape: number): Point[] {
  return shapeOf(shape).points.map(({ u, v }) => along(from, to, u, v));
}

/** Position after a share of the distance. */
export function pointAlong(from: Site, to: Site, shape: number, share: number): Point {
  const { points } = shapeOf(shape);
  const point = points[Math.round(share * (points.length - 1))] ?? { u: share, v: 0 };
  return along(from, to, point.u, point.v);
}

function along(from: Site, to: Site, u: number, v: number): Point {
  const { east, north, shrink } = offset(from, to);
  return {
    latitude: round6(from.latitude + (north * u + east * v) / metresPerDegree),
    longitude: round6(from.longitude + (east * u - north * v) / (metresPerDegree * shrink)),
  };
}

/** Degrees clockwise from north. */
export function heading(from: Site, to: Site): number {
  const { east, north } = offset(from, to);
  return Math.round((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
}
