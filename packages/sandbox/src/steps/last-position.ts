import type { Vehicle } from '../fleet/model.ts';
import type { Site } from '../fleet/sites.ts';
import { wallClock } from '../paris.ts';
import type { StepHistory, Step } from './step-history.ts';
import { heading, type Point, pointAlong } from './line.ts';

/** Position of a vehicle at its last communication. */
export interface LastPosition {
  /** Epoch seconds. */
  readonly at: number;
  readonly isMoving: boolean;
  /** null when it is hidden: on a private trip, or without geolocation. */
  readonly place: { readonly point: Point; readonly near: Site; readonly heading: number } | null;
  readonly speedKmh: number;
  /** True on a private trip, or where one ended. */
  readonly isPrivate: boolean;
  /** False when the box had no satellite fix. */
  readonly hasFix: boolean;
}

/** Covers a weekend and a holiday; a vehicle without a step since then is at its base. */
const daysToLookBack = 5;

/** Some boxes have no satellite fix, silent ones more often. */
export function hasFix({ index, box }: Vehicle): boolean {
  return index % (box.silence === null ? 41 : 13) !== 7;
}

/** Returns null when the box never communicated. */
export function lastPosition(history: StepHistory, vehicle: Vehicle): LastPosition | null {
  const lastHeard = history.lastHeard(vehicle);
  if (lastHeard === null) return null;
  const today = wallClock(lastHeard).day;
  for (let day = today; day > today - daysToLookBack; day--) {
    const step = history.allStepsOf(vehicle, day).findLast(({ start }) => start <= lastHeard);
    if (step) return step.end > lastHeard && step.isTrip ? moving(step, lastHeard) : standing(step, lastHeard);
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

function moving(step: Step, at: number): LastPosition {
  const share = (at - step.start) / (step.end - step.start);
  const point = pointAlong(step.from, step.to, step.shape, share);
  const near = share < 0.5 ? step.from : step.to;
  const place = step.isHidden ? null : { point, near, heading: heading(step.from, step.to) };
  const speedKmh = Math.round((step.metres / (step.end - step.start)) * 3.6);
  return { at, isMoving: true, place, speedKmh, ...flagsOf(step) };
}

function standing(step: Step, at: number): LastPosition {
  const place = step.isHidden ? null : { point: step.to, near: step.to, heading: heading(step.from, step.to) };
  return {
    at: Math.min(at, step.isTrip ? step.end : step.start),
    isMoving: false,
    place,
    speedKmh: 0,
    ...flagsOf(step),
  };
}

function flagsOf({ vehicle, isHidden }: Step): Pick<LastPosition, 'isPrivate' | 'hasFix'> {
  return { isPrivate: isHidden && vehicle.geolocated, hasFix: hasFix(vehicle) };
}
