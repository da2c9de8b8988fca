/** Counts by name, for as long as the process lives. */
class Counter {
  readonly #counts = new Map<string, number>();

  increment(name: string, by = 1): void {
    this.#counts.set(name, this.get(name) + by);
  }

  get(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  entries(): [string, number][] {
    return [...this.#counts];
  }
}

/** Words of Ocean's enums that the graph has no value for, by the enum's name. */
export const unknownValues = new Counter();

/** Values of Ocean of another kind than its documents say, such as a list where a text stood, by the kind wanted. */
export const wrongLeaves = new Counter();

/** Rows of Ocean that could not be used, for they lacked the id that everything hangs on, by list. */
export const droppedRows = new Counter();

/**
 * Rows of lists, or their entries in an index, that were looked at: to build an index (`index`), to find what passes a
 * filter (`filter`), to bring it in order (`order`), to count it (`summary`), to give a page and find its place (`page`).
 */
export const rowsScanned = new Counter();

/** Rows of lists that came in: `parsed`, or `unchanged` and taken over from the answer before. */
export const rowsRead = new Counter();
