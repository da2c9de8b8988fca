import { encodeCursor, type Keyset } from './cursor.ts';
import type { PageRequest } from './page-args.ts';
import { compareKeysets, type Direction } from './sorting.ts';

/** Rows in an order that cursors can be taken in. */
export interface OrderedRows<T> {
  readonly rows: readonly T[];
  /** Name of the order, direction and all; part of every cursor. */
  readonly order: string;
  readonly direction: Direction;
  readonly keysetOf: (row: T) => Keyset;
}

export interface Page<T> {
  readonly edges: { readonly node: T; readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Cuts one page. The rows between the cursors are found by bisection: a page costs the page, not the list. */
export function paginate<T>(ordered: OrderedRows<T>, { size, fromEnd, after, before }: PageRequest): Page<T> {
  const { rows } = ordered;
  const from = after ? firstIndexPast(ordered, after) : 0;
  const to = before ? firstIndexAt(ordered, before) : rows.length;
  const start = fromEnd ? Math.max(from, to - size) : from;
  const end = fromEnd ? Math.max(from, to) : Math.max(from, Math.min(to, from + size));
  const edges = rows
    .slice(start, end)
    .map((node) => ({ node, cursor: encodeCursor(ordered.order, ordered.keysetOf(node)) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: end < rows.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function firstIndexPast<T>(ordered: OrderedRows<T>, place: Keyset): number {
  return bisect(ordered, (keyset) => compareKeysets(keyset, place, ordered.direction) > 0);
}

function firstIndexAt<T>(ordered: OrderedRows<T>, place: Keyset): number {
  return bisect(ordered, (keyset) => compareKeysets(keyset, place, ordered.direction) >= 0);
}

/** First index whose row passes, given that all rows behind it do too. */
function bisect<T>({ rows, keysetOf }: OrderedRows<T>, passes: (keyset: Keyset) => boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row === undefined || passes(keysetOf(row))) high = middle;
    else low = middle + 1;
  }
  return low;
}
