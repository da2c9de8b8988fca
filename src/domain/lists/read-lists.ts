import type { Reading } from '../../snapshot/reading.ts';

/** Age of rows. Stale ones are served because Ocean fails. */
export type Age = Pick<Reading<unknown>, 'asOf' | 'isStale'>;

/**
 * Ages of the lists that one request has read for one customer. Refreshes of a list share unchanged rows, so a row cannot
 * carry its own age.
 */
export class ReadLists {
  readonly #ages = new Map<string, Age>();

  /** Records the age of a list, without reading it. A later read replaces an earlier one. */
  note(name: string, age: Age): void {
    this.#ages.set(name, age);
  }

  /** Returns the age of a list; null: the request has not read it. */
  ageOf(name: string): Age | null {
    return this.#ages.get(name) ?? null;
  }

  /** Returns the age of the oldest of the lists, stale if any of them is. Null when none was read. */
  oldest(isIncluded: (name: string) => boolean): Age | null {
    let oldest: Age | null = null;
    for (const [name, age] of this.#ages) {
      if (isIncluded(name)) oldest = oldest === null ? age : older(oldest, age);
    }
    return oldest;
  }
}

export function older(a: Age, b: Age): Age {
  return { asOf: a.asOf < b.asOf ? a.asOf : b.asOf, isStale: a.isStale || b.isStale };
}
