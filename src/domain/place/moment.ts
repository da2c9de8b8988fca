import { readDate } from '../../ocean/dates.ts';
import { instantOf, isCalendarDay, wallClockOf } from './wall-clock.ts';

/** When something was: the instant, and what the clocks of the customer showed. */
export interface Moment {
  readonly at: Date | null;
  /** 'yyyy-MM-dd' */
  readonly localDate: string | null;
  /** 'HH:mm:ss' */
  readonly localTime: string | null;
}

/**
 * Reads a day and a time that Ocean gives as two texts.
 *
 * Which forms they take is *open*. Read are, for the day: 'dd/MM/yyyy', 'yyyy-MM-dd', and an instant (ISO 8601 with a
 * time, or epoch milliseconds); for the time: 'HH:mm' and 'HH:mm:ss'. What cannot be read is null.
 *
 * An instant as the day says it all, unless a time beside it differs: then it only names the day, as an instant
 * at midnight does.
 */
export function readMoment(dayText: string | null, timeText: string | null, timeZone: string): Moment {
  const day = dayText?.trim() ?? '';
  const localTime = readTime(timeText);
  const plainDay = readPlainDay(day);
  const instant = plainDay === null ? readDate(day) : null;
  if (instant === null) return momentOf(plainDay, localTime, timeZone);

  const shown = wallClockOf(instant, timeZone);
  const saysItAll = localTime === null || localTime === shown.localTime;
  return saysItAll ? { at: instant, ...shown } : momentOf(shown.localDate, localTime, timeZone);
}

function momentOf(localDate: string | null, localTime: string | null, timeZone: string): Moment {
  const at = localDate === null || localTime === null ? null : instantOf({ localDate, localTime }, timeZone);
  return { at, localDate, localTime };
}

function readPlainDay(text: string): string | null {
  const [, date, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  const day = year === undefined ? text : `${year}-${month ?? ''}-${date ?? ''}`;
  return isCalendarDay(day) ? day : null;
}

function readTime(text: string | null): string | null {
  const [, hours, minutes, seconds = '00'] =
    /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?$/.exec(text?.trim() ?? '') ?? [];
  return hours === undefined || minutes === undefined ? null : `${hours.padStart(2, '0')}:${minutes}:${seconds}`;
}
