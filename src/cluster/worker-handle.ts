import cluster, { type Worker } from 'node:cluster';
import type { PrimaryMethods, WorkerMethods } from './messages.ts';
import type { AffectedKeys } from '../domain/mutations/invalidation.ts';
import { Channel } from './channel.ts';
import { followHandovers, type HandoverOptions } from './connection-handover.ts';
import { beatMillis, leaseMillis } from './heartbeat.ts';
import { StartError } from './startup.ts';

interface Ending {
  readonly code: number | null;
  readonly signal: string | null;
}

/** What workers ask of the primary, but for what they tell of themselves. */
export type Coordinator = Omit<PrimaryMethods, 'renewLease' | 'serving' | 'failed'>;

/** How long a worker may take to start: far longer than on a slow machine. */
const maxStartMillis = 120_000;
/** Timers may fire a little early. */
const timerMarginMillis = 20;

/** A worker as the primary sees it. */
export class WorkerHandle {
  readonly #worker: Worker;
  readonly #hangTimeoutMillis: number;
  readonly channel: Channel<PrimaryMethods, WorkerMethods>;
  /** Where it answers. Rejects when it ends before: with its reason, if it gave one. */
  readonly serving: Promise<string>;
  readonly ended: Promise<Ending>;
  /** When its last heartbeat was answered; null: it serves nothing cached yet. */
  #renewedAt: number | null = null;
  /** Heartbeats that were due since the last one came: counted, since this process may have stood still itself. */
  #missedBeats = 0;
  /** It was killed because it hung. */
  isHung = false;
  isServing = false;
  /** It was told to: its end is no accident. */
  isStopping = false;

  /**
   * @param hangTimeoutMillis see HANG_TIMEOUT_MS
   * @param env what differs from this process's environment
   * @param desk answers what this worker asks
   * @param handovers what becomes of connections that it does not take
   */
  constructor(
    hangTimeoutMillis: number,
    env: Record<string, string>,
    desk: (member: WorkerHandle) => Coordinator,
    handovers: HandoverOptions,
  ) {
    const serving = Promise.withResolvers<string>();
    this.serving = serving.promise;
    this.serving.catch(() => undefined); // told to those who wait
    this.#worker = cluster.fork(env);
    followHandovers(this.#worker, handovers);
    this.channel = new Channel<PrimaryMethods, WorkerMethods>(this.#worker, {
      ...desk(this),
      renewLease: () => {
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
    const ended = Promise.withResolvers<Ending>();
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

  /** See WorkerMethods.stop. One that does not serve yet has nothing to finish. */
  stop(lingerMillis: number, takesNew: boolean): void {
    if (this.isStopping) return;
    this.isStopping = true;
    if (!this.isServing) this.#worker.process.kill('SIGKILL');
    else this.channel.call('stop', lingerMillis, takesNew).catch(() => undefined); // it has ended already
  }

  /**
   * Invalidates in the worker. Resolves when the worker has done so, has ended, or has lost its lease: it then drops
   * everything cached before it serves again. Heartbeats that are answered from now on do not extend the wait, as the
   * worker reads messages in their order.
   */
  forget(touched: AffectedKeys): Promise<void> {
    return this.#invalidate((channel) => channel.call('forget', touched));
  }

  /** As `forget`, of everything. */
  dropCache(): Promise<void> {
    return this.#invalidate((channel) => channel.call('dropCache'));
  }

  async #invalidate(send: (channel: WorkerHandle['channel']) => Promise<void>): Promise<void> {
    if (this.#renewedAt === null) return;
    const lapsesAt = this.#renewedAt + leaseMillis(this.#hangTimeoutMillis);
    const done = send(this.channel).catch(() => undefined); // it has ended
    const lapsed = Promise.withResolvers<undefined>();
    const waitMillis = Math.max(0, lapsesAt - performance.now()) + timerMarginMillis;
    const timer = setTimeout(() => lapsed.resolve(undefined), waitMillis);
    await Promise.race([done, lapsed.promise]);
    clearTimeout(timer);
  }

  /** The kernel ends a stopped process, too, and closes its connections. */
  #killHung(): void {
    this.isHung = true;
    this.#worker.process.kill('SIGKILL');
  }
}
