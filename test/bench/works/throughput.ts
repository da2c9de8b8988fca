import { isDeepStrictEqual } from 'node:util';
import { bare, startBare } from '../contestants/bare.ts';
import { callerHeaders, type Contestant } from '../contestants/contestant.ts';
import { contestants } from '../contestants/contestants.ts';
import { ours, oursUncached } from '../contestants/ours.ts';
import { measureLoad } from '../load/generator.ts';
import type { Load, Target } from '../load/measure.ts';
import { sendRequest } from '../load/patient.ts';
import type { Figure, Miss, Run } from '../results.ts';
import { ratiosOf, spreadOf } from '../spread.ts';
import type { ServingProcess } from '../../support/gateways/process.ts';
import type { Operation } from './operations.ts';
import type { Bench, Work } from './work.ts';

interface ThroughputWork {
  readonly name: string;
  readonly what: string;
  readonly boxes: number;
  readonly operation: Operation;
  /** Required ratio to a contestant, by its name. */
  readonly targets: Readonly<Record<string, number>>;
  /** Work of contestants without pages, filters or counts; null when they do the same. */
  readonly insteadOfPaging: string | null;
}

/** A started contestant. */
interface Runner {
  readonly name: string;
  readonly label: string;
  readonly target: Target;
  readonly coldCalls: number;
  /** Milliseconds of one warm request. */
  readonly onceMillis: number;
  readonly loads: Load[];
  warmCalls: number;
}

const connections = 10;

/** Repeats one warm query: requests per second of ours against each other contestant. */
export function throughput(spec: ThroughputWork): Work {
  return {
    name: spec.name,
    oceans: [spec.boxes],
    async run(bench) {
      await using processes = new AsyncDisposableStack();
      const { runners, misses } = await lineUp(spec, bench, processes);
      await race(spec, bench, runners);
      return {
        figures: figuresOf(spec, runners),
        runs: runners.map((runner) => runOf(spec, runner)),
        misses,
      };
    },
  };
}

/** Starts all contestants, sends the query cold, compares the results with ours, sends it warm. */
async function lineUp(spec: ThroughputWork, bench: Bench, processes: AsyncDisposableStack) {
  const runners: Runner[] = [];
  const misses: Miss[] = [];
  let expected: unknown;
  for (const contestant of contestants) {
    const miss = (why: string): number => misses.push({ work: spec.name, contestant: contestant.name, why });
    const reason = await contestant.unavailable();
    if (reason !== null) {
      miss(reason);
      continue;
    }
    try {
      const started = processes.use(await contestant.start(bench.upstream.urlOf(spec.boxes)));
      const { runner, result, response } = await warm(spec, bench, contestant, started);
      if (contestant === ours) {
        expected = result;
        const limit = processes.use(await startBare(response));
        runners.push(runner, {
          ...runner,
          ...bare,
          target: { ...runner.target, url: `${limit.url}/graphql` },
          coldCalls: 0,
          onceMillis: 0,
          loads: [],
        });
      } else if (isDeepStrictEqual(result, expected)) runners.push(runner);
      else miss('its result differs from ours');
    } catch (error) {
      if (contestant === ours) throw error; // there is nothing to compare with
      miss(error instanceof Error ? error.message : String(error));
    }
  }
  for (const { contestant, why } of misses) bench.log(`${spec.name}: without ${contestant}: ${why}`);
  return { runners, misses };
}

async function warm(spec: ThroughputWork, { upstream }: Bench, contestant: Contestant, { url }: ServingProcess) {
  const body = JSON.stringify({ query: spec.operation.query[contestant.dialect] });
  const target: Target = { url: `${url}/graphql`, headers: callerHeaders, body };
  await upstream.takeCalls(spec.boxes);
  const response = await sendRequest(target);
  const coldCalls = await countCalls(upstream.takeCalls(spec.boxes));
  const { data } = JSON.parse(response) as { data: unknown };
  const result = spec.operation.read[contestant.dialect](data);
  await sendRequest(target);
  const sent = performance.now();
  await sendRequest(target);
  const onceMillis = performance.now() - sent;
  const runner: Runner = {
    name: contestant.name,
    label: contestant.label,
    target,
    coldCalls,
    onceMillis,
    loads: [],
    warmCalls: 0,
  };
  return { runner, result, response };
}

/** Takes turns, so that changes of the machine affect all contestants. */
async function race(spec: ThroughputWork, bench: Bench, runners: readonly Runner[]): Promise<void> {
  const { options, upstream, generator } = bench;
  for (let round = 0; round <= options.rounds; round++) {
    const seconds = round === 0 ? options.warmUpSeconds : options.seconds;
    for (const runner of runners) {
      await upstream.takeCalls(spec.boxes);
      const load = await measureLoad(generator, runner.target, runner.onceMillis, { seconds, connections });
      if (round === 0) continue;
      runner.loads.push(load);
      runner.warmCalls += await countCalls(upstream.takeCalls(spec.boxes));
      bench.log(`${spec.name} ${round}/${options.rounds} ${runner.label}: ${load.perSecond.toFixed(1)}/s`);
    }
  }
}

const rates = (runner: Runner): number[] => runner.loads.map((load) => load.perSecond);

function figuresOf(spec: ThroughputWork, runners: readonly Runner[]): Figure[] {
  const others = runners.filter(({ name }) => name !== ours.name && name !== oursUncached.name);
  const against = (name: string, what: string, targets: ThroughputWork['targets']): Figure[] => {
    const us = runners.find((runner) => runner.name === name);
    if (us === undefined) return [];
    return others.map((other): Figure => {
      const least = targets[other.name];
      return {
        work: spec.name,
        what: `${what}: requests/s against ${other.label}`,
        unit: '×',
        value: ratiosOf(rates(us), rates(other)),
        target: least === undefined ? null : { is: 'at least', value: least },
      };
    });
  };
  return [
    ...against(ours.name, spec.what, spec.targets),
    ...against(oursUncached.name, `${spec.what}, cache miss`, {}),
  ];
}

function runOf(spec: ThroughputWork, runner: Runner): Run {
  const isRows = contestants.some(({ name, dialect }) => name === runner.name && dialect === 'rows');
  return {
    work: spec.name,
    what: spec.what,
    contestant: runner.name,
    perSecond: spreadOf(rates(runner)),
    latencyMillis: spreadOf(runner.loads.map((load) => load.latencyMillis)),
    coldCalls: runner.coldCalls,
    warmCalls: runner.warmCalls,
    instead: isRows ? spec.insteadOfPaging : null,
  };
}

async function countCalls(calls: Promise<Record<string, number>>): Promise<number> {
  return Object.values(await calls).reduce((sum, count) => sum + count, 0);
}
