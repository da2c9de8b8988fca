import { compareTexts, type Ranks } from './text-ranks.ts';
import type { Keyset, SortValue } from '../graphql/cursor.ts';

export type Direction = 'ASC' | 'DESC';

/** Compares two keysets. Null comes last in both directions. The id breaks ties, so that no row appears on two pages. */
export function compareKeysets(a: Keyset, b: Keyset, direction: Direction): number {
  return compareValues(a.value, b.value, direction) || compareIds(a.oceanId, b.oceanId);
}

function compareValues(a: SortValue, b: SortValue, direction: Direction): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const ascending = typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(String(a), String(b));
  return direction === 'ASC' ? ascending : -ascending;
}

/** Compares ids numerically: they are digits without leading zeros. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Matches integers that a double represents exactly. */
const exactNumber = /^(0|[1-9]\d{0,14})$/;

/** Returns the positions of distinct ids in ascending order of id. */
export function idOrder(ids: readonly string[]): Uint32Array {
  const positions = new Uint32Array(ids.length);
  for (let position = 0; position < ids.length; position++) positions[position] = position;
  if (ids.every((id, position) => position === 0 || compareIds(ids[position - 1] ?? '', id) < 0)) return positions;
  if (!ids.every((id) => exactNumber.test(id))) return positions.sort((a, b) => compareIds(ids[a] ?? '', ids[b] ?? ''));
  // Numbers sort faster than texts. Ids are distinct, so each rank is one slot.
  const { rankOf } = rankNumbers(ids.map(Number));
  for (let position = 0; position < ids.length; position++) positions[rankOf[position] ?? 0] = position;
  return positions;
}

/** Ranks of numbers, with the number of each rank. */
export interface NumberRanks extends Ranks {
  readonly numbers: Float64Array;
}

export function rankNumbers(values: readonly (number | null)[]): NumberRanks {
  const sorted = new Float64Array(values.filter((value) => value !== null)).sort();
  let count = 0;
  for (const number of sorted) {
    if (count === 0 || sorted[count - 1] !== number) sorted[count++] = number;
  }
  const numbers = sorted.slice(0, count);
  const rankOf = new Uint32Array(values.length);
  let position = 0;
  for (const value of values) rankOf[position++] = value === null ? count : firstAtLeast(numbers, value);
  return { rankOf, count, numbers };
}

/** Index of the first of the sorted numbers that is not less than the bound; their count if there is none. */
export function firstAtLeast(numbers: Float64Array, bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? Infinity) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
