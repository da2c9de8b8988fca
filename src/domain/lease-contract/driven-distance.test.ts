import { expect, it } from 'vitest';
import { drivenDistanceKm, remainingDistanceKm } from './driven-distance.ts';

const vehicle = {
  firstRegisteredAt: new Date('2024-11-20T00:00:00Z'),
  odometer: { oceanId: '1', readAt: new Date('2026-11-01T00:00:00Z'), valueKm: 41_000 },
  adjustedOdometer: null,
};
const contract = {
  inForceAt: new Date('2026-11-18T11:00:00Z'),
  usedMonths: 23,
  remainingMonths: 13,
  plannedDistanceKm: 60_000,
};

it('is the odometer of a vehicle that was new when its contract began, as a user corrected it', () => {
  expect(drivenDistanceKm(vehicle, contract)).toBe(41_000);
  const adjustedOdometer = { ...vehicle.odometer, valueKm: 41_200 };
  expect(drivenDistanceKm({ ...vehicle, adjustedOdometer }, contract)).toBe(41_200);
  expect(remainingDistanceKm(vehicle, contract)).toBe(19_000);
  expect(remainingDistanceKm(vehicle, { ...contract, plannedDistanceKm: 40_000 })).toBe(-1000);
});

it('is not known where the odometer stood elsewhere when the contract began', () => {
  expect(drivenDistanceKm({ ...vehicle, firstRegisteredAt: new Date('2023-01-01T00:00:00Z') }, contract)).toBeNull();
  expect(drivenDistanceKm({ ...vehicle, firstRegisteredAt: null }, contract)).toBeNull();
});

it('is not known from a reading after the contract', () => {
  const past = { ...contract, inForceAt: new Date('2025-11-18T11:00:00Z'), usedMonths: 11, remainingMonths: 1 };
  expect(drivenDistanceKm(vehicle, past)).toBeNull();
  expect(drivenDistanceKm(vehicle, { ...past, remainingMonths: 13 })).toBe(41_000);
});

it('is not known without a reading, a term or a vehicle', () => {
  expect(drivenDistanceKm(null, contract)).toBeNull();
  expect(drivenDistanceKm({ ...vehicle, odometer: null }, contract)).toBeNull();
  expect(drivenDistanceKm({ ...vehicle, odometer: { ...vehicle.odometer, readAt: null } }, contract)).toBeNull();
  expect(drivenDistanceKm(vehicle, { ...contract, usedMonths: null })).toBeNull();
  expect(remainingDistanceKm(vehicle, { ...contract, plannedDistanceKm: null })).toBeNull();
});
