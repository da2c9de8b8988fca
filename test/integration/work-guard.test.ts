import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/schema/schema.ts';
import { bytesPerRequest } from '../support/work/allocations.ts';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { ResolverCalls } from '../support/work/resolver-calls.ts';
import { costOf } from '../support/work/counted-work.ts';

/*
 * A page costs the page, not the fleet. This counts work, never time: what is slower for doing more fails here, on every
 * machine alike. What it takes in milliseconds is measured by `npm run bench`.
 */

const resolvers = new ResolverCalls();

const fields = 'serialNumber imei type { code } vehicle { registration } silence { days }';
const page = `{ nonCommunicatingBoxes(first: 20) { nodes { ${fields} } } }`;
const orderedPage = `{
  nonCommunicatingBoxes(first: 20, orderBy: { field: REGISTRATION, direction: ASC }) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ${fields} }
  }
}`;
const drivers =
  '{ drivers(first: 200) { nodes { lastName privacySchedules(kinds: [RECURRING]) { slots { day start } } } } }';

function startFleet(boxes: number): Promise<SandboxApp> {
  const env = { SANDBOX_CUSTOMERS: '1', SANDBOX_VEHICLES: String(boxes), SANDBOX_SILENT_BOXES: String(boxes) };
  return startTestApp({ env, schema: resolvers.watch(buildGraph().schema) });
}

describe('a warm page of 20', () => {
  it.each([
    ['by days of silence', page],
    ['in another order, with its place', orderedPage],
  ])('%s costs the same of 100 boxes and of 5,000', async (_name, query) => {
    await using small = await startFleet(100);
    await using large = await startFleet(5000);
    await costOf(small, resolvers, query);
    await costOf(large, resolvers, query);
    const ofSmall = await costOf(small, resolvers, query);
    expect(await costOf(large, resolvers, query)).toEqual(ofSmall);
    expect(ofSmall.calls).toEqual({});
  });

  it('looks at the rows of the page and runs no resolver for a row', async () => {
    await using app = await startFleet(100);
    await costOf(app, resolvers, page);
    const ofPage = await costOf(app, resolvers, page);
    const ofHalf = await costOf(app, resolvers, page.replace('20', '10'));
    expect(ofPage.rows).toEqual({ page: 20 });
    expect(ofPage.resolverCalls).toBe(ofHalf.resolverCalls);
  });
});

/** Twice what it took when this was written, the client's part included: 113 kB, of which 1.8 kB a row. */
const maxBytes = 226_000;
/** Two runs of the same differ by some three in a hundred. */
const noise = 1.15;
const manyRequestsMillis = 300_000;

it(
  'a warm page of 20 takes as much memory of 5,000 boxes as of 100, and no more than it did',
  async () => {
    const small = await bytesPerRequest(100, page);
    const large = await bytesPerRequest(5000, page);
    expect(large / small).toBeLessThan(noise);
    expect(large).toBeLessThan(maxBytes);
  },
  manyRequestsMillis,
);

describe('a list', () => {
  it('is looked at once for each order, however many pages follow', async () => {
    await using app = await startFleet(100);
    const cold = await costOf(app, resolvers, page);
    expect(cold.calls).toEqual({ boxes: 1 });
    expect(cold.rows['index']).toBeLessThanOrEqual(3 * 100);
    expect((await costOf(app, resolvers, page)).rows['index']).toBeUndefined();
  });

  it('of drivers with their hours is two calls cold, one to compare with, and none warm', async () => {
    await using app = await startFleet(40);
    expect((await costOf(app, resolvers, drivers)).calls).toEqual({ drivers: 1, recurring: 2 });
    const warm = await costOf(app, resolvers, drivers);
    expect(warm.calls).toEqual({});
    // One for the list, one for the hours of each of the 30 drivers.
    expect(warm.resolverCalls).toBe(31);
  });

  it('sends one upstream request for 100 concurrent requests on a cold cache', async () => {
    await using app = await startFleet(100);
    await Promise.all(Array.from({ length: 100 }, () => app.execute(page)));
    expect(app.takeCalls()).toEqual({ boxes: 1 });
  });
});
