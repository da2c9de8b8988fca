import type { Key, KeyColumn, SortColumn, TextColumn } from './columns.ts';

/** One condition of a filter, told rather than programmed, so that an index can answer it. */
export type Condition<T> =
  /** The row's key is one of these. */
  | { readonly kind: 'keys'; readonly column: KeyColumn<T>; readonly keys: readonly Key[] }
  /** The row's number is above one bound and at most the other; rows without a number do not pass. */
  | {
      readonly kind: 'range';
      readonly column: SortColumn<T, number>;
      readonly above: number;
      readonly atMost: number;
    }
  /** The row is one of these, or none of them. */
  | { readonly kind: 'ids'; readonly ids: IdSet; readonly isIn: boolean }
  /** Each of these words, folded, stands in one of the row's texts. */
  | { readonly kind: 'words'; readonly column: TextColumn<T>; readonly words: readonly string[] }
  /** What no index answers: asked about the rows that are left by the other conditions. */
  | { readonly kind: 'test'; readonly passes: (row: T) => boolean };

/** Ids of rows, as a Set or the keys of a Map hold them. */
export interface IdSet {
  readonly size: number;
  has(id: string): boolean;
  keys(): Iterable<string>;
}

/** Which rows are wanted. */
export interface ListFilter<T> {
  /** What tells the result from all others that are kept; null: it depends on more than the list, and is not kept. */
  readonly name: string | null;
  /** All must hold; at least one. */
  readonly conditions: readonly Condition<T>[];
}
