import { DurationHistogram } from './histogram.ts';

/** Report of one upstream request. */
export interface MeasuredRequest {
  /** Method and path without values: as many as the program requests. */
  readonly operation: string;
  readonly outcome: string;
  readonly durationMillis: number;
  readonly bytes: number;
}

/** Counts of the upstream requests to one endpoint. */
interface EndpointCounts {
  readonly outcomes: Map<string, number>;
  readonly duration: DurationHistogram;
  bytes: number;
}

/** Counts of upstream requests by endpoint. */
export class UpstreamTable {
  readonly #byEndpoint = new Map<string, EndpointCounts>();

  record({ operation, outcome, durationMillis, bytes }: MeasuredRequest): void {
    const counts = this.#byEndpoint.get(operation) ?? {
      outcomes: new Map<string, number>(),
      duration: new DurationHistogram(),
      bytes: 0,
    };
    this.#byEndpoint.set(operation, counts);
    counts.outcomes.set(outcome, (counts.outcomes.get(outcome) ?? 0) + 1);
    counts.duration.observe(durationMillis / 1000);
    counts.bytes += bytes;
  }

  entries(): IterableIterator<[endpoint: string, counts: Readonly<EndpointCounts>]> {
    return this.#byEndpoint.entries();
  }
}
