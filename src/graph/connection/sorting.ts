import type { Keyset, SortValue } from './cursor.ts';

export type Direction = 'ASC' | 'DESC';

const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'variant' });

/** Compares two places in an order. Null comes last both ways; equal values are told apart by id, so that no row is shown twice. */
export function compareKeysets(a: Keyset, b: Keyset, direction: Direction): number {
  return compareValues(a.value, b.value, direction) || compareIds(a.oceanId, b.oceanId);
}

function compareValues(a: SortValue, b: SortValue, direction: Direction): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const ascending = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return direction === 'ASC' ? ascending : -ascending;
}

/** Ids are digits without leading zeros: the longer is the larger. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
