import type { Results } from '../results.ts';
import { between, figureCells, short } from './text.ts';

/** Renders the results as Markdown. */
export function markdown(results: Results): string {
  const { machine, node, generator, rounds, seconds, contestants, figures, runs, misses } = results;
  const labelOf = (name: string): string => contestants.find((one) => one.name === name)?.label ?? name;
  const sections = [
    `Printed by \`npm run bench\` on ${machine.cores} cores (${machine.processor}), ${machine.memoryGB} GB, Node ${node},
load by ${generator}: ${rounds} rounds of ${seconds} s, the contestants in turn. A ratio is taken within a round; the table
gives the median and, from minimum to maximum, the spread. Rows and results are the same for all: each one's result
is compared with ours before it is measured.`,
    '![Requests a second by work and contestant](images/bench.svg)',
    table(
      ['Work', 'Figure', 'Median', 'Spread', 'Target', 'Reached'],
      figures.map((figure) => [figure.work, figure.what, ...figureCells(figure)]),
    ),
    table(
      ['Work', 'Contestant', 'Requests/s', 'Spread', 'Median latency', 'Requests to Ocean, cold', 'warm', 'Instead'],
      runs.map((run) => [
        run.work,
        labelOf(run.contestant),
        short(run.perSecond.median),
        between(run.perSecond),
        `${short(run.latencyMillis.median)} ms`,
        String(run.coldCalls),
        String(run.warmCalls),
        run.instead ?? '',
      ]),
    ),
    table(
      ['Contestant', 'Configuration'],
      contestants.map(({ label, configuration }) => [label, configuration]),
    ),
  ];
  if (misses.length > 0) {
    sections.push(
      table(
        ['Work', 'Not measured', 'Why'],
        misses.map(({ work, contestant, why }) => [work, labelOf(contestant), firstLine(why)]),
      ),
    );
  }
  return sections.join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.slice(0, 200) ?? '';
}
