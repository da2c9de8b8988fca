import type { Row } from './table.ts';

type Figure = Readonly<Record<string, unknown>> & { readonly check: string };

/** Measurements that tests reported, one line of JSON each. */
export function readFigures(lines: string): Figure[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Figure);
}

/** Figures with a target. A figure without a measurement counts as missed. */
export function figuresOf(figures: readonly Figure[]): Row[] {
  const of = (check: string): Figure[] => figures.filter((figure) => figure.check === check);
  const sum = (check: string, key: string): number =>
    of(check).reduce((total, figure) => total + numberOf(figure, key), 0);
  const has = (check: string): boolean => of(check).length > 0;
  const amplification = sum('amplification', 'seen') / sum('amplification', 'needed');
  const lowest = Math.min(...of('goodput').map((figure) => numberOf(figure, 'goodput')));
  const slowest = Math.max(...of('recovery').map((figure) => numberOf(figure, 'seconds')));
  const wrong = sum('writes', 'doubled') + sum('writes', 'lost');
  const [audits] = of('audits').slice(-1);
  const leaks = sum('tenants', 'leaks');
  return [
    row(
      'Interleavings of two tenants, leaks',
      `${sum('tenants', 'interleavings')}, ${leaks}`,
      '0 leaks',
      has('tenants') && leaks === 0,
    ),
    row(
      'GraphQL over HTTP audits: ok, warnings, errors',
      audits === undefined
        ? 'not run'
        : `${String(audits['ok'])}, ${String(audits['warn'])}, ${String(audits['error'])}`,
      'no error',
      audits?.['error'] === 0,
    ),
    row('Upstream requests for each that is needed', amplification.toFixed(2), '≤ 1.20', amplification <= 1.2),
    ...of('goodput').map((figure) =>
      row(
        `Goodput at 3 × overload, ${String(figure['what'])}`,
        `${(numberOf(figure, 'goodput') * 100).toFixed(0)} % of ${numberOf(figure, 'capacity').toFixed(0)} a second`,
        '≥ 80 %',
        numberOf(figure, 'goodput') >= 0.8,
      ),
    ),
    ...(Number.isFinite(lowest) ? [] : [row('Goodput at 3 × overload', 'not measured', '≥ 80 %', false)]),
    row('Recovery after outage and overload', `${slowest.toFixed(1)} s`, '≤ 10 s', slowest >= 0 && slowest <= 10),
    row(
      'Writes lost or doubled',
      `${wrong} of ${sum('writes', 'changes')}, ${sum('writes', 'kills')} workers killed`,
      '0',
      has('writes') && wrong === 0,
    ),
    ...of('soak').map((figure) =>
      row(
        `Heap through ${String(figure['seconds'])} s of chaos`,
        `${signed(numberOf(figure, 'growth'))} MiB at ${numberOf(figure, 'heap').toFixed(0)} MiB, ${String(figure['resourcesLeft'])} handles left`,
        '< 10 MiB',
        numberOf(figure, 'growth') < 10,
      ),
    ),
  ];
}

function row(what: string, value: string, target: string, isMet: boolean): Row {
  return { what, value, target, isMet };
}

function numberOf(figure: Figure, key: string): number {
  const value = figure[key];
  return typeof value === 'number' ? value : 0;
}

function signed(value: number): string {
  return `${value < 0 ? '' : '+'}${value.toFixed(1)}`;
}
