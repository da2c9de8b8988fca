/** Changes between two readings. */
export interface ChangeBatch<Change> {
  /** Time of the earlier reading, in epoch milliseconds. */
  readonly from: number;
  /** Time of the later reading. */
  readonly to: number;
  readonly changes: readonly Change[];
}

/** Place in a log: all changes up to the reading at this time, or the first `index` of its batch. */
export interface LogPosition {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Null: the full batch. */
  readonly index: number | null;
}

/** The rest of a batch. */
export interface LogPart<Change> {
  readonly batch: ChangeBatch<Change>;
  /** Number of changes of the batch that come before. */
  readonly index: number;
}

export interface ChangeLogOptions {
  /** Maximum number of changes; the latest batch stays whatever its size. */
  readonly maxChanges: number;
  readonly maxAgeMillis: number;
  /** Milliseconds of a monotonic clock. */
  readonly monotonicNow: () => number;
}

/**
 * Recent changes of one source. Readers read at their own speed, each from its own position, so a slow one takes no memory:
 * it loses its place once the log has dropped what it has not read.
 */
export class ChangeLog<Change> {
  readonly #options: ChangeLogOptions;
  #batches: { readonly batch: ChangeBatch<Change>; readonly addedAt: number }[] = [];
  #size = 0;
  /** Readings before this time are unknown. */
  #start: number;
  #head: number;

  /** @param at time of the first reading */
  constructor(at: number, options: ChangeLogOptions) {
    this.#start = at;
    this.#head = at;
    this.#options = options;
  }

  /** Position after all changes. */
  get head(): LogPosition {
    return { at: this.#head, index: null };
  }

  /** Adds the changes of a reading. Readings at the same time get times of their own. */
  append(at: number, changes: readonly Change[]): void {
    const to = Math.max(at, this.#head + 1);
    if (changes.length > 0) {
      this.#batches.push({ batch: { from: this.#head, to, changes }, addedAt: this.#options.monotonicNow() });
      this.#size += changes.length;
    }
    this.#head = to;
    this.#trim();
  }

  /** Drops all changes: positions before the head are lost. */
  clear(): void {
    this.#batches = [];
    this.#size = 0;
    this.#start = this.#head;
  }

  /** Returns what follows a position; null: nothing yet; LOST: some of it may no longer be, or never was, in the log. */
  after({ at, index }: LogPosition): LogPart<Change> | null | 'LOST' {
    this.#trim();
    if (at < this.#start) return 'LOST';
    if (index !== null) {
      const own = this.#batches.find(({ batch }) => batch.to === at)?.batch;
      if (own === undefined || index > own.changes.length) return 'LOST';
      if (index < own.changes.length) return { batch: own, index };
    }
    const next = this.#batches.find(({ batch }) => batch.to > at)?.batch;
    if (next === undefined) return null;
    // Otherwise another instance has read in between, and the batch may repeat changes that its client knows.
    return at <= next.from ? { batch: next, index: 0 } : 'LOST';
  }

  #trim(): void {
    const { maxChanges, maxAgeMillis, monotonicNow } = this.#options;
    const oldest = monotonicNow() - maxAgeMillis;
    for (let first = this.#batches[0]; first !== undefined; first = this.#batches[0]) {
      const isWithinSize = this.#size <= maxChanges || this.#batches.length === 1;
      if (isWithinSize && first.addedAt >= oldest) return;
      this.#batches.shift();
      this.#size -= first.batch.changes.length;
      this.#start = first.batch.to;
    }
  }
}
