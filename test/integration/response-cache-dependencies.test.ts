import { describe, expect, it } from 'vitest';
import { startApp, startTestApp, testNow } from '../support/app.ts';
import { rowsRead } from '../../src/observability/counters.ts';
import { CacheCounts } from '../support/cache/cache-counts.ts';
import {
  ChangingRows,
  hoursEnd,
  startChangingOcean,
  type ChangingList,
  type ListOf,
} from '../support/cache/changing-ocean.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';

const ttl = 30_000;
const names = '{ vehicles { nodes { registration } } }';
const totals = '{ vehicles { totalCount } }';
const ages = '{ vehicles { asOf } }';
const entities = '{ entities { name } }';
const drivers = '{ drivers { nodes { oceanId } } }';

const own = (list: ChangingList, customer: string | null = null): ListOf => ({ token: 'ann', customer, list });

/** An app whose clock and rows a test changes. */
async function startClocked(env: Record<string, string> = {}) {
  const rows = new ChangingRows();
  const ocean = await startChangingOcean(rows);
  const clock = { now: testNow };
  const settings = { OCEAN_URL: ocean.url, SNAPSHOT_TTL_MS: String(ttl), OCEAN_RETRY_PERCENT: '0' };
  const app = await startApp({ env: { ...settings, ...env }, clock: () => clock.now });
  const send = async (query: string, headers: Record<string, string> = {}) =>
    app.execute(query, { headers: { 'x-auth-token': 'ann', ...headers } });
  const sendTimes = async (times: number, query: string): Promise<void> => {
    for (let time = 0; time < times; time += 1) await send(query);
  };
  // Apollo Server runs the first request of each document, which is not looked up.
  for (const query of [names, totals, ages, entities, drivers, '{ __typename }']) {
    await send(query, { 'x-auth-token': 'first' });
  }
  ocean.takeCalls();
  const counts = new CacheCounts();
  const dispose = async (): Promise<void> => {
    rows.release();
    await app[Symbol.asyncDispose]();
    await ocean[Symbol.asyncDispose]();
  };
  return { app, rows, ocean, clock, send, sendTimes, counts, [Symbol.asyncDispose]: dispose };
}

describe('others cost no hit', () => {
  it('such as requests of other tenants that are in flight', async () => {
    await using clocked = await startClocked();
    const { rows, send, sendTimes, counts } = clocked;
    await send(totals); // the list is cached
    rows.hold();
    const others = ['bob', 'eve'].map((token) => send(entities, { 'x-auth-token': token }));
    await sendTimes(3, names);
    expect(counts.take()).toEqual({ miss: 2, hit: 2 });
    rows.release();
    await Promise.all(others);
  });

  it('such as clock reads and uncached endpoints of other tenants', async () => {
    await using clocked = await startClocked();
    const { send, sendTimes, counts } = clocked;
    const [now, places] = [
      '{ drivers { nodes { isPrivateNow } } }',
      '{ vehicles { nodes { position { latitude } } } }',
    ];
    const other = { 'x-auth-token': 'bob' };
    for (const query of [now, places]) await send(query, other);
    counts.take();
    await Promise.all([sendTimes(4, names), send(now, other), send(places, other)]);
    expect(counts.take()).toEqual({ hit: 3, miss: 3, 'not cached: clock': 1, 'not cached: uncached': 1 });
  });

  it('such as an aged list of the same caller that the response does not contain: 60 of 60 hit', async () => {
    await using clocked = await startClocked();
    const { clock, send, sendTimes, counts, ocean } = clocked;
    await send(entities);
    clock.now += ttl - 1;
    await send(names);
    clock.now += 1;
    counts.take();
    await sendTimes(60, names);
    expect(counts.take()).toEqual({ hit: 60 });
    expect(ocean.takeCalls()).toEqual({ vehicles: 1, entities: 1 });
    await send(entities);
    expect(counts.take()).toEqual({ stale: 1 });
  });

  it('such as a write of another credential', async () => {
    await using clocked = await startClocked();
    const { app, sendTimes, counts } = clocked;
    await sendTimes(1, names);
    app.app.invalidate({ keyPrefix: 'another:', names: ['vehicles'], rules: [] });
    await sendTimes(2, names);
    expect(counts.take()).toEqual({ miss: 1, hit: 2 });
  });
});

