import { performance } from 'node:perf_hooks';

/** How a deadline ended early: its time was up, or the caller gave the call up. */
export type DeadlineEnd = 'TIMEOUT' | 'ABORTED';

/**
 * The total time of one call: connecting, waiting, logging in, replaying and reading the body to its
 * last byte. Idle timeouts would let a drip of bytes hold a call for ever.
 *
 * Dispose it when the call is over, so that neither a timer nor a listener outlives the call.
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

  /** Null as long as the call may go on. */
  get ended(): DeadlineEnd | null {
    return this.#ended;
  }

  /** Waits for work that does not listen to the signal, such as a login that others wait for too. */
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
