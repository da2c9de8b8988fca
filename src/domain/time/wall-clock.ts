import { Temporal } from 'temporal-polyfill';
import { LRUCache } from 'lru-cache';

/** What a clock on the wall and the calendar under it show. */
export interface WallClock {
  /** 'yyyy-MM-dd' */
  readonly localDate: string;
  /** 'HH:mm:ss' */
  readonly localTime: string;
}

/**
 * The instant at which the clocks of a zone show a time. In autumn, when an hour passes twice, the first passing;
 * in spring, when an hour is skipped, as if the clocks had gone on: 02:30 is half an hour after the jump.
 *
 * @param timeZone an IANA zone, as `Europe/Paris`
 * @returns null when no calendar has the day or no clock the time
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
 * The other instant at which the clocks may have shown a time: the second passing of an hour that autumn repeats; of one
 * that spring skips, the instant on clocks that nobody had moved yet. Null on every other day.
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

/** What the clocks of a zone show at an instant, to the second. */
export function wallClockOf(instant: Date, timeZone: string): WallClock {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return {
    localDate: local.toPlainDate().toString(),
    localTime: local.toPlainTime().toString({ smallestUnit: 'second' }),
  };
}

/** Whether 'yyyy-MM-dd' is a day of the calendar, which 2026-02-30 is not. */
export function isCalendarDay(localDate: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(localDate) && instantOf({ localDate, localTime: '00:00:00' }, 'UTC') !== null;
}

/** Clocks are only ever changed on a quarter of an hour. */
const quarterMillis = 900_000;

/** Offsets by zone and quarter: working one out takes long, and many rows ask for few. */
const offsets = new LRUCache<string, number>({ max: 10_000 });

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
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
 * The instant at which the clocks of a zone show what a clock of UTC shows at `shown`. Where an hour passes twice, the
 * first passing; where one is skipped, as if the clocks had gone on.
 */
export function instantOfShown(shown: number, timeZone: string): number {
  const [before, after] = [zoneOffset(shown - 86_400_000, timeZone), zoneOffset(shown + 86_400_000, timeZone)];
  const early = shown - before;
  if (zoneOffset(early, timeZone) === before) return early;
  const late = shown - after;
  return zoneOffset(late, timeZone) === after ? late : early;
}
