import { LRUCache } from 'lru-cache';
import { wallClockOf } from './wall-clock.ts';

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
