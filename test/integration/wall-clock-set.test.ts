import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startApp } from '../support/app.ts';
import { startFakeOcean, type FakeOcean } from '../support/ocean/fake-ocean.ts';
import { vehicleRow } from '../support/ocean/rows.ts';

const hour = 3_600_000;
const query = '{ vehicles { asOf isStale totalCount } }';
const token = { 'x-auth-token': 'a-token' };
const unavailable = [
  expect.objectContaining({ extensions: expect.objectContaining({ code: 'UPSTREAM_UNAVAILABLE' }) }),
];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] }); // the wall clock of everything in this process
});
afterEach(() => {
  vi.useRealTimers();
});

function setWallClock(byMillis: number): void {
  vi.setSystemTime(Date.now() + byMillis);
}

/** An Ocean whose one list fails on demand, behind an app that has both clocks, of which a test may move the second. */
async function startClocked(settings: Record<string, string> = {}) {
  const state = { status: 200, logins: 0, loginStatus: 200, elapsed: 0 };
  const ocean: FakeOcean = await startFakeOcean({
    vehicles: () => ({ status: state.status, body: [vehicleRow(1, 'A')] }),
    login: () => {
      state.logins += 1;
      return { status: state.loginStatus, body: { token: 'token-of-the-account' } };
    },
  });
  const env = { OCEAN_URL: ocean.url, OCEAN_LOGIN: 'account', OCEAN_PASSWORD: 'secret', OCEAN_RETRY_PERCENT: '0' };
  const app = await startApp({
    env: { ...env, ...settings },
    clock: () => Date.now(),
    monotonicClock: () => performance.now() + state.elapsed,
  });
  const dispose = async (): Promise<void> => {
    await app[Symbol.asyncDispose]();
    await ocean[Symbol.asyncDispose]();
  };
  return { app, state, ocean, [Symbol.asyncDispose]: dispose };
}

it.each([hour, -hour])(
  'a wall clock that is set by %i ms makes no fresh list old, and no old one fresh',
  async (by) => {
    await using clocked = await startClocked({ SNAPSHOT_TTL_MS: '60000', SNAPSHOT_MAX_STALE_MS: '300000' });
    const { app, state, ocean } = clocked;
    const first = await app.execute(query, { headers: token });
    expect(ocean.takeCalls()).toEqual({ vehicles: 1 });
    setWallClock(by);
    expect(await app.execute(query, { headers: token })).toEqual(first); // asOf stays that of the fetch
    expect(ocean.takeCalls()).toEqual({});
    state.elapsed = 2 * 60_000;
    const second = await app.execute(query, { headers: token });
    expect(Date.parse(second.data.vehicles.asOf)).toBeCloseTo(Date.now(), -4);
    expect(ocean.takeCalls()).toEqual({ vehicles: 1 });
    state.status = 503;
    state.elapsed *= 2;
    setWallClock(by);
    expect((await app.execute(query, { headers: token })).data.vehicles).toMatchObject({
      isStale: true,
      totalCount: 1,
    });
    state.elapsed += 300_000;
    expect((await app.execute(query, { headers: token })).errors).toEqual(unavailable);
  },
);

it.each([13 * hour, -13 * hour])('a wall clock that is set by %i ms ends no session', async (by) => {
  await using clocked = await startClocked({ SNAPSHOT_TTL_MS: '0' });
  const { app, state, ocean } = clocked;
  await app.execute(query);
  setWallClock(by);
  expect((await app.execute(query)).data.vehicles.totalCount).toBe(1);
  expect([state.logins, ocean.takeCalls()]).toEqual([1, { vehicles: 2 }]);
  state.elapsed = 12 * hour;
  await app.execute(query);
  expect(state.logins).toBe(2);
});

it.each([hour, -hour])('a wall clock that is set by %i ms moves no backoff of logins', async (by) => {
  await using clocked = await startClocked();
  const { app, state } = clocked;
  state.loginStatus = 503;
  await app.execute(query);
  setWallClock(by);
  state.loginStatus = 200;
  expect((await app.execute(query)).errors).toEqual(unavailable);
  expect(state.logins).toBe(1);
  state.elapsed = 5000;
  expect((await app.execute(query)).data.vehicles.totalCount).toBe(1);
  expect(state.logins).toBe(2);
});

it.each([hour, -hour])('a wall clock that is set by %i ms opens and closes no rate limit', async (by) => {
  await using clocked = await startClocked({ RATE_LIMIT_PER_MINUTE: '2' });
  const { app } = clocked;
  const post = () =>
    fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...token },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
  for (const status of [200, 200, 429]) expect((await post()).status).toBe(status);
  setWallClock(by);
  const limited = await post();
  expect(limited.status).toBe(429);
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(limited.headers.get('retry-after'))).toBeLessThanOrEqual(60);
});

it.each([hour, -hour])('a wall clock that is set by %i ms closes no breaker, and keeps none open', async (by) => {
  const env = { SNAPSHOT_TTL_MS: '0', SNAPSHOT_MAX_STALE_MS: '0', OCEAN_BREAKER_FAILURES: '2' };
  for (const openMillis of [600_000, 1]) {
    await using clocked = await startClocked({ ...env, OCEAN_BREAKER_OPEN_MS: String(openMillis) });
    const { app, state, ocean } = clocked;
    state.status = 500;
    for (let time = 0; time < 2; time += 1) await app.execute(query, { headers: token });
    state.status = 200;
    setWallClock(by);
    ocean.takeCalls();
    const read = () => app.execute(query, { headers: token });
    if (openMillis === 1) await expect.poll(async () => (await read()).data?.vehicles?.totalCount as number).toBe(1);
    else expect([(await read()).errors, ocean.takeCalls()]).toEqual([unavailable, {}]);
  }
});
