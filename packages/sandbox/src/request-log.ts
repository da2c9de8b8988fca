/** One request that the sandbox received. */
export interface RecordedRequest {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly customerId: string | null;
  /** ISO 8601, by the sandbox's clock. */
  readonly at: string;
  /** Labels of the injected faults, such as 'status 503'; empty without one. */
  readonly faults: string[];
  /** null until a response leaves, and for good when none does. */
  status: number | null;
}

const recentCalls = 1000;

/**
 * Log of the received requests, for tests and the status page.
 *
 * A request counts on arrival; its status is recorded before the response leaves, so a client finds it there. Memory is
 * bounded: counts by operation, and the last thousand requests.
 */
export class RequestLog {
  #recent: RecordedRequest[] = [];
  #counts = new Map<string, number>();
  #statuses = new Map<string, Map<number, number>>();

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** The last requests, oldest first. */
  get recent(): readonly RecordedRequest[] {
    return this.#recent;
  }

  /** Number of requests of an operation, such as 'GET /restapi/noncommunicant/list'. */
  count(operation: string): number {
    return this.#counts.get(operation) ?? 0;
  }

  /** Operation → number of requests. */
  counts(): Record<string, number> {
    return Object.fromEntries([...this.#counts].sort(([one], [other]) => one.localeCompare(other)));
  }

  /** Operation → status → number of responses. */
  statuses(): Record<string, Record<string, number>> {
    return Object.fromEntries(
      [...this.#statuses].map(([operation, counts]) => [operation, Object.fromEntries(counts)]),
    );
  }

  reset(): void {
    this.#recent = [];
    this.#counts = new Map();
    this.#statuses = new Map();
  }

  recordRequest(request: RecordedRequest): void {
    this.#counts.set(request.operation, this.count(request.operation) + 1);
    this.#recent.push(request);
    if (this.#recent.length > recentCalls * 2) this.#recent = this.#recent.slice(-recentCalls);
  }

  recordResponse(request: RecordedRequest, status: number): void {
    request.status = status;
    const counts = this.#statuses.get(request.operation) ?? new Map<number, number>();
    counts.set(status, (counts.get(status) ?? 0) + 1);
    this.#statuses.set(request.operation, counts);
  }
}
