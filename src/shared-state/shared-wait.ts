import { AsyncLocalStorage } from 'node:async_hooks';

/** Time that one request, or one load of a list, has waited for the shared state. Waits at the same time count once. */
export class SharedWait {
  #spentMillis = 0;
  #waits = 0;
  #since = 0;

  get millis(): number {
    return this.#spentMillis + (this.#waits === 0 ? 0 : performance.now() - this.#since);
  }

  begin(): void {
    if (this.#waits === 0) this.#since = performance.now();
    this.#waits += 1;
  }

  end(): void {
    this.#waits -= 1;
    if (this.#waits === 0) this.#spentMillis += performance.now() - this.#since;
  }
}

const storage = new AsyncLocalStorage<SharedWait>();

/** Returns what the running operation counts its waiting by; undefined: each of its steps is bounded by itself. */
export function currentWait(): SharedWait | undefined {
  return storage.getStore();
}

/** Bounds the time that all steps of the work wait for the shared state together. */
export function waitingAs<T>(wait: SharedWait, work: () => T): T {
  return storage.run(wait, work);
}
