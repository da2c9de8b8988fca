import { BadUserInput } from '../../graph/errors.ts';
import type { DateTimeRange, DateTimeRangeInput } from '../date-time-range.type.ts';

/** What a missing end of a span stands for. */
const bounds = (span: DateTimeRange | DateTimeRangeInput | null | undefined): [number, number] => [
  span?.start?.getTime() ?? -Infinity,
  span?.end?.getTime() ?? Infinity,
];

/** Whether two spans share an instant; ends are not part of them, and missing ones are open. */
export function overlaps(validity: DateTimeRange | null, during: DateTimeRangeInput | null | undefined): boolean {
  const [start, end] = bounds(validity);
  const [from, to] = bounds(during);
  // A validity that begins within the span counts even when Ocean closed it at the same instant.
  return start < to && (end > from || start >= from);
}

function checkDuring(during: DateTimeRangeInput | null | undefined): void {
  const [from, to] = bounds(during);
  if (from >= to) throw new BadUserInput('during', 'end must lie after start.');
}

/**
 * The span in which schedules are wanted: `during` as given, or the instant `validAt`; null: whenever.
 *
 * @throws BadUserInput when both are given, or nothing can lie in the span
 */
export function wantedSpan(
  during: DateTimeRangeInput | null | undefined,
  validAt: Date | null | undefined,
): DateTimeRangeInput | null {
  if (during && validAt) throw new BadUserInput('validAt', 'give validAt or during, not both.');
  checkDuring(during);
  return validAt ? instantSpan(validAt) : (during ?? null);
}

/** A validity that ended at the instant is over; one that begins then holds. */
export function instantSpan(instant: Date): DateTimeRangeInput {
  return { start: instant, end: new Date(instant.getTime() + 1) };
}
