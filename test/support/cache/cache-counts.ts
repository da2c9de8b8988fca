import { responseCacheLookups, responsesNotCached } from '../../../src/observability/counters.ts';

/** Counts of the response cache since the last call: lookups by result, and `not cached: reason`. */
export class CacheCounts {
  #last = read();

  constructor() {
    this.take();
  }

  take(): Record<string, number> {
    const now = read();
    const counts = [...now].map(([name, count]): [string, number] => [name, count - (this.#last.get(name) ?? 0)]);
    this.#last = now;
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  }
}

function read(): Map<string, number> {
  return new Map([
    ...responseCacheLookups.entries(),
    ...responsesNotCached.entries().map(([name, count]): [string, number] => [`not cached: ${name}`, count]),
  ]);
}
