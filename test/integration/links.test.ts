import { describe, expect, it } from 'vitest';
import { toGlobalId } from '../../src/graphql/global-id.ts';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';

const both = 'vehicle { oceanId box { oceanId vehicle { oceanId registration } } }';

/** A vehicle whose box is silent, or not, with a driver whose row names it. */
function vehicleOf({ sandbox }: SandboxApp, isSilent: boolean) {
  return customerOf(sandbox).vehicles.find(
    ({ box, driver }) => (box.silence !== null) === isSilent && driver?.vehicle !== null && driver !== null,
  )!;
}

describe.each([
  ['silent', true],
  ['communicating', false],
])('vehicle and %s box lead to each other', (_kind, isSilent) => {
  it.each<[string, (vehicle: ReturnType<typeof vehicleOf>) => string, string[]]>([
    ['box', ({ box }) => `box(by: { oceanId: "${box.id}" }) { ${both} }`, ['box']],
    ['vehicle', ({ id }) => `vehicle(by: { oceanId: "${id}" }) { box { ${both} } }`, ['vehicle', 'box']],
    ['driver', ({ driver }) => `driver(by: { oceanId: "${driver!.id}" }) { ${both} }`, ['driver']],
    ['node', ({ box }) => `node(id: "${toGlobalId('Box', String(box.id))}") { ... on Box { ${both} } }`, ['node']],
    [
      'assignment',
      ({ id }) => `vehicle(by: { oceanId: "${id}" }) { assignments { ${both} } }`,
      ['vehicle', 'assignments', '0'],
    ],
    [
      'boxes',
      ({ box }) => `boxes(first: 1, filter: { text: "${box.serialNumber}" }) { nodes { ${both} } }`,
      ['boxes', 'nodes', '0'],
    ],
    [
      'entity',
      ({ id, registration }) =>
        `vehicle(by: { oceanId: "${id}" }) { entity { vehicles(filter: { text: "${registration}" }) { nodes { box { ${both} } } } } }`,
      ['vehicle', 'entity', 'vehicles', 'nodes', '0', 'box'],
    ],
  ])('from %s', async (_entry, queryOf, path) => {
    await using app = await startTestApp();
    const vehicle = vehicleOf(app, isSilent);
    const { data, errors } = await app.execute(`{ ${queryOf(vehicle)} }`);
    expect(errors).toBeUndefined();
    const at = path.reduce<any>((value, key) => value[key], data); // eslint-disable-line @typescript-eslint/no-explicit-any -- a response is untyped
    const [oceanId, box] = [String(vehicle.id), String(vehicle.box.id)];
    expect(at.vehicle).toEqual({
      oceanId,
      box: { oceanId: box, vehicle: { oceanId, registration: vehicle.registration } },
    });
  });
});

