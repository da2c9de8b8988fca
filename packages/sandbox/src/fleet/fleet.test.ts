import { describe, expect, test } from 'vitest';
import { makeFleet } from './fleet.ts';
import { plateOfRank, vinCheck, withLuhn } from './numbers.ts';

const anchor = Date.UTC(2026, 10, 18, 10) / 1000;
const size = { customers: 2, vehicles: 400, silentBoxes: 120, drivers: 300 };
const fleet = makeFleet(1, size, anchor);
const vehicles = fleet.customers.flatMap((customer) => customer.vehicles);
const drivers = fleet.customers.flatMap((customer) => customer.drivers);
const boxes = vehicles.map((vehicle) => vehicle.box);
const distinct = (values: readonly unknown[]): number => new Set(values).size;

describe('the default fleet', () => {
  test('has the requested sizes, three quarters of them with the first customer', () => {
    expect(vehicles).toHaveLength(400);
    expect(drivers).toHaveLength(300);
    expect(boxes.filter((box) => box.silence)).toHaveLength(120);
    expect(fleet.customers.map((customer) => customer.vehicles.length)).toEqual([300, 100]);
  });

  test('has unique ids and names', () => {
    expect(distinct(vehicles.map((vehicle) => vehicle.id))).toBe(400);
    expect(distinct(vehicles.map((vehicle) => vehicle.registration))).toBe(400);
    expect(distinct(vehicles.map((vehicle) => vehicle.vin))).toBe(400);
    expect(distinct(boxes.map((box) => box.imei))).toBe(400);
    expect(distinct(drivers.map((driver) => driver.id))).toBe(300);
  });

  test('has plates, VINs and IMEIs in the French form', () => {
    for (const { registration, vin, box } of vehicles) {
      expect(registration).toMatch(/^[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2}$/);
      expect(vin).toMatch(/^[A-HJ-NPR-Z0-9]{17}$/);
      expect(vinCheck(vin)).toBe(vin.charAt(8));
      expect(box.imei).toMatch(/^\d{15}$/);
      expect(withLuhn(box.imei.slice(0, 14))).toBe(box.imei);
    }
  });

  test('has silences from one day to four hundred, some of boxes that never communicated, most with a reason', () => {
    const silences = boxes.flatMap((box) => (box.silence ? [box.silence] : []));
    const lastTimes = silences.flatMap(({ lastCommunicatedAt }) =>
      lastCommunicatedAt === null ? [] : [lastCommunicatedAt],
    );
    const days = lastTimes.map((last) => Math.floor((anchor - last) / 86_400));
    expect(lastTimes.length).toBeLessThan(120);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...days)).toBeLessThanOrEqual(400);
    const qualified = silences.filter(({ isQualified }) => isQualified).length;
    expect(qualified).toBeGreaterThan(50);
    expect(qualified).toBeLessThan(95);
  });

  test('has drivers with and without a vehicle, an account, an entity', () => {
    for (const has of ['vehicle', 'account', 'entity', 'email', 'phone', 'personnelNumber'] as const) {
      const without = drivers.filter((driver) => driver[has] === null).length;
      expect(without, has).toBeGreaterThan(0);
      expect(without, has).toBeLessThan(300);
    }
  });

  test('gives the drivers of the second customer ids beyond 2^53', () => {
    expect(fleet.customers[1]!.drivers[0]!.id).toBe(9_007_199_254_740_993n);
  });
});

describe('a fleet', () => {
  const shape = (seed: number) =>
    makeFleet(seed, size, anchor).customers.map(({ vehicles: all }) =>
      all.map(({ registration, vin, driver, box, home }) => [registration, vin, driver?.lastName, box, home]),
    );

  test('is the same for the same seed, and differs for another', () => {
    expect(shape(7)).toEqual(shape(7));
    expect(shape(7)).not.toEqual(shape(8));
  });

  test.each([
    [1, 1, 1],
    [1, 10, 10],
    [3, 50, 49],
    [7, 7, 7],
    [2, 1000, 333],
  ])('%i customers with %i vehicles, %i of them silent, add up', (customers, count, silentBoxes) => {
    const made = makeFleet(3, { customers, vehicles: count, silentBoxes, drivers: 11 }, anchor).customers;
    const all = made.flatMap((customer) => customer.vehicles);
    expect(all).toHaveLength(count);
    expect(all.filter(({ box }) => box.silence)).toHaveLength(silentBoxes);
    expect(made.flatMap((customer) => customer.drivers)).toHaveLength(11);
  });
});

test('no two of 100,000 ranks share a plate', () => {
  expect(distinct(Array.from({ length: 100_000 }, (_, rank) => plateOfRank(rank)))).toBe(100_000);
});

test('a published VIN has the right check character', () => {
  expect(vinCheck('1M8GDM9AXKP042788')).toBe('X');
  expect(vinCheck('11111111111111111')).toBe('1');
});
