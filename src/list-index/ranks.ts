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

/**
 * The order of `count` rows of `width` bytes each, the first byte counting most: which row comes first, second, …
 * Rows of the same bytes keep their order. Costs a pass for each byte that differs, and no comparison.
 */
export function radixOrder(bytes: Uint8Array, width: number, count: number): Uint32Array {
  let order = new Uint32Array(count);
  for (let row = 0; row < count; row++) order[row] = row;
  let next = new Uint32Array(count);
  const starts = new Uint32Array(257);
  for (let column = width - 1; column >= 0; column--) {
    starts.fill(0);
    for (let at = column; at < count * width; at += width) bump(starts, (bytes[at] ?? 0) + 1);
    if (starts.includes(count)) continue; // all have the same byte here
    for (let value = 1; value < 257; value++) starts[value] = (starts[value] ?? 0) + (starts[value - 1] ?? 0);
    for (let index = 0; index < count; index++) {
      const row = order[index] ?? 0;
      next[bump(starts, bytes[row * width + column] ?? 0)] = row;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** Adds one; gives what was there before. */
function bump(counts: Uint32Array, index: number): number {
  const before = counts[index] ?? 0;
  counts[index] = before + 1;
  return before;
}
