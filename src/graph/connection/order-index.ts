import type { Answer } from './answer.ts';
import { groupRows, sortGroups } from './grouping.ts';
import type { SortColumn } from './columns.ts';
import { PostingIndex } from './posting-index.ts';
import type { Direction } from './sorting.ts';

/** A list in one order, both ways. Rows of equal value stand by id, those without a value last, whichever the way. */
export class OrderIndex<T> {
  readonly postings: PostingIndex<string | number>;
  readonly #ways = new Map<Direction, WayOfOrder>();

  /** @param sequence all positions by id */
  constructor(rows: readonly T[], column: SortColumn<T>, sequence: Uint32Array) {
    this.postings = new PostingIndex(sortGroups(groupRows(rows, column.of)), sequence);
  }

  way(direction: Direction): WayOfOrder {
    const known = this.#ways.get(direction);
    if (known !== undefined) return known;
    const made = new WayOfOrder(direction === 'ASC' ? this.postings.positions : this.#descending());
    this.#ways.set(direction, made);
    return made;
  }

  /** Rows whose number is above one bound and at most the other. */
  range(above: number, atMost: number): Answer {
    return this.postings.between(this.#firstAbove(above), this.#firstAbove(atMost));
  }

  /** First group whose number is above the bound. */
  #firstAbove(bound: number): number {
    let low = 0;
    let high = this.postings.values.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (Number(this.postings.values[middle]) > bound) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #descending(): Uint32Array {
    const { values, positions } = this.postings;
    const descending = new Uint32Array(positions.length);
    let at = 0;
    for (let group = values.length - 1; group >= 0; group--) {
      const slice = this.postings.slice(group, group + 1);
      descending.set(slice, at);
      at += slice.length;
    }
    descending.set(this.postings.slice(values.length, values.length + 1), at);
    return descending;
  }
}

/** One way through an order. */
export class WayOfOrder {
  /** Place in the order to position in the list. */
  readonly positions: Uint32Array;
  #places: Uint32Array | undefined;

  constructor(positions: Uint32Array) {
    this.positions = positions;
  }

  /** Position in the list to place in the order. */
  get places(): Uint32Array {
    if (this.#places === undefined) {
      this.#places = new Uint32Array(this.positions.length);
      for (let place = 0; place < this.positions.length; place++) this.#places[this.positions[place] ?? 0] = place;
    }
    return this.#places;
  }

  /** The places of some positions, the first place first. Walks the list only when a good part of it is wanted. */
  placesOf(positions: Uint32Array): Uint32Array {
    const places = this.places;
    if (positions.length * 8 < places.length) return positions.map((position) => places[position] ?? 0).sort();
    const isWanted = new Uint8Array(places.length);
    for (const position of positions) isWanted[places[position] ?? 0] = 1;
    const found = new Uint32Array(positions.length);
    let count = 0;
    for (let place = 0; place < isWanted.length; place++) if (isWanted[place] === 1) found[count++] = place;
    return found;
  }
}
