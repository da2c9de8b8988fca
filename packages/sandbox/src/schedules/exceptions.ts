import type { Driver } from '../fleet/model.ts';
import { instantOf, isoDay, weekdayOf } from '../paris.ts';
import type { Random } from '../random.ts';
import type { ScheduleRow } from './slots.ts';

export interface DrawnException {
  readonly description: string;
  readonly from: number;
  readonly until: number;
}

/** Draws exceptions such as Christmas, holidays and days off, for about one driver in six. */
export function drawExceptions(random: Random, driver: Driver, today: number): DrawnException[] {
  if (!driver.vehicle || !random.chance(0.2)) return [];
  const exceptions: DrawnException[] = [];
  const wholeDays = (description: string, first: number, days: number): void => {
    exceptions.push({ description, from: instantOf(first, 0), until: instantOf(first + days, 0) });
  };
  const [year, date] = [Number(isoDay(today).slice(0, 4)), isoDay(today).slice(5)];
  // The next Christmas that has not begun, because a begun exception cannot be deleted.
  const christmasEve = Date.UTC(date < '12-24' ? year : year + 1, 11, 24) / 86_400_000;
  if (random.chance(0.5)) wholeDays('NOËL', christmasEve, 2);
  if (random.chance(0.6)) wholeDays('Congés', today - random.between(8, 45), random.between(3, 10));
  if (exceptions.length === 0 || random.chance(0.3)) wholeDays('RTT', today + random.between(-20, 20), 1);
  return exceptions;
}

/** Maximum number of days that an exception lists. */
const maxDays = 366;

/** Splits a period into UTC days with their hours, as `horairesIndividu` lists them. */
export function hoursOf(from: number, until: number, nextId: () => bigint): ScheduleRow[] {
  const rows: ScheduleRow[] = [];
  const [first, last] = [utcClock(from), utcClock(until)];
  for (let day = first.day; day <= last.day && rows.length < maxDays; day++) {
    const startMinute = day === first.day ? Math.floor(first.secondOfDay / 60) : 0;
    const endMinute = day === last.day ? Math.ceil(last.secondOfDay / 60) : 1440;
    if (endMinute <= startMinute) continue;
    const kind = 'VIE_PRIVEE_EXCEPTIONNELLE';
    const [id, slotId] = [nextId(), nextId()];
    rows.push({ id, slotId, weekday: weekdayOf(day), kind, startMinute, endMinute, from, until });
  }
  return rows;
}

function utcClock(instant: number): { day: number; secondOfDay: number } {
  const day = Math.floor(instant / 86_400);
  return { day, secondOfDay: instant - day * 86_400 };
}