describe('a refresh', () => {
  it('that changes nothing ends no response but those that show the age', async () => {
    await using clocked = await startClocked();
    const { clock, send, sendTimes, counts, ocean } = clocked;
    for (const query of [names, totals, ages]) await sendTimes(2, query);
    expect(counts.take()).toEqual({ miss: 3, hit: 3 });
    clock.now += 3 * ttl;
    await send(names);
    expect(counts.take()).toEqual({ stale: 1 });
    for (const query of [names, totals]) await sendTimes(2, query);
    expect(counts.take()).toEqual({ hit: 4 });
    expect((await send(ages)).data.vehicles.asOf).toBe(new Date(clock.now).toISOString());
    expect(counts.take()).toEqual({ changed: 1 });
    expect(ocean.takeCalls()).toEqual({ vehicles: 2 });
  });

  it('that changes a row ends every response with the list, and no other', async () => {
    await using clocked = await startClocked();
    const { clock, rows, send, sendTimes, counts } = clocked;
    for (const query of [names, totals, entities]) await sendTimes(1, query);
    rows.change(own('vehicles'));
    clock.now += 3 * ttl;
    counts.take();
    expect((await send(names)).data.vehicles.nodes[0].registration).toBe('ann - 1 1');
    await send(totals);
    await send(entities);
    expect(counts.take()).toEqual({ stale: 2, changed: 1 });
    for (const query of [names, totals, entities]) await sendTimes(1, query);
    expect(counts.take()).toEqual({ hit: 3 });
  });

  it('in flight: the old response is served, and only one request executes', async () => {
    await using clocked = await startClocked();
    const { clock, rows, send, sendTimes, counts, ocean } = clocked;
    await sendTimes(2, names);
    rows.change(own('vehicles'));
    clock.now += ttl;
    rows.hold();
    counts.take();
    await sendTimes(5, names);
    expect(counts.take()).toEqual({ stale: 1, hit: 4 });
    rows.release();
    await expect.poll(async () => (await send(names)).data.vehicles.nodes[0].registration).toBe('ann - 1 1');
    counts.take();
    await sendTimes(2, names);
    expect(counts.take()).toEqual({ hit: 2 });
    expect(ocean.takeCalls()).toEqual({ vehicles: 2 });
  });

  it('that fails serves no hit: each request executes and reports the age', async () => {
    await using clocked = await startClocked({ OCEAN_BREAKER_FAILURES: '1000' });
    const { clock, rows, send, sendTimes, counts } = clocked;
    await sendTimes(2, names);
    rows.respondWith(own('vehicles'), 503);
    clock.now += 3 * ttl;
    counts.take();
    await sendTimes(2, names);
    expect(counts.take()).toEqual({ stale: 2, 'not cached: stale': 2 });
    rows.respondWith(own('vehicles'), 200);
    await send(names);
    await send(names);
    expect(counts.take()).toEqual({ stale: 1, hit: 1 });
  });

  it.each([401, 403])('that Ocean rejects with %d ends the response for good', async (status) => {
    await using clocked = await startClocked();
    const { clock, rows, send, sendTimes, counts } = clocked;
    await sendTimes(2, names);
    rows.respondWith(own('vehicles'), status);
    clock.now += ttl;
    await send(names); // served while the list is refreshed
    await expect.poll(async () => (await send(names)).errors?.length).toBe(1);
    rows.respondWith(own('vehicles'), 200);
    counts.take();
    expect((await send(names)).errors).toBeUndefined();
    expect((await send(names)).errors).toBeUndefined();
    expect(counts.take()).toEqual({ miss: 1, hit: 1 });
  });
});

