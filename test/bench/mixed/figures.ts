import { percentile, type Drive } from '../load/drive.ts';
import type { Figure } from '../results.ts';
import { ratiosOf, spreadOf } from '../spread.ts';
import { endpoints } from '../../support/ocean/endpoints.ts';
import { connections, type Slice, type Subject } from './subject.ts';

/** Default of SNAPSHOT_TTL_MS. */
const ttlSeconds = 30;

/** Lists without a write in this load. */
const unwritten = [endpoints.boxes, endpoints.vehicles, endpoints.drivers, endpoints.entities];

const work = 'mixed';

/** The stretch at a constant rate. */
export interface HalfLoad {
  readonly drive: Drive;
  readonly perSecond: number;
  readonly seconds: number;
  /** Requests to Ocean, by tenant and operation. */
  readonly calls: ReadonlyMap<string, number>;
}

/** One of our programs after the load. */
export interface Measured {
  readonly subject: Subject;
  /** Requests to Ocean during the warm-up, and during the measured slices. */
  readonly coldCalls: number;
  readonly warmCalls: number;
  /** Bytes of all its processes. */
  readonly memory: number;
}

/** @param drives all that were measured, for their errors */
export function figuresOfLoad(
  [cached, uncached, two]: readonly [Measured, Measured, Measured],
  drives: readonly Drive[],
): Figure[] {
  const of = ({ subject }: Measured, value: (slice: Slice) => number): number[] => subject.slices.map(value);
  const rate = ({ drive }: Slice): number => drive.perSecond;
  const cost = ({ processorMicros }: Slice): number => processorMicros;
  const latency = (share: number): Figure => ({
    work,
    what: `mixed load of 50 tenants, ${connections} connections: p${share * 100} of the latency`,
    unit: 'ms',
    value: spreadOf(of(cached, ({ drive }) => percentile(drive, share))),
    target: null,
  });
  return [
    ...hitFigures(cached.subject),
    {
      work,
      what: 'mixed load of 50 tenants: requests/s with the response cache against without it',
      unit: '×',
      value: ratiosOf(of(cached, rate), of(uncached, rate)),
      target: { is: 'at least', value: 3 },
    },
    {
      work,
      what: 'the same: processor time a request without the response cache against with it',
      unit: '×',
      value: ratiosOf(of(uncached, cost), of(cached, cost)),
      target: null,
    },
    ...[0.5, 0.95, 0.99].map(latency),
    {
      work,
      what: 'two workers against one, mixed load: processor time a request',
      unit: '×',
      value: ratiosOf(of(two, cost), of(cached, cost)),
      target: { is: 'at most', value: 1.1 },
    },
    {
      work,
      what: 'two workers against one, mixed load: memory (PSS)',
      unit: '×',
      value: spreadOf([two.memory / cached.memory]),
      target: { is: 'at most', value: 1.3 },
    },
    {
      work,
      what: 'mixed load: memory of one process (PSS)',
      unit: 'MB',
      value: spreadOf([cached.memory / 1e6]),
      target: null,
    },
    {
      work,
      what: 'mixed load: responses with errors, of all three',
      unit: 'errors',
      value: spreadOf([drives.reduce((sum, { errors }) => sum + errors, 0)]),
      target: { is: 'at most', value: 0 },
    },
    {
      work,
      what: 'mixed load: processor time of the load generator a request',
      unit: 'µs',
      value: spreadOf(of(cached, ({ drive }) => (1000 * drive.generatorMillis) / drive.requests)),
      target: null,
    },
  ];
}

function hitFigures({ hits, counts: { reads, oracleHits } }: Subject): Figure[] {
  const share = (what: string, count: number): Figure => ({
    work,
    what,
    unit: '%',
    value: spreadOf([(100 * count) / reads]),
    target: null,
  });
  const oracle = share('mixed load: reads that an oracle with perfect invalidation would hit', oracleHits);
  if (hits === null) return [oracle];
  return [
    {
      work,
      what: 'mixed load of 50 tenants: hits of the response cache against the oracle',
      unit: '×',
      value: spreadOf([hits / oracleHits]),
      target: { is: 'at least', value: 0.8 },
    },
    share('mixed load: reads that the response cache hit', hits),
    oracle,
  ];
}

export function figuresOfHalf({ drive, perSecond, seconds, calls }: HalfLoad): Figure[] {
  const rate = `at half of capacity (${Math.round(perSecond)}/s)`;
  const ofLists = [...calls].filter(([key]) => unwritten.some((list) => key.endsWith(` ${list}`)));
  const perList = ofLists.map(([, count]) => count / Math.max(1, seconds / ttlSeconds));
  const latencies = [0.5, 0.95, 0.99].map((share): Figure => ({
    work,
    what: `mixed load ${rate}: p${share * 100} of the latency`,
    unit: 'ms',
    value: spreadOf([percentile(drive, share)]),
    target: null,
  }));
  if (perList.length === 0) return latencies;
  return [
    ...latencies,
    {
      work,
      what: 'mixed load: requests to Ocean in 30 s for a list without writes that is read, of a tenant',
      unit: 'calls',
      value: spreadOf(perList),
      target: null,
    },
  ];
}
