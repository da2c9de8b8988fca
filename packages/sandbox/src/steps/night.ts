import type { Vehicle } from '../fleet/model.ts';
import type { Site } from '../fleet/sites.ts';
import { instantOf, weekdayOf } from '../paris.ts';
import { randomFor } from '../random.ts';
import { lineMetres } from './line.ts';
import type { PlannedStep } from './planned-step.ts';

const hour = 3600;
const minute = 60;
const midnight = 24 * hour;
const latestDeparture = 22.5 * hour;

/** Few vehicles drive over midnight, so that most days stay as they are: on call on Tuesdays, or out on Fridays. */
export function isNightDay({ index, privacyEnabled }: Vehicle, day: number): boolean {
  return index % 50 === 44 && weekdayOf(day) === (privacyEnabled ? 4 : 1);
}

/**
 * Plans a trip out in the evening and the trip back, which begins before midnight and ends after it. Empty when the day
 * ends too late, or away from the vehicle's base.
 *
 * @param last the last step of the day, after which the night begins
 */
export function planNight(seed: number, vehicle: Vehicle, day: number, last: PlannedStep | undefined): PlannedStep[] {
  const random = randomFor(seed, 35, vehicle.customer.index, vehicle.index, day);
  const base = vehicle.privacyEnabled ? vehicle.home : vehicle.entity.depot;
  const start = instantOf(day, 0);
  const isAway = last !== undefined && last.to !== base;
  if (isAway || (last && last.end > start + latestDeparture)) return [];
  const site = random.pick(vehicle.entity.sites);
  const shape = random.between(0, 15);
  const metres = lineMetres(base, site, shape);
  const duration = Math.max(4 * minute, Math.round((metres / 1000 / 45) * hour));
  const back = midnight - Math.floor(duration * (0.3 + 0.4 * random.next()));
  const out = Math.round(latestDeparture + random.between(0, 10 * minute));
  // A place too far to be back from.
  if (metres < 150 || out + duration > back - 5 * minute) return [];
  const index = (last?.index ?? -1) + 1;
  const stop = (from: number, until: number, at: Site) => ({
    isTrip: false,
    start: start + from,
    end: start + until,
    from: at,
    to: at,
    shape: 0,
    metres: 0,
  });
  const trip = (from: number, ends: readonly [Site, Site]) => ({
    isTrip: true,
    start: start + from,
    end: start + from + duration,
    from: ends[0],
    to: ends[1],
    shape,
    metres: lineMetres(ends[0], ends[1], shape),
  });
  const steps = [
    ...(last ? [stop(last.end - start, out, base)] : []),
    trip(out, [base, site]),
    stop(out + duration, back, site),
    trip(back, [site, base]),
  ];
  return steps.map((step, rank) => ({ ...step, index: index + rank }));
}
