import { isDeepStrictEqual } from 'node:util';
import { bare, startBare } from '../contestants/bare.ts';
import { callerHeaders, type Contestant, type Dialect } from '../contestants/contestant.ts';
import { contestants } from '../contestants/contestants.ts';
import { ours } from '../contestants/ours.ts';
import type { Load, Target } from '../load/measure.ts';
import { sendRequest } from '../load/patient.ts';
import type { Miss } from '../results.ts';
import type { ServingProcess } from '../../support/gateways/process.ts';
import type { ThroughputWork } from './throughput.ts';
import type { Bench } from './work.ts';

/** A started contestant. */
export interface Runner {
  readonly name: string;
  readonly label: string;
  readonly dialect: Dialect;
  readonly pid: number;
  readonly target: Target;
  readonly coldCalls: number;
  /** Milliseconds of one warm request. */
  readonly onceMillis: number;
  readonly loads: (Load & { readonly processorMicros: number })[];
  warmCalls: number;
}

/** Starts all contestants, sends the query cold, compares the results with ours, sends it warm. */
export async function lineUp(spec: ThroughputWork, bench: Bench, processes: AsyncDisposableStack) {
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
      bench.log(`${spec.name}: starting ${contestant.label}`);
      const started = processes.use(await contestant.start(bench.upstream.urlOf(spec.boxes), spec.processes));
      const { runner, result, response } = await warm(spec, bench, contestant, started);
      if (contestant === ours) {
        expected = result;
        const limit = processes.use(await startBare(response, spec.processes));
        const target = { ...runner.target, url: `${limit.url}/graphql` };
        const { pid } = limit;
        runners.push(runner, { ...runner, ...bare, pid, target, coldCalls: 0, onceMillis: 0, loads: [] });
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

async function warm(spec: ThroughputWork, { upstream }: Bench, contestant: Contestant, { url, pid }: ServingProcess) {
  const { name, label, dialect } = contestant;
  const body = JSON.stringify({ query: spec.operation.query[dialect] });
  const target: Target = { url: `${url}/graphql`, headers: callerHeaders, body };
  await upstream.takeCalls(spec.boxes);
  const response = await sendRequest(target);
  const coldCalls = await countCalls(upstream.takeCalls(spec.boxes));
  const { data } = JSON.parse(response) as { data: unknown };
  const result = spec.operation.read[dialect](data);
  // Each process has caches of its own; connections are spread over the processes.
  await Promise.all(Array.from({ length: 2 * spec.processes }, () => sendRequest(target)));
  const sent = performance.now();
  await sendRequest(target);
  const onceMillis = performance.now() - sent;
  const runner: Runner = { name, label, dialect, pid, target, coldCalls, onceMillis, loads: [], warmCalls: 0 };
  return { runner, result, response };
}

export async function countCalls(calls: Promise<Record<string, number>>): Promise<number> {
  return Object.values(await calls).reduce((sum, count) => sum + count, 0);
}
