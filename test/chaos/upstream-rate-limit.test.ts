import { expect, it } from 'vitest';
import { setExceptional } from '../support/mutations/documents.ts';
import { scheduledDriver } from '../support/mutations/fleet.ts';
import { startStage } from './support/stage.ts';
import { output } from './support/output.ts';

const vehicles = '{ vehicles { isStale totalCount } }';
const aDay = 86_400;

it.concurrent.each([
  ['seconds', 1, 1000],
  ['decimals', 0.4, 400],
  ['a date', { dateInSeconds: 1 }, 1000],
  ['a date that is over', { dateInSeconds: -30 }, 0],
  ['garbage', 'soon', 1000],
  ['a negative number', -5, 1000],
  ['nothing', undefined, 1000],
] as const)('U6 429 with Retry-After as %s: honoured, never shorter', async (_name, retryAfter, least) => {
  await using stage = await startStage();
  const headers = await stage.signIn('demo');
  stage.takeArrivals();
  const fault = { kind: 'status', status: 429, ...(retryAfter !== undefined && { retryAfter }) } as const;
  stage.sandbox.faults.add({ fault, count: 1 });
  const { data, errors } = await stage.execute(vehicles, { headers });
  expect(errors).toBeUndefined();
  expect(data).toEqual({ vehicles: { isStale: false, totalCount: 30 } });
  const [first, second, ...others] = stage.takeArrivals();
  expect([first!.what, second!.what, others]).toEqual(['vehicles', 'vehicles', []]);
  expect(second!.at - first!.at).toBeGreaterThanOrEqual(least);
  await stage.expectRight(headers);
});

it('U6 429 for a day: reported at once, with the wait; that identity sends no more requests, others do', async () => {
  await using stage = await startStage();
  const [limited, other] = [await stage.signIn('demo'), await stage.signIn('demo')];
  stage.takeArrivals();
  const fault = { kind: 'status', status: 429, retryAfter: aDay } as const;
  stage.sandbox.faults.add({ fault, on: { token: limited['x-auth-token'] } });
  const first = await stage.execute(vehicles, { headers: limited });
  expect(first).toEqual({
    status: 200,
    data: { vehicles: null },
    errors: output('UPSTREAM_RATE_LIMITED', 'vehicles', { retryAfterSeconds: aDay }),
  });
  stage.sandbox.faults.clear();
  const again = await stage.execute(vehicles, { headers: limited });
  expect(again.errors).toMatchObject([{ path: ['vehicles'], extensions: { code: 'UPSTREAM_RATE_LIMITED' } }]);
  const drivers = await stage.execute('{ drivers { totalCount } }', { headers: limited });
  expect(drivers.errors).toMatchObject([{ path: ['drivers'], extensions: { code: 'UPSTREAM_RATE_LIMITED' } }]);
  expect(stage.takeNames()).toEqual(['vehicles']);
  await stage.expectRight(other);
});

it('U6 429 for a day on a cached list: the last rows, marked stale', async () => {
  await using stage = await startStage();
  const [headers, other] = [await stage.signIn('demo'), await stage.signIn('demo')];
  const { data: fresh } = await stage.execute('{ vehicles { asOf isStale totalCount } }', { headers });
  stage.letListsAge();
  stage.sandbox.faults.add({ fault: { kind: 'status', status: 429, retryAfter: aDay } });
  const { data, errors } = await stage.execute('{ vehicles { asOf isStale totalCount } }', { headers });
  expect(errors).toBeUndefined();
  expect(data.vehicles).toEqual({ ...fresh.vehicles, isStale: true });
  await stage.expectRight(other);
});

it('U6 429 delays all requests of the identity together, writes too', async () => {
  await using stage = await startStage();
  const headers = await stage.signIn('demo');
  const driverId = String(scheduledDriver(stage.sandbox).id);
  await stage.execute(`{ driver(by: { oceanId: "${driverId}" }) { privacySchedules { id } } entities { id } }`, {
    headers,
  });
  stage.takeArrivals();
  stage.sandbox.faults.add({ fault: { kind: 'status', status: 429, retryAfter: 1 }, count: 1 });
  const limited = stage.execute(vehicles, { headers });
  await expect.poll(() => stage.sandbox.calls.recent.at(-1)?.status).toBe(429);
  const input = { driverId, period: { start: '2026-12-24T12:00:00Z', end: '2026-12-26T12:00:00Z' } };
  const results = await Promise.all([
    limited,
    stage.execute('{ nonCommunicatingBoxes { totalCount } }', { headers }),
    stage.execute(setExceptional, { headers, variables: { input } }),
  ]);
  expect(results.map(({ errors }) => errors)).toEqual([undefined, undefined, undefined]);
  const [first, ...others] = stage.takeArrivals();
  expect(others.length).toBeGreaterThanOrEqual(3);
  for (const { at } of others) expect(at - first!.at).toBeGreaterThanOrEqual(1000);
  await stage.expectRight(headers);
});
