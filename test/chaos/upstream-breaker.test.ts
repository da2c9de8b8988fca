import { expect, it } from 'vitest';
import { startSandbox } from '../../packages/sandbox/src/sandbox.ts';
import { startApp } from '../support/app.ts';
import { endpoints } from '../support/ocean/endpoints.ts';
import { setExceptional } from '../support/mutations/documents.ts';
import { scheduledDriver } from '../support/mutations/fleet.ts';
import { startStage } from './support/stage.ts';
import { output } from './support/output.ts';

const vehicles = '{ vehicles { isStale totalCount } }';
const patience = { timeout: 60_000 };
/** Opens early and stays open for the full test; or closes so fast that a test need not wait. */
const opens = { OCEAN_BREAKER_FAILURES: '5', OCEAN_RETRY_PERCENT: '20' };
const forLong = { ...opens, OCEAN_BREAKER_OPEN_MS: '600000' };
const forShort = { ...opens, OCEAN_BREAKER_OPEN_MS: '200' };

it('U13 Ocean down for long: few requests reach it, each query gets a response, with stale rows within their age', async () => {
  await using stage = await startStage(forLong);
  const [headers, other] = [await stage.signIn('demo'), await stage.signIn('demo')];
  await stage.execute(vehicles, { headers });
  stage.letListsAge();
  stage.takeNames();
  stage.sandbox.faults.add({ fault: { kind: 'status', status: 503 }, on: { token: headers['x-auth-token'] } });
  for (let sent = 0; sent < 50; sent += 1) {
    expect((await stage.execute(vehicles, { headers })).data.vehicles).toEqual({ isStale: true, totalCount: 30 });
    expect((await stage.execute('{ drivers { totalCount } }', { headers })).errors).toEqual(
      output('UPSTREAM_UNAVAILABLE', 'drivers'),
    );
  }
  // Five failures of each list with retries from the budget, out of 100 reads.
  expect(stage.takeNames().length).toBeLessThanOrEqual(2 * 5 + 4);
  await stage.expectRight(other);
});

it('U13 one failing endpoint opens its breaker only; a second one opens all at their first failure', async () => {
  await using stage = await startStage({ ...forLong, OCEAN_RETRY_PERCENT: '0', SNAPSHOT_TTL_MS: '0' });
  const [headers, other] = [await stage.signIn('demo'), await stage.signIn('demo')];
  stage.takeNames();
  const request = async (query: string, times: number): Promise<string[]> => {
    for (let sent = 0; sent < times; sent += 1) await stage.execute(query, { headers });
    return stage.takeNames();
  };
  const fail = (on: { endpoint?: string } = {}) =>
    stage.sandbox.faults.add({ fault: { kind: 'status', status: 503 }, on });
  const vehiclesFail = fail({ endpoint: endpoints.vehicles });
  expect(await request(vehicles, 20)).toEqual(Array(5).fill('vehicles'));
  expect(await request('{ drivers { totalCount } }', 20)).toEqual(Array(20).fill('drivers'));
  expect(await request(vehicles, 20)).toEqual([]);
  stage.sandbox.faults.remove(vehiclesFail.id);
  fail();
  expect(await request('{ drivers { totalCount } }', 20)).toEqual(Array(5).fill('drivers'));
  expect(await request('{ entities { id } }', 20)).toHaveLength(5);
  expect(await request('{ nonCommunicatingBoxes { totalCount } }', 20)).toHaveLength(1);
  await stage.expectRight(other);
});

it('U13 no response from Ocean: the first requests wait, later ones fail fast', async () => {
  await using stage = await startStage({ ...forLong, OCEAN_TIMEOUT_MS: '2000' });
  const [headers, other] = [await stage.signIn('demo'), await stage.signIn('demo')];
  stage.takeNames();
  stage.sandbox.faults.add({ fault: { kind: 'silence' }, on: { token: headers['x-auth-token'] } });
  const first = Array.from({ length: 5 }, (_, rank) =>
    stage.execute(`{ vehicle(by: { oceanId: "1110000001" }) { steps(date: "2026-06-0${rank + 1}") { id } } }`, {
      headers,
    }),
  );
  await Promise.all(first);
  const reached = stage.takeNames().length;
  for (let sent = 0; sent < 50; sent += 1) await stage.execute(vehicles, { headers });
  expect(reached + stage.takeNames().length).toBeLessThanOrEqual(10);
  await stage.expectRight(other);
});

