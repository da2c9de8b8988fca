import { rowsScanned } from '../observability/counters.ts';
import type { SummaryCount } from '../graphql/connection.type.ts';
import type { Key, KeyColumn, ListRow, SortColumn } from './columns.ts';
import type { ListIndexes } from './list-indexes.ts';
import type { PostingIndex } from './posting-index.ts';

/** Rows of a list that pass a filter, unordered. Indexes count them without reading the rows. */
export class Selection<T extends ListRow> {
  /** Positions in the list; null: all. */
  readonly positions: Uint32Array | null;
  readonly #indexes: ListIndexes<T>;

  constructor(indexes: ListIndexes<T>, positions: Uint32Array | null) {
    this.#indexes = indexes;
    this.positions = positions;
  }

  get size(): number {
    return this.positions?.length ?? this.#indexes.rows.length;
  }

  /** One of the rows; undefined: there is none. */
  get sample(): T | undefined {
    const position = this.positions === null ? 0 : this.positions[0];
    return position === undefined ? undefined : this.#indexes.rows[position];
  }

  /** Counts the rows with this key. */
  count(column: KeyColumn<T>, key: Key): number {
    const { postings, groups } = this.#indexes.keys(column);
    const group = groups.get(key);
    return group === undefined ? 0 : (this.#sizes(postings)[group] ?? 0);
  }

  /** Counts the rows of each key: the largest group first, groups of equal size by key, rows without a key last. */
  countBy(column: KeyColumn<T>): SummaryCount[] {
    const index = this.#indexes.keys(column);
    const counts: SummaryCount[] = [];
    for (const [group, count] of this.#sizes(index.postings).entries()) {
      const key = index.keys[group];
      if (count > 0) counts.push({ key: key === undefined ? null : String(key), label: index.labelOf(group), count });
    }
    return counts.sort((a, b) => b.count - a.count || compareKeys(a.key, b.key));
  }

  /** Counts the rows in each span of numbers. A span ends before the start of the next. */
  countSpans(column: SortColumn<T, number>, starts: readonly number[]): number[] {
    const order = this.#indexes.order(column);
    const sizes = this.#sizes(order.postings);
    const withoutValue = sizes.length - 1;
    const ranks = [...starts.map((start) => order.firstAtLeast(start)), withoutValue];
    return starts.map((_, span) => sizes.subarray(ranks[span], ranks[span + 1]).reduce((sum, size) => sum + size, 0));
  }

  /** Counts the rows in each group: precomputed for the full list, in one pass for a part of it. */
  #sizes({ sizes, groupOf }: PostingIndex): Uint32Array {
    if (this.positions === null) return sizes;
    rowsScanned.increment('summary', this.positions.length);
    const counts = new Uint32Array(sizes.length);
    for (const position of this.positions) {
      const group = groupOf[position] ?? 0;
      counts[group] = (counts[group] ?? 0) + 1;
    }
    return counts;
  }
}

function compareKeys(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
