import { setTimeout as pause } from 'node:timers/promises';
import { presetRules } from '../../../packages/sandbox/src/faults/presets.ts';
import { startSandbox } from '../../../packages/sandbox/src/sandbox.ts';
import { startSubject, type Subject } from './subject.ts';
import { Traffic } from './traffic.ts';

/** Memory of the program at an instant, in MiB; the heap after garbage collection. */
export interface Sample {
  readonly minute: number;
  readonly heap: number;
  readonly external: number;
  readonly rss: number;
  /** Sockets, timers and other handles. */
  readonly resources: number;
}

export interface SoakResult {
  readonly samples: readonly Sample[];
  readonly requests: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly faults: number;
  /** Handles left when idle, above the number before the first request. */
  readonly resourcesLeft: number;
}

export interface SoakOptions {
  readonly seconds: number;
  readonly samples: number;
  readonly seed: number;
  readonly clients: number;
  /** Receives each sample. */
  readonly onSample?: (sample: Sample) => void;
}

/** Limits so small that entries are cached, evicted and cached again within a minute. */
const small = {
  PORT: '0',
  LOG_LEVEL: 'silent',
  SNAPSHOT_TTL_MS: '500',
  SNAPSHOT_MAX_STALE_MS: '3000',
  SNAPSHOT_MAX_BYTES: '2000000',
  PERSISTED_QUERIES_MAX_BYTES: '1000000',
  ANSWERS_MAX_BYTES: '500000',
  OCEAN_TIMEOUT_MS: '1000',
  OCEAN_BREAKER_OPEN_MS: '300',
  REQUEST_TIMEOUT_MS: '5000',
  RATE_LIMIT_PER_MINUTE: '0',
  MAX_QUEUE_MS: '0', // measuring the heap blocks the event loop
};
const mebibyte = 1024 * 1024;

/** Sends mixed traffic of two tenants through chaos, by seed, and samples the program's memory. */
export async function soak({ seconds, samples: count, seed, clients, onSample }: SoakOptions): Promise<SoakResult> {
  const ocean = await startSandbox({ vehicles: 200, silentBoxes: 60, drivers: 120, faultSeed: seed });
  const account = { OCEAN_URL: ocean.url, OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'demo' };
  await using subject = await startSubject({ ...small, ...account });
  const before = await subject.look();
  // Logins of the traffic's users bypass the program, so faults must never make them hang.
  const rules = [...presetRules('chaos', { share: 0.2, seed }), ...presetRules('stalled', { share: 0.005, seed })];
  for (const rule of rules) ocean.faults.add({ ...rule, on: { access: ['read', 'write'] } });
  ocean.faults.add({ fault: { kind: 'status', status: 503 }, on: { access: 'login' }, share: 0.2, seed });
  const traffic = new Traffic(subject.url, ocean, seed);
  const over = traffic.run(clients);
  const start = performance.now();
  const samples: Sample[] = [];
  for (let rank = 1; rank <= count; rank += 1) {
    await pause(Math.max(1, start + (rank * seconds * 1000) / count - performance.now()));
    if (rank % 10 === 0) ocean.expireTokens();
    const taken = await sample(subject, start);
    samples.push(taken);
    onSample?.(taken);
  }
  traffic.stop();
  await over;
  const faults = ocean.faults.list().reduce((sum, { fired }) => sum + fired, 0);
  await ocean.stop();
  return {
    samples,
    requests: traffic.requests,
    outcomes: traffic.outcomes,
    faults,
    resourcesLeft: await resourcesLeft(subject, sum(before.resources)),
  };
}

async function sample(subject: Subject, start: number): Promise<Sample> {
  const { heap, external, rss, resources } = await subject.look();
  const [heapMiB = 0, externalMiB = 0, rssMiB = 0] = [heap, external, rss].map((bytes) => bytes / mebibyte);
  const minute = (performance.now() - start) / 60_000;
  return { minute, heap: heapMiB, external: externalMiB, rss: rssMiB, resources: sum(resources) };
}

/** Waits until requests in flight time out and idle connections close. */
async function resourcesLeft(subject: Subject, before: number): Promise<number> {
  let left = Infinity;
  for (let looked = 0; looked < 40 && left > 0; looked += 1) {
    await pause(250);
    left = Math.max(0, sum((await subject.look()).resources) - before);
  }
  return left;
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);
