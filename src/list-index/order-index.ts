import { rowsScanned } from '../observability/counters.ts';
import { type IndexResult, PostingIndex } from './posting-index.ts';
import type { SortColumn } from './columns.ts';
import { firstAtLeast, rankNumbers } from './ranks.ts';
import type { Direction } from './sorting.ts';
import { rankTexts } from './text-ranks.ts';

/** A list in one order, both ways. Rows of equal value stand by id, those without a value last, whichever the way. */
export class OrderIndex<T> {
  /** The groups are the ranks: the least value first, behind the last the rows without a value. */
  readonly postings: PostingIndex;
  /** Rank to number; empty when the order is one of texts. */
  readonly #numbers: Float64Array;
  readonly #ways = new Map<Direction, WayOfOrder>();

  /** @param sequence all positions by id */
  constructor(rows: readonly T[], { of }: SortColumn<T>, sequence: Uint32Array) {
    const values = rows.map((row) => of(row) ?? null);
    const ranks = isNumbers(values)
      ? rankNumbers(values)
      : { ...rankTexts(values as (string | null)[]), numbers: null };
    this.#numbers = ranks.numbers ?? new Float64Array();
    this.postings = new PostingIndex(ranks.rankOf, ranks.count + 1, sequence);
  }

  way(direction: Direction): WayOfOrder {
    const known = this.#ways.get(direction);
    if (known !== undefined) return known;
    const made = new WayOfOrder(direction === 'ASC' ? this.postings.positions : this.#descending());
    this.#ways.set(direction, made);
    return made;
  }

  /** Rows whose number is above one bound and at most the other. */
  range(above: number, atMost: number): IndexResult {
    return this.postings.between(this.#firstAbove(above), this.#firstAbove(atMost));
  }

  /** The rank of the first number that is not less. */
  firstAtLeast(bound: number): number {
    return firstAtLeast(this.#numbers, bound);
  }

  #firstAbove(bound: number): number {
    const rank = this.firstAtLeast(bound);
    return this.#numbers[rank] === bound ? rank + 1 : rank;
  }

  #descending(): Uint32Array {
    const { positions, sizes } = this.postings;
    rowsScanned.increment('index', positions.length);
    const descending = positions.slice(); // right for those without a value, which stay where they are
    let end = positions.length - (sizes.at(-1) ?? 0);
    let at = 0;
    for (let rank = sizes.length - 2; rank >= 0; rank--) {
      const start = end - (sizes[rank] ?? 0);
      for (let index = start; index < end; index++) descending[at++] = positions[index] ?? 0;
      end = start;
    }
    return descending;
  }
}

function isNumbers(values: readonly (string | number | null)[]): values is readonly (number | null)[] {
  return values.every((value) => value === null || typeof value === 'number');
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
      rowsScanned.increment('index', this.positions.length);
      this.#places = new Uint32Array(this.positions.length);
      for (let place = 0; place < this.positions.length; place++) this.#places[this.positions[place] ?? 0] = place;
    }
    return this.#places;
  }

  /** The places of some positions, the first place first. Walks the list only when a good part of it is wanted. */
  placesOf(positions: Uint32Array): Uint32Array {
    const places = this.places;
    rowsScanned.increment('order', positions.length);
    if (positions.length * 8 < places.length) return positions.map((position) => places[position] ?? 0).sort();
    const isWanted = new Uint8Array(places.length);
    for (const position of positions) isWanted[places[position] ?? 0] = 1;
    const found = new Uint32Array(positions.length);
    let count = 0;
    for (let place = 0; place < isWanted.length; place++) if (isWanted[place] === 1) found[count++] = place;
    return found;
  }
}
