import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Pages and health checks wait for about this long at most while a list is ingested. */
const sliceMillis = 1;

/** Divides long work into slices, between which the event loop turns. */
export class TimeSlice {
  #start = performance.now();

  /** Yields once the slice is used up. */
  async yieldIfUsedUp(): Promise<void> {
    if (performance.now() - this.#start < sliceMillis) return;
    await nextTurn();
    this.#start = performance.now();
  }
}
