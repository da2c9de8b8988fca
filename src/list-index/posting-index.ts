import { rowsScanned } from '../observability/counters.ts';

/** What an index says of one condition, without looking at the rows: which positions pass. */
export interface IndexResult {
  /** How many pass; at most so many, where it is not known before. */
  readonly size: number;
  /** The positions that pass, in no order. Not to be changed: it may be a part of the index. */
  readonly list: () => Uint32Array;
  readonly has: (position: number) => boolean;
}

/** Positions that pass all: those of the smallest answer that the others have too. */
export function intersect(answers: readonly IndexResult[]): Uint32Array {
  const [smallest, ...others] = answers.toSorted((a, b) => a.size - b.size);
  let found = smallest?.list() ?? new Uint32Array();
  rowsScanned.increment('filter', found.length);
  for (const { has } of others) {
    rowsScanned.increment('filter', found.length);
    found = found.filter((position) => has(position));
  }
  return found;
}

/** What a test of the row itself says: no index helps, so it is asked last, about the rows that are left. */
export function testOf<T>(rows: readonly T[], passes: (row: T) => boolean): IndexResult {
  const has = (position: number): boolean => {
    const row = rows[position];
    return row !== undefined && passes(row);
  };
  return { size: Infinity, list: () => positionsWhere(rows.length, has), has };
}

/** Positions of a list that pass a test: a walk over the whole list. */
export function positionsWhere(length: number, has: (position: number) => boolean): Uint32Array {
  const found = new Uint32Array(length);
  let count = 0;
  for (let position = 0; position < length; position++) if (has(position)) found[count++] = position;
  rowsScanned.increment('filter', length - count); // those found are counted by who takes them
  return found.slice(0, count);
}

/** One column of a list: for each group of rows that share a value, their positions. Groups are numbered. */
export class PostingIndex {
  /** Position to group. */
  readonly groupOf: Uint32Array;
  /** Positions, group after group. */
  readonly positions: Uint32Array;
  /** Rows in each group. */
  readonly sizes: Uint32Array;
  /** Group to where it starts in `positions`; one more for the end. */
  readonly #starts: Uint32Array;

  /** @param sequence the order of the rows of one group; absent: as in the list */
  constructor(groupOf: Uint32Array, groups: number, sequence?: Uint32Array) {
    rowsScanned.increment('index', groupOf.length);
    this.groupOf = groupOf;
    this.sizes = new Uint32Array(groups);
    for (const group of groupOf) this.sizes[group] = (this.sizes[group] ?? 0) + 1;
    this.#starts = new Uint32Array(groups + 1);
    for (let group = 0; group < groups; group++) {
      this.#starts[group + 1] = (this.#starts[group] ?? 0) + (this.sizes[group] ?? 0);
    }
    this.positions = new Uint32Array(groupOf.length);
    const next = this.#starts.slice();
    for (let index = 0; index < groupOf.length; index++) {
      const position = sequence === undefined ? index : (sequence[index] ?? 0);
      const group = groupOf[position] ?? 0;
      const place = next[group] ?? 0;
      this.positions[place] = position;
      next[group] = place + 1;
    }
  }

  /** Positions of the groups from `first` to before `end`. */
  slice(first: number, end: number): Uint32Array {
    const from = this.#starts[first] ?? 0;
    return this.positions.subarray(from, Math.max(from, this.#starts[end] ?? 0));
  }

  /** Rows of some groups. */
  oneOf(groups: ReadonlySet<number>): IndexResult {
    const [only] = groups;
    if (only !== undefined && groups.size === 1) return this.between(only, only + 1);
    const slices = [...groups].map((group) => this.slice(group, group + 1));
    return {
      size: slices.reduce((sum, slice) => sum + slice.length, 0),
      list: () => concat(slices),
      has: (position) => groups.has(this.groupOf[position] ?? -1),
    };
  }

  /** Rows of the groups from `first` to before `end`. */
  between(first: number, end: number): IndexResult {
    const positions = this.slice(first, end);
    return {
      size: positions.length,
      list: () => positions,
      has: (position) => {
        const group = this.groupOf[position] ?? -1;
        return group >= first && group < end;
      },
    };
  }
}

function concat(parts: readonly Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
