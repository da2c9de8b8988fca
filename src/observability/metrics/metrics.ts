import {
  contractDrift,
  documentLookups,
  droppedRows,
  idempotencyKeys,
  invalidSharedValues,
  limitsHit,
  livePolls,
  refreshes,
  responseCacheEntries,
  responseCacheLookups,
  responsesNotCached,
  retries,
  rowsRead,
  rowsScanned,
  sharedLists,
  sharedStateFailures,
  snapshotReads,
  unknownValues,
  wrongLeaves,
} from '../counters.ts';
import type { RequestActivity } from '../activity.ts';
import { DurationHistogram, type Sample } from './histogram.ts';
import { OperationTable, requestOutcomes, type RequestOutcome } from './operation-table.ts';
import { counter, type Series } from './series.ts';
import { SubscriptionTable } from './subscription-table.ts';
import { type MeasuredRequest, UpstreamTable } from './upstream-table.ts';

/** Operations with series of their own; all trusted documents have some. */
export const minOperationLabels = 100;

/**
 * Metrics of one process. Requests count in plain numbers; series are built when they are read. No label names a caller, and
 * none has a value of Ocean or of a variable.
 */
export class Metrics {
  readonly subscriptions = new SubscriptionTable();
  readonly #operations: OperationTable;
  readonly #upstream = new UpstreamTable();
  readonly #queue = new DurationHistogram();
  readonly #errors = new Map<string, number>();
  readonly #statuses = new Map<string, number>();
  readonly #series: Series[];

