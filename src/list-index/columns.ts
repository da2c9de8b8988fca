/*
 * Columns by which a list is filtered, sorted and searched. Each column is declared once, beside the filters of its
 * list: the object itself is the key of its index.
 */

export type Key = string | boolean;

/** Selects and counts rows by an Ocean id, a code or a boolean. */
export interface KeyColumn<T> {
  readonly of: (row: T) => Key | null | undefined;
  /** Label of the key in a summary; absent: the key itself. */
  readonly labelOf?: (row: T) => string | null | undefined;
}

/** Sorts rows; numbers can also be filtered by ranges. Rows without a value come last. */
export interface SortColumn<T, Value extends string | number = string | number> {
  readonly of: (row: T) => Value | null | undefined;
}

/** Texts of a row in which words are searched. */
export interface TextColumn<T> {
  readonly of: (row: T) => readonly (string | null | undefined)[];
}

/** One condition of a filter. It is data rather than a function, so that an index can evaluate it. */
export type Condition<T> =
  /** The row's key is one of these. */
  | { readonly kind: 'keys'; readonly column: KeyColumn<T>; readonly keys: readonly Key[] }
  /** The row's number is greater than `above` and at most `atMost`; rows without a number do not pass. */
  | {
      readonly kind: 'range';
      readonly column: SortColumn<T, number>;
      readonly above: number;
      readonly atMost: number;
    }
  /** The row has one of these ids; `isIn: false`: none of them. */
  | { readonly kind: 'ids'; readonly ids: IdSet; readonly isIn: boolean }
  /** Each of these folded words occurs in one of the row's texts. */
  | { readonly kind: 'words'; readonly column: TextColumn<T>; readonly words: readonly string[] }
  /** A test that no index supports. It runs last, on the rows that pass all other conditions. */
  | { readonly kind: 'test'; readonly passes: (row: T) => boolean };

/** Ids of rows: a Set, or the keys of a Map. */
export interface IdSet {
  readonly size: number;
  has(id: string): boolean;
  keys(): Iterable<string>;
}

/** Filter of a list. */
export interface ListFilter<T> {
  /** Cache key of the result; null: the result depends on more than the list and is not cached. */
  readonly name: string | null;
  /** A row must pass all; at least one. */
  readonly conditions: readonly Condition<T>[];
}

/** Required of every row: the id by which it is found, and which orders rows of equal value. */
export interface ListRow {
  readonly oceanId: string;
  /** True: logically deleted. Lookups prefer a live row of the same key. */
  readonly isDeleted?: boolean | null | undefined;
}
