import { BadUserInput } from '../../graphql/errors.ts';
import { instantOf, isCalendarDay, wallClockOf } from '../time/wall-clock.ts';
import type { StepPoint } from './privacy-step.type.ts';
import type { UpstreamReads } from '../upstream-reads.ts';

/** A start that lies longer before the sheet is wrong. */
const maxDays = 31;

/**
 * Computes the day of a step: the local day of its start, so that a step over midnight is the same in the sheet of each
 * day. An unknown start is computed from the end; when that fails too, it is the day of the sheet.
 *
 * @param sheetDate 'yyyy-MM-dd', the day whose sheet lists the step
 */
export function stepDay(
  sheetDate: string,
  { start, end, duration }: { start: StepPoint | null; end: StepPoint | null; duration: number | null },
  timeZone: string,
): string {
  const began = start?.localDate ?? dayBefore(end?.at ?? null, duration, timeZone);
  const isRight = began !== null && began <= sheetDate && began >= addDays(sheetDate, -maxDays);
  return isRight ? began : sheetDate;
}

function dayBefore(end: Date | null, duration: number | null, timeZone: string): string | null {
  if (end === null || duration === null || duration < 0 || duration > maxDays * 86_400_000) return null;
  return wallClockOf(new Date(end.getTime() - duration), timeZone).localDate;
}

/** @returns the date itself when it or the sum is no calendar day */
export function addDays(date: string, days: number): string {
  if (!isCalendarDay(date)) return date;
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  const moved = day.toISOString().slice(0, 10);
  return isCalendarDay(moved) ? moved : date;
}

/** Returns the present day on the customer's calendar. */
export function today({ now, timeZone }: Pick<UpstreamReads, 'now' | 'timeZone'>): string {
  return wallClockOf(now(), timeZone).localDate;
}

const firstDay = '2000-01-01';

/** Validates a requested day. Returns the error message for the client; null: it is valid. */
export function sheetDayError(date: string, clock: Pick<UpstreamReads, 'now' | 'timeZone'>): string | null {
  if (!isCalendarDay(date)) return 'is not a day of the calendar.';
  if (date < firstDay) return `must not lie before ${firstDay}.`;
  return date > today(clock) ? 'must not lie in the future.' : null;
}

/** Maximum days of a requested period: a full month. */
export const maxPeriodDays = 31;

/** Lists the days from `from` on and before `to`, at most one more than a period may have. */
export function daysOf(from: string, to: string): string[] {
  const days: string[] = [];
  if (!isCalendarDay(from)) return days;
  for (let day = from; day < to && days.length <= maxPeriodDays; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * Validates a requested period.
 *
 * @param to the first day that is not requested
 * @returns its days up to today: later ones have no sheet
 * @throws BadUserInput naming the argument
 */
export function periodDays(from: string, to: string, clock: Pick<UpstreamReads, 'now' | 'timeZone'>): string[] {
  const error = sheetDayError(from, clock);
  if (error !== null) throw new BadUserInput('from', error);
  if (!isCalendarDay(to)) throw new BadUserInput('to', 'is not a day of the calendar.');
  const days = daysOf(from, to);
  if (days.length === 0)
    throw new BadUserInput('to', 'must lie after from: it is the first day that is not requested.');
  if (days.length > maxPeriodDays) {
    throw new BadUserInput('to', `must lie at most ${maxPeriodDays} days after from: request a shorter period.`);
  }
  return days.filter((day) => sheetDayError(day, clock) === null);
}

/** Returns the first instant of a local day, in epoch milliseconds. */
export function startOfDay(day: string, timeZone: string): number {
  return instantOf({ localDate: day, localTime: '00:00:00' }, timeZone)?.getTime() ?? Number.NaN;
}
