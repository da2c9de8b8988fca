/**
 * Draws a CPU profile as a flame graph: node scripts/flame-graph.ts <file.cpuprofile> <file.svg> "<title>"
 *
 * The width of a function is the share of the busy time in which it, or what it called, ran. Functions below 0.4 % are
 * left out. A profile comes from `node --cpu-prof`; what was running before the load began is in it too, so the run
 * should be long.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { mergeStacks, type CpuProfile } from './flame-graph/frames.ts';
import { toSvg } from './flame-graph/svg.ts';

const [input, output, title = ''] = process.argv.slice(2);
if (input === undefined || output === undefined) {
  console.error('node scripts/flame-graph.ts <file.cpuprofile> <file.svg> "<title>"');
  process.exit(1);
}
const root = mergeStacks(JSON.parse(readFileSync(input, 'utf8')) as CpuProfile);
writeFileSync(output, toSvg(root, title));
