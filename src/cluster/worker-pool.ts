import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../observability/log.ts';
import type { WorkerHandle } from './worker-handle.ts';

/** A worker that lived shorter, or never served, counts as a failure. The next fork then waits for a backoff. */
const minLifetimeMillis = 10_000;
const maxBackoffMillis = 10_000;
/** Maximum backoff while no worker serves, since clients wait for it. */
const maxBackoffAloneMillis = 500;
/** Consecutive failures, while no worker serves, after which the pool gives up. */
const maxFailures = 3;
/** Time for which a worker that is being replaced still responds on keep-alive connections. */
const rollDrainMillis = 2000;

interface WorkerPoolOptions {
  readonly size: number;
  readonly log: Log;
  /** Forks a worker, which serves later. */
  readonly fork: () => WorkerHandle;
  /** Called when no worker can be kept alive. */
  readonly onGivenUp: (reason: string) => void;
}

/** Worker pool of a fixed size: replaces workers that end. */
export class WorkerPool {
  readonly #options: WorkerPoolOptions;
  readonly #workers = new Set<WorkerHandle>();
  #failures = 0;
  readonly #stopping = new AbortController();
  #isRolling = false;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
  }

  get workers(): ReadonlySet<WorkerHandle> {
    return this.#workers;
  }

  /**
   * Starts the first worker alone, so that a reason not to start is reported once, then the others.
   *
   * @returns the URL of the shared port
   * @throws the reason of the first worker
   */
  async start(): Promise<string> {
    const url = await this.#fork().serving;
    for (let missing = this.#options.size - 1; missing > 0; missing -= 1) void this.#add();
    return url;
  }

  /** Replaces the workers one by one: the new one serves before the old one stops. */
  async roll(): Promise<void> {
    const { log } = this.#options;
    if (this.#isRolling || this.#isStopping()) return;
    this.#isRolling = true;
    try {
      for (const old of [...this.#workers].filter(({ isServing }) => isServing)) {
        await this.#fork().serving;
        old.stop(rollDrainMillis, false);
        await old.ended;
      }
      log.info('all workers are replaced');
    } catch (error) {
      if (!this.#isStopping())
        log.error({ reason: (error as Error).message }, 'the replacement has ended: a new worker did not start');
    } finally {
      this.#isRolling = false;
    }
  }

  /** Drains and stops all workers: each accepts requests for the delay, then finishes those in flight. */
  async stop(drainDelayMillis: number): Promise<void> {
    this.#stopping.abort();
    for (const worker of this.#workers) worker.stop(drainDelayMillis, true);
    await Promise.all([...this.#workers].map(({ ended }) => ended));
  }

  #maxBackoff(): number {
    return this.#isAnyServing() ? maxBackoffMillis : maxBackoffAloneMillis;
  }

  #isAnyServing(): boolean {
    return [...this.#workers].some(({ isServing }) => isServing);
  }

  #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  #fork(): WorkerHandle {
    const { fork, log } = this.#options;
    const worker = fork();
    const startedAt = performance.now();
    this.#workers.add(worker);
    worker.serving.then(
      () => log.info({ worker: worker.pid }, 'a worker serves'),
      () => undefined, // handled by the caller
    );
    void worker.ended.then(({ code, signal }) => {
      this.#workers.delete(worker);
      if (worker.isStopping) return;
      const hasServedLong = worker.isServing && performance.now() - startedAt >= minLifetimeMillis;
      this.#failures = hasServedLong ? 0 : this.#failures + 1;
      if (!worker.isServing) return; // handled by the caller
      log.error(
        { worker: worker.pid, code, signal },
        worker.isHung ? 'a worker hung and was killed' : 'a worker has ended',
      );
      void this.#add();
    });
    return worker;
  }

  /** Adds one worker. Retries with exponential backoff until it serves. */
  async #add(): Promise<void> {
    const { log, onGivenUp } = this.#options;
    for (;;) {
      if (this.#failures > 0) await delay(Math.min(50 * 2 ** this.#failures, this.#maxBackoff()));
      if (this.#isStopping()) return;
      const worker = this.#fork();
      try {
        await worker.serving;
        return;
      } catch (error) {
        const { message: reason } = error as Error;
        const { code, signal } = await worker.ended;
        if (worker.isStopping) return;
        log.error({ worker: worker.pid, code, signal, reason }, 'a worker did not start');
        if (this.#failures < maxFailures || this.#isAnyServing()) continue;
        onGivenUp(reason);
        return;
      }
    }
  }
}
