import { BadUserInput } from '../../graphql/errors.ts';
import type { DateTimeRange, DateTimeRangeInput } from '../time/date-time-range.type.ts';
import type { Rejection } from '../mutations/result.ts';

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

/** How far a client's clock and Ocean's may be apart from ours, and how long a form may stay open. */
export const clockToleranceMillis = 5 * 60 * 1000;

/** Ocean never changes the past: what is wrong with a change that begins at an instant; null: nothing. */
export function rejectPast(at: Date, now: Date, field: string[]): Rejection<'PAST_NOT_CHANGEABLE'> | null {
  if (at.getTime() >= now.getTime() - clockToleranceMillis) return null;
  const message = 'lies in the past, which is never changed; begin now or later';
  return { code: 'PAST_NOT_CHANGEABLE', field, message };
}

/** Whether an exception has begun: Ocean deletes only what lies wholly in the future. A start that is not known has. */
export function hasBegun(start: Date | null | undefined, now: Date): boolean {
  return !start || start.getTime() <= now.getTime();
}
