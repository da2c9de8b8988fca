import { performance } from 'node:perf_hooks';

/** Reason for which a deadline ended: its time ran out, or the caller aborted the request. */
export type DeadlineEnd = 'TIMEOUT' | 'ABORTED';

/**
 * Total time of one upstream request: connecting, queueing, logging in, retrying and reading the body to its last byte.
 * Idle timeouts would let a slow drip of bytes hold a request for ever.
 *
 * Dispose it when the request ends, so that no timer or listener leaks.
 */
export class Deadline implements Disposable {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #caller: AbortSignal | undefined;
  readonly #endsAt: number;
  readonly #onAbort = (): void => this.#end('ABORTED');
  #ended: DeadlineEnd | null = null;

  constructor(millis: number, caller?: AbortSignal) {
    this.#caller = caller;
    this.#endsAt = performance.now() + millis;
    this.#timer = setTimeout(() => this.#end('TIMEOUT'), millis);
    if (caller?.aborted) this.#onAbort();
    else caller?.addEventListener('abort', this.#onAbort, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Below 0 once it has ended. */
  get remainingMillis(): number {
    return this.#endsAt - performance.now();
  }

  /** Null while the request may continue. */
  get ended(): DeadlineEnd | null {
    return this.#ended;
  }

  /** Waits for work that ignores the signal, such as a login shared with other requests. */
  async race<T>(work: Promise<T>): Promise<T> {
    const { promise, reject } = Promise.withResolvers<never>();
    const onEnd = (): void => reject(this.signal.reason as Error);
    if (this.signal.aborted) onEnd();
    this.signal.addEventListener('abort', onEnd, { once: true });
    try {
      return await Promise.race([work, promise]);
    } finally {
      this.signal.removeEventListener('abort', onEnd);
    }
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    this.#caller?.removeEventListener('abort', this.#onAbort);
  }

  #end(end: DeadlineEnd): void {
    this.#ended ??= end;
    this.#controller.abort();
  }
}
