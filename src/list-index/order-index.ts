import { rowsScanned } from '../observability/counters.ts';
import { type IndexResult, PostingIndex } from './posting-index.ts';
import type { SortColumn } from './columns.ts';
import { type Direction, firstAtLeast, rankNumbers } from './sorting.ts';
import { rankTexts } from './text-ranks.ts';

/** Index of a sort column, in both directions. Rows of equal value are in id order; rows without a value come last. */
export class OrderIndex<T> {
  /** Groups are ranks, the smallest value first. The last group holds the rows without a value. */
  readonly postings: PostingIndex;
  /** Maps rank to number; empty for a column of texts. */
  readonly #numbers: Float64Array;
  readonly #directed = new Map<Direction, DirectedOrder>();

  /** @param sequence all positions in id order */
  constructor(rows: readonly T[], { of }: SortColumn<T>, sequence: Uint32Array) {
    const values = rows.map((row) => of(row) ?? null);
    const ranks = isNumbers(values)
      ? rankNumbers(values)
      : { ...rankTexts(values as (string | null)[]), numbers: null };
    this.#numbers = ranks.numbers ?? new Float64Array();
    this.postings = new PostingIndex(ranks.rankOf, ranks.count + 1, sequence);
  }

  directed(direction: Direction): DirectedOrder {
    const cached = this.#directed.get(direction);
    if (cached !== undefined) return cached;
    const order = new DirectedOrder(direction === 'ASC' ? this.postings.positions : this.#descending());
    this.#directed.set(direction, order);
    return order;
  }

  /** Rows whose number is greater than `above` and at most `atMost`. */
  range(above: number, atMost: number): IndexResult {
    return this.postings.between(this.#firstAbove(above), this.#firstAbove(atMost));
  }

  /** Rank of the first number that is not less than the bound. */
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
    const descending = positions.slice(); // rows without a value stay last
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

/** An order in one direction. The ordinal of a row is its index in the order. */
export class DirectedOrder {
  /** Maps ordinal to position in the list. */
  readonly positions: Uint32Array;
  #ordinals: Uint32Array | undefined;

  constructor(positions: Uint32Array) {
    this.positions = positions;
  }

  /** Maps position in the list to ordinal. */
  get ordinals(): Uint32Array {
    if (this.#ordinals === undefined) {
      rowsScanned.increment('index', this.positions.length);
      this.#ordinals = new Uint32Array(this.positions.length);
      for (let ordinal = 0; ordinal < this.positions.length; ordinal++)
        this.#ordinals[this.positions[ordinal] ?? 0] = ordinal;
    }
    return this.#ordinals;
  }

  /** Ordinals of some positions, ascending. It scans the list only for at least an eighth of its rows. */
  ordinalsOf(positions: Uint32Array): Uint32Array {
    const ordinals = this.ordinals;
    rowsScanned.increment('order', positions.length);
    if (positions.length * 8 < ordinals.length) return positions.map((position) => ordinals[position] ?? 0).sort();
    const isSelected = new Uint8Array(ordinals.length);
    for (const position of positions) isSelected[ordinals[position] ?? 0] = 1;
    const found = new Uint32Array(positions.length);
    let count = 0;
    for (let ordinal = 0; ordinal < isSelected.length; ordinal++)
      if (isSelected[ordinal] === 1) found[count++] = ordinal;
    return found;
  }
}
