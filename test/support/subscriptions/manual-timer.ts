import type { PollTimer } from '../../../src/live/poll-timer.ts';

/** Runs the readings of subscriptions when a test requests it. */
export class ManualTimer {
  readonly #pending = new Map<object, { readonly millis: number; readonly run: () => void }>();

  readonly set: PollTimer = (millis, run) => {
    const key = {};
    this.#pending.set(key, { millis, run });
    return () => this.#pending.delete(key);
  };

  /** Times of all that waits, in milliseconds. */
  get delays(): number[] {
    return [...this.#pending.values()].map(({ millis }) => millis);
  }

  /** Runs everything that waits. */
  run(): void {
    const due = [...this.#pending.values()];
    this.#pending.clear();
    for (const { run } of due) run();
  }
}
