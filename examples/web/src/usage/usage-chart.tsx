import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { figureTexts, privateShare, totalKm } from './figures.ts';
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
  const { usage: texts } = useI18n().messages;
  const description = useDescription(rows, total);
  const longest = Math.max(1, ...rows.map((row) => totalKm(row) ?? 0));
  const lengthOf = (km: number): number => (km / longest) * barWidth;
  return (
    <>
      <ul className="legend" aria-label={texts.kinds}>
        <li>
          <span className="swatch professional" /> {texts.professional}
        </li>
        <li>
          <span className="swatch PRIVATE" /> {texts.private}
        </li>
      </ul>
      <div className="scroll" role="region" aria-label={texts.chart} tabIndex={0}>
        <svg
          className="chart"
          viewBox={`0 0 ${width} ${rows.length * rowHeight}`}
          role="img"
          aria-labelledby="chart-title"
          aria-describedby="chart-description"
        >
          <title id="chart-title">{texts.chartTitle(monthLabel)}</title>
          <desc id="chart-description">{description}</desc>
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
  const { messages, formats } = useI18n();
  const { usage: texts } = messages;
  const { kilometres, percent } = figureTexts(messages, formats);
  const { privateKm, professionalKm } = row;
  if (privateKm === null || professionalKm === null) {
    return (
      <text className="figures" x={left} y={22}>
        {texts.professional}: {kilometres(professionalKm)}, {texts.private}: {kilometres(privateKm)}
      </text>
    );
  }
  const [professional, priv] = [lengthOf(professionalKm), lengthOf(privateKm)];
  return (
    <>
      <rect x={left} y={6} width={professional} height={22} fill="#1d4ed8" />
      <rect x={left + professional} y={6} width={priv} height={22} fill="url(#hatch)" stroke="#b45309" />
      <text className="figures" x={left + professional + priv + 10} y={22}>
        {texts.barText(kilometres(totalKm(row)), percent(privateShare(row)))}
      </text>
    </>
  );
}

/** Describes the chart in a few sentences. */
function useDescription(rows: readonly UsageRow[], total: UsageRow): string {
  const { messages, formats } = useI18n();
  const { usage: texts } = messages;
  const { kilometres, percent } = figureTexts(messages, formats);
  const byShare = rows
    .filter((row) => privateShare(row) !== null)
    .toSorted((one, other) => (privateShare(other) ?? 0) - (privateShare(one) ?? 0));
  const [most] = byShare;
  const least = byShare.at(-1);
  const overall = texts.overall(
    kilometres(total.privateKm),
    kilometres(total.professionalKm),
    percent(privateShare(total)),
  );
  if (!most || !least) return overall;
  return `${overall} ${texts.ends(most.name, percent(privateShare(most)), least.name, percent(privateShare(least)))}`;
}
