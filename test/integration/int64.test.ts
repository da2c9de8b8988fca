import { expect, it } from 'vitest';
import { toGlobalId } from '../../src/graphql/global-id.ts';
import { startTestApp } from '../support/app.ts';
import { customerOf, slotTexts, weeklySlots } from '../support/expected.ts';

const fields =
  'id oceanId lastName privacySchedules(kinds: [RECURRING]) { oceanId driver { oceanId } slots { day start end } }';

async function startWithLargeIds() {
  const app = await startTestApp();
  const driver = customerOf(app.sandbox, 1).drivers.find((one) => weeklySlots(app.sandbox.fleet, one).length > 0)!;
  expect(driver.id).toBeGreaterThan(2n ** 53n);
  const headers = await app.signIn('demo2');
  return { app, driver, headers, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
}

it('preserves every digit of a number beyond 2^53, and of its dependents', async () => {
  await using started = await startWithLargeIds();
  const { app, driver, headers } = started;
  const { data } = await app.execute(`{ driver(by: { oceanId: "${driver.id}" }) { ${fields} } }`, { headers });
  expect(data.driver).toMatchObject({
    oceanId: String(driver.id),
    id: toGlobalId('Driver', String(driver.id)),
    lastName: driver.lastName,
  });
  expect(slotTexts(data.driver.privacySchedules)).toEqual(weeklySlots(app.sandbox.fleet, driver));
  for (const schedule of data.driver.privacySchedules) expect(schedule.driver.oceanId).toBe(String(driver.id));
  expect(app.sandbox.calls.recent.at(-1)?.query['individuId']).toBe(String(driver.id));
});

it('distinguishes two drivers whose ids are equal as doubles', async () => {
  await using started = await startWithLargeIds();
  const { app, headers } = started;
  const { drivers } = customerOf(app.sandbox, 1);
  const pairs = drivers.slice(1).map((driver, index) => [drivers[index]!, driver] as const);
  const [first, second] = pairs.find(([one, next]) => Number(one.id) === Number(next.id))!;
  const { data } = await app.execute(
    `{ a: driver(by: { oceanId: "${first.id}" }) { lastName } b: driver(by: { oceanId: "${second.id}" }) { lastName } }`,
    { headers },
  );
  expect(data).toEqual({ a: { lastName: first.lastName }, b: { lastName: second.lastName } });
});

it.each([
  ['text', (id: bigint) => `"${id}"`],
  ['a bare number', (id: bigint) => String(id)],
])('finds the driver by a variable that is %s', async (_kind, write) => {
  await using started = await startWithLargeIds();
  const { app, driver, headers } = started;
  const body = `{"query":"query ($id: ID!) { driver(by: { oceanId: $id }) { oceanId } }","variables":{"id":${write(driver.id)}}}`;
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  expect(await response.json()).toEqual({ data: { driver: { oceanId: String(driver.id) } } });
});

it('finds the driver by a literal number and by its global id', async () => {
  await using started = await startWithLargeIds();
  const { app, driver, headers } = started;
  const globalId = toGlobalId('Driver', String(driver.id));
  const { data } = await app.execute(
    `{ driver(by: { oceanId: ${driver.id} }) { oceanId } node(id: "${globalId}") { ... on Driver { oceanId } } }`,
    { headers },
  );
  expect(data).toEqual({ driver: { oceanId: String(driver.id) }, node: { oceanId: String(driver.id) } });
});

it('sums up the use of drivers of large numbers, and finds their assignments', async () => {
  await using started = await startWithLargeIds();
  const { app, headers } = started;
  const period = '{ start: "2026-05-01T00:00:00Z", end: "2026-06-01T00:00:00Z" }';
  const { data } = await app.execute(
    `{ drivers(first: 200) { nodes { oceanId assignments { driverId period { end } } privacyUsage(input: { period: ${period} }) { lines { driverIdentification { driver { oceanId } } } } } } }`,
    { headers },
  );
  for (const { id, vehicle } of customerOf(app.sandbox, 1).drivers) {
    const result = data.drivers.nodes.find(({ oceanId }: { oceanId: string }) => oceanId === String(id));
    const subjects = (result.privacyUsage?.lines ?? []).map(
      (line: { driverIdentification: { driver: { oceanId: string } } }) => line.driverIdentification.driver.oceanId,
    );
    expect(subjects).toEqual(subjects.map(() => String(id)));
    expect(result.assignments.some(({ period: { end } }: { period: { end: unknown } }) => end === null)).toBe(
      vehicle !== null,
    );
  }
});
