import { rowsScanned } from '../observability/counters.ts';
import type { ListRow, SortColumn } from './columns.ts';
import { encodeCursor, type Keyset } from '../graphql/cursor.ts';
import type { ListIndexes } from './list-indexes.ts';
import type { WayOfOrder } from './order-index.ts';
import type { Selection } from './selection.ts';
import { compareKeysets, type Direction } from './sorting.ts';

/** A named order: what rows are sorted by. */
export interface ListOrder<T> {
  readonly name: string;
  readonly direction: Direction;
  readonly column: SortColumn<T>;
}

/** The order as cursors name it: direction and all. */
export function nameOf({ name, direction }: Pick<ListOrder<never>, 'name' | 'direction'>): string {
  return `${name}.${direction}`;
}

/** The rows that pass a filter, in an order that cursors can be taken in. */
export class OrderedRows<T extends ListRow> {
  /** The same rows without their order. */
  readonly selection: Selection<T>;
  readonly length: number;
  readonly #indexes: ListIndexes<T>;
  readonly #order: ListOrder<T>;
  readonly #way: WayOfOrder;
  /** The places of these rows in the order of the whole list; null: it is the whole list. */
  readonly #places: Uint32Array | null;

  constructor(indexes: ListIndexes<T>, order: ListOrder<T>, selection: Selection<T>) {
    this.selection = selection;
    this.length = selection.size;
    this.#indexes = indexes;
    this.#order = order;
    this.#way = indexes.order(order.column).way(order.direction);
    this.#places = selection.positions && this.#way.placesOf(selection.positions);
  }

  slice(start: number, end: number): T[] {
    const { rows } = this.#indexes;
    const slice: T[] = [];
    for (let index = start; index < end; index++) {
      const row = rows[this.#way.positions[this.#places?.[index] ?? index] ?? -1];
      if (row !== undefined) slice.push(row);
    }
    rowsScanned.increment('page', slice.length);
    return slice;
  }

  cursorOf(row: T): string {
    return encodeCursor(nameOf(this.#order), this.#keysetOf(row));
  }

  /** Index of the first row at or past a place; as many as there are rows when none is. */
  firstAt(keyset: Keyset): number {
    return this.#indexOf(this.#placeOf(keyset, false));
  }

  /** Index of the first row past a place. */
  firstPast(keyset: Keyset): number {
    return this.#indexOf(this.#placeOf(keyset, true));
  }

  /** Place in the whole list of the first row at the keyset, or past it. */
  #placeOf(keyset: Keyset, isPast: boolean): number {
    const { rows } = this.#indexes;
    const position = this.#indexes.positionOf(keyset.oceanId);
    const row = position === null ? undefined : rows[position];
    rowsScanned.increment('page', row === undefined ? 0 : 1);
    if (position !== null && row !== undefined && this.#keysetOf(row).value === keyset.value) {
      return (this.#way.places[position] ?? 0) + Number(isPast);
    }
    // The row of the cursor has gone, or its value has changed: its place is found by bisection.
    const least = isPast ? 1 : 0;
    return bisect(rows.length, (place) => {
      const other = rows[this.#way.positions[place] ?? -1];
      rowsScanned.increment('page');
      return other === undefined || compareKeysets(this.#keysetOf(other), keyset, this.#order.direction) >= least;
    });
  }

  /** Index, among the rows that pass, of the first whose place in the whole list is not before `place`. */
  #indexOf(place: number): number {
    const places = this.#places;
    return places === null ? place : bisect(places.length, (index) => (places[index] ?? 0) >= place);
  }

  #keysetOf(row: T): Keyset {
    return { value: this.#order.column.of(row) ?? null, oceanId: row.oceanId };
  }
}

/** The first index that passes, given that all behind it do too; the length when none does. */
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
