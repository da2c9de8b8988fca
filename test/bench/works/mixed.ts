import { driveOpen, percentile, type Drive } from '../load/drive.ts';
import { figuresOfHalf, figuresOfLoad, type HalfLoad, type Measured } from '../mixed/figures.ts';
import { startCached, startTwoWorkers, startUncached, type Subject } from '../mixed/subject.ts';
import type { LatencyCurve, Miss, Run } from '../results.ts';
import { maxShare, spreadOf } from '../spread.ts';
import { startTenants, type TenantsUpstream } from '../upstream/tenants.ts';
import { nothing, type Bench, type Work } from './work.ts';

/** Seconds of each phase: everything in less than seven minutes. The warm-up is as long as a list is fresh. */
const full = { tenants: 50, warm: 30, slice: 5, minSlices: 6, maxSlices: 9, settle: 4, open: 60 } as const;
const quick = { tenants: 8, warm: 2, slice: 2, minSlices: 1, maxSlices: 1, settle: 1, open: 5 } as const;

type Plan = typeof full | typeof quick;

/**
 * A realistic load at the default settings: 50 tenants of a thousand rows, most requests from few of them, all example
 * reads with varying variables, one write in a hundred, Ocean 300 ms away.
 *
 * Measures our program with its response cache at full load and at a constant rate of half of that; then without the
 * cache, and with two workers. Each is measured in one stretch that is longer than the default TTL, so that every list
 * is refreshed in it: in turns, all lists would expire between two.
 */
export const mixed: Work = {
  name: 'mixed',
  oceans: [],
  estimateSeconds: ({ isQuick }) => plannedSeconds(isQuick ? quick : full),
  async run({ options, log }) {
    const plan = options.isQuick ? quick : full;
    log(`mixed: preparing ${plan.tenants} tenants; up to ${plannedSeconds(plan)} s from here`);
    await using upstream = await startTenants(plan.tenants);
    const measured: Measured[] = [];
    let half: HalfLoad | null = null;
    for (const start of [startCached, startUncached, startTwoWorkers]) {
      await using subject = await start(upstream);
      measured.push(await measure(plan, subject, upstream, log));
      half ??= await atHalfCapacity(plan, subject, upstream, log);
    }
    const [cached, uncached, two] = measured;
    if (cached === undefined || uncached === undefined || two === undefined || half === null)
      throw new Error('nothing was measured');
    const drives = [...measured.flatMap(({ subject }) => subject.slices.map(({ drive }) => drive)), half.drive];
    const { hits, counts } = cached.subject;
    return {
      ...nothing,
      figures: [...figuresOfLoad([cached, uncached, two], drives), ...figuresOfHalf(half)],
      runs: measured.map(runOf),
      misses: drives.flatMap(({ errors, firstError }): Miss[] =>
        firstError === null ? [] : [{ work: 'mixed', contestant: 'ours', why: `${errors} errors: ${firstError}` }],
      ),
      mixed: {
        hitShare: hits === null ? null : hits / counts.reads,
        oracleHitShare: counts.oracleHits / counts.reads,
        latencies: [
          ...[cached, uncached].map(({ subject }) => curve(`${subject.label}, full load`, merged(subject.slices))),
          curve('ocean-graphql, half of capacity', half.drive),
        ],
      },
    };
  },
};

const plannedSeconds = ({ warm, slice, maxSlices, settle, open }: Plan): number =>
  30 + 3 * (15 + warm + slice * maxSlices) + settle + open;

/** Measures slices until their spread is small. */
async function measure(plan: Plan, subject: Subject, upstream: TenantsUpstream, log: Bench['log']): Promise<Measured> {
  await upstream.takeCalls();
  await subject.warm(plan.warm);
  const coldCalls = sumOf(await upstream.takeCalls());
  log(`mixed: ${subject.label} is warm, after ${coldCalls} requests to Ocean`);
  for (let slice = 1; slice <= plan.maxSlices; slice++) {
    const { drive } = await subject.measure(plan.slice);
    const { hits, counts } = subject;
    log(
      `mixed ${slice}/${plan.minSlices}–${plan.maxSlices} ${subject.label}: ${drive.perSecond.toFixed(0)}/s, ${drive.errors} errors; of ${counts.reads} reads the response cache hit ${hits ?? '?'}, the oracle ${counts.oracleHits}`,
    );
    if (slice >= plan.minSlices && spreadOf(ratesOf(subject)).share <= maxShare) break;
  }
  return { subject, coldCalls, warmCalls: sumOf(await upstream.takeCalls()), memory: await subject.memory() };
}

const ratesOf = ({ slices }: Subject): number[] => slices.map(({ drive }) => drive.perSecond);

async function atHalfCapacity(
  { settle, open: seconds }: Plan,
  subject: Subject,
  upstream: TenantsUpstream,
  log: Bench['log'],
): Promise<HalfLoad> {
  const perSecond = spreadOf(ratesOf(subject)).median / 2;
  await driveOpen(subject.url, subject.load.next, { seconds: settle, perSecond });
  await upstream.takeCalls();
  const drive = await driveOpen(subject.url, subject.load.next, { seconds, perSecond });
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(drive, share).toFixed(2));
  log(`mixed: at ${perSecond.toFixed(0)}/s p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms, ${drive.errors} errors`);
  return { drive, perSecond, seconds, calls: await upstream.takeCalls() };
}

function runOf({ subject, coldCalls, warmCalls }: Measured): Run {
  return {
    work: 'mixed',
    what: 'mixed load of 50 tenants',
    contestant: subject.name,
    processes: subject.processes,
    perSecond: spreadOf(ratesOf(subject)),
    latencyMillis: spreadOf(subject.slices.map(({ drive }) => percentile(drive, 0.5))),
    processorMicros: spreadOf(subject.slices.map(({ processorMicros }) => processorMicros)),
    coldCalls,
    warmCalls,
    instead: null,
  };
}

const shares = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999];

function curve(label: string, drive: Pick<Drive, 'latencies'>): LatencyCurve {
  return { label, points: shares.map((share) => ({ share, millis: percentile(drive, share) })) };
}

function merged(slices: Subject['slices']): Pick<Drive, 'latencies'> {
  return { latencies: Float64Array.from(slices.flatMap(({ drive }) => [...drive.latencies])).sort() };
}

function sumOf(calls: ReadonlyMap<string, number>): number {
  return [...calls.values()].reduce((sum, count) => sum + count, 0);
}
