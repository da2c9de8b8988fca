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
