import type { PollTimer } from '../../../src/live/poll-timer.ts';

/** Timers that run when a test wants. */
export class ManualTimer {
  readonly #pending = new Map<() => void, number>();
  #scheduled: () => void = () => undefined;

  readonly timer: PollTimer = (millis, run) => {
    this.#pending.set(run, millis);
    this.#scheduled();
    return () => this.#pending.delete(run);
  };

  /** Delays of the timers that are set, in milliseconds. */
  get delays(): number[] {
    return [...this.#pending.values()];
  }

  /** Runs the timers that are set, and waits until one is set again: a reading has ended. */
  async poll(): Promise<void> {
    const next = new Promise<void>((resolve) => (this.#scheduled = resolve));
    for (const run of [...this.#pending.keys()]) {
      this.#pending.delete(run);
      run();
    }
    await next;
  }
}
