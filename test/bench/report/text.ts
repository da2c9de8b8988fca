import { isReached, type Figure, type Results } from '../results.ts';
import type { Spread } from '../spread.ts';

/** Renders the results as a table for a terminal. */
export function printTable({ figures, runs, misses }: Results): void {
  const lines = [
    ['work', 'figure', 'median', 'spread', 'target', 'reached'],
    ...figures.map((figure) => [figure.work, figure.what, ...figureCells(figure)]),
    [],
    ['work', 'contestant', 'requests/s', 'spread', 'median ms', 'requests cold', 'requests warm', ''],
    ...runs.map((run) => [
      run.work,
      run.contestant,
      short(run.perSecond.median),
      between(run.perSecond),
      short(run.latencyMillis.median),
      String(run.coldCalls),
      String(run.warmCalls),
      run.instead ?? '',
    ]),
    ...(misses.length > 0 ? [[]] : []),
    ...misses.map(({ work, contestant, why }) => [work, contestant, why]),
  ];
  process.stdout.write(`\n${align(lines)}\n`);
}

/** Median, spread, target, and result of the target. */
export function figureCells(figure: Figure): string[] {
  const { value, unit, target } = figure;
  const reached = isReached(figure);
  return [
    withUnit(value.median, unit),
    between(value),
    target === null ? '' : `${target.is === 'at least' ? '≥' : '≤'} ${withUnit(target.value, unit)}`,
    reached === null ? '' : reached ? 'yes' : 'no',
  ];
}

/** Formats with three significant digits, without trailing zeros. */
export function short(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}

export function between({ least, most }: Spread): string {
  return least === most ? short(least) : `${short(least)}–${short(most)}`;
}

function withUnit(value: number, unit: Figure['unit']): string {
  return unit === '×' ? `${short(value)} ×` : `${short(value)} ${unit}`;
}

/** Pads columns to their widest cell, except the last one. */
function align(lines: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const cells of lines) {
    for (const [column, cell] of cells.slice(0, -1).entries())
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
  }
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
