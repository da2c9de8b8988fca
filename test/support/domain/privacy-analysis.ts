import type { Caller } from '../../../src/identity/caller.ts';
import type { OceanClient, OceanRequest } from '../../../src/ocean/client.ts';
import type { Wire } from '../../../src/ocean/wire.ts';
import type { SnapshotStore } from '../../../src/snapshot/snapshot-store.ts';
import type { UpstreamReads } from '../../../src/domain/upstream-reads.ts';
import { readsOf } from './reads.ts';

/** Body of endpoint 6, as the fake Ocean receives it. */
export type RequestedAnalysis = Wire['DemandeAnalyse'];

export interface FakeOcean {
  readonly reads: UpstreamReads;
  readonly requests: OceanRequest[];
  /** The bodies of the requests, in order. */
  readonly requested: RequestedAnalysis[];
}

/** Reads whose client records each request and returns the response of the test. */
export function fakeOcean(response: (body: RequestedAnalysis) => unknown): FakeOcean {
  const requests: OceanRequest[] = [];
  const requestedFirst: RequestedAnalysis[] = [];
  const client = {
    call: async (_caller: Caller, request: OceanRequest) => {
      const body = request.body as RequestedAnalysis;
      requests.push(request);
      requestedFirst.push(body);
      return response(body);
    },
  };
  const reads = readsOf({
    client: client as unknown as OceanClient,
    snapshots: {} as SnapshotStore, // analyses are not cached
    now: () => new Date('2026-03-01T00:00:00Z'),
  });
  return { reads, requests, requested: requestedFirst };
}

export const march = { start: new Date('2026-03-01T00:00:00Z'), end: new Date('2026-04-01T00:00:00Z') };

/** Builds a line with these distances in metres. */
export function line(privateMeters: number, professionalMeters: number): Wire['Synthese'] {
  return {
    consoL: 10,
    total: { distanceInMeterByPeriodMap: { VIE_PRIVEE: privateMeters, PROFESSIONNEL: professionalMeters } },
  };
}
