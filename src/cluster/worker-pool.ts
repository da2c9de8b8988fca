import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../observability/log.ts';
import type { WorkerHandle } from './worker-handle.ts';

/** A worker that lived shorter than this, or never served, is a failure, and the next is waited for a little. */
const soonMillis = 10_000;
const maxPauseMillis = 10_000;
/** The longest while nobody serves: clients wait for it. */
const maxPauseAloneMillis = 500;
/** How often in a row, while nobody serves, a worker may fail until it is given up. */
const maxFailures = 3;
/** How long connections that are kept open are still answered by a worker that is being replaced. */
const lingerMillis = 2000;

interface WorkerPoolOptions {
  readonly size: number;
  readonly log: Log;
  /** Starts a process; it serves later. */
  readonly fork: () => WorkerHandle;
  /** No worker can be kept alive. */
  readonly onGivenUp: (reason: string) => void;
}

/** The workers: as many as were asked for, whatever happens to one of them. */
export class WorkerPool {
  readonly #options: WorkerPoolOptions;
  readonly #members = new Set<WorkerHandle>();
  #failures = 0;
  readonly #stopping = new AbortController();
  #isRolling = false;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
  }

  get workers(): ReadonlySet<WorkerHandle> {
    return this.#members;
  }

  /**
   * The first worker is started alone, so that what keeps it from starting is told once; the others follow.
   *
   * @returns where they listen
   * @throws what the first worker says
   */
  async start(): Promise<string> {
    const url = await this.#hire().serving;
    for (let missing = this.#options.size - 1; missing > 0; missing -= 1) void this.#fill();
    return url;
  }

  /** Replaces them one after the other: the new one serves before the old one stops. */
  async roll(): Promise<void> {
    const { log } = this.#options;
    if (this.#isRolling || this.#isStopping()) return;
    this.#isRolling = true;
    try {
      for (const old of [...this.#members].filter(({ isServing }) => isServing)) {
        await this.#hire().serving;
        old.stop(lingerMillis, false);
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

  /** Every worker takes requests for so long, then finishes what is under way. */
  async stop(lingerMillis: number): Promise<void> {
    this.#stopping.abort();
    for (const member of this.#members) member.stop(lingerMillis, true);
    await Promise.all([...this.#members].map(({ ended }) => ended));
  }

  #maxPause(): number {
    return this.#isAnyServing() ? maxPauseMillis : maxPauseAloneMillis;
  }

  #isAnyServing(): boolean {
    return [...this.#members].some(({ isServing }) => isServing);
  }

  #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  #hire(): WorkerHandle {
    const { fork: hire, log } = this.#options;
    const member = hire();
    const startedAt = performance.now();
    this.#members.add(member);
    member.serving.then(
      () => log.info({ worker: member.pid }, 'a worker serves'),
      () => undefined, // told to who hired it
    );
    void member.ended.then(({ code, signal }) => {
      this.#members.delete(member);
      if (member.isStopping) return;
      const hasServedLong = member.isServing && performance.now() - startedAt >= soonMillis;
      this.#failures = hasServedLong ? 0 : this.#failures + 1;
      if (!member.isServing) return; // who hired it knows
      log.error(
        { worker: member.pid, code, signal },
        member.isHung ? 'a worker hung and was killed' : 'a worker has ended',
      );
      void this.#fill();
    });
    return member;
  }

  /** Starts one worker, however often it takes, a little later each time. */
  async #fill(): Promise<void> {
    const { log, onGivenUp } = this.#options;
    for (;;) {
      if (this.#failures > 0) await pause(Math.min(50 * 2 ** this.#failures, this.#maxPause()));
      if (this.#isStopping()) return;
      const member = this.#hire();
      try {
        await member.serving;
        return;
      } catch (error) {
        const { message: reason } = error as Error;
        const { code, signal } = await member.ended;
        if (member.isStopping) return;
        log.error({ worker: member.pid, code, signal, reason }, 'a worker did not start');
        if (this.#failures < maxFailures || this.#isAnyServing()) continue;
        onGivenUp(reason);
        return;
      }
    }
  }
}
