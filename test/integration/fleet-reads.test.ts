import { expect, it } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { customerOf, stepsOf } from '../support/expected.ts';

const day = '2026-06-10';

it('reads a vehicle’s day in one call, step by step as it was', async () => {
  await using app = await startTestApp();
  const vehicle = customerOf(app.sandbox).vehicles.find(({ box }) => !box.silence)!;
  const { data, errors } = await app.execute(
    `{ vehicle(by: { oceanId: "${vehicle.id}" }) { steps(date: "${day}") { oceanId isPrivate distanceMeters start { at } vehicle { registration } } } }`,
  );
  expect(errors).toBeUndefined();
  const expected = stepsOf(app.sandbox.fleet, vehicle, day);
  expect(expected.length).toBeGreaterThan(3);
  expect(data.vehicle.steps).toEqual(
    expected.map((step) => ({
      oceanId: String(step.id),
      isPrivate: step.isTrip ? step.isPrivate : null, // a stop is neither
      distanceMeters: step.metres,
      start: { at: new Date(step.start * 1000).toISOString() },
      vehicle: { registration: vehicle.registration },
    })),
  );
  expect(app.takeCalls()).toEqual({ vehicles: 1, steps: 1 });
});

it('reads the same day once however often one request selects it', async () => {
  await using app = await startTestApp();
  const [vehicle] = customerOf(app.sandbox).vehicles;
  const one = `vehicle(by: { oceanId: "${vehicle!.id}" }) { steps(date: "${day}") { oceanId } }`;
  await app.execute(`{ a: ${one} b: ${one} }`);
  expect(app.takeCalls()).toEqual({ vehicles: 1, steps: 1 });
});

it.each([
  ['vehicles', 'vehicleId', 'driverId'],
  ['drivers', 'driverId', 'vehicleId'],
])('reads the assignments of many %s in one call, each its own', async (list, own, otherId) => {
  await using app = await startTestApp();
  const { data } = await app.execute(
    `{ ${list}(first: 200) { nodes { oceanId assignments { vehicleId driverId period { start end } } } } }`,
  );
  expect(app.takeCalls()).toEqual({ [list]: 1, assignments: 1 });
  for (const { oceanId, assignments } of data[list].nodes) {
    for (const assignment of assignments) expect(assignment[own]).toBe(oceanId);
  }
  const { drivers, vehicles } = customerOf(app.sandbox);
  const current = (list === 'vehicles' ? vehicles : drivers).flatMap((thing) => {
    const other = 'driver' in thing ? thing.driver : thing.vehicle;
    return other === null ? [] : [`${thing.id} ${other.id}`];
  });
  const returned = data[list].nodes.flatMap((node: { oceanId: string; assignments: Record<string, string>[] }) =>
    node.assignments
      .filter(({ period }) => (period as unknown as { end: unknown }).end === null)
      .map((assignment) => `${node.oceanId} ${assignment[otherId]}`),
  );
  expect(returned.sort()).toEqual(current.sort());
});

it('requests only one vehicle’s assignments when one vehicle is selected', async () => {
  await using app = await startTestApp();
  const vehicle = customerOf(app.sandbox).vehicles.find(({ driver }) => driver)!;
  const { data } = await app.execute(
    `{ vehicle(by: { oceanId: "${vehicle.id}" }) { assignments { driver { lastName } period { end } } } }`,
  );
  expect(data.vehicle.assignments[0]).toEqual({
    driver: { lastName: vehicle.driver!.lastName },
    period: { end: null },
  });
  const call = app.sandbox.calls.recent.find(({ path }) => path.endsWith('historique'));
  expect(call?.query['idVehicule']).toBe(String(vehicle.id));
  expect(app.takeCalls()).toEqual({ vehicles: 1, assignments: 1 });
});

it('reads the last positions of all vehicles in one call, and none of a box that never spoke', async () => {
  await using app = await startTestApp({ env: { SANDBOX_VEHICLES: '400', SANDBOX_SILENT_BOXES: '120' } });
  const { data } = await app.execute(
    '{ vehicles(first: 200) { nodes { oceanId position { at latitude longitude } } } }',
  );
  expect(app.takeCalls()).toEqual({ vehicles: 1, positions: 1 });
  const byId = new Map(customerOf(app.sandbox).vehicles.map((vehicle) => [String(vehicle.id), vehicle]));
  for (const { oceanId, position } of data.vehicles.nodes) {
    const { silence } = byId.get(oceanId)!.box;
    const neverSpoke = silence !== null && silence.lastCommunicatedAt === null;
    expect(position === null).toBe(neverSpoke);
  }
  expect(data.vehicles.nodes.filter((node: { position: unknown }) => node.position === null).length).toBeGreaterThan(0);
});

it('lists the entities of the customer in one call', async () => {
  await using app = await startTestApp();
  const { data } = await app.execute('{ entities { oceanId name } }');
  const { entities } = customerOf(app.sandbox);
  expect(data.entities).toEqual(entities.map(({ id, name }) => ({ oceanId: String(id), name })));
  expect(app.takeCalls()).toEqual({ entities: 1 });
});

it('requests positions each time, as one may have become private since', async () => {
  await using app = await startTestApp();
  await app.execute('{ vehicles { nodes { position { at } positionReport { entityName } } } }');
  await app.execute('{ vehicles { nodes { position { at } } } }');
  expect(app.takeCalls()).toEqual({ vehicles: 1, positions: 2 });
});
