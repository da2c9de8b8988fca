/** Longitude and latitude, in degrees (WGS 84). */
type Point = readonly [longitude: number, latitude: number];

/** Extent of the map, in degrees. */
const bounds = { west: -5.4, east: 9.9, south: 41.2, north: 51.3 } as const;
const unitsPerDegree = 60;
/** Length of a degree of longitude relative to one of latitude, in the middle of France. */
const narrowing = Math.cos((46.5 * Math.PI) / 180);

export const mapWidth = Math.round((bounds.east - bounds.west) * narrowing * unitsPerDegree);
export const mapHeight = Math.round((bounds.north - bounds.south) * unitsPerDegree);

/** Position on the map, from its top left corner; null when outside. */
export function project(longitude: number, latitude: number): { x: number; y: number } | null {
  const { west, east, south, north } = bounds;
  if (longitude < west || longitude > east || latitude < south || latitude > north) return null;
  return place([longitude, latitude]);
}

function place([longitude, latitude]: Point): { x: number; y: number } {
  return {
    x: (longitude - bounds.west) * narrowing * unitsPerDegree,
    y: (bounds.north - latitude) * unitsPerDegree,
  };
}

/** Coasts and borders drawn by hand, so that the page loads no map tiles. */
const mainland: readonly Point[] = [
  [2.4, 51.05],
  [2.65, 50.8],
  [3.15, 50.78],
  [3.3, 50.5],
  [3.65, 50.35],
  [4.15, 50.25],
  [4.2, 49.97],
  [4.8, 50.15],
  [4.88, 49.8],
  [5.45, 49.55],
  [5.85, 49.53],
  [6.35, 49.45],
  [6.7, 49.17],
  [7.05, 49.12],
  [7.45, 49.17],
  [8.2, 48.97],
  [7.8, 48.5],
  [7.58, 48.1],
  [7.58, 47.58],
  [7.0, 47.45],
  [6.95, 47.25],
  [6.45, 46.9],
  [6.1, 46.55],
  [6.05, 46.18],
  [6.3, 46.25],
  [6.3, 46.37],
  [6.8, 46.4],
  [6.85, 46.1],
  [7.03, 45.9],
  [6.82, 45.7],
  [7.13, 45.4],
  [6.65, 45.1],
  [7.03, 44.7],
  [6.88, 44.4],
  [7.68, 44.15],
  [7.53, 43.78],
  [7.2, 43.65],
  [6.95, 43.5],
  [6.65, 43.2],
  [6.15, 43.05],
  [5.9, 43.1],
  [5.35, 43.25],
  [4.9, 43.4],
  [4.55, 43.4],
  [4.1, 43.55],
  [3.6, 43.33],
  [3.1, 43.08],
  [3.03, 42.7],
  [3.17, 42.43],
  [2.5, 42.35],
  [1.95, 42.4],
  [1.7, 42.5],
  [1.4, 42.6],
  [0.7, 42.8],
  [0.0, 42.68],
  [-0.55, 42.8],
  [-1.35, 43.05],
  [-1.78, 43.37],
  [-1.5, 43.55],
  [-1.3, 44.3],
  [-1.25, 44.65],
  [-1.15, 45.3],
  [-0.8, 45.35],
  [-1.1, 45.65],
  [-1.1, 46.0],
  [-1.2, 46.2],
  [-1.8, 46.5],
  [-2.1, 46.85],
  [-2.0, 47.1],
  [-2.2, 47.27],
  [-2.5, 47.3],
  [-2.8, 47.5],
  [-3.1, 47.5],
  [-3.4, 47.7],
  [-4.0, 47.85],
  [-4.35, 47.8],
  [-4.7, 48.03],
  [-4.3, 48.13],
  [-4.55, 48.28],
  [-4.4, 48.37],
  [-4.78, 48.4],
  [-4.6, 48.6],
  [-3.9, 48.7],
  [-3.2, 48.85],
  [-2.75, 48.53],
  [-2.3, 48.68],
  [-2.0, 48.65],
  [-1.45, 48.63],
  [-1.6, 49.0],
  [-1.7, 49.35],
  [-1.93, 49.72],
  [-1.27, 49.7],
  [-1.15, 49.37],
  [-0.3, 49.3],
  [0.25, 49.43],
  [0.1, 49.55],
  [0.25, 49.72],
  [1.1, 49.93],
  [1.55, 50.2],
  [1.6, 50.75],
  [1.85, 50.97],
];
const corsica: readonly Point[] = [
  [9.4, 43.0],
  [9.47, 42.65],
  [9.55, 42.1],
  [9.4, 41.7],
  [9.22, 41.38],
  [8.8, 41.6],
  [8.6, 41.95],
  [8.6, 42.35],
  [9.05, 42.68],
  [9.3, 42.7],
];

/** The outlines as the `d` of an SVG path. */
export const francePath = [mainland, corsica].map(outline).join('');

function outline(points: readonly Point[]): string {
  const corners = points.map(place).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return `M${corners.join('L')}Z`;
}
