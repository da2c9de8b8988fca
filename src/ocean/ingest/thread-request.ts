import type { Deadline } from '../deadline.ts';
import { OceanError } from '../ocean-error.ts';
import type { DetachedRows, ThreadReading } from '../upstream-request.ts';
import type { OfRequest, RowBatch } from './messages.ts';
import { digestLength } from './row-batches.ts';
import { TimeSlice } from './time-slice.ts';

export interface ThreadRequestOptions {
  readonly operation: string;
  readonly reading: ThreadReading;
  readonly onStatus: (status: number) => void;
  readonly onBytes: (bytes: number) => void;
  /** Called when a batch is processed. */
  readonly acknowledge: () => void;
}

/** Main thread's side of one request: passes the rows on in order, in slices, as messages of the thread arrive. */
export class ThreadRequest {
  readonly #options: ThreadRequestOptions;
  readonly #end = Promise.withResolvers<undefined>();
  readonly #slice = new TimeSlice();
  #processed: Promise<void> = Promise.resolve();
  #rows: DetachedRows | undefined;
  #hasEnded = false;

  constructor(options: ThreadRequestOptions) {
    this.#options = options;
    this.#end.promise.catch(() => undefined); // the caller may have left
  }

  /** Resolves when all rows were passed on. @throws the error of the request, or when the deadline ends */
  async within(deadline: Deadline): Promise<void> {
    try {
      await deadline.race(this.#end.promise);
    } finally {
      this.#hasEnded = true;
    }
  }

  receive(message: OfRequest): void {
    this.#processed = this.#processed
      .then(() => (this.#hasEnded ? undefined : this.#process(message)))
      .catch((error: unknown) => this.#fail(error));
  }

  /** Fails the request, unless all its messages have arrived. A read may be sent again. */
  threadEnded(): void {
    const { operation } = this.#options;
    const reason = 'the thread that reads large lists ended';
    this.#fail(new OceanError({ code: 'UNAVAILABLE', operation, reason }));
  }

  #fail(error: unknown): void {
    this.#hasEnded = true;
    this.#end.reject(error);
  }

  async #process(message: OfRequest): Promise<void> {
    switch (message.kind) {
      case 'status':
        this.#options.onStatus(message.status);
        return;
      case 'begin':
        this.#rows = this.#options.reading.begin();
        return;
      case 'rows':
        await this.#passOn(message.batch);
        this.#options.acknowledge();
        return;
      case 'done':
        this.#options.onBytes(message.bytes);
        this.#end.resolve(undefined);
        return;
      case 'failed':
        this.#fail(new OceanError(message.error));
    }
  }

  async #passOn({ rows, block, digests }: RowBatch): Promise<void> {
    const bytes = Buffer.from(block);
    let start = 0;
    let digestAt = 0;
    for (const row of rows) {
      if (row >= 0) this.#rows?.reuse(row);
      else {
        const digest = digests.slice(digestAt, digestAt + digestLength);
        this.#rows?.adopt({ block: bytes, start, byteLength: -row, digest });
        start -= row;
        digestAt += digestLength;
        await this.#slice.yieldIfUsedUp();
        if (this.#hasEnded) return;
      }
    }
  }
}
