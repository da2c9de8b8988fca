import { startOurs, uncached } from '../contestants/ours.ts';
import { driveClosed, driveEach, type Drive } from '../load/drive.ts';
import type { TenantsUpstream } from '../upstream/tenants.ts';
import { cacheHits } from '../watch/cache-hits.ts';
import { memoryBytes, processorMillis } from '../watch/process-tree.ts';
import { startWatched } from '../watch/watched-program.ts';
import { MixedLoad, type MixedCounts } from './load.ts';

/** Enough to keep the program busy while some of them wait for Ocean, and few enough that none is rejected. */
export const connections = 24;

/** Few, as each request makes the program read complete lists. */
const warmConnections = 8;

const loadOf = (url: string, tenants: TenantsUpstream['tenants']): Promise<MixedLoad> =>
  MixedLoad.create(new URL(`${url}/graphql`), tenants, 1);

/** A short stretch of the load on one process. */
export interface Slice {
  readonly drive: Drive;
  /** Processor time of all its processes for one request. */
  readonly processorMicros: number;
}

/** One of our programs under the mixed load. */
export class Subject implements AsyncDisposable {
  readonly name: string;
  readonly label: string;
  readonly processes: number;
  readonly slices: Slice[] = [];
  readonly load: MixedLoad;
  readonly #program: AsyncDisposable & { readonly url: string; readonly pid: number };
  readonly #hits: () => Promise<number | null>;
  /** Sums over the measured slices. */
  hits: number | null = 0;
  counts: MixedCounts = { reads: 0, writes: 0, oracleHits: 0 };

  constructor(
    name: string,
    label: string,
    processes: number,
    program: AsyncDisposable & { readonly url: string; readonly pid: number },
    load: MixedLoad,
    hits: () => Promise<number | null> = () => Promise.resolve(null),
  ) {
    [this.name, this.label, this.processes] = [name, label, processes];
    [this.#program, this.load, this.#hits] = [program, load, hits];
  }

  get url(): URL {
    return new URL(`${this.#program.url}/graphql`);
  }

  /** Has every tenant's lists read, then loads it, without counting anything. */
  async warm(seconds: number): Promise<void> {
    await driveEach(this.url, this.load.firstOfEach(), warmConnections);
    await driveClosed(this.url, this.load.next, { seconds, connections });
  }

  async measure(seconds: number): Promise<Slice> {
    const [hitsBefore, countsBefore] = [await this.#hits(), this.load.counts];
    const before = await processorMillis(this.#program.pid);
    const drive = await driveClosed(this.url, this.load.next, { seconds, connections });
    const processorMicros = (1000 * ((await processorMillis(this.#program.pid)) - before)) / drive.requests;
    const [hits, counts] = [await this.#hits(), this.load.counts];
    this.hits = hits === null || hitsBefore === null || this.hits === null ? null : this.hits + hits - hitsBefore;
    this.counts = {
      reads: this.counts.reads + counts.reads - countsBefore.reads,
      writes: this.counts.writes + counts.writes - countsBefore.writes,
      oracleHits: this.counts.oracleHits + counts.oracleHits - countsBefore.oracleHits,
    };
    const slice = { drive, processorMicros };
    this.slices.push(slice);
    return slice;
  }

  /** Bytes of all its processes; a page that they share counts once. */
  memory(): Promise<number> {
    return memoryBytes(this.#program.pid);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#program[Symbol.asyncDispose]();
  }
}

/** Starts the program as by default. */
export async function startCached({ url, tenants }: TenantsUpstream): Promise<Subject> {
  const program = await startWatched(url);
  const load = await loadOf(program.url, tenants);
  return new Subject('ours', 'ocean-graphql', 1, program, load, () => cacheHits(program.inspector));
}

/** Starts it without the response cache. */
export async function startUncached({ url, tenants }: TenantsUpstream): Promise<Subject> {
  const program = await startWatched(url, uncached);
  const load = await loadOf(program.url, tenants);
  return new Subject('ours-uncached', 'ocean-graphql, uncached', 1, program, load);
}

export async function startTwoWorkers({ url, tenants }: TenantsUpstream): Promise<Subject> {
  const program = await startOurs(url, { WORKERS: '2' });
  const load = await loadOf(program.url, tenants);
  return new Subject('ours-two', 'ocean-graphql, two workers', 2, program, load);
}
