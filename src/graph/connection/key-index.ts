import type { Key, KeyColumn } from './columns.ts';
import { groupRows } from './grouping.ts';
import { PostingIndex } from './posting-index.ts';

/** What rows are picked and counted by: the rows of each key, and the name that counts show beside it. */
export class KeyIndex<T> {
  readonly postings: PostingIndex<Key>;
  readonly #rows: readonly T[];
  readonly #column: KeyColumn<T>;
  readonly #labels = new Map<number, string | null>();

  constructor(rows: readonly T[], column: KeyColumn<T>) {
    this.postings = new PostingIndex(groupRows(rows, column.of));
    this.#rows = rows;
    this.#column = column;
  }

  /** The name of a group, as the first of its rows gives it. */
  labelOf(group: number): string | null {
    const known = this.#labels.get(group);
    if (known !== undefined) return known;
    const label = this.#readLabel(group);
    this.#labels.set(group, label);
    return label;
  }

  #readLabel(group: number): string | null {
    const value = this.postings.values[group];
    if (value === undefined) return null;
    if (this.#column.labelOf === undefined) return String(value);
    const row = this.#rows[this.postings.slice(group, group + 1)[0] ?? 0];
    return row === undefined ? null : (this.#column.labelOf(row) ?? null);
  }
}
