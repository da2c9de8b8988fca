import { rowsScanned } from '../observability/counters.ts';
import type { ListRow, SortColumn } from './columns.ts';
import { encodeCursor, type Keyset } from '../graphql/cursor.ts';
import type { PageRequest } from '../graphql/page-args.ts';
import type { ListIndexes } from './list-indexes.ts';
import type { DirectedOrder } from './order-index.ts';
import type { Selection } from './selection.ts';
import { compareKeysets, type Direction } from './sorting.ts';

/** A named sort order. */
export interface ListOrder<T> {
  /** Identifies the values of the column, as cursors contain it. */
  readonly name: string;
  readonly direction: Direction;
  readonly column: SortColumn<T>;
  /** True: the column depends on more than the list. Its orders are not cached with the list. */
  readonly isOfRequest?: boolean;
}

/** Name of the order in cursors, with its direction. */
export function nameOf({ name, direction }: Pick<ListOrder<never>, 'name' | 'direction'>): string {
  return `${name}.${direction}`;
}

/** Rows that pass a filter, sorted, with keyset cursors. */
export class OrderedRows<T extends ListRow> {
  /** The same rows, unordered. */
  readonly selection: Selection<T>;
  readonly length: number;
  readonly #indexes: ListIndexes<T>;
  readonly #order: ListOrder<T>;
  readonly #directed: DirectedOrder;
  /** Ordinals of these rows in the order of the full list; null: the full list. */
  readonly #ordinals: Uint32Array | null;

  constructor(indexes: ListIndexes<T>, order: ListOrder<T>, selection: Selection<T>) {
    this.selection = selection;
    this.length = selection.size;
    this.#indexes = indexes;
    this.#order = order;
    this.#directed = indexes.order(order.column).directed(order.direction);
    this.#ordinals = selection.positions && this.#directed.ordinalsOf(selection.positions);
  }

  slice(start: number, end: number): T[] {
    const { rows } = this.#indexes;
    const slice: T[] = [];
    for (let index = start; index < end; index++) {
      const row = rows[this.#directed.positions[this.#ordinals?.[index] ?? index] ?? -1];
      if (row !== undefined) slice.push(row);
    }
    rowsScanned.increment('page', slice.length);
    return slice;
  }

  cursorOf(row: T): string {
    return encodeCursor(nameOf(this.#order), this.#keysetOf(row));
  }

  /** Index of the first row at or after a keyset; `length` if there is none. */
  firstAt(keyset: Keyset): number {
    return this.#indexOf(this.#ordinalOf(keyset, false));
  }

  /** Index of the first row after a keyset; `length` if there is none. */
  firstPast(keyset: Keyset): number {
    return this.#indexOf(this.#ordinalOf(keyset, true));
  }

  /** Ordinal, in the full list, of the first row at the keyset or after it. */
  #ordinalOf(keyset: Keyset, isPast: boolean): number {
    const { rows } = this.#indexes;
    const position = this.#indexes.positionOf(keyset.oceanId);
    const row = position === null ? undefined : rows[position];
    rowsScanned.increment('page', row === undefined ? 0 : 1);
    if (position !== null && row !== undefined && this.#keysetOf(row).value === keyset.value) {
      return (this.#directed.ordinals[position] ?? 0) + Number(isPast);
    }
    // The row of the cursor is gone, or its value has changed: a binary search finds the keyset.
    const least = isPast ? 1 : 0;
    return bisect(rows.length, (ordinal) => {
      const other = rows[this.#directed.positions[ordinal] ?? -1];
      rowsScanned.increment('page');
      return other === undefined || compareKeysets(this.#keysetOf(other), keyset, this.#order.direction) >= least;
    });
  }

  /** Index, among the rows that pass, of the first at or after an ordinal of the full list. */
  #indexOf(ordinal: number): number {
    const ordinals = this.#ordinals;
    return ordinals === null ? ordinal : bisect(ordinals.length, (index) => (ordinals[index] ?? 0) >= ordinal);
  }

  #keysetOf(row: T): Keyset {
    return { value: this.#order.column.of(row) ?? null, oceanId: row.oceanId };
  }
}

/** Finds the first index that passes; all after it pass too. Returns the length if none passes. */
function bisect(length: number, passes: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A row of a connection with its cursor, which is computed on read. */
class Edge<T extends ListRow> {
  readonly node: T;
  readonly #ordered: OrderedRows<T>;

  constructor(node: T, ordered: OrderedRows<T>) {
    this.node = node;
    this.#ordered = ordered;
  }

  get cursor(): string {
    return this.#ordered.cursorOf(this.node);
  }
}

/** One page of a list. Its members are computed on read: most clients read one cursor, not all. */
export class Page<T extends ListRow> {
  readonly #ordered: OrderedRows<T>;
  readonly #start: number;
  readonly #end: number;
  #nodes: T[] | undefined;

  /** Finds the rows between the cursors by ordinal, so that the cost does not grow with the list. */
  constructor(ordered: OrderedRows<T>, { size, fromEnd, after, before }: PageRequest) {
    const from = after ? ordered.firstPast(after) : 0;
    const to = before ? ordered.firstAt(before) : ordered.length;
    this.#ordered = ordered;
    this.#start = fromEnd ? Math.max(from, to - size) : from;
    this.#end = fromEnd ? Math.max(from, to) : Math.max(from, Math.min(to, from + size));
  }

  get nodes(): T[] {
    return (this.#nodes ??= this.#ordered.slice(this.#start, this.#end));
  }

  get edges(): Edge<T>[] {
    return this.nodes.map((node) => new Edge(node, this.#ordered));
  }

  get totalCount(): number {
    return this.#ordered.length;
  }

  /** The page is its own PageInfo. */
  get pageInfo(): this {
    return this;
  }

  get hasNextPage(): boolean {
    return this.#end < this.#ordered.length;
  }

  get hasPreviousPage(): boolean {
    return this.#start > 0;
  }

  get startCursor(): string | null {
    return this.#cursorOf(this.nodes[0]);
  }

  get endCursor(): string | null {
    return this.#cursorOf(this.nodes.at(-1));
  }

  #cursorOf(row: T | undefined): string | null {
    return row === undefined ? null : this.#ordered.cursorOf(row);
  }
}
