import { afterEach, describe, expect, it, vi } from 'vitest';
import { PreparedDocument } from '../../src/executor/prepared-document.ts';
import { startApp, startTestApp, testNow, type TestApp } from '../support/app.ts';
import { customerOf, silentVehicles, stepsOf } from '../support/expected.ts';
import { startFakeOcean } from '../support/ocean/fake-ocean.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';
import { setStepPrivacy } from '../support/mutations/documents.ts';
import { stepId } from '../support/mutations/fleet.ts';
import { vehicleRow } from '../support/ocean/rows.ts';
import { executeRaw } from '../support/executors/two-executors.ts';

const run = vi.spyOn(PreparedDocument.prototype, 'run');
afterEach(() => run.mockClear());

const query = '{ vehicles(first: 2) { totalCount nodes { registration } } }';

/** Sends a request and reports whether the executor ran for it. */
async function send(app: TestApp, body: object = { query }, headers: Record<string, string> = {}) {
  run.mockClear();
  const response = await executeRaw(app, body, headers);
  return { result: response, isMade: run.mock.calls.length > 0 };
}

/** The first goes through Apollo Server, the second is made of what is cached, and cached itself. */
async function hold(app: TestApp, body: object = { query }, headers: Record<string, string> = {}) {
  const first = await send(app, body, headers);
  const second = await send(app, body, headers);
  expect(second).toEqual({ result: first.result, isMade: true });
  return first.result;
}

describe('a response is served from the cache', () => {
  it('byte for byte, to the same caller for the same request', async () => {
    await using app = await startTestApp();
    const cached = await hold(app);
    expect(await send(app)).toEqual({ result: cached, isMade: false });
    expect((await send(app, { query, variables: {} })).isMade).toBe(true);
    expect((await send(app, { query: `${query} ` })).isMade).toBe(true);
    const two = `query A { me: __typename } query B { you: __typename }`;
    await hold(app, { query: two, operationName: 'A' });
    expect((await send(app, { query: two, operationName: 'B' })).result.body).toContain('you');
    const graphql = { accept: 'application/graphql-response+json' };
    await send(app, { query }, graphql);
    const other = await send(app, { query }, graphql);
    expect([other.isMade, other.result.headers['content-type']]).toEqual([
      true,
      'application/graphql-response+json; charset=utf-8',
    ]);
  });

  it('where graphql-js runs the queries', async () => {
    await using app = await startTestApp({ env: { EXECUTOR: 'graphql-js' } });
    await using compiled = await startTestApp();
    const cached = await hold(app);
    expect(await send(app)).toEqual({ result: cached, isMade: false });
    expect((await send(compiled)).result).toEqual(cached);
  });

  it('not to another token, another customer or no token', async () => {
    await using app = await startTestApp();
    const [demo, multi] = [await app.signIn('demo'), await app.signIn('multi')];
    const [first, second] = [String(app.sandbox.fleet.customers[0]!.id), String(app.sandbox.fleet.customers[1]!.id)];
    const cached = await hold(app, { query }, demo);
    expect((await send(app, { query }, { ...demo, 'x-customer-id': first })).isMade).toBe(true);
    expect((await send(app, { query })).isMade).toBe(true);
    const of = (customerId: string) => ({ ...multi, 'x-customer-id': customerId });
    await send(app, { query }, of(second)); // with its list, whatever was cached for the credential ends
    const ofFirst = (await send(app, { query }, of(first))).result;
    const ofSecond = (await send(app, { query }, of(second))).result;
    await send(app, { query }, of(first));
    expect(ofFirst.body).toBe(cached.body);
    expect(ofSecond.body).not.toBe(cached.body);
    expect(await send(app, { query }, of(first))).toEqual({ result: ofFirst, isMade: false });
    expect(await send(app, { query }, of(second))).toEqual({ result: ofSecond, isMade: false });
    expect((await send(app, { query }, { 'x-auth-token': 'not a token' })).isMade).toBe(true);
  });

  it('as long as the lists are fresh and the same', async () => {
    const state = { registration: 'A', now: testNow };
    await using ocean = await startFakeOcean({ vehicles: () => ({ body: [vehicleRow(1, state.registration)] }) });
    const env = { OCEAN_URL: ocean.url, SNAPSHOT_TTL_MS: '30000' };
    await using app = await startApp({ env, clock: () => state.now });
    const caller = { 'x-auth-token': 'a-token' };
    await hold(app, { query: '{ __typename }' }, caller); // while no list is cached
    const cached = await hold(app, { query }, caller);
    state.registration = 'B';
    state.now += 29_999;
    expect(await send(app, { query }, caller)).toEqual({ result: cached, isMade: false });
    state.now += 1; // stale: served once more while it is refreshed
    expect(await send(app, { query }, caller)).toEqual({ result: cached, isMade: true });
    await expect.poll(async () => (await send(app, { query }, caller)).result.body).toContain('"B"');
    const renewed = await send(app, { query }, caller);
    await send(app, { query }, caller);
    expect((await send(app, { query }, caller)).result).toEqual(renewed.result);
  });

  it('until somebody changes what it was made of', async () => {
    await using app = await startTestApp();
    const day = '2026-06-01'; // long enough ago that a box that is silent now still spoke
    const trips = silentVehicles(customerOf(app.sandbox))
      .filter(({ privacyEnabled }) => privacyEnabled)
      .flatMap((vehicle) => stepsOf(app.sandbox.fleet, vehicle, day))
      .filter(({ isTrip, isPrivate }) => isTrip && !isPrivate);
    const boxes = { query: '{ nonCommunicatingBoxes { nodes { serialNumber silence { days } } } }' };
    const other = await app.signIn('demo');
    const cached = await hold(app, boxes);
    const cachedByOther = (await send(app, boxes, other)).result; // the document is known, so the first one is cached
    expect((await send(app, boxes)).isMade).toBe(false);
    expect((await send(app, boxes, other)).isMade).toBe(false);
    const input = { steps: [{ id: stepId(trips[0]!, day) }], privacy: 'PRIVATE' };
    const change = await app.execute(setStepPrivacy, { variables: { input } });
    expect(change.errors).toBeUndefined();
    expect(await send(app, boxes)).toEqual({ result: cached, isMade: true });
    expect(await send(app, boxes, other)).toEqual({ result: cachedByOther, isMade: true });
  });
});

