import { expect, test } from 'vitest';
import { frenchDay, instantOf, isoDay, isoInstant, wallClock, weekdayOf } from './paris.ts';

const dayOf = (iso: string): number => Date.parse(iso) / 86_400_000;

test('the wall clock agrees with the time zone data of the machine, every hour of two years', () => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Paris',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  for (let instant = Date.UTC(2025, 0, 1) / 1000; instant < Date.UTC(2027, 0, 1) / 1000; instant += 3600) {
    const { day, secondOfDay } = wallClock(instant);
    const time = isoInstant(secondOfDay).slice(11, 19);
    expect(`${isoDay(day)} ${time}`).toBe(format.format(instant * 1000));
  }
});

test('a wall-clock time round-trips, in winter, in summer and on the days of change', () => {
  for (const date of ['2026-01-15', '2026-03-29', '2026-07-14', '2026-10-25']) {
    for (const hour of [0, 1, 4, 12, 23]) {
      const { day, secondOfDay } = wallClock(instantOf(dayOf(date), hour * 3600));
      expect([isoDay(day), secondOfDay]).toEqual([date, hour * 3600]);
    }
  }
});

test('days have their calendar names', () => {
  expect(weekdayOf(dayOf('2026-11-23'))).toBe(0);
  expect(weekdayOf(dayOf('2026-11-22'))).toBe(6);
  expect(frenchDay(dayOf('2026-11-22'))).toBe('22/11/2026');
});
