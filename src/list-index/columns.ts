/*
 * What a list can be filtered, sorted and searched by. A column is declared once, beside the filters of its list:
 * the object itself is the name that its index is kept under.
 */

export type Key = string | boolean;

/** What rows are picked and counted by: a number of Ocean, a code, a yes or no. */
export interface KeyColumn<T> {
  readonly of: (row: T) => Key | null | undefined;
  /** The name that counts show beside the key; absent: the key itself. */
  readonly labelOf?: (row: T) => string | null | undefined;
}

/** What rows are sorted by; when it is a number, what ranges are cut from. Rows without a value come last. */
export interface SortColumn<T, Value extends string | number = string | number> {
  readonly of: (row: T) => Value | null | undefined;
}

/** The texts that words are looked for in. */
export interface TextColumn<T> {
  readonly of: (row: T) => readonly (string | null | undefined)[];
}

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

/** What a row of a list must have: the number that it is found by, and that tells rows of equal value apart. */
export interface ListRow {
  readonly oceanId: string;
  /** True: logically deleted. A live row of the same key is preferred to it. */
  readonly isDeleted?: boolean | null | undefined;
}
