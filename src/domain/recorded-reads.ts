import type { CapturedResponses } from '../snapshot/captured-responses.ts';
import { ClockDependency } from '../snapshot/clock-dependency.ts';
import type { ReadMeter } from '../snapshot/read-meter.ts';
import type { ReadRecord } from '../snapshot/read-record.ts';
import { SnapshotReads } from '../snapshot/snapshot-reads.ts';
import { RecordedClient } from './recorded-client.ts';
import type { ReadServices, RequestReads } from './upstream-reads.ts';

/** For comparisons of readings. */
export interface LiveReads {
  /** Receives the responses that are not cached, or replaces their upstream requests; null: neither. */
  readonly captured: CapturedResponses | null;
}

/**
 * Wraps the services that resolvers read through, so that each read is recorded. Resolvers receive nothing else: the
 * request's headers, for example, reach them as a caller only, which is part of every cache key.
 *
 * @param live every list is fresh and complete, or the read fails; null: lists may be aged, stale or absent
 * @param meter null: nothing counts the reads
 */
export function recordReads(
  { client, snapshots, allDriversLists, signIns, now, ...settings }: ReadServices,
  record: ReadRecord,
  live: LiveReads | null = null,
  meter: ReadMeter | null = null,
): Omit<RequestReads, 'signal' | 'pace'> {
  return {
    ...settings,
    client: new RecordedClient(client, record, live?.captured),
    snapshots: new SnapshotReads(snapshots, client, record, live !== null, meter, live?.captured),
    isAbsenceAnError: live !== null,
    allDriversLists: allDriversLists.recordedBy(record),
    signIns: {
      add: (token, signIn) => signIns.add(token, signIn),
      of: (caller) => {
        record.obstruct('uncached');
        return signIns.of(caller);
      },
    },
    now: () => {
      record.obstruct('clock');
      return now();
    },
    moment: () => record.dependOn('clock', () => new ClockDependency(now)).read(),
  };
}
