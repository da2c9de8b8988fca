import { OceanError } from '../ocean/ocean-error.ts';

/** One call that many wait for. It is given up when the last of them has left, not before. */
export class SingleFlight<T> {
  readonly #controller = new AbortController();
  readonly #result: Promise<T>;
  #waiting = 0;

  constructor(start: (signal: AbortSignal) => Promise<T>) {
    // Started in a later step, so that who makes the call can note it down first.
    this.#result = Promise.resolve().then(() => start(this.#controller.signal));
    this.#result.catch(() => undefined); // told to those who wait
  }

  /** True once nobody waits and the call was given up: no one may join it. */
  get isAbandoned(): boolean {
    return this.#controller.signal.aborted;
  }

  /** Without a signal the call is waited for to its end, whoever leaves. */
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
