import { expect, it } from 'vitest';
import { startTestApp, testNow } from '../support/app.ts';
import type { Endpoint } from '../support/ocean/endpoints.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';

const minute = 60_000;
const fresh = { asOf: new Date(testNow).toISOString(), isStale: false };
const old = { ...fresh, isStale: true };
/** When lists are read that do not fail after the wait. */
const later = new Date(testNow + 2 * minute).toISOString();

/** A sandbox whose clock a test moves, and the ids of some of its objects. */
async function startClocked(env: Record<string, string> = {}) {
  let now = testNow;
  const app = await startTestApp({ clock: () => now, env: { OCEAN_BREAKER_FAILURES: '1000', ...env } });
  const fail = (...endpoints: Endpoint[]): void => {
    for (const endpoint of endpoints) rejectRequests(app, endpoint, 503);
  };
  const wait = (): void => void (now += 2 * minute);
  const read = async (query: string, variables?: Record<string, unknown>) => {
    const { data, errors } = await app.execute(query, variables && { variables });
    expect(errors).toBeUndefined();
    return data;
  };
  return { app, fail, wait, read, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
}

const hoursQuery = `query ($id: ID!) {
  driver(by: { id: $id }) {
    asOf isStale
    privacySchedules { asOf isStale }
    privacySchedulesFreshness { asOf isStale }
    weekly: privacySchedulesFreshness(kinds: [RECURRING]) { asOf isStale }
    none: privacySchedulesFreshness(kinds: []) { asOf isStale }
  }
}`;

it('reports the age of a driver and of their hours, at no cost', async () => {
  await using clocked = await startClocked();
  const { app, fail, wait, read } = clocked;
  const { nodes } = (await read('{ drivers(first: 30) { nodes { id } } }')).drivers;
  const readAll = () =>
    Promise.all(nodes.map(async ({ id }: { id: string }) => (await read(hoursQuery, { id })).driver));
  app.takeCalls();
  const before = await readAll();
  // Both kinds, of each driver alone.
  expect(app.takeCalls()).toEqual({ recurring: nodes.length, exceptional: nodes.length });
  expect(before.some(({ privacySchedules }) => privacySchedules.length > 0)).toBe(true);
  expect(before.some(({ privacySchedules }) => privacySchedules.length === 0)).toBe(true);
  for (const driver of before) {
    expect(driver).toMatchObject({ ...fresh, privacySchedulesFreshness: fresh, weekly: fresh, none: null });
    expect(driver.privacySchedules).toEqual(driver.privacySchedules.map(() => fresh));
  }

  fail('recurring', 'exceptional');
  wait();
  const after = await readAll();
  for (const [place, driver] of after.entries()) {
    expect(driver).toMatchObject({
      isStale: false,
      asOf: later,
      privacySchedulesFreshness: old,
      weekly: old,
      none: null,
    });
    expect(driver.privacySchedules).toEqual(before[place].privacySchedules.map(() => old));
  }
});

it('reports the age of everyone’s hours', async () => {
  await using clocked = await startClocked({ OCEAN_SCHEDULES_OF_ALL: 'yes' });
  const { app, fail, wait, read } = clocked;
  const query =
    '{ drivers { nodes { privacySchedulesFreshness { asOf isStale } privacySchedules { asOf isStale } } } }';
  const expected = (nodes: { privacySchedules: object[] }[], age: object) =>
    nodes.map(({ privacySchedules }) => ({
      privacySchedulesFreshness: age,
      privacySchedules: privacySchedules.map(() => age),
    }));
  const { nodes } = (await read(query)).drivers;
  expect(app.takeCalls()).toEqual({ drivers: 1, recurring: 1, exceptional: 1 });
  expect(nodes).toEqual(expected(nodes, fresh));
  expect(nodes.some(({ privacySchedules }: { privacySchedules: object[] }) => privacySchedules.length > 0)).toBe(true);
  fail('recurring', 'exceptional');
  wait();
  expect((await read(query)).drivers.nodes).toEqual(expected(nodes, old));
  // Of what fails, one more each: the retry.
  expect(app.takeCalls()).toEqual({ drivers: 1, recurring: 2, exceptional: 2 });
});

it('reports at each object the age of its list', async () => {
  await using clocked = await startClocked();
  const { app, fail, wait, read } = clocked;
  const keys = await read(`{
    nonCommunicatingBoxes(first: 1) { nodes { id vehicle { id } } }
    vehicles(first: 1, filter: { isSilent: false }) { nodes { id box { id } } }
    drivers(first: 1) { nodes { id } }
    entities { id }
  }`);
  const silent = keys.nonCommunicatingBoxes.nodes[0];
  const [vehicle, driver, entity] = [keys.vehicles.nodes[0], keys.drivers.nodes[0], keys.entities[0]];
  const age = 'asOf isStale';
  const query = `query ($silent: ID!, $fitted: ID!, $vehicle: ID!, $driver: ID!, $ids: [ID!]!) {
    silent: box(by: { id: $silent }) { ${age} vehicle { ${age} } }
    fitted: box(by: { id: $fitted }) { ${age} }
    vehicle(by: { id: $vehicle }) { ${age} box { ${age} } }
    driver(by: { id: $driver }) { ${age} }
    nodes(ids: $ids) { ... on Box { ${age} } ... on Vehicle { ${age} } ... on Driver { ${age} } ... on Entity { ${age} } }
  }`;
  const variables = {
    silent: silent.id,
    fitted: vehicle.box.id,
    vehicle: vehicle.id,
    driver: driver.id,
    ids: [silent.id, vehicle.id, driver.id, entity.id],
  };
  app.takeCalls();
  const fromVehicles = (of: object, own: object) => ({
    silent: { ...own, vehicle: of },
    fitted: of,
    vehicle: { ...of, box: of },
  });
  expect(await read(query, variables)).toEqual({
    ...fromVehicles(fresh, fresh),
    driver: fresh,
    nodes: [fresh, fresh, fresh, fresh],
  });
  expect(app.takeCalls()).toEqual({});

  fail('vehicles');
  wait();
  const now = { asOf: later, isStale: false };
  expect(await read(query, variables)).toEqual({
    ...fromVehicles(old, now),
    driver: now,
    nodes: [now, old, now, now],
  });
  expect(app.takeCalls()).toEqual({ boxes: 1, vehicles: 2, drivers: 1, entities: 1 });
});

it('takes the age of a vehicle that the list of silent boxes names from that list', async () => {
  await using clocked = await startClocked();
  const { app, fail, wait, read } = clocked;
  const query = '{ nonCommunicatingBoxes(first: 1) { nodes { vehicle { asOf isStale registration } } } }';
  await read(query);
  fail('boxes');
  wait();
  app.takeCalls();
  expect((await read(query)).nonCommunicatingBoxes.nodes[0].vehicle).toMatchObject(old);
  expect(app.takeCalls()).toEqual({ boxes: 2 });
});

it('counts what fields beside it read, in whatever order they stand', async () => {
  await using clocked = await startClocked();
  const { fail, wait, read } = clocked;
  const query = (fields: string) => `{ nonCommunicatingBoxes(first: 1) { nodes { vehicle { ${fields} } } } }`;
  await read(query('driver { id }'));
  fail('vehicles');
  wait();
  for (const fields of ['isStale driver { id }', 'driver { id } isStale']) {
    expect((await read(query(fields))).nonCommunicatingBoxes.nodes[0].vehicle.isStale).toBe(true);
  }
});

it('never serves a cached response that calls stale hours fresh', async () => {
  await using clocked = await startClocked();
  const { fail, wait, read } = clocked;
  const query = '{ vehicles(first: 1) { nodes { isStale } } }';
  await read(query);
  await read(query);
  expect((await read(query)).vehicles.nodes).toEqual([{ isStale: false }]);
  fail('vehicles');
  wait();
  expect((await read(query)).vehicles.nodes).toEqual([{ isStale: true }]);
});
