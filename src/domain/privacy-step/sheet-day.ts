import { isCalendarDay, wallClockOf } from '../place/wall-clock.ts';
import type { Reads } from '../reads.ts';

const firstDay = '2000-01-01';

/** What is wrong with a day whose sheet is asked for, in words for the client; null: nothing. */
export function sheetDayFault(date: string, { now, timeZone }: Pick<Reads, 'now' | 'timeZone'>): string | null {
  if (!isCalendarDay(date)) return 'is not a day of the calendar.';
  if (date < firstDay) return `must not lie before ${firstDay}.`;
  return date > wallClockOf(now(), timeZone).localDate ? 'must not lie in the future.' : null;
}
