import type { Vehicle } from '../fleet/model.ts';
import type { Site } from '../fleet/sites.ts';
import { wallClock } from '../paris.ts';
import { hasFix } from './last-position.ts';
import { heading, linePoints, type Point } from './line.ts';
import type { Step, StepHistory } from './step-history.ts';

/** Mobile states that the sandbox sends for positions over a period. */
type TrackState = 'START_ACTION' | 'TRAVELING' | 'STOP_ACTION' | 'WAITING' | 'STOPPED' | 'PRIVACY';

/** One position that a box recorded. Times are epoch seconds. */
export interface TrackPoint {
  readonly recordedAt: number;
  /** When Ocean stored it, some seconds later. */
  readonly storedAt: number;
  readonly point: Point;
  readonly near: Site;
  readonly heading: number;
  readonly speedKmh: number;
  /** Metres since the previous position. */
  readonly metres: number;
  /** PRIVACY on a private trip, and where one ended. */
  readonly state: TrackState;
  /** False when the box had no satellite fix. */
  readonly hasFix: boolean;
}

/** Maximum length of a stop that counts as a wait. */
const maxWaitSeconds = 15 * 60;
const maxStorageDelaySeconds = 90;

/**
 * Lists the positions of a vehicle that were recorded, or stored, from `from` on and before `until`, in time order.
 * Empty for a vehicle without geolocation, or whose box never communicated.
 */
export function trackOf(
  history: StepHistory,
  vehicle: Vehicle,
  from: number,
  until: number,
  byStorageDate: boolean,
): TrackPoint[] {
  const lastHeard = history.lastHeard(vehicle);
  if (lastHeard === null || !vehicle.geolocated) return [];
  const points: TrackPoint[] = [];
  const end = Math.min(until, lastHeard + 1);
  // A step that crosses midnight belongs to the day on which it began.
  for (let day = wallClock(from).day - 1; day <= wallClock(end).day; day++) {
    for (const step of history.allStepsOf(vehicle, day)) points.push(...pointsOf(step));
  }
  return points.filter(({ recordedAt, storedAt }) => {
    const at = byStorageDate ? storedAt : recordedAt;
    return from <= at && at < until && recordedAt <= lastHeard;
  });
}

function pointsOf(step: Step): TrackPoint[] {
  return step.isTrip ? pointsOfTrip(step) : [pointOfStop(step)];
}

function pointsOfTrip(step: Step): TrackPoint[] {
  const { from, to, start, end, metres } = step;
  const line = linePoints(from, to, step.shape);
  const last = line.length - 1;
  const speedKmh = Math.round((metres / (end - start)) * 3.6);
  return line.map((point, index) => {
    const isEnd = index === 0 || index === last;
    const state = index === 0 ? 'START_ACTION' : isEnd ? 'STOP_ACTION' : 'TRAVELING';
    return {
      ...recorded(step, start + Math.round(((end - start) * index) / last), index),
      point,
      near: index * 2 < last ? from : to,
      heading: heading(from, to),
      speedKmh: isEnd ? 0 : speedKmh,
      metres: index === 0 ? 0 : Math.round(metres / last),
      state: step.isPrivate ? 'PRIVACY' : state,
    };
  });
}

function pointOfStop(step: Step): TrackPoint {
  const { from: near, start, end } = step;
  const state = end - start < maxWaitSeconds ? 'WAITING' : 'STOPPED';
  return {
    ...recorded(step, Math.floor((start + end) / 2), 1),
    point: near,
    near,
    heading: 0,
    speedKmh: 0,
    metres: 0,
    state: step.isHidden ? 'PRIVACY' : state,
  };
}

/** A box without a fix still has one now and then. */
function recorded({ vehicle }: Step, recordedAt: number, index: number) {
  const delay = (recordedAt * 7 + vehicle.index) % maxStorageDelaySeconds;
  return { recordedAt, storedAt: recordedAt + delay, hasFix: index % 3 !== 1 || hasFix(vehicle) };
}
