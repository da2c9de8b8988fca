import type { Results } from '../results.ts';
import { maxShare } from '../spread.ts';
import { between, figureCells, missedTargets, short } from './text.ts';

/** Renders the results as Markdown. */
export function markdown(results: Results): string {
  const { machine, node, generator, rounds, maxRounds, seconds, contestants, figures, runs, misses } = results;
  const labelOf = (name: string): string => contestants.find((one) => one.name === name)?.label ?? name;
  const sections = [
    `Printed by \`npm run bench\` on ${machine.cores} cores (${machine.processor}), ${machine.memoryGB} GB, Node ${node},
load by ${generator}, the mixed load and constant rates by a generator in Node: ${rounds} to ${maxRounds} rounds of ${seconds} s, the contestants in turn. A ratio is taken within
a round; the table gives the median and the spread from minimum to maximum. A row is marked as unsettled when the distance of its quartiles is
still more than ${Math.round(100 * maxShare)} % of the median. Rows and results are the same for all: each one's result is compared with
ours before it is measured.`,
    targetsText(results),
    '![Requests a second by work and contestant](images/bench.svg)',
    '![Cache hits and latency under the mixed load](images/bench-mixed.svg)',
    table(
      ['Work', 'Figure', 'Median', 'Spread', 'Target', 'Reached'],
      figures.map((figure) => [figure.work, figure.what, ...figureCells(figure)]),
    ),
    table(
      [
        'Work',
        'Contestant',
        'Requests/s',
        'Spread',
        'Median latency',
        'Processor time a request',
        'Requests to Ocean, cold',
        'warm',
        'Instead',
      ],
      runs.map((run) => [
        `${run.work}, ${run.processes === 1 ? 'one process' : `${run.processes} processes`}`,
        labelOf(run.contestant),
        short(run.perSecond.median),
        between(run.perSecond),
        `${short(run.latencyMillis.median)} ms`,
        `${short(run.processorMicros.median)} µs`,
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

function targetsText(results: Results): string {
  const missed = missedTargets(results);
  const count = results.figures.filter(({ target }) => target !== null).length;
  if (missed.length === 0) return `**All ${count} targets are reached.**`;
  return `**${count - missed.length} of ${count} targets are reached.** Missed:\n\n${missed.map((line) => `- ${line}`).join('\n')}`;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.slice(0, 200) ?? '';
}
