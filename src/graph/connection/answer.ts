import { rowsTouched } from '../../observability/counters.ts';

/** What an index says of one condition, without looking at the rows: which positions pass. */
export interface Answer {
  /** How many pass; at most so many, where it is not known before. */
  readonly size: number;
  /** The positions that pass, in no order. Not to be changed: it may be a part of the index. */
  readonly list: () => Uint32Array;
  readonly has: (position: number) => boolean;
}

/** Positions that pass all: those of the smallest answer that the others have too. */
export function intersect(answers: readonly Answer[]): Uint32Array {
  const [smallest, ...others] = answers.toSorted((a, b) => a.size - b.size);
  let found = smallest?.list() ?? new Uint32Array();
  rowsTouched.increment('filter', found.length);
  for (const { has } of others) {
    rowsTouched.increment('filter', found.length);
    found = found.filter((position) => has(position));
  }
  return found;
}

/** What a test of the row itself says: no index helps, so it is asked last, about the rows that are left. */
export function testOf<T>(rows: readonly T[], passes: (row: T) => boolean): Answer {
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
  rowsTouched.increment('filter', length - count); // those found are counted by who takes them
  return found.slice(0, count);
}
