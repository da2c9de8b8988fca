import { Temporal } from 'temporal-polyfill';
import { LRUCache } from 'lru-cache';

/** A local date and time. */
export interface WallClock {
  /** 'yyyy-MM-dd' */
  readonly localDate: string;
  /** 'HH:mm:ss' */
  readonly localTime: string;
}

/**
 * Converts a local time to an instant. A repeated hour (autumn) is its first occurrence; a skipped hour (spring) continues
 * the old offset: 02:30 is half an hour after the jump.
 *
 * @param timeZone an IANA zone, such as `Europe/Paris`
 * @returns null when the day or the time does not exist
 */
export function instantOf({ localDate, localTime }: WallClock, timeZone: string): Date | null {
  try {
    const local = Temporal.PlainDateTime.from(`${localDate}T${localTime}`, { overflow: 'reject' });
    return new Date(local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Returns the other instant of an ambiguous local time: the second occurrence of a repeated hour; for a skipped hour, the
 * instant by the new offset. Null when the local time is unambiguous.
 */
export function otherInstantOf({ localDate, localTime }: WallClock, timeZone: string): Date | null {
  const at = instantOf({ localDate, localTime }, timeZone);
  if (at === null) return null;
  const local = Temporal.PlainDateTime.from(`${localDate}T${localTime}`);
  const both = (['earlier', 'later'] as const).map((disambiguation) =>
    local.toZonedDateTime(timeZone, { disambiguation }),
  );
  const other = both.find(({ epochMilliseconds }) => epochMilliseconds !== at.getTime());
  return other === undefined ? null : new Date(other.epochMilliseconds);
}

/** Converts an instant to the local time of a zone, to the second. */
export function wallClockOf(instant: Date, timeZone: string): WallClock {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return {
    localDate: local.toPlainDate().toString(),
    localTime: local.toPlainTime().toString({ smallestUnit: 'second' }),
  };
}

/** Returns whether 'yyyy-MM-dd' is a calendar day, which 2026-02-30 is not. */
export function isCalendarDay(localDate: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(localDate) && instantOf({ localDate, localTime: '00:00:00' }, 'UTC') !== null;
}

/** Offsets only ever change on a quarter of an hour. */
const quarterMillis = 900_000;
const dayMillis = 86_400_000;

/** Offsets by zone and quarter of an hour. Computing one is slow, and many rows need the same few. */
const offsets = new LRUCache<string, number>({ max: 10_000 });

/** Returns the UTC offset of a zone at an instant, in milliseconds. */
export function zoneOffset(instant: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const quarter = Math.floor(instant / quarterMillis);
  const key = `${timeZone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const at = quarter * quarterMillis;
  const { localDate, localTime } = wallClockOf(new Date(at), timeZone);
  const offset = Date.parse(`${localDate}T${localTime}Z`) - at;
  offsets.set(key, offset);
  return offset;
}

/**
 * Returns the first instant at which the zone's clocks have reached a local time: the first occurrence of a repeated
 * hour; for a skipped hour, the instant of the change.
 *
 * @param shown the local time, in milliseconds as if it were UTC
 */
export function firstInstantOf(shown: number, timeZone: string): number {
  const { early, late, isEarly, isLate } = readingsOf(shown, timeZone);
  if (isEarly || isLate) return isEarly && isLate ? Math.min(early, late) : isEarly ? early : late;
  return changeBetween(late, early, timeZone);
}

/**
 * Returns the end of the time in which the zone's clocks show less than a local time: the second occurrence of a repeated
 * hour, but for its beginning; a skipped hour continues the old offset.
 *
 * @param shown the local time, in milliseconds as if it were UTC
 */
export function lastInstantOf(shown: number, timeZone: string): number {
  const { early, late, isEarly, isLate } = readingsOf(shown, timeZone);
  if (isEarly !== isLate) return isEarly ? early : late;
  if (!isEarly) return Math.max(early, late);
  const isChange = zoneOffset(late - 1, timeZone) !== zoneOffset(late, timeZone);
  return isChange ? early : late; // the clocks go back to this time, and show none before it again
}

/** A local time by the offset of the day before (`early`) and of the day after (`late`), and which of them exists. */
function readingsOf(shown: number, timeZone: string) {
  const [before, after] = [zoneOffset(shown - dayMillis, timeZone), zoneOffset(shown + dayMillis, timeZone)];
  const [early, late] = [shown - before, shown - after];
  return {
    early,
    late,
    isEarly: zoneOffset(early, timeZone) === before,
    isLate: zoneOffset(late, timeZone) === after,
  };
}

/** First instant between two at which the offset is that of the end. */
function changeBetween(from: number, until: number, timeZone: string): number {
  const offset = zoneOffset(until, timeZone);
  let quarter = Math.ceil(from / quarterMillis) * quarterMillis;
  while (quarter < until && zoneOffset(quarter, timeZone) !== offset) quarter += quarterMillis;
  return Math.min(quarter, until);
}
