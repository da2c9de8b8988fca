import { matchesGlob } from 'node:path';

/** One layer of the import fence: a name, and glob patterns for the files in it. */
export interface Layer {
  readonly category: string;
  readonly pattern: readonly string[];
}

/**
 * The layers in the order in which a request meets them: a file imports its own layer and those below, never one above.
 * The first pattern that fits a file names its layer. ESLint enforces them, `npm run structure` counts by them, and
 * test/integration/layers.test.ts tries a forbidden import for each.
 */
export const layers: readonly Layer[] = [
  { category: 'process', pattern: ['src/main.ts', 'src/require-node.ts', 'src/cluster/**', 'src/cli/**'] },
  { category: 'app', pattern: ['src/app.ts', 'src/app-series.ts'] },
  { category: 'http', pattern: ['src/http/**'] },
  { category: 'schema', pattern: ['src/schema/**'] },
  { category: 'context', pattern: ['src/context.ts'] },
  { category: 'domain', pattern: ['src/domain/**'] },
  { category: 'executor', pattern: ['src/executor/**'] },
  { category: 'list-index', pattern: ['src/list-index/**'] },
  { category: 'live', pattern: ['src/live/**'] },
  { category: 'graphql', pattern: ['src/graphql/**'] },
  { category: 'snapshot', pattern: ['src/snapshot/**'] },
  { category: 'ocean', pattern: ['src/ocean/**'] },
  { category: 'shared-state', pattern: ['src/shared-state/**'] },
  { category: 'identity', pattern: ['src/identity/**'] },
];

/** Every layer imports these; they import no layer themselves. */
const leaves: readonly Layer[] = [
  { category: 'config', pattern: ['src/config/**'] },
  { category: 'observability', pattern: ['src/observability/**'] },
  { category: 'json', pattern: ['src/json.ts'] },
  { category: 'csv', pattern: ['src/csv.ts'] },
];

/** Separate programs: the sandbox knows only the contract; the explorer runs in a browser, and imports `csv` only. */
const standalone: readonly Layer[] = [
  { category: 'sandbox', pattern: ['packages/sandbox/src/**'] },
  { category: 'explorer', pattern: ['src/explorer/**'] },
];

/** Types generated from the contract. Every layer imports them. */
const wire: Layer = { category: 'wire', pattern: ['src/ocean/wire.ts', 'src/ocean/wire.generated.ts'] };

/** All of the fence; the first pattern that fits a file decides. */
export const fence: readonly Layer[] = [wire, ...layers, ...leaves, ...standalone];

/** Names the layers that a layer may import besides itself. */
export function layersBelow(category: string): string[] {
  const leafNames = leaves.map((leaf) => leaf.category);
  if (category === 'explorer') return ['csv'];
  if (leafNames.includes(category)) return leafNames;
  const rank = layers.findIndex((layer) => layer.category === category);
  return rank < 0 ? [] : [...layers.slice(rank + 1).map((layer) => layer.category), ...leafNames, wire.category];
}

/** Names a file's layer; undefined when it escapes the fence. */
export function layerOf(file: string): string | undefined {
  return fence.find(({ pattern }) => pattern.some((glob) => matchesGlob(file, glob)))?.category;
}
