import { expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { endpoints } from '../support/ocean/endpoints.ts';
import { customerOf } from '../support/expected.ts';
import { isFull } from './support/extent.ts';
import { report } from './support/summary.ts';

/** Each query needs one upstream request besides a cached list, because steps are never cached. */
const stepsOf = (vehicleId: string, day: number): string =>
  `{ vehicle(by: { oceanId: "${vehicleId}" }) { steps(date: "2026-06-${String(day).padStart(2, '0')}") { id } } }`;

/** Number of queries through chaos, then during an outage: fewer than would open the breaker. */
const [queries, queriesWhileDown] = isFull ? [3000, 700] : [300, 300];
const atOnce = 10;

async function requestMany(app: SandboxApp, headers: Record<string, string>, queries: number): Promise<void> {
  const { vehicles } = customerOf(app.sandbox);
  let next = 0;
  const client = async (): Promise<void> => {
    for (let rank = next++; rank < queries; rank = next++) {
      await app.execute(stepsOf(String(vehicles[rank % vehicles.length]!.id), (rank % 10) + 1), { headers });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, client));
}

it('U7 upstream requests through chaos and an outage are at most 1.2 times the needed ones', async () => {
  // A breaker would only reduce the requests.
  await using app = await startTestApp({ env: { OCEAN_BREAKER_FAILURES: '1000', SNAPSHOT_TTL_MS: '600000' } });
  const headers = await app.signIn('demo');
  await app.execute('{ vehicles { totalCount } }', { headers });
  app.takeCalls();
  const on = { access: 'read' } as const;
  const { sandbox } = app;
  const faults = [
    { kind: 'status', status: 500 },
    { kind: 'status', status: 503 },
    { kind: 'reset', at: 'arrival' },
    { kind: 'reset', at: 'carried-out' },
    { kind: 'cut' },
    { kind: 'body', shape: 'html' },
    { kind: 'latency', millis: 1, toMillis: 30 },
  ] as const;
  const chaos = sandbox.faults.add({ fault: [...faults], on, share: 0.3, seed: 6 });
  await requestMany(app, headers, queries);
  sandbox.faults.remove(chaos.id);
  sandbox.faults.add({ fault: { kind: 'status', status: 500 }, on });
  await requestMany(app, headers, queriesWhileDown);
  const seen = app.takeCalls()['steps'] ?? 0;
  const needed = queries + queriesWhileDown;
  const amplification = seen / needed;
  report({ check: 'amplification', needed, seen });
  expect(amplification).toBeLessThanOrEqual(1.2);
  expect(amplification).toBeGreaterThan(1);
});

it('U13 within 10 s after an outage all requests succeed again, with default settings', async () => {
  await using app = await startTestApp({ clock: Date.now, env: { SNAPSHOT_TTL_MS: '0' } });
  const headers = await app.signIn('demo');
  const vehicles = '{ vehicles { isStale totalCount } }';
  const isServed = async (own: Record<string, string>): Promise<boolean> => {
    const { data } = await app.execute(vehicles, { headers: own });
    return data?.vehicles?.isStale === false;
  };
  expect([await isServed(headers), await isServed({})]).toEqual([true, true]);
  app.sandbox.expireTokens(); // the service account needs a login, which fails too
  const again = await app.signIn('demo');
  app.sandbox.faults.addPreset('down');
  const until = performance.now() + (isFull ? 30_000 : 6000);
  while (performance.now() < until) {
    expect([await isServed(again), await isServed({})]).toEqual([false, false]);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  app.sandbox.calls.reset();
  app.sandbox.faults.clear();
  const endedAt = performance.now();
  const recovered = async (own: Record<string, string>): Promise<number> => {
    await expect.poll(() => isServed(own), { timeout: 60_000, interval: 50 }).toBe(true);
    return (performance.now() - endedAt) / 1000;
  };
  const seconds = Math.max(...(await Promise.all([recovered(again), recovered({})])));
  report({ check: 'recovery', what: 'outage', seconds });
  expect(app.sandbox.calls.count(endpoints.login)).toBe(1);
  if (isFull) expect(seconds).toBeLessThanOrEqual(10);
});
