import type { Driver } from '../fleet/model.ts';
import { instantOf, isoDay, weekdayOf } from '../paris.ts';
import type { UsageSums } from './usage-sums.ts';

/** Totals of professional use. */
export interface EcoTotal {
  km: number;
  litres: number;
  /** Kilograms of CO2. */
  co2: number;
  minutes: number;
  trips: number;
}

/** Professional use of a driver by day, and by month or week. Keys as Ocean's maps have them. */
export interface EcoTotals {
  readonly total: EcoTotal;
  readonly byDay: ReadonlyMap<string, EcoTotal>;
  readonly byPeriod: ReadonlyMap<string, EcoTotal>;
}

/** Sums the professional trips of a driver over days; private trips are not scored. Null without a trip. */
export function ecoTotals(
  sums: UsageSums,
  driver: Driver,
  [first, last]: readonly [first: number, last: number],
  isWeekly: boolean,
): EcoTotals | null {
  const { vehicle } = driver;
  if (!vehicle) return null;
  const total = noTotal();
  const byDay = new Map<string, EcoTotal>();
  const byPeriod = new Map<string, EcoTotal>();
  for (let day = first; day <= last; day++) {
    const { metres, seconds, trips } = sums.ofDay(vehicle, day, instantOf(day, 0), instantOf(day + 1, 0)).professional;
    if (trips === 0) continue;
    const km = metres / 1000;
    const { litres, co2 } = vehicle.model;
    const ofDay = { km, litres: (km * litres) / 100, co2: (km * co2) / 1000, minutes: seconds / 60, trips };
    const key = isWeekly ? isoWeek(day) : isoDay(day).slice(0, 7);
    const ofPeriod = byPeriod.get(key) ?? noTotal();
    byDay.set(isoDay(day), ofDay);
    byPeriod.set(key, ofPeriod);
    for (const sum of [total, ofPeriod]) add(sum, ofDay);
  }
  return total.trips === 0 ? null : { total, byDay, byPeriod };
}

const noTotal = (): EcoTotal => ({ km: 0, litres: 0, co2: 0, minutes: 0, trips: 0 });

function add(sum: EcoTotal, more: EcoTotal): void {
  sum.km += more.km;
  sum.litres += more.litres;
  sum.co2 += more.co2;
  sum.minutes += more.minutes;
  sum.trips += more.trips;
}

/** 'yyyy-Www', the ISO week: the year is that of its Thursday. */
function isoWeek(day: number): string {
  const thursday = day - weekdayOf(day) + 3;
  const year = isoDay(thursday).slice(0, 4);
  const newYear = Date.UTC(Number(year), 0, 1) / 86_400_000;
  return `${year}-W${String(Math.floor((thursday - newYear) / 7) + 1).padStart(2, '0')}`;
}