describe('a driver is reached', () => {
  it('from positions, with their vehicle, for one request of the drivers', async () => {
    await using app = await startTestApp();
    const { data, errors } = await app.execute(
      '{ vehicles(first: 200) { nodes { oceanId position { driver { personnelNumber lastName phone driver { oceanId vehicle { oceanId } } } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(app.takeCalls()).toEqual({ vehicles: 1, positions: 1, drivers: 1 });
    const byId = new Map(customerOf(app.sandbox).vehicles.map((vehicle) => [String(vehicle.id), vehicle]));
    const shown = data.vehicles.nodes.filter(
      ({ position }: { position: { driver: object } | null }) => position?.driver,
    );
    for (const { oceanId, position } of shown) {
      const { id, personnelNumber, phone } = byId.get(oceanId)!.driver!;
      const isNamed = personnelNumber !== null || phone !== null;
      expect(position.driver.driver?.oceanId).toBe(isNamed ? String(id) : undefined);
      if (isNamed) expect(position.driver.driver.vehicle.oceanId).toBe(oceanId);
    }
    expect(shown.length).toBeGreaterThan(5);
  });

  it('from the steps of a day and their points, and their vehicle with them', async () => {
    await using app = await startTestApp();
    const day = 'date: "2026-06-10"';
    const query = `{ vehicles(first: 40, filter: { hasDriver: true }) { nodes { oceanId driver { oceanId } steps(${day}) { vehicle { registration } driver { oceanId } start { driver { driver { oceanId } } } } } } }`;
    const { data, errors } = await app.execute(query);
    expect(errors).toBeUndefined();
    expect(app.takeCalls()).toEqual({ vehicles: 1, steps: data.vehicles.nodes.length, drivers: 1 });
    const steps = data.vehicles.nodes.flatMap(({ driver, steps }: { driver: object; steps: object[] }) =>
      steps.map((step) => ({ ...step, expected: driver })),
    );
    const linked = steps.filter(({ driver }: { driver: object | null }) => driver);
    expect(linked.length).toBeGreaterThan(10);
    for (const { vehicle, driver, start, expected } of linked) {
      expect(vehicle.registration).toEqual(expect.any(String));
      expect(driver).toEqual(expected);
      if (start.driver) expect(start.driver.driver).toEqual(expected);
    }
  });

  it('from each schedule, its slots, and assignments, with the vehicle', async () => {
    await using app = await startTestApp();
    const driver = 'driver { oceanId vehicle { oceanId } }';
    const { data, errors } = await app.execute(
      `{ drivers(first: 200, filter: { hasVehicle: true }) { nodes { oceanId vehicle { oceanId }
        privacySchedules { ${driver} slots { ${driver} } } assignments { ${driver} vehicle { oceanId } } } } }`,
    );
    expect(errors).toBeUndefined();
    let slots = 0;
    for (const { oceanId, vehicle, privacySchedules, assignments } of data.drivers.nodes) {
      for (const schedule of privacySchedules) {
        expect(schedule.driver).toEqual({ oceanId, vehicle });
        for (const slot of schedule.slots) expect(slot.driver).toEqual({ oceanId, vehicle });
        slots += Number(schedule.slots.length);
      }
      for (const assignment of assignments) {
        expect(assignment.driver).toEqual({ oceanId, vehicle });
        expect(assignment.vehicle.oceanId).toEqual(expect.any(String));
      }
    }
    expect(slots).toBeGreaterThan(20);
  });
});

it('reaches a driver from recorded positions, for one request of the drivers', async () => {
  await using app = await startTestApp();
  const period = 'from: "2026-06-09T22:00:00Z", to: "2026-06-10T22:00:00Z"';
  const { data } = await app.execute(
    `{ vehicles(first: 40) { nodes { positions(${period}) { driver { name personnelNumber driver { oceanId } } } } } }`,
  );
  expect(app.takeCalls()).toEqual({ vehicles: 1, tracks: 1, drivers: 1 });
  const idOf = new Map(customerOf(app.sandbox).drivers.map(({ id, personnelNumber }) => [personnelNumber, String(id)]));
  const named = data.vehicles.nodes
    .flatMap(({ positions }: { positions: { driver: object | null }[] }) => positions)
    .flatMap(({ driver }: { driver: object | null }) => driver ?? []);
  expect(named.length).toBeGreaterThan(100);
  for (const { personnelNumber, driver } of named) {
    expect(driver?.oceanId).toBe(personnelNumber === null ? undefined : idOf.get(personnelNumber));
  }
});

it('finds a driver by a piece of the plate of their vehicle', async () => {
  await using app = await startTestApp();
  const { registration, driver } = vehicleOf(app, true);
  const text = registration.slice(3).toLowerCase();
  const { data } = await app.execute(`{ drivers(first: 200, filter: { text: "${text}" }) { nodes { oceanId } } }`);
  expect(data.drivers.nodes).toContainEqual({ oceanId: String(driver!.id) });
  expect(app.takeCalls()).toEqual({ drivers: 1 });
});
