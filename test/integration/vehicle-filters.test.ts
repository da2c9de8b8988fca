import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Customer, Vehicle } from '../../packages/sandbox/src/fleet/model.ts';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';

let app: SandboxApp;
let customer: Customer;
beforeAll(async () => {
  app = await startTestApp();
  customer = customerOf(app.sandbox);
});
afterAll(() => app[Symbol.asyncDispose]());

async function vehicles(filter: string): Promise<string[]> {
  const { data, errors } = await app.execute(`{ vehicles(first: 200, filter: ${filter}) { nodes { oceanId } } }`);
  expect(errors).toBeUndefined();
  return data.vehicles.nodes.map(({ oceanId }: { oceanId: string }) => oceanId).sort();
}

it.each<[string, string, (vehicle: Vehicle) => boolean]>([
  ['in the charge of a driver', '{ hasDriver: true }', ({ driver }) => driver !== null],
  ['without a driver', '{ hasDriver: false }', ({ driver }) => driver === null],
  ['under private-life rules', '{ isPrivacyEnabled: true }', ({ privacyEnabled }) => privacyEnabled],
  ['under none', '{ isPrivacyEnabled: false }', ({ privacyEnabled }) => !privacyEnabled],
  ['silent', '{ isSilent: true }', ({ box }) => box.silence !== null],
  ['heard', '{ isSilent: false }', ({ box }) => box.silence === null],
  ['fitted with a box', '{ hasBox: true }', () => true],
  ['in use', '{ isDeleted: false }', () => true],
  ['of two entities', '{ entityIds: ["310001", "310002"] }', ({ entity }) => entity.id <= 310_002n],
  ['of a driver', '{ driverIds: ["1510000003"] }', ({ driver }) => driver?.id === 1_510_000_003n],
  [
    'silent and driven',
    '{ isSilent: true, hasDriver: true }',
    ({ box, driver }) => box.silence !== null && driver !== null,
  ],
])('finds the vehicles that are %s', async (_name, filter, passes) => {
  const expected = customer.vehicles.filter(passes);
  expect(expected.length).toBeGreaterThan(0);
  expect(await vehicles(filter)).toEqual(expected.map(({ id }) => String(id)).sort());
});

it('requests the other lists only for the conditions that use them', async () => {
  await using cold = await startTestApp();
  await cold.execute('{ vehicles(filter: { hasDriver: true }) { totalCount } }');
  expect(cold.takeCalls()).toEqual({ vehicles: 1 });
  await cold.execute('{ vehicles(filter: { isSilent: true }) { totalCount } }');
  expect(cold.takeCalls()).toEqual({ boxes: 1 });
  await cold.execute('{ vehicles(filter: { near: { latitude: 48, longitude: 2, radiusMeters: 5 } }) { totalCount } }');
  expect(cold.takeCalls()).toEqual({ positions: 1 });
});

it.each<[string, (vehicle: Vehicle) => string]>([
  ['registration, in small letters', ({ registration }) => registration.toLowerCase().replaceAll('-', '')],
  ['VIN', ({ vin }) => vin],
  ['serial number of its box', ({ box }) => box.serialNumber],
  ['make and fleet number', ({ model, fleetNumber }) => `${fleetNumber} ${model.make}`],
])('finds one vehicle by its %s', async (_name, textOf) => {
  const vehicle = customer.vehicles[4]!;
  expect(await vehicles(`{ text: "${textOf(vehicle)}" }`)).toEqual([String(vehicle.id)]);
});

it('finds the vehicles near a point by their last positions', async () => {
  const { data } = await app.execute('{ vehicles(first: 200) { nodes { oceanId position { latitude longitude } } } }');
  type Placed = { oceanId: string; position: { latitude: number; longitude: number } };
  const placed: Placed[] = data.vehicles.nodes.filter(
    ({ position }: { position: { latitude: number | null } | null }) => typeof position?.latitude === 'number',
  );
  const { latitude, longitude } = placed[0]!.position;
  const near = placed.filter(({ position }) => {
    const east = (position.longitude - longitude) * Math.cos((latitude * Math.PI) / 180);
    return Math.hypot(position.latitude - latitude, east) * 111_195 < 50_000;
  });
  const found = await vehicles(`{ near: { latitude: ${latitude}, longitude: ${longitude}, radiusMeters: 50000 } }`);
  expect(near.length).toBeLessThan(placed.length);
  expect(found).toEqual(near.map(({ oceanId }) => oceanId).sort());
});
