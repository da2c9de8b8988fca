import { env } from 'node:process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CacheCounts } from '../support/cache/cache-counts.ts';
import { type ChangingList, changingLists, ChangingRows } from '../support/cache/changing-ocean.ts';
import { MirroredApps } from '../support/cache/mirrored-apps.ts';

/** As many as CI has time for. */
const numRuns = Number(env['CHAOS_INTERLEAVINGS'] ?? 40);
/** CHAOS_SEED plays the same scripts again. */
const seed = Number(env['CHAOS_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const manyRunsMillis = 600_000;

const ttl = 30_000;
const settings = {
  SNAPSHOT_TTL_MS: String(ttl),
  SNAPSHOT_MAX_STALE_MS: String(4 * ttl),
  OCEAN_RETRY_PERCENT: '0',
  OCEAN_BREAKER_FAILURES: '1000',
  RATE_LIMIT_PER_MINUTE: '0',
};

const queries = [
  '{ vehicles { nodes { registration } } }',
  '{ vehicles { asOf isStale totalCount } }',
  '{ vehicles { nodes { isStale } } entities { name asOf } }',
  '{ a: vehicles { nodes { registration } } b: vehicles(customerId: "2") { nodes { registration asOf } } }',
  '{ drivers { nodes { lastName vehicle { registration } } } }',
  '{ drivers { nodes { privacySchedules(kinds: [RECURRING]) { oceanId asOf } } } }',
  '{ driver(by: { oceanId: "1" }) { privacySchedules(kinds: [RECURRING]) { oceanId slots { start } } } }',
  '{ driver(by: { oceanId: "2" }) { privacySchedulesFreshness(kinds: [RECURRING]) { asOf isStale } } }',
  '{ drivers(filter: { hasPrivacySchedule: true }) { totalCount } }',
  '{ vehicles { nodes { positionReport { oceanId } } } }',
  'query ($first: Int) { vehicles(first: $first) { nodes { registration } pageInfo { endCursor } } }',
] as const;

/** Two tokens; the first has two customers. */
const tenants = [
  { token: 'ann', customer: '1' },
  { token: 'ann', customer: '2' },
  { token: 'bob', customer: null },
] as const;

const tenant = fc.constantFrom(...tenants);
const list = fc.constantFrom(...changingLists);
const snapshotNames: Record<ChangingList, string> = {
  vehicles: 'vehicles',
  entities: 'entities',
  drivers: 'drivers',
  recurring: 'schedules.recurring',
};

const step = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('request' as const),
      tenant,
      pick: fc.nat(1),
      first: fc.constantFrom(1, 2),
      times: fc.constantFrom(1, 3),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('change' as const), tenant, list }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('status' as const),
      tenant,
      list,
      status: fc.constantFrom(200, 200, 401, 403, 404, 503),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('invalidate' as const), list }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('tick' as const),
      millis: fc.constantFrom(1, 1000, ttl - 1, ttl, ttl + 1, 2 * ttl, 4 * ttl, 5 * ttl),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('hold' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('release' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Each script has two documents, so that many requests are hits or end for a reason. */
const script = fc.record({
  documents: fc.subarray([...queries], { minLength: 2, maxLength: 2 }),
  steps: fc.array(step, { minLength: 15, maxLength: 40 }),
});

it(
  'a response is the one that is computed without the cache, ages and upstream requests included, in any order of events',
  async () => {
    const rows = new ChangingRows();
    await using apps = await MirroredApps.open(rows, settings);
    const counts = new CacheCounts();
    let run = 0;
    const property = fc.asyncProperty(script, async ({ documents, steps }) => {
      run += 1;
      await play(apps, rows, String(run), documents, steps);
    });
    await fc.assert(property, { numRuns, seed });
    const { hit = 0, stale = 0, changed = 0 } = counts.take();
    // Fewer would mean that the scripts tested nothing.
    expect(hit).toBeGreaterThan(2 * numRuns);
    expect(stale).toBeGreaterThan(numRuns / 2);
    expect(changed).toBeGreaterThan(numRuns / 4);
  },
  manyRunsMillis,
);

/** @param run makes tokens that no other run has, so that nothing of it is cached */
async function play(
  apps: MirroredApps,
  rows: ChangingRows,
  run: string,
  documents: readonly string[],
  steps: readonly Step[],
): Promise<void> {
  const pending: Promise<unknown>[] = [];
  for (const one of steps) {
    if (one.kind === 'request') {
      for (let time = 0; time < one.times; time += 1) {
        pending.push(request(one));
        await apps.settle();
      }
    } else apply(one);
    await apps.settle();
    const [cached, computed] = apps.takeCalls();
    expect(cached, `upstream requests after ${JSON.stringify(one)}`).toEqual(computed);
  }
  rows.release();
  await Promise.all(pending);
  await apps.settle();
  apps.takeCalls();

  async function request({ tenant: { token, customer }, pick, first }: Extract<Step, { kind: 'request' }>) {
    const query = documents[pick];
    const headers = { 'x-auth-token': `${token}-${run}`, ...(customer !== null && { 'x-customer-id': customer }) };
    const [cached, computed] = await Promise.all(apps.send({ query, variables: { first } }, headers));
    expect(cached, query).toBe(computed);
  }

  function apply(one: Exclude<Step, { kind: 'request' }>): void {
    switch (one.kind) {
      case 'change':
        rows.change({ ...one.tenant, token: `${one.tenant.token}-${run}`, list: one.list });
        break;
      case 'status':
        rows.respondWith({ ...one.tenant, token: `${one.tenant.token}-${run}`, list: one.list }, one.status);
        break;
      case 'invalidate':
        apps.invalidate([snapshotNames[one.list]]);
        break;
      case 'tick':
        apps.clock.now += one.millis;
        break;
      case 'hold':
        rows.hold();
        break;
      case 'release':
        rows.release();
    }
  }
}
