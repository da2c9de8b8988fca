import { BadUserInput } from '../../graphql/errors.ts';
import type { DateTimeRange, DateTimeRangeInput } from '../time/date-time-range.type.ts';

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

/** The times that schedules are chosen by: at most one of them. */
export interface WantedTimes {
  readonly during?: DateTimeRangeInput | null;
  readonly validAt?: Date | null;
  readonly validNow?: boolean;
}

/**
 * The span in which schedules are wanted: `during` as given, or one instant; null: whenever. The clock is read only for
 * `validNow`: a result that depends on the time is not cached.
 *
 * @throws BadUserInput when two times are given, or nothing can lie in the span
 */
export function wantedSpan({ during, validAt, validNow }: WantedTimes, now: () => Date): DateTimeRangeInput | null {
  if (during && validAt) throw new BadUserInput('validAt', 'give validAt or during, not both.');
  if (validNow && (during || validAt)) throw new BadUserInput('validNow', 'leave it out beside during or validAt.');
  checkDuring(during);
  if (validNow) return instantSpan(now());
  return validAt ? instantSpan(validAt) : (during ?? null);
}

/** A validity that ended at the instant is over; one that begins then holds. */
export function instantSpan(instant: Date): DateTimeRangeInput {
  return { start: instant, end: new Date(instant.getTime() + 1) };
}
