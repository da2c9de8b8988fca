/**
 * Calls a check again and again, each time after a random time around the interval, so that instances do not probe
 * together.
 */
export class ProbeTimer {
  readonly #check: () => Promise<void>;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  /** @param check schedules the next one itself */
  constructor(check: () => Promise<void>) {
    this.#check = check;
  }

  /** Replaces the check that is scheduled. */
  schedule(intervalMillis: number): void {
    clearTimeout(this.#timer);
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => void this.#check(), intervalMillis * (0.75 + Math.random() / 2)).unref();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }
}
