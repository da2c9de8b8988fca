import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What the thread is started with. */
export interface HealthThreadData {
  readonly port: number;
  readonly host: string;
  readonly hangTimeoutMillis: number;
  /** Shared memory: when the event loop last turned, in nanoseconds; 1 where the process is ready. */
  readonly beats: BigInt64Array;
}

const beatMillis = 100;

/**
 * Health on a port and in a thread of its own, which answers at once while the event loop of the process is busy. It says
 * 503 for `/health/live` when that loop has not turned for the time after which a process counts as hung.
 */
export class HealthPort {
  readonly #thread: Worker;
  readonly #beats: BigInt64Array;
  readonly #beat: NodeJS.Timeout;
  readonly port: number;

  private constructor(thread: Worker, beats: BigInt64Array, port: number) {
    this.#thread = thread;
    this.#beats = beats;
    this.port = port;
    this.#beat = setInterval(() => beat(beats), beatMillis).unref();
  }

  /** @throws when the port is taken */
  static async open(options: Omit<HealthThreadData, 'beats'>): Promise<HealthPort> {
    const beats = new BigInt64Array(new SharedArrayBuffer(16));
    beat(beats);
    const file = new URL(`./health-thread${extname(import.meta.filename)}`, import.meta.url);
    const thread = new Worker(file, { workerData: { ...options, beats } satisfies HealthThreadData });
    const [port] = (await once(thread, 'message')) as [number];
    thread.unref();
    return new HealthPort(thread, beats, port);
  }

  setReady(isReady: boolean): void {
    Atomics.store(this.#beats, 1, isReady ? 1n : 0n);
  }

  async close(): Promise<void> {
    clearInterval(this.#beat);
    await this.#thread.terminate();
  }
}

function beat(beats: BigInt64Array): void {
  Atomics.store(beats, 0, process.hrtime.bigint());
}
