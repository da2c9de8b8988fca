import { expect, it } from 'vitest';
import { setExceptional } from '../support/mutations/documents.ts';
import { scheduledDriver } from '../support/mutations/fleet.ts';
import { startStage, type Stage } from './support/stage.ts';

const threeLists = '{ vehicles { totalCount } drivers { totalCount } nonCommunicatingBoxes { totalCount } }';
const oneList = '{ vehicles { totalCount } }';
const exceptionalWrite = 'POST /restapi/vieprivee/v1/horaireViePriveeExceptionnelleIndividu';

const unauthenticated = {
  message: 'Ocean does not accept the credential. Sign in again and send the new token in the header x-auth-token.',
  path: ['vehicles'],
  extensions: { code: 'UNAUTHENTICATED' },
};
const unavailable = {
  message: 'Ocean cannot be reached or failed. Try again later.',
  path: ['vehicles'],
  extensions: { code: 'UPSTREAM_UNAVAILABLE' },
};

/** Holds reads until a number of them arrived, so that they all find their token expired together. */
function gather({ sandbox }: Stage, count: number): void {
  const gate = Promise.withResolvers<undefined>();
  let waiting = 0;
  sandbox.interceptors.push(async ({ operation }) => {
    if (operation.includes('/auth/')) return;
    if ((waiting += 1) === count) gate.resolve(undefined);
    await gate.promise;
  });
}

const counted = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

it('U1 of the service account: one login for all waiting requests, one retry each, then data', async () => {
  await using stage = await startStage();
  await stage.execute('{ entities { id } }');
  stage.sandbox.expireTokens();
  stage.takeNames();
  gather(stage, 3);
  const { data, errors } = await stage.execute(threeLists);
  expect(errors).toBeUndefined();
  expect(data.vehicles.totalCount).toBe(30);
  expect(counted(stage.takeNames())).toEqual({ login: 1, vehicles: 2, drivers: 2, boxes: 2 });
  await stage.expectRight();
});

it('U1 of the service account on a write: carried out once', async () => {
  await using stage = await startStage();
  const driverId = String(scheduledDriver(stage.sandbox).id);
  const list = `{ driver(by: { oceanId: "${driverId}" }) { privacySchedules(kinds: [EXCEPTIONAL]) { id } } }`;
  const before = (await stage.execute(list)).data.driver.privacySchedules.length as number;
  stage.takeNames();
  stage.sandbox.faults.add({ fault: { kind: 'expired-token' }, on: { access: 'write' }, count: 1 });
  const input = { driverId, period: { start: '2026-12-24T12:00:00Z', end: '2026-12-26T12:00:00Z' } };
  const { data } = await stage.execute(setExceptional, { variables: { input } });
  expect(data.result.userErrors).toEqual([]);
  expect(stage.takeNames()).toEqual(['exceptional', exceptionalWrite, 'login', exceptionalWrite, 'exceptional']);
  stage.letListsAge();
  expect((await stage.execute(list)).data.driver.privacySchedules).toHaveLength(before + 1);
  await stage.expectRight();
});

it('U1 of a person: reported at once, without a login or a retry', async () => {
  await using stage = await startStage();
  const headers = await stage.signIn('demo');
  stage.takeNames();
  stage.sandbox.faults.add({ fault: { kind: 'expired-token' }, count: 1 });
  const { data, errors } = await stage.execute(oneList, { headers });
  expect(data).toEqual({ vehicles: null });
  expect(errors).toMatchObject([unauthenticated]);
  expect(stage.takeNames()).toEqual(['vehicles']);
  await stage.expectRight(await stage.signIn('demo'));
});

it('U2 rejected again after a fresh login: no loop, the next login is delayed', async () => {
  await using stage = await startStage();
  stage.sandbox.faults.add({ fault: { kind: 'status', status: 401 }, on: { access: 'read' } });
  expect((await stage.execute(oneList)).errors).toMatchObject([unauthenticated]);
  expect(stage.takeNames()).toEqual(['login', 'vehicles', 'login', 'vehicles']);
  expect((await stage.execute(oneList)).errors).toMatchObject([unauthenticated]);
  expect(stage.takeNames()).toEqual(['vehicles']);
  stage.clock.now += 5000;
  await stage.execute(oneList);
  expect(stage.takeNames()).toEqual(['vehicles', 'login', 'vehicles']);
  await stage.expectRight();
});

it.each([
  ['rejected', { kind: 'status', status: 401 }, unauthenticated],
  ['forbidden', { kind: 'status', status: 403 }, unauthenticated],
  ['down', { kind: 'status', status: 503 }, unavailable],
  ['reset', { kind: 'reset', at: 'arrival' }, unavailable],
  ['HTML', { kind: 'body', shape: 'html' }, { extensions: { code: 'UPSTREAM_BAD_RESPONSE' } }],
] as const)('U2 a login that is %s: tried once, then delayed', async (_name, fault, error) => {
  await using stage = await startStage();
  stage.sandbox.faults.add({ fault, on: { access: 'login' } });
  for (let sent = 0; sent < 3; sent += 1) {
    const { data, errors } = await stage.execute(oneList);
    expect(data).toEqual({ vehicles: null });
    expect(errors).toMatchObject([error]);
  }
  expect(stage.takeNames()).toEqual(['login']);
  await stage.expectRight();
});
