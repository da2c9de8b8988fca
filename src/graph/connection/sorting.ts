import { compareTexts } from './collation.ts';
import type { Keyset, SortValue } from './cursor.ts';

export type Direction = 'ASC' | 'DESC';

/** Compares two places in an order. Null comes last both ways; equal values are told apart by id, so that no row is shown twice. */
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

/** Ids are digits without leading zeros: the longer is the larger. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Positions of different ids, the least id first. */
export function idOrder(ids: readonly string[]): Uint32Array {
  const positions = Uint32Array.from(ids, (_, position) => position);
  if (ids.every((id, position) => position === 0 || compareIds(ids[position - 1] ?? '', id) < 0)) return positions;
  if (!ids.every(isExactNumber)) return positions.sort((a, b) => compareIds(ids[a] ?? '', ids[b] ?? ''));
  // Numbers sort far faster than texts.
  const positionOf = new Map(ids.map((id, position) => [Number(id), position]));
  const sorted = Float64Array.from(positionOf.keys()).sort();
  return positions.map((_, place) => positionOf.get(sorted[place] ?? 0) ?? 0);
}

/** Whether a double holds the id with all its digits. */
function isExactNumber(id: string): boolean {
  const number = Number(id);
  return Number.isSafeInteger(number) && number >= 0 && String(number) === id;
}
