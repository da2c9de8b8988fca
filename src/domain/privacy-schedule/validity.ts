import { BadUserInput } from '../../graphql/errors.ts';
import type { DateTimeRange, DateTimeRangeInput } from '../time/date-time-range.type.ts';
import type { Rejection } from '../mutations/result.ts';

type Span = DateTimeRange | DateTimeRangeInput | null | undefined;

/** Epoch milliseconds; a missing side is infinite. No pair of both, as this runs for every schedule of a list. */
const startOf = (span: Span): number => span?.start?.getTime() ?? -Infinity;
const endOf = (span: Span): number => span?.end?.getTime() ?? Infinity;

/** Reports whether two spans share an instant; ends are not part of them, and missing ones are open. */
export function overlaps(validity: DateTimeRange | null, during: DateTimeRangeInput | null | undefined): boolean {
  const [start, from] = [startOf(validity), startOf(during)];
  // A validity that begins within the span counts even when Ocean closed it at the same instant.
  return start < endOf(during) && (endOf(validity) > from || start >= from);
}

function checkDuring(during: DateTimeRangeInput | null | undefined, argument = 'during'): void {
  if (startOf(during) >= endOf(during)) throw new BadUserInput(argument, 'end must lie after start.');
}

/** The time that selects schedules: at most one of them. */
export interface WantedTimes {
  readonly during?: DateTimeRangeInput | null;
  readonly validAt?: Date | null;
}

/**
 * Returns the span that selects schedules: `during`, or one instant; null: any time.
 *
 * @param now the time of the request, for `validNow`; null: it is not requested
 * @throws BadUserInput when two times are given, or nothing can lie in the span
 */
export function wantedSpan(times: WantedTimes, now: Date | null): DateTimeRangeInput | null {
  if (now === null) return chosenSpan(times);
  if (times.during || times.validAt) throw new BadUserInput('validNow', 'leave it out beside during or validAt.');
  return instantSpan(now);
}

/**
 * Returns the first instant after `now` at which a schedule begins or ends to be valid, in epoch milliseconds; Infinity: none.
 */
export function nextChange(validity: DateTimeRange | null, now: Date): number {
  const at = now.getTime();
  const [start, end] = [startOf(validity), endOf(validity)];
  if (start > at) return start;
  if (start === at) return Math.max(at + 1, end); // closed as it began: it applies for this millisecond
  return end > at ? end : Infinity;
}

/**
 * Returns the span of `during` or `validAt`; null: any time.
 *
 * @param within the input that has them, such as `filter.`; empty: they are arguments
 * @throws BadUserInput when both are given, or nothing can lie in the span
 */
export function chosenSpan({ during, validAt }: WantedTimes, within = ''): DateTimeRangeInput | null {
  if (during && validAt) throw new BadUserInput(`${within}validAt`, 'give validAt or during, not both.');
  checkDuring(during, `${within}during`);
  return validAt ? instantSpan(validAt) : (during ?? null);
}

/** Maximum length of a span whose private time is computed, in days: two months. */
export const maxPrivateDays = 62;

/**
 * Returns a span with both ends, in milliseconds since the epoch.
 *
 * @throws BadUserInput naming the end that is missing or the span that is too long
 */
export function boundedSpan(during: DateTimeRangeInput): { start: number; end: number } {
  const { start, end } = during;
  if (!start) throw new BadUserInput('during.start', 'give the first instant: private time is computed for a period.');
  if (!end) throw new BadUserInput('during.end', 'give the end: private time is computed for a period.');
  checkDuring(during);
  if (end.getTime() - start.getTime() > maxPrivateDays * 86_400_000) {
    throw new BadUserInput('during', `give at most ${maxPrivateDays} days; request a longer time in parts.`);
  }
  return { start: start.getTime(), end: end.getTime() };
}

/** A validity that ends at the instant is over; one that begins then applies. */
export function instantSpan(instant: Date): DateTimeRangeInput {
  return { start: instant, end: new Date(instant.getTime() + 1) };
}

/** Tolerance for clocks that differ from ours, and for forms that stay open. */
export const clockToleranceMillis = 5 * 60 * 1000;

/** Rejects a change that begins in the past, which Ocean never changes; null: it does not. */
export function rejectPast(at: Date, now: Date, field: string[]): Rejection<'PAST_NOT_CHANGEABLE'> | null {
  if (at.getTime() >= now.getTime() - clockToleranceMillis) return null;
  const message = 'lies in the past, which is never changed; begin now or later';
  return { code: 'PAST_NOT_CHANGEABLE', field, message };
}

/** Reports an exception that has begun: Ocean deletes only future ones. An unknown start counts as begun. */
export function hasBegun(start: Date | null | undefined, now: Date): boolean {
  return !start || start.getTime() <= now.getTime();
}