describe('a response ends', () => {
  it('with a write to what it was computed from, also while an older read is in flight', async () => {
    await using clocked = await startClocked();
    const { app, clock, rows, send, sendTimes, counts } = clocked;
    await sendTimes(2, names);
    clock.now += ttl;
    rows.hold();
    await send(names); // starts the refresh
    rows.change(own('vehicles'));
    app.app.invalidate({ keyPrefix: '', names: ['vehicles'], rules: [] });
    counts.take();
    const after = send(names);
    rows.release();
    expect((await after).data.vehicles.nodes[0].registration).toBe('ann - 1 1');
    expect(counts.take()).toEqual({ stale: 1 });
    await send(names);
    expect(counts.take()).toEqual({ hit: 1 });
  });

  it('when one of several customers in it changes', async () => {
    await using clocked = await startClocked();
    const { app, clock, rows, send, counts } = clocked;
    const query =
      '{ a: vehicles(customerId: "1") { nodes { registration } } b: vehicles(customerId: "2") { nodes { registration } } }';
    for (let time = 0; time < 3; time += 1) await send(query);
    expect(counts.take()).toEqual({ miss: 1, hit: 1 });
    rows.change(own('vehicles', '2'));
    clock.now += 3 * ttl;
    const { data } = await send(query);
    expect([data.a.nodes[0].registration, data.b.nodes[0].registration]).toEqual(['ann 1 0 1', 'ann 2 1 1']);
    expect(counts.take()).toEqual({ stale: 1 });
    app.app.invalidate({ keyPrefix: '', names: ['vehicles'], rules: [] });
    await send(query);
    expect(counts.take()).toEqual({ stale: 1 });
  });

  it('at a write, until a new list shows that it changed nothing: no row is parsed again', async () => {
    await using clocked = await startClocked();
    const { app, rows, ocean, send, sendTimes, counts } = clocked;
    await sendTimes(2, names);
    await sendTimes(2, totals);
    ocean.takeCalls();
    counts.take();
    app.app.invalidate({ keyPrefix: '', names: ['vehicles'], rules: [] });
    rows.hold();
    const waiting = send(names); // never the old rows before Ocean has confirmed them
    const parsed = rowsRead.get('parsed');
    rows.release();
    await waiting;
    expect([ocean.takeCalls(), counts.take(), rowsRead.get('parsed') - parsed]).toEqual([
      { vehicles: 1 },
      { stale: 1 },
      0,
    ]);
    await send(totals);
    expect([ocean.takeCalls(), counts.take()]).toEqual([{}, { hit: 1 }]);
    app.app.invalidate({ keyPrefix: '', names: ['vehicles'], rules: [] });
    rows.respondWith(own('vehicles'), 503);
    const { data, errors } = await send(totals);
    expect([data, errors?.[0]?.extensions['code']]).toEqual([{ vehicles: null }, 'UPSTREAM_UNAVAILABLE']);
  });

  it('when its list is evicted, and a list that serves hits only is not the first to be', async () => {
    await using clocked = await startClocked({ SNAPSHOT_MAX_BYTES: '1000000' });
    const { send, counts } = clocked;
    const of = (customer: number) => ({ 'x-customer-id': String(customer) });
    await send(names, of(1));
    const customers = 300; // lists of two rows take some 3 kB
    for (let customer = 2; customer <= customers; customer += 1) {
      await send(totals, of(customer));
      await send(names, of(1));
    }
    expect(counts.take()).toEqual({ miss: customers, hit: customers - 1 });
    await send(totals, of(2)); // its list is gone
    expect(counts.take()).toEqual({ changed: 1 });
  });

  it('when a list appears that would be read instead: everyone’s hours', async () => {
    await using clocked = await startClocked({ OCEAN_SCHEDULES_OF_ALL: 'yes' });
    const { send, sendTimes, counts, ocean } = clocked;
    const one = '{ driver(by: { oceanId: "1" }) { privacySchedules(kinds: [RECURRING]) { oceanId } } }';
    const all = '{ drivers { nodes { privacySchedules(kinds: [RECURRING]) { oceanId } } } }';
    await sendTimes(3, one);
    expect(counts.take()).toEqual({ miss: 1, hit: 1 });
    await send(all);
    ocean.takeCalls();
    await sendTimes(2, one);
    expect(counts.take()).toEqual({ changed: 1, hit: 1 });
    expect(ocean.takeCalls()).toEqual({});
  });
});

