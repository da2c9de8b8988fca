import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chart } from './soak/chart.ts';
import { median, settled, slopePerHour } from './soak/growth.ts';
import { soak, type Sample } from './soak/run.ts';

/*
 * npm run soak -- [--minutes 10] [--seed 6] [--clients 6] [--publish]
 *
 * Prints the memory of the program through minutes of chaos, each minute and at the end; with --publish it draws
 * docs/images/soak.svg.
 */

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '6' },
    clients: { type: 'string', default: '6' },
    publish: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.minutes) * 60;
let reportedMinute = 0;
const reportEachMinute = ({ minute, heap, external, rss }: Sample): void => {
  if (Math.floor(minute) === reportedMinute) return;
  reportedMinute = Math.floor(minute);
  const figures = [heap, external, rss].map((mebibytes) => mebibytes.toFixed(1));
  process.stderr.write(`minute ${reportedMinute}: heap, external, process (RSS): ${figures.join(', ')} MiB\n`);
};
const result = await soak({
  seconds,
  samples: Math.max(20, Math.round(seconds / 5)),
  seed: Number(values.seed),
  clients: Number(values.clients),
  onSample: reportEachMinute,
});
const half = settled(result.samples);
const line = (name: string, text: string): string => `${name.padEnd(34)}${text}`;
const figure = (key: 'heap' | 'external' | 'rss'): string =>
  `${median(half, key).toFixed(1)} MiB, ${slopePerHour(half, key).toFixed(1)} MiB an hour`;
process.stdout.write(
  [
    line('minutes', values.minutes),
    line('requests', String(result.requests)),
    line('outcomes', JSON.stringify(result.outcomes)),
    line('faults of Ocean', String(result.faults)),
    line('heap after GC, second half', figure('heap')),
    line('external, second half', figure('external')),
    line('process (RSS), second half', figure('rss')),
    line('handles left when idle', String(result.resourcesLeft)),
    '',
  ].join('\n'),
);
if (values.publish) await writeFile(new URL('../../docs/images/soak.svg', import.meta.url), chart(result.samples));
