import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startSandbox } from '../../packages/sandbox/src/sandbox.ts';
import { rowsRead } from '../../src/observability/counters.ts';
import { logIn, startApp, testNow } from '../support/app.ts';
import { startProxy } from '../support/ocean/fake-ocean.ts';

interface WireBox {
  readonly ongletPositionVehicleDTO: object;
}

const boxes = 400;
const query = `{ nonCommunicatingBoxes(first: 200, orderBy: { field: SERIAL_NUMBER }) {
  asOf totalCount nodes { serialNumber silence { days } } } }`;

/** An Ocean with a large list, of which a test changes rows, behind an app whose clock a test moves. */
async function startLargeList(env: Record<string, string> = {}) {
  const state = { now: testNow, days: new Map<number, number>(), isCut: false };
  const sandbox = await startSandbox({
    vehicles: boxes,
    silentBoxes: boxes,
    customers: 1,
    now: () => new Date(testNow),
  });
  const ocean = await startProxy(sandbox.url, (endpoint, body) => {
    if (endpoint !== 'boxes') return body;
    if (state.isCut) return { rows: 'none' };
    return (body as WireBox[]).map((row, index) => {
      const nbDaysInNC = state.days.get(index);
      return nbDaysInNC === undefined
        ? row
        : { ...row, ongletPositionVehicleDTO: { ...row.ongletPositionVehicleDTO, nbDaysInNC } };
    });
  });
  const app = await startApp({ env: { OCEAN_URL: ocean.url, ...env }, clock: () => state.now });
  const headers = { 'x-auth-token': await logIn(sandbox.url, 'demo') };
  /** Reads the list again. Returns the rows that this thread split, parsed and reused, and the upstream requests. */
  const refresh = async () => {
    const names = ['split', 'parsed', 'unchanged'] as const;
    const before = names.map((name) => rowsRead.get(name));
    ocean.takeCalls();
    state.now += 120_000;
    const { data, errors } = await app.execute(query, { headers });
    const [split, parsed, unchanged] = names.map((name, index) => rowsRead.get(name) - (before[index] ?? 0));
    return { work: { split, parsed, unchanged }, calls: ocean.takeCalls(), list: data.nonCommunicatingBoxes, errors };
  };
  return {
    state,
    refresh,
    /** Reads the list until a thread reads it. */
    async refreshFromThread(): Promise<void> {
      while ((await refresh()).work.split !== 0) await nextTurn();
    },
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await ocean[Symbol.asyncDispose]();
      await sandbox.stop();
    },
  };
}

it('parses only the changed rows on the main thread, and splits none', async () => {
  await using large = await startLargeList();
  const first = await large.refresh();
  expect(first.work).toEqual({ split: boxes, parsed: boxes, unchanged: 0 });
  await large.refreshFromThread();
  const same = await large.refresh();
  expect(same).toMatchObject({ work: { split: 0, parsed: 0, unchanged: boxes }, calls: { boxes: 1 } });
  expect(same.list.nodes).toEqual(first.list.nodes);
  large.state.days = new Map([5, 6, 399].map((index) => [index, 7777 + index]));
  const changed = await large.refresh();
  expect(changed).toMatchObject({ work: { split: 0, parsed: 3, unchanged: boxes - 3 }, calls: { boxes: 1 } });
  expect(changed.list.totalCount).toBe(boxes);
  const next = await large.refresh();
  expect(next.work).toEqual({ split: 0, parsed: 0, unchanged: boxes });
  expect(next.list.nodes).toEqual(changed.list.nodes);
});

it('shows what has changed', async () => {
  await using large = await startLargeList();
  await large.refresh();
  await large.refreshFromThread();
  large.state.days = new Map(Array.from({ length: boxes }, (_, index) => [index, 8000]));
  const { list, work } = await large.refresh();
  expect(work).toEqual({ split: 0, parsed: boxes, unchanged: 0 });
  expect(new Set(list.nodes.map(({ silence }: { silence: { days: number } }) => silence.days))).toEqual(
    new Set([8000]),
  );
});

it('serves the last good list when the response cannot be used, and recovers', async () => {
  await using large = await startLargeList({ OCEAN_BREAKER_FAILURES: '1000' });
  const { list: first } = await large.refresh();
  await large.refreshFromThread();
  large.state.isCut = true;
  const failed = await large.refresh();
  expect(failed.calls).toEqual({ boxes: 1 });
  expect(failed.list.nodes).toEqual(first.nodes);
  large.state.isCut = false;
  const good = await large.refresh();
  expect(good.work).toEqual({ split: 0, parsed: 0, unchanged: boxes });
  expect(good.list.asOf).toBe(new Date(large.state.now).toISOString());
});

it('stays on the main thread when threads are turned off', async () => {
  await using large = await startLargeList({ INGEST_THREADS: '0' });
  await large.refresh();
  for (let times = 0; times < 3; times++) {
    expect((await large.refresh()).work).toEqual({ split: boxes, parsed: 0, unchanged: boxes });
  }
});
