import cluster, { type Worker } from 'node:cluster';
import type { AffectedKeys } from '../domain/mutations/invalidation.ts';
import type { HealthState, SharedKey } from '../shared-state/shared-state.ts';
import type { StreamCommand, StreamResponse } from '../http/graphql/subscriptions/stream-command.ts';
import { Channel } from './channel.ts';
import { type HandoverOptions, trackHandovers } from './connection-handover.ts';
import { beatMillis, leaseMillis } from './heartbeat.ts';
import type { PrimaryMethods, WorkerMethods } from './messages.ts';
import type { DriftReport } from '../ocean/contract/contract-drift.ts';
import type { ProcessMetric } from '../observability/metrics/exposition.ts';
import { StartError } from './startup.ts';

interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** Methods of the primary that serve all workers alike, unlike the reports of one worker about itself. */
export type Coordinator = Omit<PrimaryMethods, 'renewLease' | 'serving' | 'failed'>;

/** Maximum time to start a worker: far longer than a slow machine takes. */
const maxStartMillis = 120_000;
/** Timers may fire a little early. */
const timerMarginMillis = 20;

/** A worker as the primary sees it. */
export class WorkerHandle {
  readonly #worker: Worker;
  readonly #hangTimeoutMillis: number;
  readonly channel: Channel<PrimaryMethods, WorkerMethods>;
  /** Resolves to the worker's URL. Rejects when it ends before, with its reason if it sent one. */
  readonly serving: Promise<string>;
  readonly ended: Promise<Exit>;
  /** Time of the last acknowledged heartbeat; null: the worker serves nothing cached yet. */
  #renewedAt: number | null = null;
  /** Heartbeats due since the last one came. Counted instead of timed, as this process may have stalled itself. */
  #missedBeats = 0;
  /** True: it was killed because it hung. */
  isHung = false;
  isServing = false;
  /** Health of what it shares with other machines, at its last heartbeat; null: nothing. */
  sharedHealth: HealthState | null = null;
  /** True: the primary stopped it, so its end is expected. */
  isStopping = false;

  /**
   * Forks a worker.
   *
   * @param hangTimeoutMillis see HANG_TIMEOUT_MS
   * @param env overrides of this process's environment
   * @param coordinatorOf creates the methods that this worker may call
   * @param handovers handling of connections that it does not accept
   */
  constructor(
    hangTimeoutMillis: number,
    env: Record<string, string>,
    coordinatorOf: (worker: WorkerHandle) => Coordinator,
    handovers: HandoverOptions,
  ) {
    const serving = Promise.withResolvers<string>();
    this.serving = serving.promise;
    this.serving.catch(() => undefined); // handled where it is awaited
    this.#worker = cluster.fork(env);
    trackHandovers(this.#worker, handovers);
    this.channel = new Channel<PrimaryMethods, WorkerMethods>(this.#worker, {
      ...coordinatorOf(this),
      renewLease: (sharedHealth) => {
        this.sharedHealth = sharedHealth;
        this.#renewedAt = performance.now();
        this.#missedBeats = 0;
      },
      serving: (url) => {
        this.isServing = true;
        serving.resolve(url);
      },
      failed: (reason) => serving.reject(new StartError(reason)),
    });
    this.#hangTimeoutMillis = hangTimeoutMillis;
    const everyMillis = beatMillis(hangTimeoutMillis);
    const watch = setInterval(() => {
      this.#missedBeats += 1;
      const silentMillis = (this.#missedBeats - 1) * everyMillis;
      if (silentMillis >= (this.isServing ? hangTimeoutMillis : maxStartMillis)) this.#killHung();
    }, everyMillis);
    const ended = Promise.withResolvers<Exit>();
    this.ended = ended.promise;
    this.#worker.once('exit', (code: number | null, signal: string | null) => {
      clearInterval(watch);
      this.channel.close();
      serving.reject(new StartError(`a worker ended before it served (${signal ?? `code ${code ?? '?'}`})`));
      ended.resolve({ code, signal });
    });
  }

  get id(): number {
    return this.#worker.id;
  }

  get pid(): number | undefined {
    return this.#worker.process.pid;
  }

  /** Drains and stops the worker, see WorkerMethods.stop. Kills one that does not serve yet, as it has nothing to finish. */
  stop(drainDelayMillis: number, acceptsNew: boolean): void {
    if (this.isStopping) return;
    this.isStopping = true;
    if (!this.isServing) this.#worker.process.kill('SIGKILL');
    else this.channel.call('stop', drainDelayMillis, acceptsNew).catch(() => undefined); // it has ended already
  }

  /**
   * Invalidates in the worker. Resolves when the worker has done so, has ended, or has lost its lease: it then drops
   * everything cached before it serves again. Later heartbeats do not extend the wait, as the worker reads messages in
   * order.
   */
  invalidate(affected: AffectedKeys): Promise<void> {
    return this.#withinLease((channel) => channel.call('invalidate', affected));
  }

  /** Sends a message of the shared state. One that has ended needs none. */
  receiveShared(topic: SharedKey, message: Uint8Array): void {
    this.channel.call('receiveShared', topic, message).catch(() => undefined);
  }

  /** Null: the worker does not have the stream, or has ended. */
  runStreamCommand(command: StreamCommand): Promise<StreamResponse | null> {
    return this.channel.call('runStreamCommand', command).catch(() => null);
  }

  /** Drops the worker's complete cache. Resolves as `invalidate` does. */
  dropCache(): Promise<void> {
    return this.#withinLease((channel) => channel.call('dropCache'));
  }

  /** Returns the worker's metrics; null: it has ended, or did not respond in time. */
  metrics(maxMillis: number): Promise<ProcessMetric[] | null> {
    return this.#within(maxMillis, this.channel.call('metrics'));
  }

  /** Returns the drift that the worker has seen; null: it has ended, or did not respond in time. */
  contractReport(maxMillis: number): Promise<DriftReport | null> {
    return this.#within(maxMillis, this.channel.call('contractReport'));
  }

  async #within<T>(maxMillis: number, result: Promise<T>): Promise<T | null> {
    const expired = Promise.withResolvers<null>();
    const timer = setTimeout(() => expired.resolve(null), maxMillis);
    try {
      return await Promise.race([result.catch(() => null), expired.promise]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #withinLease(send: (channel: WorkerHandle['channel']) => Promise<void>): Promise<void> {
    if (this.#renewedAt === null) return;
    const expiresAt = this.#renewedAt + leaseMillis(this.#hangTimeoutMillis);
    const done = send(this.channel).catch(() => undefined); // it has ended
    const expired = Promise.withResolvers<undefined>();
    const waitMillis = Math.max(0, expiresAt - performance.now()) + timerMarginMillis;
    const timer = setTimeout(() => expired.resolve(undefined), waitMillis);
    await Promise.race([done, expired.promise]);
    clearTimeout(timer);
  }

  /** SIGKILL ends even a process that is stopped (SIGSTOP), and closes its connections. */
  #killHung(): void {
    this.isHung = true;
    this.#worker.process.kill('SIGKILL');
  }
}
