import cluster, { type Worker } from 'node:cluster';
import type { PrimaryCalls, WorkerCalls } from './calls.ts';
import { Channel } from './channel.ts';
import { WorkerFault } from './start-fault.ts';

interface Ending {
  readonly code: number | null;
  readonly signal: string | null;
}

/** What workers ask of the primary, but for what they tell of themselves. */
export type Desk = Omit<PrimaryCalls, 'joins' | 'serving' | 'failed'>;

/** A worker as the primary sees it. */
export class Member {
  readonly #worker: Worker;
  readonly channel: Channel<PrimaryCalls, WorkerCalls>;
  /** Where it answers. Rejects when it ends before: with its reason, if it gave one. */
  readonly serving: Promise<string>;
  readonly ended: Promise<Ending>;
  /** It may hold answers of Ocean. */
  hasJoined = false;
  isServing = false;
  /** It was told to: its end is no accident. */
  isStopping = false;

  /**
   * @param env what differs from this process's environment
   * @param desk answers what this worker asks
   */
  constructor(env: Record<string, string>, desk: (member: Member) => Desk) {
    const serving = Promise.withResolvers<string>();
    this.serving = serving.promise;
    this.serving.catch(() => undefined); // told to those who wait
    this.#worker = cluster.fork(env);
    this.channel = new Channel<PrimaryCalls, WorkerCalls>(this.#worker, {
      ...desk(this),
      joins: () => {
        this.hasJoined = true;
      },
      serving: (url) => {
        this.isServing = true;
        serving.resolve(url);
      },
      failed: (reason) => serving.reject(new WorkerFault(reason)),
    });
    const ended = Promise.withResolvers<Ending>();
    this.ended = ended.promise;
    this.#worker.once('exit', (code: number | null, signal: string | null) => {
      this.channel.close();
      serving.reject(new WorkerFault(`a worker ended before it served (${signal ?? `code ${code ?? '?'}`})`));
      ended.resolve({ code, signal });
    });
  }

  get id(): number {
    return this.#worker.id;
  }

  get pid(): number | undefined {
    return this.#worker.process.pid;
  }

  /** See WorkerCalls.stop. One that does not serve yet has nothing to finish. */
  stop(lingerMillis: number): void {
    if (this.isStopping) return;
    this.isStopping = true;
    if (!this.isServing) this.#worker.process.kill('SIGKILL');
    else this.channel.call('stop', lingerMillis).catch(() => undefined); // it has ended already
  }
}
