import { describe, expect, test } from 'vitest';
import { makeFleet } from '../fleet/fleet.ts';
import { wallClock } from '../paris.ts';
import { ScheduleBook } from '../schedules/schedule-book.ts';
import { StepHistory } from './step-history.ts';
import { linePoints, type Point } from './line.ts';

const anchor = Date.UTC(2026, 10, 18, 10) / 1000;
const fleet = makeFleet(1, { customers: 2, vehicles: 120, silentBoxes: 30, drivers: 90 }, anchor);
const schedules = new ScheduleBook(fleet);
const history = new StepHistory(fleet, schedules, () => anchor);
const today = wallClock(anchor).day;
const vehicles = fleet.customers.flatMap((customer) => customer.vehicles);
const sheets = vehicles.flatMap((vehicle) =>
  Array.from({ length: 31 }, (_, back) => history.stepsOf(vehicle, today - back)).filter((steps) => steps.length > 0),
);
const steps = sheets.flat();

/** Great-circle distance, independent of the sandbox's own measure. */
function metresBetween(from: Point, to: Point): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [lat1, lat2] = [radians(from.latitude), radians(to.latitude)];
  const half = Math.sin((lat2 - lat1) / 2) ** 2;
  const across = Math.cos(lat1) * Math.cos(lat2) * Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(half + across));
}

describe('a month of steps', () => {
  test('exists for most vehicles', () => {
    expect(steps.length).toBeGreaterThan(10_000);
  });

  test('alternates trips and stops, each beginning when and where the one before ended', () => {
    for (const sheet of sheets) {
      for (const [index, step] of sheet.entries()) {
        expect(step.index).toBe(index);
        expect(step.isTrip).toBe(index % 2 === 0);
        expect(step.end).toBeGreaterThanOrEqual(step.start);
        const before = sheet[index - 1];
        if (before) expect([step.start, step.from]).toEqual([before.end, before.to]);
      }
    }
  });

  test('begins on its day, and ends on it but for trips over midnight', () => {
    expect(steps.filter(({ start, day }) => wallClock(start).day !== day)).toEqual([]);
    const overMidnight = steps.filter(({ end, day }) => wallClock(end).day !== day);
    expect(overMidnight.length).toBeGreaterThan(3);
    for (const { isTrip, end, day } of overMidnight) {
      expect(isTrip).toBe(true);
      expect(wallClock(end)).toMatchObject({ day: day + 1 });
      expect(wallClock(end).secondOfDay).toBeLessThan(3600);
    }
    expect(overMidnight.some(({ isPrivate }) => isPrivate)).toBe(true);
  });

  test('ends before now and before the last communication of the box', () => {
    for (const { end, vehicle } of steps) {
      const lastHeard = vehicle.box.silence ? vehicle.box.silence.lastCommunicatedAt : anchor;
      expect(end).toBeLessThanOrEqual(lastHeard ?? -1);
    }
  });

  test('has distances that match the lines, at plausible speeds', () => {
    for (const { isTrip, from, to, shape, metres, start, end } of steps.slice(0, 4000)) {
      if (!isTrip) continue;
      const line = linePoints(from, to, shape);
      const length = line.reduce((sum, point, index) => sum + (index ? metresBetween(line[index - 1]!, point) : 0), 0);
      expect(Math.abs(length - metres)).toBeLessThan(5 + metres * 0.01);
      expect(line.length).toBeGreaterThanOrEqual(10);
      expect(line.length).toBeLessThanOrEqual(60);
      expect([line[0], line.at(-1)]).toMatchObject([
        { latitude: from.latitude, longitude: from.longitude },
        { latitude: to.latitude, longitude: to.longitude },
      ]);
      expect((metres / (end - start)) * 3.6).toBeLessThan(130);
    }
  });

  test('stays in the region of the agency', () => {
    for (const { to, vehicle } of steps) expect(metresBetween(vehicle.entity.depot, to)).toBeLessThan(90_000);
  });

  test('is private exactly where the driver has private hours and the vehicle respects them', () => {
    const trips = steps.filter(({ isTrip }) => isTrip);
    for (const { vehicle, start, isPrivate } of trips) {
      const { driver, privacyEnabled } = vehicle;
      expect(isPrivate).toBe(privacyEnabled && driver !== null && schedules.isPrivateAt(driver, start));
    }
    expect(trips.filter(({ isPrivate }) => isPrivate).length).toBeGreaterThan(300);
  });

  test('is found again by its ids, and only in its own customer', () => {
    for (const step of steps.filter((_, index) => index % 97 === 0)) {
      expect(history.find(step.vehicle.customer, step.id)).toEqual(step);
      const other = fleet.customers.find((customer) => customer !== step.vehicle.customer)!;
      expect(history.find(other, step.id)).toBeNull();
    }
  });
});
