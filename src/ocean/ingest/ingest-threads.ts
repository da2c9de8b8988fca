import { extname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import type { Deadline } from '../deadline.ts';
import { operationOf, type ThreadReading, type UpstreamRequest } from '../upstream-request.ts';
import type { ReadingThreads } from '../transport.ts';
import type { FromIngestThread, IngestThreadData, ToIngestThread } from './messages.ts';
import { ThreadRequest } from './thread-request.ts';

export interface IngestThreadsOptions extends IngestThreadData {
  /** Number of threads; 0: every response is read on the main thread. */
  readonly count: number;
  /** Called with an error code when a thread has ended by itself. */
  readonly onEnd?: (code: string) => void;
  /** Entry point of a thread; replaced by tests. */
  readonly entry?: URL;
  /** Time in which a thread must end a request that was aborted; otherwise it hangs and is replaced. Default 5 s. */
  readonly hangMillis?: number;
}

const defaultEntry = new URL(`./ingest-thread${extname(import.meta.filename)}`, import.meta.url);
const defaultHangMillis = 5000;

/** Minimum time between the end of a thread and the start of the next one. */
const restartMillis = 1000;

/** Far above the heap of a thread: rows and blocks are outside of it, and a row is parsed alone. */
const maxHeapMegabytes = 256;

/**
 * Threads that read large lists. They start once a large list was seen. No request waits for one: while none is ready,
 * the main thread reads the list itself.
 */
export class IngestThreads implements ReadingThreads {
  readonly #options: IngestThreadsOptions;
  readonly #threads = new Set<IngestThread>();
  #mayStartAt = -Infinity;

  constructor(options: IngestThreadsOptions) {
    this.#options = options;
  }

  /** Number of threads, those that are not ready yet included. */
  get size(): number {
    return this.#threads.size;
  }

  /** Starts the threads, unless one ended a moment ago. */
  start(): void {
    if (performance.now() < this.#mayStartAt) return;
    while (this.#threads.size < this.#options.count) {
      const thread = new IngestThread(this.#options, (code) => {
        this.#threads.delete(thread);
        this.#mayStartAt = performance.now() + restartMillis;
        this.#options.onEnd?.(code);
      });
      this.#threads.add(thread);
    }
  }

  /** Returns the thread with the fewest requests; undefined while none is ready. */
  pick(): IngestThread | undefined {
    this.start();
    const ready = [...this.#threads].filter(({ isReady }) => isReady);
    return ready.toSorted((one, other) => one.load - other.load)[0];
  }

  /** Waits for requests in flight, then ends the threads. */
  async close(): Promise<void> {
    this.#mayStartAt = Infinity;
    await Promise.all([...this.#threads].map((thread) => thread.close()));
  }
}

/** Main thread's side of one ingest thread. */
class IngestThread {
  readonly #worker: Worker;
  readonly #hangMillis: number;
  readonly #inFlight = new Map<number, ThreadRequest>();
  /** Requests that were aborted and that the thread has not ended yet. */
  readonly #aborted = new Map<number, NodeJS.Timeout>();
  readonly #sends = new Set<Promise<void>>();
  #lastId = 0;
  #isReady = false;
  #isClosing = false;

  constructor(
    { entry = defaultEntry, hangMillis = defaultHangMillis, ...data }: IngestThreadsOptions,
    onEnd: (code: string) => void,
  ) {
    const { url, timeoutMillis, maxBytes, maxConnections } = data;
    const workerData = { url, timeoutMillis, maxBytes, ...(maxConnections && { maxConnections }) };
    this.#hangMillis = hangMillis;
    this.#worker = new Worker(entry, {
      name: 'ingest',
      workerData: workerData satisfies IngestThreadData,
      env: {}, // the environment contains secrets
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes },
    });
    let code = 'EXIT';
    this.#worker.on('message', (message: FromIngestThread) => this.#receive(message));
    this.#worker.on('error', (error: Error) => (code = 'code' in error ? String(error.code) : error.name));
    this.#worker.on('exit', () => {
      this.#end();
      if (!this.#isClosing) onEnd(code);
    });
    this.#worker.unref();
  }

  get isReady(): boolean {
    return this.#isReady && !this.#isClosing;
  }

  /** Number of requests in flight. */
  get load(): number {
    return this.#inFlight.size;
  }

  /**
   * Sends a request from the thread, and passes its rows on.
   *
   * @throws OceanError of the request; UNAVAILABLE when the thread ends; the reason of the deadline's signal
   */
  async send(request: UpstreamRequest, reading: ThreadReading, deadline: Deadline): Promise<void> {
    const sent = this.#send(request, reading, deadline);
    this.#sends.add(sent);
    try {
      await sent;
    } finally {
      this.#sends.delete(sent);
    }
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    await Promise.allSettled(this.#sends);
    await this.#worker.terminate();
  }

  async #send(
    { rows, onStatus, onBytes, ...request }: UpstreamRequest,
    reading: ThreadReading,
    deadline: Deadline,
  ): Promise<void> {
    const id = ++this.#lastId;
    const current = new ThreadRequest({
      operation: operationOf(request),
      reading,
      onStatus: (status) => onStatus?.(status),
      onBytes: (bytes) => onBytes?.(bytes),
      acknowledge: () => this.#post({ kind: 'acknowledge', id }),
    });
    this.#inFlight.set(id, current);
    const { property = null } = rows ?? {};
    const { previous } = reading;
    this.#post({ kind: 'send', id, request, property, previous, timeoutMillis: deadline.remainingMillis });
    try {
      await current.within(deadline);
    } finally {
      if (this.#inFlight.delete(id)) this.#abort(id);
    }
  }

  #abort(id: number): void {
    this.#post({ kind: 'abort', id });
    this.#aborted.set(id, setTimeout(() => void this.#worker.terminate(), this.#hangMillis).unref());
  }

  #receive(message: FromIngestThread): void {
    if (message.kind === 'ready') {
      this.#isReady = true;
      return;
    }
    this.#inFlight.get(message.id)?.receive(message);
    if (message.kind !== 'done' && message.kind !== 'failed') return;
    this.#inFlight.delete(message.id);
    clearTimeout(this.#aborted.get(message.id));
    this.#aborted.delete(message.id);
  }

  #end(): void {
    this.#isReady = false;
    for (const timer of this.#aborted.values()) clearTimeout(timer);
    for (const request of this.#inFlight.values()) request.threadEnded();
    this.#inFlight.clear();
  }

  #post(message: ToIngestThread): void {
    this.#worker.postMessage(message);
  }
}
