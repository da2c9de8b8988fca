import { hasSchedules } from '../../../src/domain/privacy-schedule/privacy-schedule.loader.ts';
import { Pace } from '../../../src/executor/pace.ts';
import { Caller } from '../../../src/identity/caller.ts';
import type { OceanClient, OceanRequest } from '../../../src/ocean/client.ts';
import { loadConfig } from '../../../src/config/config.ts';
import { OceanError } from '../../../src/ocean/ocean-error.ts';
import type { RowReading } from '../../../src/ocean/upstream-request.ts';
import { writeJson } from '../../../src/ocean/json.ts';
import { RowSplitter } from '../../../src/ocean/row-splitter.ts';
import { SnapshotStore } from '../../../src/snapshot/snapshot-store.ts';
import { AllDriversLists, type AllDriversListMode } from '../../../src/domain/privacy-schedule/all-drivers-lists.ts';
import { SignIns } from '../../../src/domain/session/sign-ins.ts';
import { ReadLists } from '../../../src/domain/lists/read-lists.ts';
import { recordReads } from '../../../src/domain/recorded-reads.ts';
import type { ReadServices, UpstreamReads } from '../../../src/domain/upstream-reads.ts';
import { ReadRecord } from '../../../src/snapshot/read-record.ts';
import { UpstreamBudget } from '../../../src/domain/shared/upstream-budget.ts';

/** Responds in Ocean's place; throws the error that the client would throw. */
export type ReadResponse = (request: OceanRequest) => unknown;

export interface TestReads {
  /** Input of a loader: fresh each time, as for a new request, over the same store. */
  reads: () => UpstreamReads;
  /** Upstream requests in order: 'path?query'. */
  calls: string[];
}

/** Input of a loader for customer 7 of the service account, with the parts that a test replaces. */
export function readsOf(
  services: Pick<ReadServices, 'client' | 'snapshots' | 'now'> & Partial<ReadServices>,
  record: ReadRecord = new ReadRecord(),
): UpstreamReads {
  const all = {
    allDriversLists: new AllDriversLists('auto'),
    signIns: new SignIns(),
    timeZone: 'Europe/Paris',
    interpretation: loadConfig({}),
    limits: { pageSize: 200, trustedPageSize: 200, upstreamCalls: Infinity },
    ...services,
  };
  return {
    ...recordReads(all, record),
    caller: new Caller({ kind: 'service-account', digest: 'digest' }, '7'),
    lists: new ReadLists(),
    budget: new UpstreamBudget(Infinity),
    signal: new AbortController().signal,
    pace: new Pace(),
  };
}

/** Reads for customer 7 on 22 November 2026, 12:00 in Paris, with the responses of a function. */
export function testReads(response: ReadResponse, schedulesOfAll: AllDriversListMode = 'auto'): TestReads {
  const calls: string[] = [];
  const call = async (_caller: Caller, request: OceanRequest): Promise<unknown> => {
    const query = new URLSearchParams(
      Object.entries(request.query ?? {}).flatMap(([name, value]) =>
        [value ?? []].flat().map((item): [string, string] => [name, item]),
      ),
    );
    calls.push(`${request.path.split('/').at(-1) ?? ''}?${String(query)}`);
    const value = await response(request);
    if (request.rows === undefined) return value;
    takeRows(request.rows, value, request.path);
    return undefined;
  };
  const now = new Date('2026-11-22T11:00:00Z');
  const allDriversLists = new AllDriversLists(schedulesOfAll);
  const snapshots = new SnapshotStore({
    ttlMillis: 1000,
    maxStaleMillis: 5000,
    maxBytes: 1_000_000,
    now: () => +now,
    countsAsChanged: hasSchedules,
  });
  return {
    calls,
    reads: () =>
      readsOf({
        client: { call } as unknown as OceanClient, // a loader calls nothing else of it
        snapshots,
        allDriversLists,
        now: () => now,
      }),
  };
}

/** Ingests rows as the client does: anything but a list is reported as an unusable response. */
function takeRows({ begin, property }: RowReading, result: unknown, operation: string): void {
  const splitter = new RowSplitter(begin(), property);
  try {
    splitter.push(Buffer.from(writeJson(result)));
    splitter.end();
  } catch {
    throw new OceanError({ code: 'BAD_RESPONSE', operation });
  }
}
