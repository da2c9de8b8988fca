import { expect, it } from 'vitest';
import { startApp, startTestApp } from '../support/app.ts';
import { customerOf, slotTexts, weeklySlots } from '../support/expected.ts';
import { startProxy } from '../support/ocean/fake-ocean.ts';

const many = { SANDBOX_DRIVERS: '300' };
const schedules = 'privacySchedules(kinds: [RECURRING]) { oceanId slots { day start end } }';
const drivers200 = `{ drivers(first: 200) { nodes { oceanId privacySchedules { __typename oceanId slots { day start end } } } } }`;

interface DriverResponse {
  oceanId: string;
  privacySchedules: (Parameters<typeof slotTexts>[0][number] & { __typename: string })[];
}

it('costs a call a list for 200 drivers cold, one that each list of hours is compared with, and none warm', async () => {
  await using app = await startTestApp({ env: many });
  const cold = await app.execute(drivers200);
  expect(cold.data.drivers.nodes).toHaveLength(200);
  expect(app.takeCalls()).toEqual({ drivers: 1, recurring: 2, exceptional: 2 });
  expect(await app.execute(drivers200)).toEqual(cold);
  expect(app.takeCalls()).toEqual({});
});

it('gives each of 200 drivers its own schedules when Ocean returns another order and some rows twice', async () => {
  await using app = await startTestApp({ env: many });
  await using ocean = await startProxy(app.sandbox.url, (_endpoint, body) =>
    Array.isArray(body) ? [...body.slice(0, 5), ...body.toReversed()] : body,
  );
  await using behind = await startApp({ env: { OCEAN_URL: ocean.url } });
  const { data, errors } = await behind.execute(drivers200, { headers: await app.signIn('demo') });
  expect(errors).toBeUndefined();
  const byId = new Map(customerOf(app.sandbox).drivers.map((driver) => [String(driver.id), driver]));
  for (const { oceanId, privacySchedules } of data.drivers.nodes as DriverResponse[]) {
    const recurring = privacySchedules.filter(({ __typename }) => __typename === 'RecurringPrivacySchedule');
    expect(slotTexts(recurring)).toEqual(weeklySlots(app.sandbox.fleet, byId.get(oceanId)!));
  }
});

it('requests only one driver when one driver is selected', async () => {
  await using app = await startTestApp();
  const [driver] = customerOf(app.sandbox).drivers;
  const { data } = await app.execute(`{ driver(by: { oceanId: "${driver!.id}" }) { ${schedules} } }`);
  expect(slotTexts(data.driver.privacySchedules)).toEqual(weeklySlots(app.sandbox.fleet, driver!));
  const call = app.sandbox.calls.recent.find(({ path }) => path.endsWith('RecurrentesIndividu'));
  expect(call?.query['individuId']).toBe(String(driver!.id));
  expect(app.takeCalls()).toEqual({ drivers: 1, recurring: 1 });
});

it('sends no request for one driver when everyone’s schedules are cached', async () => {
  await using app = await startTestApp();
  await app.execute(`{ drivers { nodes { ${schedules} } } }`);
  app.takeCalls();
  const driver = customerOf(app.sandbox).drivers[3]!;
  const { data } = await app.execute(`{ driver(by: { oceanId: "${driver.id}" }) { ${schedules} } }`);
  expect(slotTexts(data.driver.privacySchedules)).toEqual(weeklySlots(app.sandbox.fleet, driver));
  expect(app.takeCalls()).toEqual({});
});

it('calls only the endpoint of exceptions when only those are selected', async () => {
  await using app = await startTestApp();
  await app.execute('{ drivers { nodes { privacySchedules(kinds: [EXCEPTIONAL]) { oceanId } } } }');
  // A list that names hardly anybody proves little: that of the other kind vouches for it, once.
  expect(app.takeCalls()).toEqual({ drivers: 1, exceptional: 2, recurring: 1 });
  await app.execute('{ drivers(first: 9) { nodes { privacySchedules(kinds: [EXCEPTIONAL]) { id } } } }');
  expect(app.takeCalls()).toEqual({});
});
