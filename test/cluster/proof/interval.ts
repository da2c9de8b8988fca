/** Span of time in epoch milliseconds. */
export interface Interval {
  readonly from: number;
  /** Infinity: it has not ended. */
  readonly to: number;
}

export function overlaps(one: Interval, other: Interval): boolean {
  return one.from <= other.to && other.from <= one.to;
}

export function isDuring(time: number, intervals: readonly Interval[]): boolean {
  return intervals.some(({ from, to }) => from <= time && time <= to);
}
