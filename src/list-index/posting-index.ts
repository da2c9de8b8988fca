import { rowsScanned } from '../observability/counters.ts';
import type { Key, KeyColumn } from './columns.ts';

/** Result of one condition, from an index alone: the positions that pass. */
export interface IndexResult {
  /** Number of positions that pass, or an upper bound of it. */
  readonly size: number;
  /** Returns the positions that pass, unordered. Read-only: it may be a part of the index. */
  readonly list: () => Uint32Array;
  readonly has: (position: number) => boolean;
}

/** Returns the positions that pass all results. It starts from the smallest, and tests the rest by `has`. */
export function intersect(results: readonly IndexResult[]): Uint32Array {
  const [smallest, ...others] = results.toSorted((a, b) => a.size - b.size);
  let found = smallest?.list() ?? new Uint32Array();
  rowsScanned.increment('filter', found.length);
  for (const { has } of others) {
    rowsScanned.increment('filter', found.length);
    found = found.filter((position) => has(position));
  }
  return found;
}

/** Result of a test without an index. Its size is infinite, so that it runs last, on the remaining rows. */
export function testOf<T>(rows: readonly T[], passes: (row: T) => boolean): IndexResult {
  const has = (position: number): boolean => {
    const row = rows[position];
    return row !== undefined && passes(row);
  };
  return { size: Infinity, list: () => positionsWhere(rows.length, has), has };
}

/** Returns the positions that pass a test, by a scan of the full list. */
export function positionsWhere(length: number, has: (position: number) => boolean): Uint32Array {
  const found = new Uint32Array(length);
  let count = 0;
  for (let position = 0; position < length; position++) if (has(position)) found[count++] = position;
  rowsScanned.increment('filter', length - count); // the caller counts those that pass
  return found.slice(0, count);
}

/** Inverted index of one column: the positions of each group of rows that share a value. Groups are numbered. */
export class PostingIndex {
  /** Maps position to group. */
  readonly groupOf: Uint32Array;
  /** Positions, grouped. */
  readonly positions: Uint32Array;
  /** Rows in each group. */
  readonly sizes: Uint32Array;
  /** Maps group to its start in `positions`, with a final entry for the end. */
  readonly #starts: Uint32Array;

  /** @param sequence order of the rows within a group; absent: list order */
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
      const slot = next[group] ?? 0;
      this.positions[slot] = position;
      next[group] = slot + 1;
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
  const joined = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

const noKey = 0xff_ff_ff_ff;

/** Index of a key column: the rows of each key, and its label in summaries. */
export class KeyIndex<T> {
  /** The last group, after those of all keys, holds the rows without a key. */
  readonly postings: PostingIndex;
  /** Maps group to key. */
  readonly keys: readonly Key[];
  /** Maps key to group. */
  readonly groups: ReadonlyMap<Key, number>;
  readonly #rows: readonly T[];
  readonly #column: KeyColumn<T>;
  readonly #labels = new Map<number, string | null>();

  constructor(rows: readonly T[], column: KeyColumn<T>) {
    const groups = new Map<Key, number>();
    const groupOf = new Uint32Array(rows.length);
    let position = 0;
    for (const row of rows) groupOf[position++] = groupNumber(groups, column.of(row) ?? null);
    for (let index = 0; index < groupOf.length; index++) if (groupOf[index] === noKey) groupOf[index] = groups.size;
    this.groups = groups;
    this.keys = [...groups.keys()];
    this.postings = new PostingIndex(groupOf, groups.size + 1);
    this.#rows = rows;
    this.#column = column;
  }

  /** Rows that have one of these keys. */
  oneOf(keys: readonly Key[]): IndexResult {
    return this.postings.oneOf(new Set(keys.flatMap((key) => this.groups.get(key) ?? [])));
  }

  /** Label of a group, read from its first row. */
  labelOf(group: number): string | null {
    const cached = this.#labels.get(group);
    if (cached !== undefined) return cached;
    const label = this.#readLabel(group);
    this.#labels.set(group, label);
    return label;
  }

  #readLabel(group: number): string | null {
    const key = this.keys[group];
    if (key === undefined) return null;
    if (this.#column.labelOf === undefined) return String(key);
    const row = this.#rows[this.postings.slice(group, group + 1)[0] ?? 0];
    return row === undefined ? null : (this.#column.labelOf(row) ?? null);
  }
}

function groupNumber(groups: Map<Key, number>, key: Key | null): number {
  if (key === null) return noKey;
  const existing = groups.get(key);
  if (existing !== undefined) return existing;
  groups.set(key, groups.size);
  return groups.size - 1;
}
