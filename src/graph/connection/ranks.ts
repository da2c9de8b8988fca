/** How the rows of a list stand to one another: position to rank. Rows of equal value have the same rank. */
export interface Ranks {
  readonly rankOf: Uint32Array;
  /** How many ranks there are; also the rank of the rows without a value, which come last. */
  readonly count: number;
}

/** Ranks of numbers, and the number of each rank. */
export interface NumberRanks extends Ranks {
  readonly numbers: Float64Array;
}

export function rankNumbers(values: readonly (number | null)[]): NumberRanks {
  const sorted = new Float64Array(values.filter((value) => value !== null)).sort();
  let count = 0;
  for (const number of sorted) {
    if (count === 0 || sorted[count - 1] !== number) sorted[count++] = number;
  }
  const numbers = sorted.slice(0, count);
  const rankOf = new Uint32Array(values.length);
  let position = 0;
  for (const value of values) rankOf[position++] = value === null ? count : firstAtLeast(numbers, value);
  return { rankOf, count, numbers };
}

/** Index of the first of some sorted numbers that is not less than the bound; their count when all are. */
export function firstAtLeast(numbers: Float64Array, bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? Infinity) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
