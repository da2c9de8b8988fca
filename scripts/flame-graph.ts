/**
 * Draws a CPU profile as a flame graph: node scripts/flame-graph.ts <file.cpuprofile> <file.svg> "<title>"
 *
 * The width of a function is its share of the busy time, including the functions it called. Functions below 0.4 % are
 * omitted.
 *
 * Record the profile with `node --cpu-prof` over a long run, because it includes the start.
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
