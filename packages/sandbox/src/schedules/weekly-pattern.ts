import type { Driver } from '../fleet/model.ts';
import { instantOf } from '../paris.ts';
import type { Random } from '../random.ts';
import type { Slot, SlotKind } from './slots.ts';

const workdays = [0, 1, 2, 3, 4];
const weekend = [5, 6];

const slots = (days: readonly number[], start: number, end: number, kind: SlotKind = 'VIE_PRIVEE'): Slot[] =>
  days.map((weekday) => ({ weekday, kind, startMinute: Math.round(start * 60), endMinute: Math.round(end * 60) }));

const nightsAndWeekends = [...slots(workdays, 0, 8), ...slots(workdays, 18, 24), ...slots(weekend, 0, 24)];
const endOfDayAsTyped = 23 + 59 / 60;

/** Weekly patterns of fleet managers, most common first. */
const patterns: readonly (readonly Slot[])[] = [
  nightsAndWeekends,
  [...slots(workdays, 18, 24), ...slots(weekend, 0, 24)],
  [
    ...slots(workdays, 0, 8),
    ...slots(workdays, 12, 13.5),
    ...slots(workdays, 18, endOfDayAsTyped),
    ...slots(weekend, 0, endOfDayAsTyped),
  ],
  [...nightsAndWeekends, ...slots(weekend, 0, 5, 'IMMOBILISATION')],
  slots(weekend, 0, 24),
];

export interface DrawnWeek {
  readonly slots: readonly Slot[];
  readonly from: number;
  readonly until: number | null;
}

/** Draws the weeks of a driver: none, one, or an ended one with its successor. */
export function drawWeeks(random: Random, driver: Driver, today: number): DrawnWeek[] {
  if (!random.chance(driver.vehicle?.privacyEnabled ? 0.88 : 0.15)) return [];
  const start = instantOf(today - random.between(90, 700), 0);
  const week = random.pick(patterns, 1.3);
  if (random.chance(0.85)) return [{ slots: week, from: start, until: null }];
  const change = instantOf(today - random.between(5, 80), 0);
  return [
    { slots: week, from: start, until: change },
    { slots: random.pick(patterns), from: change, until: null },
  ];
}
