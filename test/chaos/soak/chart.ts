import type { Sample } from './run.ts';

const [left, top, plotWidth, plotHeight, right, bottom] = [56, 46, 640, 240, 90, 34];

/** Readable in light and dark mode. */
const style = `
    text { font: 12px system-ui, sans-serif; fill: #24292f }
    .title { font-size: 15px; font-weight: 600 }
    .grid { stroke: #d0d7de; stroke-width: 1 }
    .line { fill: none; stroke-width: 2 }
    .heap { stroke: #0969da }
    .external { stroke: #1a7f37 }
    .rss { stroke: #8c959f }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3 }
      .grid { stroke: #30363d }
      .heap { stroke: #4493f8 }
    }`;

const figures = [
  ['rss', 'process (RSS)'],
  ['heap', 'heap after GC'],
  ['external', 'external'],
] as const;

/** Renders the memory of the process over a soak as SVG. */
export function chart(samples: readonly Sample[]): string {
  const minutes = samples.at(-1)?.minute ?? 1;
  const highest = Math.max(...samples.flatMap(({ rss, heap }) => [rss, heap]));
  const step = highest > 400 ? 100 : 50;
  const ceiling = Math.ceil(highest / step) * step;
  const x = (minute: number): number => Number((left + (minute / minutes) * plotWidth).toFixed(1));
  const y = (mebibytes: number): number => Number((top + plotHeight * (1 - mebibytes / ceiling)).toFixed(1));
  const grid = Array.from({ length: ceiling / step + 1 }, (_, index) => index * step).map(
    (value) =>
      `<path class="grid" d="M${left} ${y(value)}H${left + plotWidth}"/><text x="8" y="${y(value) + 4}">${value} MiB</text>`,
  );
  const lines = figures.map(([figure, label]) => {
    const points = samples.map((sample) => `${x(sample.minute)},${y(sample[figure])}`).join(' ');
    const end = y(samples.at(-1)?.[figure] ?? 0) + 4;
    return `<polyline class="line ${figure}" points="${points}"/><text x="${left + plotWidth + 6}" y="${end}">${label}</text>`;
  });
  const base = top + plotHeight + 20;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${left + plotWidth + right} ${base + bottom - 20}" role="img">
  <title>Memory of the process through ${minutes.toFixed(0)} minutes of chaos</title>
  <style>${style}
  </style>
  <text class="title" x="8" y="20">Memory through ${minutes.toFixed(0)} minutes of chaos</text>
  ${[...grid, ...lines].join('\n  ')}
  <text x="${left}" y="${base}">0</text>
  <text x="${left + plotWidth - 50}" y="${base}">${minutes.toFixed(0)} minutes</text>
</svg>
`;
}
