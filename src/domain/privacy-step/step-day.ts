import { isCalendarDay, wallClockOf } from '../time/wall-clock.ts';
import type { StepPoint } from './privacy-step.type.ts';
import type { UpstreamReads } from '../upstream-reads.ts';

/** A step that began longer ago than this before its sheet has a start that cannot be right. */
const maxDays = 31;

/**
 * The day that a step is filed under: the local day of its start, so that a step over midnight is the same in the sheet
 * of each day. Of a start that is not known it is worked out from the end; when that fails too, the day of the sheet.
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

/** @returns the date itself when no calendar has it, or the other one */
export function addDays(date: string, days: number): string {
  if (!isCalendarDay(date)) return date;
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  const moved = day.toISOString().slice(0, 10);
  return isCalendarDay(moved) ? moved : date;
}

const firstDay = '2000-01-01';

/** What is wrong with a day whose sheet is asked for, in words for the client; null: nothing. */
export function sheetDayError(date: string, { now, timeZone }: Pick<UpstreamReads, 'now' | 'timeZone'>): string | null {
  if (!isCalendarDay(date)) return 'is not a day of the calendar.';
  if (date < firstDay) return `must not lie before ${firstDay}.`;
  return date > wallClockOf(now(), timeZone).localDate ? 'must not lie in the future.' : null;
}