describe('a response that depends on the time is cached until it changes', () => {
  const filtered = '{ drivers(filter: { hasPrivacySchedule: true }) { nodes { oceanId } } }';
  const valid = '{ drivers { nodes { privacySchedules(validNow: true) { driver { oceanId } } } } }';

  it.each([
    ['a filter by schedules', filtered],
    ['schedules that are valid now', valid],
  ])('%s', async (_name, query) => {
    await using clocked = await startClocked({ OCEAN_SCHEDULES_OF_ALL: 'yes' });
    const { clock, send, sendTimes, counts, ocean } = clocked;
    const listsThird = async (): Promise<boolean> => JSON.stringify((await send(query)).data).includes('"3"');
    await sendTimes(3, query);
    expect(counts.take()).toEqual({ miss: 1, hit: 1 });
    clock.now = Date.parse(hoursEnd) - 1;
    expect(await listsThird()).toBe(true);
    expect(counts.take()).toEqual({ hit: 1 });
    clock.now += 1;
    expect([await listsThird(), await listsThird()]).toEqual([false, false]);
    expect(counts.take()).toEqual({ changed: 1, hit: 1 });
    clock.now -= 2; // the clock is set back
    expect(await listsThird()).toBe(true);
    expect(counts.take()).toEqual({ changed: 1 });
    expect(ocean.takeCalls()).toEqual({ drivers: 1, recurring: 1, exceptional: 1 });
  });
});

describe('a response is not stored', () => {
  it('when it has errors, reads the clock or an uncached endpoint', async () => {
    await using clocked = await startClocked();
    const { sendTimes, counts } = clocked;
    const reasons: [query: string, reason: string][] = [
      ['{ vehicle(by: {}) { id } }', 'errors'],
      ['{ drivers { nodes { isPrivateNow } } }', 'clock'],
      ['{ vehicles { nodes { positionReport { oceanId } } } }', 'uncached'],
    ];
    for (const [query, reason] of reasons) {
      await sendTimes(3, query);
      expect(counts.take(), query).toEqual({ miss: 2, [`not cached: ${reason}`]: 2 });
    }
  });

  it.each([
    [
      'a day sheet',
      '{ vehicles(first: 1) { nodes { steps(date: "2026-06-11") { oceanId } } } }',
      'clock', // it compares the date with today first
      { steps: 3, vehicles: 1 },
    ],
    [
      'an analysis',
      `{ privacyAnalysis(input: { mode: BY_DRIVER_WITH_SCHEDULE_SYNTHESIS,
           period: { start: "2026-05-01T00:00:00Z", end: "2026-06-01T00:00:00Z" } }) { mode } }`,
      'uncached',
      { analysis: 3 },
    ],
  ])('when it contains %s', async (_name, query, reason, calls) => {
    await using app = await startTestApp();
    const counts = new CacheCounts();
    for (let time = 0; time < 3; time += 1) expect((await app.execute(query)).errors).toBeUndefined();
    expect(counts.take()).toEqual({ miss: 2, [`not cached: ${reason}`]: 2 });
    expect(app.takeCalls()).toEqual(calls);
  });

  it('when a read failed whose error is handled: the next request reads again', async () => {
    await using app = await startTestApp();
    const counts = new CacheCounts();
    const query = '{ vehicles(first: 200) { nodes { group { oceanId } } } }';
    const grouped = async (): Promise<number> => {
      const { data, errors } = await app.execute(query);
      expect(errors).toBeUndefined();
      return (data.vehicles.nodes as { group: object | null }[]).filter(({ group }) => group).length;
    };
    // A user who may not read the silent boxes gets the groups of drivers.
    const accept = rejectRequests(app, 'boxes', 403);
    const ofDrivers = await grouped();
    expect(await grouped()).toBe(ofDrivers);
    expect(counts.take()).toEqual({ miss: 1, 'not cached: failed': 1 });
    accept();
    const complete = await grouped();
    expect(complete).toBeGreaterThan(ofDrivers);
    expect(await grouped()).toBe(complete);
    expect(counts.take()).toEqual({ miss: 1, hit: 1 });
    expect(app.takeCalls()).toEqual({ vehicles: 1, drivers: 1, boxes: 3 });
  });

  it('without lists it depends on nothing', async () => {
    await using clocked = await startClocked();
    const { clock, sendTimes, counts } = clocked;
    await sendTimes(1, '{ __typename }');
    clock.now += 100 * ttl;
    await sendTimes(2, '{ __typename }');
    expect(counts.take()).toEqual({ miss: 1, hit: 2 });
  });
});
