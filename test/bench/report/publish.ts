import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../contestants/root.ts';
import type { Results } from '../results.ts';
import { chart } from './chart.ts';
import { mixedChart } from './mixed-chart.ts';
import { markdown } from './markdown.ts';

const [begin, end] = ['<!-- npm run bench writes from here -->', '<!-- to here -->'];
const between = new RegExp(`${begin}[\\s\\S]*${end}`);

/** Writes the results of a full run into the docs: figures, charts, and the tables of docs/performance.md. */
export async function publish(results: Results): Promise<void> {
  await write('docs/bench.json', JSON.stringify(results));
  await writeFile(join(root, 'docs/images/bench.svg'), chart(results));
  if (results.mixed !== null) await writeFile(join(root, 'docs/images/bench-mixed.svg'), mixedChart(results.mixed));
  const page = 'docs/performance.md';
  const text = await readFile(join(root, page), 'utf8');
  if (!between.test(text)) throw new Error(`${page} lacks the place for the tables: ${begin} ${end}`);
  await write(
    page,
    text.replace(between, () => `${begin}\n\n${markdown(results)}\n\n${end}`),
  );
}

/** Formats like `npm run format`. */
async function write(path: string, text: string): Promise<void> {
  const filepath = join(root, path);
  await writeFile(filepath, await format(text, { ...(await resolveConfig(filepath)), filepath }));
}
