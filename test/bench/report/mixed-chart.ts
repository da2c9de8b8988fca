import type { LatencyCurve, MixedResult } from '../results.ts';
import { style, text } from './svg.ts';
import { short } from './text.ts';

const left = 190;
const plotWidth = 560;
const width = 840;
const barHeight = 16;
const curveTop = 140;
const curveHeight = 220;
const lineKinds = ['first', 'second', 'third'];

/** Renders the hit rates of the mixed load and the distribution of its latencies, as SVG. */
export function mixedChart({ hitShare, oracleHitShare, latencies }: MixedResult): string {
  const bars = [
    { label: 'response cache', share: hitShare, kind: 'ours' },
    { label: 'perfect invalidation', share: oracleHitShare, kind: 'bare' },
  ].flatMap(({ label, share, kind }, index) => (share === null ? [] : [bar(label, share, kind, 40 + index * 24)]));
  const all = latencies.flatMap(({ points }) => points.map(({ millis }) => millis));
  const low = Math.floor(Math.log10(Math.min(...all)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...all))));
  const xOf = (millis: number): number => left + ((Math.log10(millis) - low) / (high - low)) * plotWidth;
  const bottom = curveTop + curveHeight;
  const decades = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  const grid = decades.map((millis) => {
    const x = xOf(millis).toFixed(1);
    return `<path class="grid" d="M${x} ${curveTop}V${bottom}"/>${text(Number(x), bottom + 14, `${millis} ms`, 'tick')}`;
  });
  const rows = shares.map((share) => {
    const y = yOf(share);
    return `<path class="grid" d="M${left} ${y}H${left + plotWidth}"/>${text(left - 50, y + 4, `${short(share * 100)} %`, 'tick')}`;
  });
  const legend = latencies.map(({ label }, index) => {
    const y = bottom + 36 + index * 20;
    return `<path class="line ${lineKinds[index]}" d="M${left} ${y}h24"/>${text(left + 32, y + 4, label, 'label')}`;
  });
  const height = bottom + 36 + latencies.length * 20;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">
  <title>Cache hits and latency under the mixed load</title>
  <style>${style}
  </style>
  ${text(0, 18, 'Mixed load of 50 tenants: reads from the cache', 'title')}
  ${bars.join('\n  ')}
  ${text(0, 118, 'Share of requests with at most this latency', 'title')}
  ${[...grid, ...rows, ...latencies.map((curve, index) => line(curve, lineKinds[index] ?? '', xOf)), ...legend].join('\n  ')}
</svg>
`;
}

function bar(label: string, share: number, kind: string, y: number): string {
  const base = y + barHeight - 4;
  const length = share * plotWidth;
  return [
    text(0, base, label, 'label'),
    `<rect class="${kind}" x="${left}" y="${y}" width="${length.toFixed(1)}" height="${barHeight}" rx="2"/>`,
    text(left + length + 6, base, `${short(share * 100)} %`, 'value'),
  ].join('');
}

const shares = [0.1, 0.5, 0.9, 0.99, 0.999];

/** Stretches the upper end: 90 %, 99 % and 99.9 % have equal distances. */
function yOf(share: number): number {
  const nines = -Math.log10(1 - share);
  return Number((curveTop + curveHeight - (nines / 3) * curveHeight).toFixed(1));
}

function line({ points }: LatencyCurve, kind: string, xOf: (millis: number) => number): string {
  const places = points.map(({ share, millis }) => `${xOf(millis).toFixed(1)} ${yOf(share)}`);
  return `<path class="line ${kind}" d="M${places.join('L')}"/>`;
}
