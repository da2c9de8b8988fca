import { rowsTouched } from '../../observability/counters.ts';
import type { Answer } from './answer.ts';
import type { SortColumn } from './columns.ts';
import { PostingIndex } from './posting-index.ts';
import { firstAtLeast, rankNumbers } from './ranks.ts';
import type { Direction } from './sorting.ts';
import { rankTexts } from './text-ranks.ts';
import { WayOfOrder } from './way-of-order.ts';

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
  range(above: number, atMost: number): Answer {
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
    rowsTouched.increment('index', positions.length);
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