  /** @param maxOperations number of operations with series of their own */
  constructor(maxOperations = minOperationLabels) {
    this.#operations = new OperationTable(maxOperations);
    this.#series = [
      ...this.#requestSeries(),
      ...this.#upstreamSeries(),
      ...this.subscriptions.series(),
      ...counterSeries,
    ];
  }

  get series(): readonly Series[] {
    return this.#series;
  }

  /** Adds series of parts that this layer does not know. */
  register(...series: readonly Series[]): void {
    this.#series.push(...series);
  }

  requestEnded(activity: RequestActivity, status: number, durationMillis: number): void {
    const { operation, errorCodes, queueMillis } = activity;
    this.#operations.record(operation, outcomeOf(status, errorCodes), durationMillis / 1000);
    this.#queue.observe(queueMillis / 1000);
    increment(this.#statuses, String(status));
    if (errorCodes !== null) for (const code of errorCodes) increment(this.#errors, code);
  }

  upstreamEnded(report: MeasuredRequest): void {
    this.#upstream.record(report);
  }

  endMinute(): void {
    this.#operations.endMinute();
  }

  #requestSeries(): Series[] {
    const requests = (): Sample[] =>
      this.#operations
        .entries()
        .flatMap(([operation, { kind, outcomes }]) =>
          requestOutcomes.map((outcome) => ({ labels: { operation, kind, outcome }, value: outcomes[outcome] })),
        );
    const duration = 'ocean_graphql_request_duration_seconds';
    const queue = 'ocean_graphql_queue_duration_seconds';
    return [
      {
        name: 'ocean_graphql_requests_total',
        help: 'Requests of the graph by operation. Outcome: ok, errors (the response has some), rejected (nothing ran).',
        type: 'counter',
        aggregator: 'sum',
        read: requests,
      },
      {
        name: duration,
        help: 'Time from the head of a request to the end of its response, by operation.',
        type: 'histogram',
        aggregator: 'sum',
        read: () =>
          this.#operations.entries().flatMap(([operation, counts]) => counts.duration.samples(duration, { operation })),
      },
      {
        name: queue,
        help: 'Time that requests waited in the queue of their caller.',
        type: 'histogram',
        aggregator: 'sum',
        read: () => this.#queue.samples(queue, {}),
      },
      counter(
        'ocean_graphql_responses_total',
        'Responses of the graph by HTTP status; 499: the client left.',
        ['status'],
        this.#statuses,
      ),
      counter('ocean_graphql_errors_total', 'Responses with an error of this code.', ['code'], this.#errors),
    ];
  }

  #upstreamSeries(): Series[] {
    const duration = 'ocean_upstream_request_duration_seconds';
    const entries = () => [...this.#upstream.entries()];
    return [
      {
        name: 'ocean_upstream_requests_total',
        help: 'Requests to Ocean by endpoint and outcome: OK, or the code of the failure.',
        type: 'counter',
        aggregator: 'sum',
        read: () =>
          entries().flatMap(([endpoint, { outcomes }]) =>
            [...outcomes].map(([outcome, value]) => ({ labels: { endpoint, outcome }, value })),
          ),
      },
      {
        name: duration,
        help: 'Time of requests to Ocean, to the last byte.',
        type: 'histogram',
        aggregator: 'sum',
        read: () => entries().flatMap(([endpoint, counts]) => counts.duration.samples(duration, { endpoint })),
      },
      {
        name: 'ocean_upstream_response_bytes_total',
        help: 'Bytes of responses of Ocean, decompressed.',
        type: 'counter',
        aggregator: 'sum',
        read: () => entries().map(([endpoint, { bytes }]) => ({ labels: { endpoint }, value: bytes })),
      },
    ];
  }
}

function outcomeOf(status: number, errorCodes: readonly string[] | null): RequestOutcome {
  if (status >= 400) return 'rejected';
  return errorCodes === null ? 'ok' : 'errors';
}

function increment(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** Series of the counters that parts of the program increment. */
const counterSeries: readonly Series[] = [
  counter(
    'ocean_contract_drift_total',
    'Differences between sampled responses of Ocean and its contract.',
    ['kind'],
    contractDrift,
  ),
  counter(
    'ocean_graphql_response_cache_lookups_total',
    'Lookups in the response cache.',
    ['result'],
    responseCacheLookups,
  ),
  counter(
    'ocean_graphql_response_cache_entries_total',
    'Responses that were stored and evicted.',
    ['event'],
    responseCacheEntries,
  ),
  counter(
    'ocean_graphql_responses_not_cached_total',
    'Responses that could not be cached.',
    ['reason'],
    responsesNotCached,
  ),
  counter('ocean_graphql_document_cache_lookups_total', 'Lookups of parsed documents.', ['result'], documentLookups),
  counter(
    'ocean_graphql_snapshot_reads_total',
    'Reads of cached lists. joined: waited for a fetch in flight.',
    ['result'],
    snapshotReads,
  ),
  counter(
    'ocean_graphql_snapshot_refreshes_total',
    'Fetches of lists, by list and result.',
    ['list', 'result'],
    refreshes,
  ),
  counter('ocean_graphql_rows_read_total', 'Rows of lists received.', ['result'], rowsRead),
  counter('ocean_graphql_rows_scanned_total', 'Rows and index entries scanned, by purpose.', ['purpose'], rowsScanned),
  counter('ocean_upstream_retries_total', 'Reads that could be sent again: sent, or no_budget.', ['result'], retries),
  counter('ocean_graphql_unknown_values_total', 'Raw values that an enum of the graph lacks.', ['enum'], unknownValues),
  counter('ocean_graphql_wrong_kinds_total', 'Values of another kind than documented.', ['expected'], wrongLeaves),
  counter('ocean_graphql_dropped_rows_total', 'Rows without an id, by list.', ['list'], droppedRows),
  counter('ocean_graphql_subscription_polls_total', 'Readings of Ocean for subscriptions.', ['result'], livePolls),
  counter('ocean_graphql_limits_hit_total', 'Operations that exceeded a limit, by its name.', ['limit'], limitsHit),
  counter(
    'ocean_graphql_shared_state_failures_total',
    'Failures of Redis, by operation or connection, and reason.',
    ['place', 'reason'],
    sharedStateFailures,
  ),
  counter('ocean_graphql_shared_lists_total', 'Lists read through Redis, by result.', ['result'], sharedLists),
  counter(
    'ocean_graphql_invalid_shared_values_total',
    'Values of Redis that cannot be used, by feature.',
    ['feature'],
    invalidSharedValues,
  ),
  counter(
    'ocean_graphql_idempotency_keys_total',
    'Mutations with a clientMutationId: run, or replayed.',
    ['result'],
    idempotencyKeys,
  ),
];