it('U13 closes by itself, after one probe request', async () => {
  await using stage = await startStage(forShort);
  const headers = await stage.signIn('demo');
  const down = stage.sandbox.faults.add({ fault: { kind: 'status', status: 500 } });
  for (let sent = 0; sent < 10; sent += 1) await stage.execute(vehicles, { headers });
  stage.sandbox.faults.remove(down.id);
  stage.takeNames();
  await expect
    .poll(async () => (await stage.execute(vehicles, { headers })).data?.vehicles.totalCount as number, patience)
    .toBe(30);
  expect(stage.takeNames()).toEqual(['vehicles']);
  await stage.expectRight(headers);
});

it.each([400, 401, 403, 404, 422])('U13 is not opened by %i, however often', async (status) => {
  await using stage = await startStage(forLong);
  const headers = await stage.signIn('demo');
  stage.takeNames();
  stage.sandbox.faults.add({ fault: { kind: 'status', status } });
  for (let sent = 0; sent < 12; sent += 1) await stage.execute('{ entities { id } }', { headers });
  stage.sandbox.faults.clear();
  const { data } = await stage.execute(vehicles, { headers });
  expect(data.vehicles).toEqual({ isStale: false, totalCount: 30 });
  await stage.expectRight(headers);
});

it('U13 is separate for writes: failing reads block no write', async () => {
  await using stage = await startStage(forLong);
  const headers = await stage.signIn('demo');
  const driverId = String(scheduledDriver(stage.sandbox).id);
  await stage.execute(`{ driver(by: { oceanId: "${driverId}" }) { privacySchedules { id } } }`, { headers });
  const down = stage.sandbox.faults.add({ fault: { kind: 'status', status: 500 }, on: { access: 'read' } });
  for (let sent = 0; sent < 10; sent += 1) await stage.execute('{ entities { id } }', { headers });
  const input = { driverId, period: { start: '2026-12-24T12:00:00Z', end: '2026-12-26T12:00:00Z' } };
  const document = setExceptional.replace(/schedule \{[^}]*\{[^}]*\}[^}]*\{[^}]*\}[^}]*\{[^}]*\} \}/, '');
  const { data, errors } = await stage.execute(document, { headers, variables: { input } });
  expect(errors).toBeUndefined();
  expect(data.result.userErrors).toEqual([]);
  stage.sandbox.faults.remove(down.id);
  await stage.expectRight(await stage.signIn('demo'));
});

it('U13 an unreachable Ocean: responses without it, recovery when it is back', async () => {
  const size = { vehicles: 40, silentBoxes: 20, drivers: 30 };
  const ocean = await startSandbox(size);
  const env = { ...forShort, OCEAN_URL: ocean.url, OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'demo', SNAPSHOT_TTL_MS: '0' };
  await using app = await startApp({ env });
  expect((await app.execute(vehicles)).data.vehicles).toEqual({ isStale: false, totalCount: 30 });
  await ocean.stop();
  for (let sent = 0; sent < 20; sent += 1) {
    expect((await app.execute(vehicles)).data.vehicles).toEqual({ isStale: true, totalCount: 30 });
  }
  expect((await app.execute('{ drivers { totalCount } }')).errors).toEqual(output('UPSTREAM_UNAVAILABLE', 'drivers'));
  // The same address without any session, as after a restart.
  const back = await startSandbox({ ...size, port: Number(new URL(ocean.url).port) });
  await expect
    .poll(async () => (await app.execute(vehicles)).data?.vehicles, patience)
    .toMatchObject({ isStale: false });
  expect(back.calls.count('POST /restapi/auth/authenticate2')).toBe(1);
  await back.stop();
});
