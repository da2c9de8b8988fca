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

/** @throws BadUserInput when nothing can lie in the span */
export function checkDuring(during: DateTimeRangeInput | null | undefined): void {
  const [from, to] = bounds(during);
  if (from >= to) throw new BadUserInput('during', 'end must lie after start.');
}
