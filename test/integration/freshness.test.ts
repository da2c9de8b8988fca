import { expect, it } from 'vitest';
import { startApp, testNow } from '../support/app.ts';
import { startFakeOcean, type FakeOcean } from '../support/ocean/fake-ocean.ts';
import { vehicleRow } from '../support/ocean/rows.ts';

const ttl = 30_000;
const maxStale = 600_000;
const query = '{ vehicles { asOf isStale nodes { registration } } }';

/** An Ocean whose one vehicle and status a test changes, behind an app whose clock a test moves. */
async function startClocked() {
  const state = { registration: 'A', status: 200, now: testNow, responded: Promise.withResolvers<undefined>() };
  const ocean: FakeOcean = await startFakeOcean({
    vehicles: () => {
      queueMicrotask(() => state.responded.resolve(undefined));
      return { status: state.status, body: [vehicleRow(1, state.registration)] };
    },
  });
  const env = { OCEAN_URL: ocean.url, SNAPSHOT_TTL_MS: String(ttl), SNAPSHOT_MAX_STALE_MS: String(maxStale) };
  const app = await startApp({ env, clock: () => state.now });
  const read = async () => {
    const { data, errors } = await app.execute(query, { headers: { 'x-auth-token': 'a-token' } });
    if (errors) return errors[0]!.extensions.code;
    const { asOf, isStale, nodes } = data.vehicles;
    return { age: state.now - Date.parse(asOf), isStale, registration: nodes[0]?.registration };
  };
  const dispose = async (): Promise<void> => {
    await app[Symbol.asyncDispose]();
    await ocean[Symbol.asyncDispose]();
  };
  return { state, ocean, read, [Symbol.asyncDispose]: dispose };
}

it('returns a fresh list without an upstream request', async () => {
  await using clocked = await startClocked();
  const { state, ocean, read } = clocked;
  await read();
  state.registration = 'B';
  state.now += ttl - 1;
  ocean.takeCalls();
  expect(await read()).toEqual({ age: ttl - 1, isStale: false, registration: 'A' });
  expect(ocean.takeCalls()).toEqual({});
});

it('returns a stale list unchanged, and refreshes it in the background', async () => {
  await using clocked = await startClocked();
  const { state, ocean, read } = clocked;
  await read();
  state.registration = 'B';
  state.now += ttl + 1;
  state.responded = Promise.withResolvers();
  ocean.takeCalls();
  expect(await read()).toEqual({ age: ttl + 1, isStale: false, registration: 'A' });
  await state.responded.promise;
  await expect.poll(read).toEqual({ age: 0, isStale: false, registration: 'B' });
  expect(ocean.takeCalls()).toEqual({ vehicles: 1 });
});

it('waits for Ocean when the list is far past its time', async () => {
  await using clocked = await startClocked();
  const { state, ocean, read } = clocked;
  await read();
  state.registration = 'B';
  state.now += 2 * ttl;
  ocean.takeCalls();
  expect(await read()).toEqual({ age: 0, isStale: false, registration: 'B' });
  expect(ocean.takeCalls()).toEqual({ vehicles: 1 });
});

it('returns the last good list while Ocean is down, reports it, and only up to the stated age', async () => {
  await using clocked = await startClocked();
  const { state, read } = clocked;
  await read();
  state.status = 503;
  state.now += maxStale;
  expect(await read()).toEqual({ age: maxStale, isStale: true, registration: 'A' });
  state.now += 1;
  expect(await read()).toBe('UPSTREAM_UNAVAILABLE');
});

it('is fresh again as soon as Ocean is back', async () => {
  await using clocked = await startClocked();
  const { state, read } = clocked;
  await read();
  state.status = 503;
  state.now += 3 * ttl;
  expect(await read()).toMatchObject({ isStale: true });
  state.status = 200;
  state.registration = 'B';
  await expect.poll(read).toEqual({ age: 0, isStale: false, registration: 'B' });
});

it.each([
  [401, 'UNAUTHENTICATED'],
  [403, 'FORBIDDEN'],
  [404, { age: 0, isStale: false, registration: undefined }],
  [422, 'BAD_USER_INPUT'],
])('never gives an old list after a %i, then or later', async (status, expected) => {
  await using clocked = await startClocked();
  const { state, read } = clocked;
  await read();
  state.status = status;
  state.now += 2 * ttl;
  expect(await read()).toEqual(expected);
  state.status = 503;
  state.now += 2 * ttl;
  const later = await read();
  expect(typeof later === 'string' ? later : later.registration).toBe(
    status === 404 ? undefined : 'UPSTREAM_UNAVAILABLE',
  );
});
