import type { Vehicle } from '../fleet/model.ts';
import type { Site } from '../fleet/sites.ts';
import { instantOf, isoDay, weekdayOf } from '../paris.ts';
import { type Random, randomFor } from '../random.ts';
import { lineMetres } from './line.ts';
import { isNightDay, planNight } from './night.ts';
import type { PlannedStep } from './planned-step.ts';

/** Upper bound of steps a day, reserved in step ids. */
export const maxStepsPerDay = 64;

const hour = 3600;
const minute = 60;
const holidays = new Set(['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']);

/**
 * Plans a vehicle's day from the seed alone, so that nothing needs storing.
 *
 * Working days have commutes and visits; on evenings and weekends only vehicles with private use move.
 */
export function planDay(seed: number, vehicle: Vehicle, day: number): PlannedStep[] {
  const random = randomFor(seed, 6, vehicle.customer.index, vehicle.index, day);
  const diary = new Diary(random, vehicle.privacyEnabled ? vehicle.home : vehicle.entity.depot);
  const isWorkday = weekdayOf(day) < 5 && !holidays.has(isoDay(day).slice(5));
  if (isWorkday && random.chance(0.92)) work(diary, random, vehicle);
  if (vehicle.privacyEnabled && random.chance(isWorkday ? 0.4 : 0.75)) goOut(diary, random, vehicle, isWorkday);
  const steps = diary.steps(day);
  return isNightDay(vehicle, day) ? [...steps, ...planNight(seed, vehicle, day, steps.at(-1))] : steps;
}

function work(diary: Diary, random: Random, vehicle: Vehicle): void {
  const { depot, sites } = vehicle.entity;
  diary.waitUntil(7 * hour + random.between(0, 80 * minute));
  diary.driveTo(depot);
  diary.wait(random.between(8 * minute, 35 * minute));
  let hasEaten = false;
  for (let visit = random.between(3, 6); visit > 0 && diary.time < 16.5 * hour; visit--) {
    diary.driveTo(random.pick(sites));
    const isLunch: boolean = !hasEaten && diary.time > 11.5 * hour;
    hasEaten ||= isLunch;
    diary.wait(random.between(12 * minute, 75 * minute) + (isLunch ? 50 * minute : 0));
  }
  if (vehicle.privacyEnabled) diary.driveTo(vehicle.home);
  else diary.driveTo(depot);
}

function goOut(diary: Diary, random: Random, vehicle: Vehicle, isWorkday: boolean): void {
  const earliest = isWorkday ? 18.5 * hour : 9.5 * hour;
  diary.waitUntil(Math.max(earliest, diary.time + 20 * minute) + random.between(0, 70 * minute));
  for (let outing = isWorkday ? 1 : random.between(1, 3); outing > 0 && diary.time < 20.5 * hour; outing--) {
    diary.driveTo(random.pick(vehicle.entity.sites));
    diary.wait(random.between(25 * minute, 90 * minute));
    diary.driveTo(vehicle.home);
    diary.wait(random.between(30 * minute, 120 * minute));
  }
}

/** Draws the trips of a day and tracks the vehicle's place. Times are seconds of the day. */
class Diary {
  readonly #trips: { start: number; end: number; from: Site; to: Site; shape: number; metres: number }[] = [];
  readonly #random: Random;
  #place: Site;
  time = 0;

  constructor(random: Random, place: Site) {
    this.#random = random;
    this.#place = place;
  }

  waitUntil(time: number): void {
    this.time = Math.max(this.time, Math.round(time));
  }

  wait(seconds: number): void {
    this.time += seconds;
  }

  driveTo(place: Site): void {
    const from = this.#place;
    const shape = this.#random.between(0, 15);
    const metres = lineMetres(from, place, shape);
    if (metres < 150) return;
    const km = metres / 1000;
    const kmPerHour = Math.min(96, 23 + 1.7 * km) * (0.85 + 0.3 * this.#random.next());
    const start = this.time;
    this.time += Math.max(60, Math.round((km / kmPerHour) * hour));
    this.#trips.push({ start, end: this.time, from, to: place, shape, metres });
    this.#place = place;
  }

  /** Lists the trips and the stops between them, without gaps. */
  steps(day: number): PlannedStep[] {
    const midnight = instantOf(day, 0);
    const steps: PlannedStep[] = [];
    for (const trip of this.#trips) {
      if (trip.end >= 24 * hour) break;
      const before = steps.at(-1);
      const start = midnight + trip.start;
      if (before) {
        const { end, to } = before;
        steps.push({ index: steps.length, isTrip: false, start: end, end: start, from: to, to, shape: 0, metres: 0 });
      }
      steps.push({ ...trip, index: steps.length, isTrip: true, start, end: midnight + trip.end });
    }
    return steps;
  }
}
