/** Where a field stands, as far as it matters for what it costs. */
export interface Place {
  /** Tells the place from all others in the operation. */
  readonly key: string;
  /** The place of the objects that it is asked of. */
  readonly at: string;
  /** How many objects the field is asked of, at most. */
  readonly rows: number;
  /** False: a list without a page stands above, and may have more rows than were reckoned. */
  readonly isBound: boolean;
  /** In how many batches at most they come to ask: those that Ocean's answers bring at different times. */
  readonly batches: number;
  /** What lists are shared within: a customer, and before or after a change. */
  readonly space: string;
  /** Rows of the page that the connection here gives. */
  readonly page: number;
  /** Fields of the entity here that its row surely knows. */
  readonly known: 'all' | ReadonlySet<string>;
  /** Whether some rows may know what others do not. */
  readonly isMixed: boolean;
  /** Lists of all owners that were asked for before the field can be. */
  readonly everyone: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

export const top: Place = {
  key: '',
  at: '',
  rows: 1,
  isBound: true,
  batches: 1,
  space: '',
  page: 0,
  known: none,
  isMixed: false,
  everyone: none,
};

/** What comes from an entity's own list: all is known. */
export const listed = { known: 'all', isMixed: false } as const satisfies Partial<Place>;

/** What another row names: nothing but its number is sure. */
export const named = { known: none, isMixed: true } as const satisfies Partial<Place>;
