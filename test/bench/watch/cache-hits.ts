import { join } from 'node:path';
import { root } from '../contestants/root.ts';
import type { Inspector } from './inspector.ts';

const counters = join(root, 'dist/observability/counters.js');

/** Hits of the response cache of a process so far, through its inspector. Costs the process nothing between two reads. Null when it has none. */
export async function cacheHits(inspector: Inspector): Promise<number | null> {
  const found = await inspector.evaluate(`require(${JSON.stringify(counters)}).responseCacheLookups.get('hit')`);
  return typeof found === 'number' ? found : null;
}
