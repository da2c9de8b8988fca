import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import atlas from 'world-atlas/countries-50m.json';

/** Countries in and around France, by their numeric ISO 3166 code. */
const shown: ReadonlySet<string> = new Set(
  '020 040 056 191 203 208 250 276 372 380 438 442 492 528 616 620 674 705 724 756 826'.split(' '),
);

/** Outlines from a package, so that the page requests no map tiles from anybody. */
export function outlines(): FeatureCollection {
  const topology = atlas as unknown as Parameters<typeof feature>[0];
  const countries = topology.objects['countries'];
  const outlined = countries && feature(topology, countries);
  if (outlined?.type !== 'FeatureCollection') throw new Error('the atlas has no countries');
  return { ...outlined, features: outlined.features.filter(({ id }) => shown.has(String(id))) };
}
