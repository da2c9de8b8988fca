import type { Results, Run } from '../results.ts';
import { style, text } from './svg.ts';
import { short } from './text.ts';

const barHeight = 16;
const barGap = 4;
const groupGap = 30;
const left = 190;
const plotWidth = 560;
const right = 90;
const top = 46;

/** Renders requests per second of every contestant, by benchmark, on a logarithmic scale, as SVG. */
export function chart({ runs, contestants }: Results): string {
  const rates = runs.map((run) => run.perSecond.median);
  const [low, high] = [Math.floor(Math.log10(Math.min(...rates))), Math.ceil(Math.log10(Math.max(...rates)))];
  const widthOf = (rate: number): number => ((Math.log10(rate) - low) / (high - low)) * plotWidth;
  const labelOf = (name: string): string => contestants.find((one) => one.name === name)?.label ?? name;

  const parts: string[] = [];
  let y = top;
  for (const [work, group] of Map.groupBy(runs, (run) => run.work)) {
    parts.push(text(0, y + 12, group[0]?.what ?? work, 'group'));
    y += barHeight + barGap;
    for (const run of group) {
      parts.push(bar(run, labelOf(run.contestant), y, widthOf(run.perSecond.median)));
      y += barHeight + barGap;
    }
    y += groupGap - barHeight;
  }
  const decades = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  const grid = decades.map((decade) => {
    const x = left + widthOf(10 ** decade);
    return `<path class="grid" d="M${x} ${top}V${y}"/>${text(x, y + 14, (10 ** decade).toLocaleString('en'), 'tick')}`;
  });
  const [width, height] = [left + plotWidth + right, y + 24];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">
  <title>Requests a second by work and contestant, on a logarithmic scale</title>
  <style>${style}
  </style>
  ${text(0, 18, 'Requests a second, warm, on a logarithmic scale: longer is better', 'title')}
  ${[...grid, ...parts].join('\n  ')}
</svg>
`;
}

/** Fill of a bar, by contestant. */
const kinds: Readonly<Record<string, string>> = {
  ours: 'ours',
  'ours-uncached': 'ours',
  'ours-two': 'ours',
  bare: 'bare',
};

function bar({ contestant, perSecond }: Run, label: string, y: number, width: number): string {
  const kind = kinds[contestant] ?? 'other';
  const base = y + barHeight - 4;
  return [
    text(0, base, label, 'label'),
    `<rect class="${kind}" x="${left}" y="${y}" width="${width.toFixed(1)}" height="${barHeight}" rx="2"/>`,
    text(left + width + 6, base, short(perSecond.median), 'value'),
  ].join('');
}
