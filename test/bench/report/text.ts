import { textTable } from '../../support/text-table.ts';
import { isReached, type Figure, type Results } from '../results.ts';
import { maxShare, type Spread } from '../spread.ts';

/** Renders the results as a table for a terminal. */
export function printTable(results: Results): void {
  const { figures, runs, misses } = results;
  const lines = [
    ['work', 'figure', 'median', 'spread', 'target', 'reached'],
    ...figures.map((figure) => [figure.work, figure.what, ...figureCells(figure)]),
    [],
    [
      'work',
      'contestant',
      'requests/s',
      'spread',
      'median ms',
      'µs of processor',
      'requests cold',
      'requests warm',
      '',
    ],
    ...runs.map((run) => [
      run.work,
      run.contestant,
      short(run.perSecond.median),
      between(run.perSecond),
      short(run.latencyMillis.median),
      short(run.processorMicros.median),
      String(run.coldCalls),
      String(run.warmCalls),
      run.instead ?? '',
    ]),
    ...(misses.length > 0 ? [[]] : []),
    ...misses.map(({ work, contestant, why }) => [work, contestant, why]),
  ];
  process.stdout.write(`\n${textTable(lines)}\n`);
  for (const line of missedTargets(results)) process.stdout.write(`\nmissed: ${line}`);
  process.stdout.write('\n');
}

/** Median, spread, target, and result of the target. */
export function figureCells(figure: Figure): string[] {
  const { value, unit, target } = figure;
  const reached = isReached(figure);
  return [
    withUnit(value.median, unit),
    spreadText(value),
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

/** Spread from minimum to maximum, with a note when the rounds differ too much for a judgement. */
function spreadText(value: Spread): string {
  const isSettled = value.share <= maxShare;
  return isSettled ? between(value) : `${between(value)}; unsettled, ${Math.round(100 * value.share)} %`;
}

/** A line on each missed target. */
export function missedTargets({ figures }: Results): string[] {
  return figures
    .filter((figure) => isReached(figure) === false)
    .map((figure) => {
      const [value = '', , target = ''] = figureCells(figure);
      return `${figure.what}: ${value} of ${target}`;
    });
}

function withUnit(value: number, unit: Figure['unit']): string {
  return unit === '×' ? `${short(value)} ×` : `${short(value)} ${unit}`;
}
