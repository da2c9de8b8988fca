import type { Reading } from '../../snapshot/reading.ts';

/** How old rows are, and whether they are served because Ocean fails. */
export type Age = Pick<Reading<unknown>, 'asOf' | 'isStale'>;

/**
 * Ages of the lists that one request has read for one customer. Rows are shared by all refreshes of a list, so a row
 * cannot carry its own age.
 */
export class ReadLists {
  readonly #ages = new Map<string, Age>();

  /** @param name of the list; a later reading replaces an earlier one */
  note(name: string, { asOf, isStale }: Age): void {
    this.#ages.set(name, { asOf, isStale });
  }

  /** The age of the oldest of the lists; stale if one of them is. Null: none of them was read. */
  oldest(isMeant: (name: string) => boolean): Age | null {
    let oldest: Age | null = null;
    for (const [name, age] of this.#ages) {
      if (isMeant(name)) oldest = oldest === null ? age : older(oldest, age);
    }
    return oldest;
  }
}

export function older(a: Age, b: Age): Age {
  return { asOf: a.asOf < b.asOf ? a.asOf : b.asOf, isStale: a.isStale || b.isStale };
}
