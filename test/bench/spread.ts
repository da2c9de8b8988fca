/** Values of several rounds. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** Distance between the quartiles, as a share of the median; 0 for a single value. */
  readonly share: number;
}

/** Widest spread of a figure that has settled. */
export const maxShare = 0.15;

/** @throws RangeError without a value */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError('no round was run');
  const sorted = values.toSorted((a, b) => a - b);
  const [low, median, high] = [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)];
  const [least, most] = [quantile(sorted, 0), quantile(sorted, 1)];
  return { median, least, most, share: median === 0 ? 0 : (high - low) / median };
}

/** Ratios within rounds: the first's value divided by the second's of the same round, as far as both have rounds. */
export function ratiosOf(dividends: readonly number[], divisors: readonly number[]): Spread {
  const rounds = Math.min(dividends.length, divisors.length);
  return spreadOf(dividends.slice(0, rounds).map((dividend, round) => dividend / (divisors[round] ?? NaN)));
}

/** Value below which this share of the sorted values lies, between neighbours in proportion; NaN without a value. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? NaN : low + (high - low) * (place - Math.floor(place));
}
