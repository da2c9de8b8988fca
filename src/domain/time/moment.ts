import { readDate } from '../../ocean/dates.ts';
import { instantOf, isCalendarDay, wallClockOf } from './wall-clock.ts';

/** Time of an event: the instant, and the local date and time of the customer. */
export interface Moment {
  readonly at: Date | null;
  /** 'yyyy-MM-dd' */
  readonly localDate: string | null;
  /** 'HH:mm:ss' */
  readonly localTime: string | null;
}

/**
 * Parses a day and a time that Ocean sends as two texts.
 *
 * Their formats are *open*. Accepted are, for the day: 'dd/MM/yyyy' and 'yyyy-MM-dd', with or without a time, and an
 * instant ('dd/MM/yyyy HH:mm:ss +0000', ISO 8601 with a time, or epoch milliseconds); for the time: 'HH:mm' and
 * 'HH:mm:ss', with or without an offset, and an instant on that day. Anything else is null.
 */
export function readMoment(dayText: string | null, timeText: string | null, timeZone: string): Moment {
  const exact = readExact(dayText, timeText, timeZone);
  if (exact !== null) return { at: exact, ...wallClockOf(exact, timeZone) };
  const day = readDay(dayText, timeZone);
  const localTime = readTime(timeText) ?? (timeText === null ? day.time : null);
  const at = day.date === null || localTime === null ? null : instantOf({ localDate: day.date, localTime }, timeZone);
  return { at, localDate: day.date, localTime };
}

/**
 * Returns the instant that the texts name without a time zone; null when the zone is needed.
 *
 * An instant in the day is complete, unless a separate time differs: then it only names the day, as an instant at midnight
 * does.
 */
export function readExact(dayText: string | null, timeText: string | null, timeZone: string): Date | null {
  const [day, time] = [toIso(dayText), timeText?.trim() ?? ''];
  const ofTime = readInstant(toIso(time));
  if (ofTime !== null) {
    const { date } = readDay(dayText, timeZone);
    return date === null || date === wallClockOf(ofTime, timeZone).localDate ? ofTime : null;
  }
  const plainDay = isCalendarDay(day) ? day : null;
  if (plainDay !== null) return readInstant(toIso(`${plainDay} ${time}`));
  const instant = readInstant(day);
  if (instant === null) return null;
  const shown = [
    wallClockOf(instant, timeZone).localTime,
    readTime(/[T ](.+?) ?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(day)?.[1]),
  ];
  return time === '' || shown.includes(readTime(time)) ? instant : null;
}

/** Parses a calendar day, and the local time that may follow it. */
function readDay(text: string | null, timeZone: string): { date: string | null; time: string | null } {
  const iso = toIso(text);
  const instant = readInstant(iso);
  if (instant !== null) return { date: wallClockOf(instant, timeZone).localDate, time: null };
  const [, date = '', time = null] = /^(\d{4}-\d{2}-\d{2})(?: (.+))?$/.exec(iso) ?? [];
  return { date: isCalendarDay(date) ? date : null, time: readTime(time) };
}

/** Parses an instant; null for a text without a time or a zone, which is a local time. */
function readInstant(iso: string): Date | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) || isLocal(iso) ? null : readDate(iso);
}

/** Returns whether `toIso` found a day and time without an offset. ISO 8601 with a 'T' counts as UTC without one. */
function isLocal(iso: string): boolean {
  return iso.includes(' ');
}

/** Converts 'dd/MM/yyyy …' and 'yyyy-MM-dd HH:mm…' to ISO 8601: with 'T' if an offset follows, with a blank if not. */
function toIso(given: string | null): string {
  const text = given?.trim() ?? '';
  const [, day, month, year, rest = ''] = /^(\d{2})\/(\d{2})\/(\d{4})(.*)$/.exec(text) ?? [];
  const iso = year === undefined ? text : `${year}-${month ?? ''}-${day ?? ''}${rest}`;
  const [, date, time, offset = ''] =
    /^(\d{4}-\d{2}-\d{2})[T ]\s*(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/.exec(iso) ?? [];
  if (date === undefined || time === undefined) return iso;
  const padded = /^\d:/.test(time) ? `0${time}` : time;
  const isIsoOfOcean = year === undefined && text.includes('T');
  return offset === '' && !isIsoOfOcean ? `${date} ${padded}` : `${date}T${padded}${offset === 'UTC' ? 'Z' : offset}`;
}

function readTime(text: string | null | undefined): string | null {
  const [, hours, minutes, seconds = '00'] =
    /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?$/.exec(text?.trim() ?? '') ?? [];
  return hours === undefined || minutes === undefined ? null : `${hours.padStart(2, '0')}:${minutes}:${seconds}`;
}
