import { frenchDay, frenchTime, instantOf } from '../../paris.ts';
import type { Random } from '../../random.ts';

const secondsPerDay = 86_400;
/** Coordinates that boxes without a fix send. */
const withoutFix = [
  { latitudeY: 0, longitudeX: 0 },
  { latitudeY: 85, longitudeX: 0 },
];

/**
 * Gives a position the forms seen in Ocean's pages and screenshots: its day as a UTC instant, its longitude as a
 * string. One in five becomes the position of a box without a fix.
 */
export function distortPosition(position: Record<string, unknown>, random: Random): void {
  const instant = instantIn(position);
  if (instant !== null) {
    const [day, second] = [Math.floor(instant / secondsPerDay), instant % secondsPerDay];
    position['date'] = `${frenchDay(day)} ${frenchTime(second)} +0000`;
  }
  if (typeof position['longitudeX'] !== 'number') return;
  if (random.chance(0.2))
    Object.assign(position, random.pick(withoutFix), { gpsCale: false, fullAddress: null, poi: null });
  position['longitudeX'] = String(position['longitudeX']);
}

export function isPosition(value: Record<string, unknown>): boolean {
  return 'latitudeY' in value && 'longitudeX' in value;
}

function instantIn({ date, heure }: Record<string, unknown>): number | null {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(String(date)) ?? [];
  const [, hours, minutes, seconds] = /^(\d{2}):(\d{2}):(\d{2})$/.exec(String(heure)) ?? [];
  if (year === undefined || hours === undefined) return null;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 1000 / secondsPerDay;
  return instantOf(days, Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}
