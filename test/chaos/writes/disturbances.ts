import type { FaultInput } from '../../../packages/sandbox/src/faults/fault.ts';

/** Disturbance of one write: a fault of Ocean, an action of its client, or a killed worker. */
export interface Disturbance {
  readonly fault: FaultInput | null;
  /** The client closes its connection once the write is sent, or once it has reached Ocean. */
  readonly leaves: 'never' | 'at once' | 'at arrival';
  readonly killsWorker: boolean;
}

const quiet: Disturbance = { fault: null, leaves: 'never', killsWorker: false };
const asDone = { carriedOut: true };

const faults: FaultInput[] = [
  { kind: 'reset', at: 'arrival' },
  { kind: 'reset', at: 'carried-out' },
  { kind: 'reset', at: 'within-body' },
  { kind: 'reset', at: 'after-body' },
  { kind: 'cut' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502, ...asDone },
  { kind: 'status', status: 429, retryAfter: 0 },
  { kind: 'body', shape: 'html' },
  { kind: 'body', shape: 'truncated' },
  { kind: 'silence' },
  { kind: 'silence', ...asDone },
];

const slowly: FaultInput = { kind: 'latency', millis: 100, ...asDone };
const leaving: Disturbance[] = [
  { ...quiet, leaves: 'at once' },
  { ...quiet, leaves: 'at arrival', fault: slowly },
  { ...quiet, leaves: 'at arrival', fault: { kind: 'reset', at: 'carried-out' } },
];

/** Cycles through the disturbances; every `killEvery`th kills a worker while the write is in flight. */
export function disturbanceOf(rank: number, killEvery: number): Disturbance {
  if (rank % killEvery === killEvery - 1) return { ...quiet, killsWorker: true, fault: slowly };
  const all = [...faults.map((fault) => ({ ...quiet, fault })), ...leaving];
  return all[rank % all.length] ?? quiet;
}
