/** What a row of a list must have: the number that it is found by, and that tells rows of equal value apart. */
export interface ListRow {
  readonly oceanId: string;
  /** True: logically deleted. A live row of the same key is preferred to it. */
  readonly isDeleted?: boolean | null | undefined;
}
