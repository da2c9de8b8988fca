import type { AffectedKeys } from '../domain/mutations/invalidation.ts';
import type { DriftReport } from '../ocean/contract/contract-drift.ts';
import type { ProcessMetric } from '../observability/metrics/exposition.ts';
import type { HealthState, SharedKey, SharedState, SharedStateErrorCode } from '../shared-state/shared-state.ts';
import type { StreamCommand, StreamResponse } from '../http/graphql/subscriptions/stream-command.ts';

/** Result of claiming a write with an idempotency key. */
export type Claim =
  /** No worker has made the write: make it, and settle its outcome. */
  | { kind: 'yours' }
  /** The write was made, with this outcome. */
  | { kind: 'stored'; outcome: unknown }
  /** The key was used for other input. */
  | { kind: 'other' }
  /** The caller's share of keys is used up: make no write. */
  | { kind: 'full'; retryAfterSeconds: number }
  /** The worker that claimed it failed before anything changed: claim it again. */
  | { kind: 'again' }
  /** The worker that claimed it died: the outcome is unknown. */
  | { kind: 'lost' };

/** Outcome of a claimed write. */
export type Ending =
  | { kind: 'stored'; outcome: unknown; isFinal: boolean }
  /** The write was not made, as in an outage: another worker may try. */
  | { kind: 'not-made' }
  /** The outcome is unknown. */
  | { kind: 'lost' };

/** Operations of the shared state that a worker runs in the primary. */
export type SharedOperation = Exclude<keyof SharedState, 'reach' | 'health' | 'subscribe' | 'close'>;

export type SharedResult = { value: unknown } | { value?: undefined; error: SharedStateErrorCode };

/** Methods of the primary that a worker may call. */
export interface PrimaryMethods {
  /** Key for the digests of tokens, so that a caller has the same key in all workers. Secret. */
  digestKey(): Uint8Array;
  /**
   * Heartbeat. After the first one the worker may serve cached data and receives all invalidations.
   *
   * @param sharedHealth of what it shares with other machines; null: nothing
   */
  renewLease(sharedHealth: HealthState | null): void;
  /** Reports that the worker serves at this address. */
  serving(url: string): void;
  /** Reports the reason why the worker cannot start. */
  failed(reason: string): void;
  /** See SharedIdempotencyStore. `fingerprint` is a digest. */
  claim(key: string, fingerprint: string): Promise<Claim>;
  settle(key: string, ending: Ending): void;
  /** Metrics of all workers, in Prometheus' text format. */
  metricsText(): Promise<string>;
  /** Runs an operation of the shared state: see PrimarySharedState. */
  shared(operation: SharedOperation, args: unknown[]): Promise<SharedResult>;
  /** Resolves once messages of the topic are sent to the worker. */
  subscribeShared(topic: SharedKey): Promise<void>;
  unsubscribeShared(topic: SharedKey): void;
  /** Runs a request about an event stream in the worker that has it. Null: none has. */
  relayStreamCommand(command: StreamCommand): Promise<StreamResponse | null>;
  /** Drift from the contract that all workers have seen. */
  contractReport(): Promise<DriftReport>;
  /** Invalidates in all other workers. Resolves when none of them can serve what a write made stale. */
  broadcastInvalidation(affected: AffectedKeys): Promise<void>;
}

/** Methods of a worker that the primary may call. */
export interface WorkerMethods {
  invalidate(affected: AffectedKeys): void;
  /** Null: the stream is not in this worker. */
  runStreamCommand(command: StreamCommand): Promise<StreamResponse | null>;
  /** Drops the complete cache: another worker died during a write, and its outcome is unknown. */
  dropCache(): void;
  /** Metrics of the worker. */
  metrics(): Promise<ProcessMetric[]>;
  /** Brings a message of a topic of the shared state. */
  receiveShared(topic: SharedKey, message: Uint8Array): void;
  /** Drift from the contract that the worker has seen. */
  contractReport(): DriftReport;
  /** Drains and stops. Keep-alive connections get one more response for the drain delay. See App.stop. */
  stop(drainDelayMillis: number, acceptsNew: boolean): void;
}
