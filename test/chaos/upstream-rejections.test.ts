import { expect, it } from 'vitest';
import { setExceptional } from '../support/mutations/documents.ts';
import { scheduledDriver } from '../support/mutations/fleet.ts';
import { startStage } from './support/stage.ts';
import { output } from './support/output.ts';

const vehicles = '{ vehicles { isStale totalCount } }';

it('U3 403 at a field: FORBIDDEN there, not repeated, and the rest stands', async () => {
  await using stage = await startStage();
  stage.sandbox.faults.add({ fault: { kind: 'status', status: 403, retryAfter: 1 }, on: { endpoint: 15 } });
  const { data, errors } = await stage.execute('{ vehicles(first: 1) { nodes { registration position { at } } } }');
  expect(data.vehicles.nodes).toEqual([{ registration: expect.any(String), position: null }]);
  expect(errors).toMatchObject([
    {
      message: 'The user has no right to this. Request it in Ocean, or leave the field out.',
      path: ['vehicles', 'nodes', 0, 'position'],
      extensions: { code: 'FORBIDDEN' },
    },
  ]);
  expect(stage.takeNames()).toEqual(['login', 'vehicles', 'positions']);
  await stage.expectRight();
});

it.each([
  ['U3', 403, 'FORBIDDEN', 'forbidden'],
  ['U5', 400, 'BAD_USER_INPUT', 'badParameters'],
  ['U5', 422, 'BAD_USER_INPUT', 'badParameters'],
] as const)(
  '%s %i of a cached list: reported, not repeated, and the rows are dropped',
  async (_case, status, code, oceanStatus) => {
    await using stage = await startStage();
    await stage.execute(vehicles);
    stage.letListsAge();
    stage.takeNames();
    stage.sandbox.faults.add({ fault: { kind: 'status', status }, count: 1 });
    const rejected = await stage.execute(vehicles);
    expect(rejected).toEqual({
      status: 200,
      data: { vehicles: null },
      errors: output(code, 'vehicles', { oceanStatus }),
    });
    expect(stage.takeNames()).toEqual(['vehicles']);
    // The cached rows are gone: a later outage has nothing to serve.
    stage.sandbox.faults.add({ fault: { kind: 'status', status: 500 } });
    expect((await stage.execute(vehicles)).errors).toEqual(output('UPSTREAM_UNAVAILABLE', 'vehicles'));
    await stage.expectRight();
  },
);

it('U4 404 is an empty list where that is the meaning, and null at a field', async () => {
  await using stage = await startStage();
  const vehicle = stage.sandbox.fleet.customers[0]!.vehicles[0]!;
  const query = `{
    vehicle(by: { oceanId: "${vehicle.id}" }) { registration position { at } assignments { driverId } steps(date: "2026-06-10") { id } }
    drivers { totalCount }
  }`;
  stage.sandbox.faults.add({ fault: { kind: 'status', status: 404 }, on: { endpoint: [10, 13, 14, 15] } });
  const { data, errors } = await stage.execute(query);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    vehicle: { registration: vehicle.registration, position: null, assignments: [], steps: [] },
    drivers: { totalCount: 0 },
  });
  expect(stage.takeNames().toSorted()).toEqual(['assignments', 'drivers', 'login', 'positions', 'steps', 'vehicles']);
  await stage.expectRight();
});

it.each([
  [400, 'badParameters'],
  [404, 'notFound'],
  [422, 'badParameters'],
])('U5 %i on a write: a userError, nothing changed, one request', async (status, oceanStatus) => {
  await using stage = await startStage();
  const input = {
    driverId: String(scheduledDriver(stage.sandbox).id),
    period: { start: '2026-12-24T12:00:00Z', end: '2026-12-26T12:00:00Z' },
  };
  stage.sandbox.faults.add({ fault: { kind: 'status', status }, on: { access: 'write' } });
  const { data, errors } = await stage.execute(setExceptional, { variables: { input } });
  expect(errors).toBeUndefined();
  expect(data.result.schedule).toBeNull();
  expect(data.result.userErrors).toMatchObject([
    { code: 'REFUSED', field: null, message: `Ocean rejected this exception (${oceanStatus}); nothing changed` },
  ]);
  expect(stage.takeNames().filter((name) => name.startsWith('POST'))).toHaveLength(1);
  await stage.expectRight();
});
