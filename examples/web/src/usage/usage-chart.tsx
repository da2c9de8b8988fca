import type { ReactNode } from 'react';
import { kilometres, percent, privateShare, totalKm } from './figures.ts';
import type { UsageRow } from './use-usage.ts';

interface UsageChartProps {
  readonly monthLabel: string;
  readonly rows: readonly UsageRow[];
  readonly total: UsageRow;
}

const rowHeight = 34;
const left = 215;
const barWidth = 525;
const width = 960;

/** Bar chart by entity: professional kilometres plain, private ones hatched, so that they differ without colour. */
export function UsageChart({ monthLabel, rows, total }: UsageChartProps): ReactNode {
  const longest = Math.max(1, ...rows.map((row) => totalKm(row) ?? 0));
  const lengthOf = (km: number): number => (km / longest) * barWidth;
  return (
    <>
      <ul className="legend" aria-label="Kinds of use">
        <li>
          <span className="swatch professional" /> Professional
        </li>
        <li>
          <span className="swatch PRIVATE" /> Private
        </li>
      </ul>
      <div className="scroll" role="region" aria-label="Chart" tabIndex={0}>
        <svg
          className="chart"
          viewBox={`0 0 ${width} ${rows.length * rowHeight}`}
          role="img"
          aria-labelledby="chart-title"
          aria-describedby="chart-description"
        >
          <title id="chart-title">Private and professional distance by entity, {monthLabel}</title>
          <desc id="chart-description">{describe(rows, total)}</desc>
          <defs>
            <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="7" height="7" fill="#fde3c8" />
              <rect width="3" height="7" fill="#b45309" />
            </pattern>
          </defs>
          {rows.map((row, index) => (
            <g key={row.id} transform={`translate(0 ${index * rowHeight})`}>
              <text x={left - 12} y={22} textAnchor="end">
                {row.name}
              </text>
              <Bars row={row} lengthOf={lengthOf} />
            </g>
          ))}
        </svg>
      </div>
    </>
  );
}

interface BarsProps {
  readonly row: UsageRow;
  readonly lengthOf: (km: number) => number;
}

/** An unknown figure has no bar, because a short one would be wrong. */
function Bars({ row, lengthOf }: BarsProps): ReactNode {
  const { privateKm, professionalKm } = row;
  if (privateKm === null || professionalKm === null) {
    return (
      <text className="figures" x={left} y={22}>
        {kilometres(professionalKm)} professional, {kilometres(privateKm)} private
      </text>
    );
  }
  const [professional, priv] = [lengthOf(professionalKm), lengthOf(privateKm)];
  return (
    <>
      <rect x={left} y={6} width={professional} height={22} fill="#1d4ed8" />
      <rect x={left + professional} y={6} width={priv} height={22} fill="url(#hatch)" stroke="#b45309" />
      <text className="figures" x={left + professional + priv + 10} y={22}>
        {kilometres(totalKm(row))}, {percent(privateShare(row))} private
      </text>
    </>
  );
}

/** Describes the chart in a few sentences. */
function describe(rows: readonly UsageRow[], total: UsageRow): string {
  const byShare = rows
    .filter((row) => privateShare(row) !== null)
    .toSorted((one, other) => (privateShare(other) ?? 0) - (privateShare(one) ?? 0));
  const [most] = byShare;
  const least = byShare.at(-1);
  const overall =
    `${kilometres(total.privateKm)} private and ${kilometres(total.professionalKm)} professional in all, ` +
    `${percent(privateShare(total))} private.`;
  if (!most || !least) return overall;
  const ends = `Highest private share: ${most.name}, ${percent(privateShare(most))}; lowest: ${least.name}, ${percent(privateShare(least))}.`;
  return `${overall} ${ends}`;
}
