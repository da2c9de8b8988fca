import type { Dialect } from '../contestants/contestant.ts';
import { bare } from '../contestants/bare.ts';
import { ours, oursUncached } from '../contestants/ours.ts';
import type { Figure, Run } from '../results.ts';
import { maxShare, ratiosOf, spreadOf } from '../spread.ts';
import { measureLoad } from '../load/generator.ts';
import { processorMillis } from '../watch/process-tree.ts';
import { countCalls, lineUp, type Runner } from './line-up.ts';
import type { Operation } from './operations.ts';
import { nothing, type Bench, type Work } from './work.ts';

export interface ThroughputWork {
  readonly name: string;
  readonly what: string;
  readonly boxes: number;
  /** Processes of each contestant. */
  readonly processes: number;
  readonly operation: Operation;
  /** Required ratio to a contestant, by its name: of ours, and of ours without the response cache. */
  readonly targets: Readonly<Record<'ours' | 'ours-uncached', Readonly<Record<string, number>>>>;
  /** Work of contestants without pages, filters or counts; null when they do the same. */
  readonly insteadOfPaging: string | null;
}

const connections = 10;

/** While the others had their turn, a list of ours has aged. Its refresh takes most of a second at 10,000 boxes. */
const refreshSeconds = 2;

/** Repeats one warm query: requests per second of ours against each other contestant. */
export function throughput(spec: ThroughputWork): Work {
  return {
    name: spec.name,
    oceans: [spec.boxes],
    estimateSeconds: ({ warmUpSeconds, rounds, maxRounds, seconds }) =>
      60 + 10 * (warmUpSeconds + rounds * seconds) + ((maxRounds - rounds) * seconds * 3) / 2,
    async run(bench) {
      await using processes = new AsyncDisposableStack();
      const { runners, misses } = await lineUp(spec, bench, processes);
      await race(spec, bench, runners);
      return {
        ...nothing,
        figures: figuresOf(spec, runners),
        runs: runners.map((runner) => runOf(spec, runner)),
        misses,
      };
    },
  };
}

/**
 * Takes turns, so that changes of the machine affect all contestants.
 *
 * After the fewest rounds only those continue whose ratio has a target and has not settled.
 */
async function race(spec: ThroughputWork, bench: Bench, runners: readonly Runner[]): Promise<void> {
  const { rounds, maxRounds, seconds, warmUpSeconds } = bench.options;
  for (let round = 0; round <= maxRounds; round++) {
    const unsettled = round <= rounds ? runners : unsettledOf(spec, runners);
    for (const runner of unsettled) {
      const perSecond = await runOnce(spec, bench, runner, round === 0 ? warmUpSeconds : seconds, round > 0);
      if (round > 0)
        bench.log(`${spec.name} ${round}/${rounds}–${maxRounds} ${runner.label}: ${perSecond.toFixed(1)}/s`);
    }
    if (unsettled.length === 0) return;
  }
}

async function runOnce(
  spec: ThroughputWork,
  { upstream, generator }: Bench,
  runner: Runner,
  seconds: number,
  isCounted: boolean,
): Promise<number> {
  if (isCounted && runner.dialect === 'ours' && runner.name !== bare.name) {
    await measureLoad(generator, runner.target, runner.onceMillis, { seconds: refreshSeconds, connections });
  }
  await upstream.takeCalls(spec.boxes);
  const before = await processorMillis(runner.pid);
  const load = await measureLoad(generator, runner.target, runner.onceMillis, { seconds, connections });
  const processorMicros = (1000 * ((await processorMillis(runner.pid)) - before)) / load.requests;
  if (isCounted) {
    runner.loads.push({ ...load, processorMicros });
    runner.warmCalls += await countCalls(upstream.takeCalls(spec.boxes));
  }
  return load.perSecond;
}

function unsettledOf(spec: ThroughputWork, runners: readonly Runner[]): Runner[] {
  const names = figuresOf(spec, runners)
    .filter(({ target, value }) => target !== null && value.share > maxShare)
    .flatMap(({ between = [] }) => between);
  return runners.filter(({ name }) => names.includes(name));
}

const rates = (runner: Runner): number[] => runner.loads.map((load) => load.perSecond);

function figuresOf(spec: ThroughputWork, runners: readonly Runner[]): Figure[] {
  const others = runners.filter(({ name }) => name !== ours.name && name !== oursUncached.name);
  const against = (name: 'ours' | 'ours-uncached', what: string): Figure[] => {
    const us = runners.find((runner) => runner.name === name);
    if (us === undefined) return [];
    return others.map((other): Figure => {
      const least = spec.targets[name][other.name];
      return {
        work: spec.name,
        what: `${what}, ${processesText(spec)}: requests/s against ${other.label}`,
        unit: '×',
        value: ratiosOf(rates(us), rates(other)),
        target: least === undefined ? null : { is: 'at least', value: least },
        between: [us.name, other.name],
      };
    });
  };
  return [...against('ours', `${spec.what}, cached`), ...against('ours-uncached', `${spec.what}, uncached`)];
}

const processesText = ({ processes }: ThroughputWork): string =>
  processes === 1 ? 'one process each' : `${processes} processes each`;

const withoutPages: readonly Dialect[] = ['rows'];

function runOf(spec: ThroughputWork, runner: Runner): Run {
  return {
    work: spec.name,
    what: `${spec.what}, ${processesText(spec)}`,
    contestant: runner.name,
    processes: spec.processes,
    perSecond: spreadOf(rates(runner)),
    latencyMillis: spreadOf(runner.loads.map((load) => load.latencyMillis)),
    processorMicros: spreadOf(runner.loads.map((load) => load.processorMicros)),
    coldCalls: runner.coldCalls,
    warmCalls: runner.warmCalls,
    instead: withoutPages.includes(runner.dialect) ? spec.insteadOfPaging : null,
  };
}
