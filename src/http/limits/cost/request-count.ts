import type { NodeType } from '../../../graphql/global-id.ts';
import type { RequestedField } from './requested-fields.ts';

export interface RightKinds {
  readonly all: readonly string[];
  readonly ofPermissions: readonly string[];
}

/** Configuration that the number of upstream requests depends on. */
export interface RequestSettings {
  /** True: Ocean's lists of all private hours are never read, so each driver is one upstream request a kind. */
  readonly areSchedulesReadAlone: boolean;
  readonly rightKinds: RightKinds;
}

/** Counts upstream requests. A shared list counts once, whichever fields request it. */
export class RequestCount {
  /** True: the private hours of each driver are one upstream request. */
  readonly areSchedulesReadAlone: boolean;
  /** Kinds of the caller's rights, each an upstream request: those of `viewer.rights`, and those of `viewer.can`. */
  readonly rightKinds: RightKinds;
  readonly #shared = new Set<string>();
  readonly #counted = new Set<string>();
  #others = 0;
  #isBound = true;
  #scheduleReaders = 0;

  constructor({ areSchedulesReadAlone, rightKinds }: RequestSettings) {
    this.areSchedulesReadAlone = areSchedulesReadAlone;
    this.rightKinds = rightKinds;
  }

  get total(): number {
    return this.#shared.size + this.#others;
  }

  /** False: the total is no upper bound, as there may be more rows than estimated. */
  get isBound(): boolean {
    return this.#isBound;
  }

  /** Marks the total as dependent on rows that are unknown before the operation runs. */
  guess(): void {
    this.#isBound = false;
  }

  /**
   * Counts rows that request private hours. If Ocean's list of all hours is incomplete, each driver is read alone: for
   * more than one driver the total is a guess.
   */
  readSchedules(rows: number): void {
    this.#scheduleReaders += rows;
    if (this.#scheduleReaders > 1) this.guess();
  }

  /** Counts lists that a request reads once for each customer. */
  lists({ space }: Place, ...names: string[]): void {
    for (const name of names) this.#shared.add(`${space} ${name}`);
  }

  /** Counts a list that Ocean returns for one owner or for all: a batch of several owners reads all. */
  owned({ rows, batches, everyone, isBound }: Place, name: string): void {
    if (everyone.has(name)) return;
    this.more(Math.min(rows, batches), isBound);
  }

  /** Counts as `owned`, but once where several fields of an object request the same list. */
  ownedOnce(place: Place, name: string): void {
    const key = `${place.at} ${name}`;
    if (!this.#counted.has(key)) this.owned(place, name);
    this.#counted.add(key);
  }

  /** Counts one upstream request for each row, once where it is requested twice. */
  each({ at, rows, isBound }: Place, name: string): void {
    const key = `${at} ${name}`;
    if (!this.#counted.has(key)) this.more(rows, isBound);
    this.#counted.add(key);
  }

  more(count: number, isBound = true): void {
    this.#others += count;
    if (!isBound) this.guess();
  }
}

/** Position of a field in the operation, as far as it affects the cost. */
export interface Place {
  /** Unique in the operation. */
  readonly key: string;
  /** Key of the parent's place. */
  readonly at: string;
  /** Maximum number of objects that the field is requested of. */
  readonly rows: number;
  /** False: a list without a page is above, which may have more rows than estimated. */
  readonly isBound: boolean;
  /** Maximum number of batches in which the objects arrive, as upstream responses arrive at different times. */
  readonly batches: number;
  /** Lists are shared within a space: a customer, before or after a write. */
  readonly space: string;
  /** Number of rows of the connection's page. */
  readonly page: number;
  /** Fields that every row of the entity knows here. */
  readonly known: 'all' | ReadonlySet<string>;
  /** True: some rows may know more fields than others. */
  readonly isMixed: boolean;
  /** Lists of all owners, and analyses of all, that are read before this field. */
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

/** A row of the entity's own list: all fields are known. */
export const listed = { known: 'all', isMixed: false } as const satisfies Partial<Place>;

/** An entity that another row names: only its id is known. */
export const named = { known: none, isMixed: true } as const satisfies Partial<Place>;

/** Upstream requests of a field, and the place of the fields below it. */
export interface FieldRule {
  /** Counts the upstream requests of the field itself. */
  readonly calls?: (place: Place, count: RequestCount, field: RequestedField) => void;
  /** Returns what differs in the place below. */
  readonly below?: (place: Place, field: RequestedField) => Partial<Place>;
  /** Returns, for an abstract type, the types of the objects and what differs below each. */
  readonly types?: (place: Place, field: RequestedField) => Partial<Record<NodeType, Partial<Place>>>;
}