describe('a response is recomputed each time', () => {
  it.each([
    ['with steps, which are never cached', '{ vehicles(first: 1) { nodes { steps(date: "2026-06-11") { id } } } }'],
    ['with positions, which are never cached', '{ vehicles(first: 1) { nodes { position { latitude } } } }'],
    ['with the time in it', '{ drivers(first: 1) { nodes { isPrivateNow } } }'],
  ])('%s', async (_what, text) => {
    await using app = await startTestApp();
    await hold(app, { query: text });
    expect((await send(app, { query: text })).isMade).toBe(true);
  });

  it.each([
    ['Ocean’s', '{ entities { name } box(by: { oceanId: "1" }) { id } }'],
    ['the client’s', '{ entities { name } box(by: {}) { id } }'],
  ])('with an error in it, %s', async (_whose, text) => {
    await using app = await startTestApp();
    rejectRequests(app, 'boxes', 403);
    await hold(app, { query: text });
    expect((await send(app, { query: text })).isMade).toBe(true);
  });

  it('where the response cache has no memory', async () => {
    await using app = await startTestApp({ env: { ANSWERS_MAX_BYTES: '0' } });
    await hold(app);
    expect((await send(app)).isMade).toBe(true);
  });

  it('when it is longer than an eighth of the memory of the response cache', async () => {
    await using app = await startTestApp({ env: { ANSWERS_MAX_BYTES: '10000' } });
    await hold(app);
    const long = { query: '{ vehicles(first: 40) { nodes { id registration vin } } }' };
    await hold(app, long);
    expect((await send(app, long)).isMade).toBe(true);
    expect((await send(app)).isMade).toBe(false);
  });
});
