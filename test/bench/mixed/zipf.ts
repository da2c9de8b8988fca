import { Random } from '../../../packages/sandbox/src/random.ts';

/** Draws from ranks whose frequency falls as 1 / rank (Zipf's law with exponent 1), reproducibly. */
export class ZipfDraw {
  readonly #random: Random;
  readonly #sums = new Map<number, Float64Array>();

  constructor(seed: number) {
    this.#random = new Random(seed);
  }

  /** @throws RangeError without an item */
  pick<T>(items: readonly T[]): T {
    const item = items[this.rank(items.length)];
    if (item === undefined) throw new RangeError('nothing to draw from');
    return item;
  }

  /** All items equally frequent. @throws RangeError without an item */
  pickEvenly<T>(items: readonly T[]): T {
    return this.#random.pick(items);
  }

  chance(share: number): boolean {
    return this.#random.chance(share);
  }

  /** Draws an index by its weight. @param weights sum of the weights up to and including each index */
  byWeight(weights: ArrayLike<number>): number {
    const value = this.#random.next() * (weights[weights.length - 1] ?? 0);
    let [low, high] = [0, weights.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((weights[middle] ?? 0) > value) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Draws a rank from 0 inclusive to `count` exclusive. */
  rank(count: number): number {
    let sums = this.#sums.get(count);
    if (sums === undefined) {
      let sum = 0;
      sums = Float64Array.from({ length: count }, (_, index) => (sum += 1 / (index + 1)));
      this.#sums.set(count, sums);
    }
    return this.byWeight(sums);
  }
}
