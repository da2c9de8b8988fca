import type { Vehicle } from '../fleet/model.ts';
import type { Site } from '../fleet/sites.ts';
import { wallClock } from '../paris.ts';
import type { Journal, Step } from './journal.ts';
import { heading, type Point, pointAlong } from './line.ts';

/** Where a vehicle was when its box was last heard. */
export interface LastPosition {
  /** Epoch seconds. */
  readonly at: number;
  readonly isMoving: boolean;
  /** null when it is hidden: the vehicle was on a private trip, or has no positions. */
  readonly place: { readonly point: Point; readonly near: Site; readonly heading: number } | null;
  readonly speedKmh: number;
  /** Hidden as the vehicle was on a private trip, or stands where one ended. */
  readonly isPrivate: boolean;
  /** False: the box lost the satellites. */
  readonly hasFix: boolean;
}

/** Weekends and a holiday: a vehicle that has not moved for longer is at its base. */
const daysToLookBack = 5;

/** Some boxes have lost the satellites; of those that fell silent, more. */
function hasFix({ index, box }: Vehicle): boolean {
  return index % (box.silence === null ? 41 : 13) !== 7;
}

/** null when the box never spoke. */
export function lastPosition(journal: Journal, vehicle: Vehicle): LastPosition | null {
  const lastHeard = journal.lastHeard(vehicle);
  if (lastHeard === null) return null;
  const today = wallClock(lastHeard).day;
  for (let day = today; day > today - daysToLookBack; day--) {
    const step = journal.allStepsOf(vehicle, day).findLast(({ start }) => start <= lastHeard);
    if (step) return step.end > lastHeard && step.isTrip ? underWay(step, lastHeard) : standing(step, lastHeard);
  }
  const base = vehicle.privacyEnabled ? vehicle.home : vehicle.entity.depot;
  const place = vehicle.geolocated ? { point: base, near: base, heading: 0 } : null;
  return {
    at: lastHeard - (lastHeard % 900),
    isMoving: false,
    place,
    speedKmh: 0,
    isPrivate: false,
    hasFix: hasFix(vehicle),
  };
}

function underWay(step: Step, at: number): LastPosition {
  const share = (at - step.start) / (step.end - step.start);
  const point = pointAlong(step.from, step.to, step.shape, share);
  const near = share < 0.5 ? step.from : step.to;
  const place = step.isHidden ? null : { point, near, heading: heading(step.from, step.to) };
  const speedKmh = Math.round((step.metres / (step.end - step.start)) * 3.6);
  return { at, isMoving: true, place, speedKmh, ...signs(step) };
}

function standing(step: Step, at: number): LastPosition {
  const place = step.isHidden ? null : { point: step.to, near: step.to, heading: heading(step.from, step.to) };
  return { at: Math.min(at, step.isTrip ? step.end : step.start), isMoving: false, place, speedKmh: 0, ...signs(step) };
}

function signs({ vehicle, isHidden }: Step): Pick<LastPosition, 'isPrivate' | 'hasFix'> {
  return { isPrivate: isHidden && vehicle.geolocated, hasFix: hasFix(vehicle) };
}
