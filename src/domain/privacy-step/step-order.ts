import type { PrivacyStep } from './privacy-step.type.ts';

/**
 * Orders steps in time, whatever order Ocean has. A step without a start stands where it ended; those without either
 * stand last, as Ocean has them. Steps of the same time are ordered by their end, then by their id, so that the order is
 * always the same.
 */
export function inTimeOrder(steps: readonly PrivacyStep[]): PrivacyStep[] {
  return steps.toSorted(
    (a, b) =>
      compare(timeOf(a), timeOf(b)) ||
      compare(endOf(a), endOf(b)) ||
      (timeOf(a) === Infinity ? 0 : compareIds(a.oceanId, b.oceanId)),
  );
}

function timeOf({ start, end }: PrivacyStep): number {
  return start?.at?.getTime() ?? end?.at?.getTime() ?? Infinity;
}

function endOf({ end }: PrivacyStep): number {
  return end?.at?.getTime() ?? Infinity;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Ids are int64: as digits of one length they compare as numbers do. */
function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
