import DataLoader from 'dataloader';
import { batchSchedule } from '../shared/concurrency.ts';
import type { MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { UpstreamReads } from '../upstream-reads.ts';

/** Sources of the values of a loader. */
interface BatchSource<Value> {
  /** Returns the value if it is in memory, the same throughout the request; null: it has to be fetched. */
  readonly cached: (key: string) => Value | null;
  /** Fetches the values of all keys that are requested together, in their order. A failed one is an Error. */
  readonly fetch: (keys: readonly string[]) => Promise<(Value | Error)[]>;
}

/**
 * Loads values by key, for one request: those in memory without a promise, all others in one batch. DataLoader alone
 * costs several promises for every key. A fetched key keeps its value throughout the request.
 */
export class BatchLoader<Value> {
  readonly #known = new Map<string, Value>();
  readonly #cached: (key: string) => Value | null;
  readonly #fetching: DataLoader<string, Value>;

  constructor(reads: UpstreamReads, { cached, fetch }: BatchSource<Value>) {
    this.#cached = cached;
    const batch = async (keys: readonly string[]): Promise<(Value | Error)[]> => {
      const values = await fetch(keys);
      for (const [index, key] of keys.entries()) {
        const value = values[index];
        if (value !== undefined && !(value instanceof Error)) this.#known.set(key, value);
      }
      return values;
    };
    this.#fetching = new DataLoader(batch, { batchScheduleFn: batchSchedule(reads) });
  }

  load(key: string): MaybePromise<Value> {
    const known = this.#known.size === 0 ? undefined : this.#known.get(key);
    return known ?? this.#cached(key) ?? this.#fetching.load(key);
  }
}
