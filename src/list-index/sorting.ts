import { compareTexts } from './collation.ts';
import { rankNumbers } from './ranks.ts';
import type { Keyset, SortValue } from '../graphql/cursor.ts';

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

/** A number that a double holds with all its digits. */
const exactNumber = /^(0|[1-9]\d{0,14})$/;

/** Positions of different ids, the least id first. */
export function idOrder(ids: readonly string[]): Uint32Array {
  const positions = new Uint32Array(ids.length);
  for (let position = 0; position < ids.length; position++) positions[position] = position;
  if (ids.every((id, position) => position === 0 || compareIds(ids[position - 1] ?? '', id) < 0)) return positions;
  if (!ids.every((id) => exactNumber.test(id))) return positions.sort((a, b) => compareIds(ids[a] ?? '', ids[b] ?? ''));
  // Numbers sort far faster than texts. No two ids have the same rank.
  const { rankOf } = rankNumbers(ids.map(Number));
  for (let position = 0; position < ids.length; position++) positions[rankOf[position] ?? 0] = position;
  return positions;
}
