/** One call that the sandbox got. */
export interface RecordedCall {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly customerId: string | null;
  /** ISO 8601, by the sandbox's clock. */
  readonly at: string;
  /** The faults on demand that it got, such as 'status 503'; empty for a call that was left alone. */
  readonly faults: string[];
  /** null while it is being answered, and when no answer ever left. */
  status: number | null;
}

const recentCalls = 1000;

/**
 * The calls that the sandbox got, for tests and people to read. A call is counted when it arrives; its status is there
 * before its answer leaves. Memory is bounded: counts by operation, and the last thousand calls.
 */
export class CallLog {
  #recent: RecordedCall[] = [];
  #counts = new Map<string, number>();
  #statuses = new Map<string, Map<number, number>>();

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** The last calls, the oldest first. */
  get recent(): readonly RecordedCall[] {
    return this.#recent;
  }

  /** How often an operation was called, such as 'GET /restapi/noncommunicant/list'. */
  count(operation: string): number {
    return this.#counts.get(operation) ?? 0;
  }

  /** Operation → calls. */
  counts(): Record<string, number> {
    return Object.fromEntries([...this.#counts].sort(([one], [other]) => one.localeCompare(other)));
  }

  /** Operation → status → answers. */
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

  arrived(call: RecordedCall): void {
    this.#counts.set(call.operation, this.count(call.operation) + 1);
    this.#recent.push(call);
    if (this.#recent.length > recentCalls * 2) this.#recent = this.#recent.slice(-recentCalls);
  }

  answered(call: RecordedCall, status: number): void {
    call.status = status;
    const counts = this.#statuses.get(call.operation) ?? new Map<number, number>();
    counts.set(status, (counts.get(status) ?? 0) + 1);
    this.#statuses.set(call.operation, counts);
  }
}
