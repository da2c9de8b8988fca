import type { Sample } from './run.ts';

/** Slope of the least-squares line through the samples, per hour. */
export function slopePerHour(samples: readonly Sample[], figure: keyof Sample): number {
  const mean = (key: keyof Sample): number => samples.reduce((total, one) => total + one[key], 0) / samples.length;
  const [meanMinute, meanFigure] = [mean('minute'), mean(figure)];
  const above = samples.reduce((total, one) => total + (one.minute - meanMinute) * (one[figure] - meanFigure), 0);
  const below = samples.reduce((total, one) => total + (one.minute - meanMinute) ** 2, 0);
  return (above / below) * 60;
}

/** Median, because one sample taken while a large list arrived means nothing. */
export function median(samples: readonly Sample[], figure: keyof Sample): number {
  const sorted = samples.map((one) => one[figure]).toSorted((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? NaN;
}

/** Samples of the second half, after caches are filled and code is compiled. */
export function settled(samples: readonly Sample[]): Sample[] {
  return samples.slice(Math.floor(samples.length / 2));
}
