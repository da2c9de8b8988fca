import { OceanError } from '../ocean/ocean-error.ts';

/** One call that several callers share. It is aborted once the last of them has left. */
export class SingleFlight<T> {
  readonly #controller = new AbortController();
  readonly #result: Promise<T>;
  #waiting = 0;

  constructor(start: (signal: AbortSignal) => Promise<T>) {
    // Starts in a later microtask, so that the creator can register the call first.
    this.#result = Promise.resolve().then(() => start(this.#controller.signal));
    this.#result.catch(() => undefined); // each waiting caller handles it
  }

  /** True once the last caller has left and the call is aborted: no caller may join it. */
  get isAbandoned(): boolean {
    return this.#controller.signal.aborted;
  }

  /** Without a signal the call runs to its end. */
  wait(signal?: AbortSignal): Promise<T> {
    this.#waiting += 1;
    if (signal === undefined) return this.#result;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting -= 1;
        if (this.#waiting === 0) this.#controller.abort();
        reject(new OceanError({ code: 'ABORTED', operation: 'a shared read' }));
      };
      if (signal.aborted) {
        leave();
        return;
      }
      signal.addEventListener('abort', leave, { once: true });
      this.#result.then(resolve, reject).finally(() => {
        signal.removeEventListener('abort', leave);
      });
    });
  }
}
