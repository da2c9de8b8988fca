import type { Inspector } from './inspector.ts';

/** See src/observability/counters.ts. */
const expression = `globalThis[Symbol.for('ocean-graphql.counters')].responseCacheLookups.get('hit')`;

/**
 * Hits of the response cache of a process so far, through its inspector. Costs the process nothing between two reads. Null
 * when it does not count them.
 */
export async function cacheHits(inspector: Inspector): Promise<number | null> {
  const found = await inspector.evaluate(expression);
  return typeof found === 'number' ? found : null;
}
