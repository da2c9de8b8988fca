import type { FaultInput } from '../../../packages/sandbox/src/faults/fault.ts';

/** What happens to one change: a fault of Ocean, what its client does, or a worker that is killed meanwhile. */
export interface Disturbance {
  readonly fault: FaultInput | null;
  /** The client closes its connection when the change is sent, or when it has reached Ocean. */
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

/** One after the other, over and over; every `killEvery`th kills a worker while the change is under way. */
export function disturbanceOf(rank: number, killEvery: number): Disturbance {
  if (rank % killEvery === killEvery - 1) return { ...quiet, killsWorker: true, fault: slowly };
  const all = [...faults.map((fault) => ({ ...quiet, fault })), ...leaving];
  return all[rank % all.length] ?? quiet;
}
