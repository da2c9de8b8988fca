import { expect, it } from 'vitest';
import { toGlobalId } from '../../src/graphql/global-id.ts';
import type { Vehicle } from '../../packages/sandbox/src/fleet/model.ts';
import { startTestApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';

it.each<[string, (vehicle: Vehicle) => string]>([
  ['id', ({ id }) => toGlobalId('Vehicle', String(id))],
  ['oceanId', ({ id }) => String(id)],
  ['registration', ({ registration }) => registration.toLowerCase().replaceAll('-', ' ')],
  ['vin', ({ vin }) => vin.toLowerCase()],
])('finds a vehicle by %s', async (key, valueOf) => {
  await using app = await startTestApp();
  const vehicle = customerOf(app.sandbox).vehicles[9]!;
  const { data } = await app.execute(`{ vehicle(by: { ${key}: "${valueOf(vehicle)}" }) { oceanId } }`);
  expect(data).toEqual({ vehicle: { oceanId: String(vehicle.id) } });
  expect(app.takeCalls()).toEqual({ vehicles: 1 });
});

it.each<[string, (vehicle: Vehicle) => string]>([
  ['id', ({ box }) => toGlobalId('Box', String(box.id))],
  ['oceanId', ({ box }) => String(box.id)],
  ['serialNumber', ({ box }) => box.serialNumber.toLowerCase()],
  ['imei', ({ box }) => box.imei],
])('finds a box by %s, whether it is silent or not', async (key, valueOf) => {
  await using app = await startTestApp();
  const { vehicles } = customerOf(app.sandbox);
  const silent = vehicles.find(({ box }) => box.silence)!;
  const heard = vehicles.find(({ box }) => !box.silence)!;
  const box = async (vehicle: Vehicle) =>
    app.execute(`{ box(by: { ${key}: "${valueOf(vehicle)}" }) { oceanId silence { installedAt } } }`);
  const installedAt = new Date(silent.box.installedAt * 1000).toISOString();
  expect((await box(silent)).data).toEqual({ box: { oceanId: String(silent.box.id), silence: { installedAt } } });
  expect(app.takeCalls()).toEqual({ boxes: 1 });
  expect((await box(heard)).data).toEqual({ box: { oceanId: String(heard.box.id), silence: null } });
  expect(app.takeCalls()).toEqual({ vehicles: 1 });
});

it.each(['id', 'oceanId', 'personnelNumber', 'email'] as const)('finds a driver by %s', async (key) => {
  await using app = await startTestApp();
  const driver = customerOf(app.sandbox).drivers.find(({ email, personnelNumber }) => email && personnelNumber)!;
  const keys = {
    id: toGlobalId('Driver', String(driver.id)),
    oceanId: String(driver.id),
    personnelNumber: driver.personnelNumber,
    email: driver.email?.toUpperCase(),
  };
  const { data } = await app.execute(`{ driver(by: { ${key}: "${keys[key]}" }) { oceanId vehicle { registration } } }`);
  const registration = driver.vehicle?.registration;
  expect(data).toEqual({
    driver: { oceanId: String(driver.id), vehicle: registration === undefined ? null : { registration } },
  });
});

it('returns null for a key that no object has', async () => {
  await using app = await startTestApp();
  const { data, errors } = await app.execute(
    '{ vehicle(by: { vin: "X" }) { id } box(by: { imei: "0" }) { id } driver(by: { email: "a@b.example" }) { id } }',
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ vehicle: null, box: null, driver: null });
});

it('leads from box to vehicle to driver and back to the same objects', async () => {
  await using app = await startTestApp();
  const { vehicles } = customerOf(app.sandbox);
  const vehicle = vehicles.find(({ box, driver }) => box.silence && driver)!;
  const { data } = await app.execute(`{
    box(by: { oceanId: "${vehicle.box.id}" }) { id vehicle { id driver { id email vehicle { id registration box { id imei } } } } }
    driver(by: { oceanId: "${vehicle.driver!.id}" }) { id email vehicle { id box { id vehicle { driver { id } } } } }
  }`);
  const [boxId, vehicleId, driverId] = [
    toGlobalId('Box', String(vehicle.box.id)),
    toGlobalId('Vehicle', String(vehicle.id)),
    toGlobalId('Driver', String(vehicle.driver!.id)),
  ];
  const { email } = vehicle.driver!;
  const again = { id: vehicleId, registration: vehicle.registration, box: { id: boxId, imei: vehicle.box.imei } };
  expect(data).toEqual({
    box: { id: boxId, vehicle: { id: vehicleId, driver: { id: driverId, email, vehicle: again } } },
    driver: {
      id: driverId,
      email,
      vehicle: { id: vehicleId, box: { id: boxId, vehicle: { driver: { id: driverId } } } },
    },
  });
  for (const count of Object.values(app.takeCalls())) expect(count).toBe(1);
});
