import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Customer, Driver } from '../../packages/sandbox/src/fleet/model.ts';
import { ScheduleBook } from '../../packages/sandbox/src/schedules/schedule-book.ts';
import { startTestApp, testNow, type SandboxApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';

let app: SandboxApp;
let customer: Customer;
beforeAll(async () => {
  app = await startTestApp({ env: { SANDBOX_DRIVERS: '80', SANDBOX_VEHICLES: '60' } });
  customer = customerOf(app.sandbox);
});
afterAll(() => app[Symbol.asyncDispose]());

async function drivers(filter: string): Promise<string[]> {
  const { data, errors } = await app.execute(`{ drivers(first: 200, filter: ${filter}) { nodes { oceanId } } }`);
  expect(errors).toBeUndefined();
  return data.drivers.nodes.map(({ oceanId }: { oceanId: string }) => oceanId).sort();
}

/** Returns true if a schedule applies at the test's clock. */
function isScheduled(driver: Driver): boolean {
  const book = new ScheduleBook(app.sandbox.fleet);
  const now = testNow / 1000;
  return [...book.rowsOf(driver), ...book.exceptionsOf(driver)].some(
    ({ from, until }) => from <= now && now < (until ?? Infinity),
  );
}

it.each<[string, string, (driver: Driver) => boolean]>([
  ['driving a vehicle', '{ hasVehicle: true }', ({ vehicle }) => vehicle !== null],
  ['driving none', '{ hasVehicle: false }', ({ vehicle }) => vehicle === null],
  ['with an account', '{ hasAccount: true }', ({ account }) => account !== null],
  ['without an account', '{ hasAccount: false }', ({ account }) => account === null],
  ['of an entity', '{ entityIds: ["310001"] }', ({ entity }) => entity?.id === 310_001n],
  ['with private hours', '{ hasPrivacySchedule: true }', (driver) => isScheduled(driver)],
  ['without private hours', '{ hasPrivacySchedule: false }', (driver) => !isScheduled(driver)],
  ['in use', '{ isDeleted: false }', () => true],
])('finds the drivers %s', async (_name, filter, passes) => {
  const expected = customer.drivers.filter(passes);
  expect(expected.length).toBeGreaterThan(0);
  expect(await drivers(filter)).toEqual(expected.map(({ id }) => String(id)).sort());
});

it('finds a driver by name, accents and case aside', async () => {
  const accented = customer.drivers.find(({ firstName }) => /[éèêëïôç]/.test(firstName))!;
  const plain = accented.firstName.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
  const found = await drivers(`{ text: "${plain} ${accented.lastName}" }`);
  const same = customer.drivers.filter(
    ({ firstName, lastName }) => firstName === accented.firstName && lastName === accented.lastName,
  );
  expect(found).toEqual(same.map(({ id }) => String(id)).sort());
});

it('requests schedules only when the filter uses them', async () => {
  await using cold = await startTestApp();
  await cold.execute('{ drivers(filter: { hasAccount: true }) { totalCount } }');
  expect(cold.takeCalls()).toEqual({ drivers: 1 });
  await cold.execute('{ drivers(filter: { hasPrivacySchedule: true }) { totalCount } }');
  expect(cold.takeCalls()).toEqual({ recurring: 2, exceptional: 2 });
});
