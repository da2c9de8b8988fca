import type { ListGenerations } from './list-generations.ts';
import type { SharedLists } from './shared-lists.ts';
import { nameOf } from './snapshot-key.ts';

export type { LoadedList } from './shared-lists.ts';

/** Means by which a snapshot store shares its lists with other processes. */
export interface Sharing {
  readonly generations: ListGenerations;
  /** Null: only invalidations are shared. */
  readonly lists: SharedLists | null;
  /** Epoch milliseconds of the shared clock. */
  readonly now: () => number;
}

interface Refetch {
  readonly keyPrefix: string;
  readonly namePrefix: string;
  readonly at: number;
}

/** Lists that this process has to read from Ocean itself, although others have requested them before. */
export class Refetches {
  readonly #now: () => number;
  readonly #ttlMillis: number;
  #all: readonly Refetch[] = [];

  /** @param ttlMillis time after which no older list is shared any more */
  constructor(now: () => number, ttlMillis: number) {
    this.#now = now;
    this.#ttlMillis = ttlMillis;
  }

  add(keyPrefix: string, namePrefix: string): void {
    const at = this.#now();
    this.#all = [...this.#all.filter((one) => one.at > at - this.#ttlMillis), { keyPrefix, namePrefix, at }];
  }

  /** Time of the last one for a list; 0: there was none. */
  lastOf(key: string): number {
    const name = nameOf(key);
    const own = this.#all.filter((one) => key.startsWith(one.keyPrefix) && name.startsWith(one.namePrefix));
    return Math.max(0, ...own.map(({ at }) => at));
  }
}
