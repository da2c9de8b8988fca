/** Counts calls of Ocean: a list that is shared counts once, whatever asks for it. */
export class RequestCount {
  /** Whether each driver's private hours are one upstream request. */
  readonly areSchedulesReadAlone: boolean;
  readonly #shared = new Set<string>();
  readonly #asked = new Set<string>();
  #others = 0;
  #isBound = true;
  #scheduleReaders = 0;

  constructor(areSchedulesReadAlone: boolean) {
    this.areSchedulesReadAlone = areSchedulesReadAlone;
  }

  get total(): number {
    return this.#shared.size + this.#others;
  }

  /** False: it can take more, as rows that are reckoned with may be fewer than there are. */
  get isBound(): boolean {
    return this.#isBound;
  }

  /** The total depends on rows that nobody knows before the operation runs. */
  guess(): void {
    this.#isBound = false;
  }

  /**
   * Rows that request private hours. Where Ocean's list of everyone's hours turns out to be incomplete, each driver is
   * read alone: for more than one this is a guess.
   */
  readSchedules(rows: number): void {
    this.#scheduleReaders += rows;
    if (this.#scheduleReaders > 1) this.guess();
  }

  /** Lists that are asked for once in a request, for each customer. */
  lists({ space }: Place, ...names: string[]): void {
    for (const name of names) this.#shared.add(`${space} ${name}`);
  }

  /** Rows of a list that Ocean gives for one owner, or for all: a batch of several owners asks for all. */
  owned({ rows, batches, everyone, isBound }: Place, name: string): void {
    if (everyone.has(name)) return;
    this.more(Math.min(rows, batches), isBound);
  }

  /** As `owned`, once where several fields of an object request the same. */
  ownedOnce(place: Place, name: string): void {
    const key = `${place.at} ${name}`;
    if (!this.#asked.has(key)) this.owned(place, name);
    this.#asked.add(key);
  }

  /** One call for each of what is asked for here, once if it is asked for twice. */
  each({ at, rows, isBound }: Place, what: string): void {
    const key = `${at} ${what}`;
    if (!this.#asked.has(key)) this.more(rows, isBound);
    this.#asked.add(key);
  }

  more(count: number, isBound = true): void {
    this.#others += count;
    if (!isBound) this.guess();
  }
}

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
