import { expect, it } from 'vitest';
import { startApp, startTestApp } from '../support/app.ts';
import { customerOf, stepsOf } from '../support/expected.ts';
import { startProxy } from '../support/ocean/fake-ocean.ts';

/** May, as the customer's wall clock has it. */
const input = '{ period: { start: "2026-04-30T22:00:00Z", end: "2026-05-31T22:00:00Z" } }';
const daysOfMay = Array.from({ length: 31 }, (_, index) => `2026-05-${String(index + 1).padStart(2, '0')}`);
const usage = `privacyUsage(input: ${input}) { privateDistanceMeters professionalDistanceMeters privateDurationSeconds }`;
const big = { SANDBOX_VEHICLES: '300', SANDBOX_DRIVERS: '300' };

interface Used {
  oceanId: string;
  privacyUsage: { privateDistanceMeters: number; professionalDistanceMeters: number } | null;
}

it.each([
  ['drivers', 'driver'],
  ['vehicles', 'vehicle'],
])('reports the use of each of 200 %s with one upstream request', async (list, one) => {
  await using app = await startTestApp({ env: big });
  const { data, errors } = await app.execute(`{ ${list}(first: 200) { nodes { oceanId ${usage} } } }`);
  expect(errors).toBeUndefined();
  expect(app.takeCalls()).toEqual({ [list]: 1, analysis: 1 });
  const nodes = data[list].nodes as Used[];
  expect(nodes).toHaveLength(200);
  expect(new Set(nodes.map(({ privacyUsage }) => JSON.stringify(privacyUsage))).size).toBeGreaterThan(100);
  for (const node of [nodes[0]!, nodes[77]!, nodes[199]!]) {
    const alone = await app.execute(`{ ${one}(by: { oceanId: "${node.oceanId}" }) { oceanId ${usage} } }`);
    expect(alone.data[one]).toEqual(node);
  }
});

it('gives each vehicle the private and professional distance of its steps', async () => {
  await using app = await startTestApp();
  const { data } = await app.execute(`{ vehicles(first: 200) { nodes { oceanId ${usage} } } }`);
  const byId = new Map(customerOf(app.sandbox).vehicles.map((vehicle) => [String(vehicle.id), vehicle]));
  for (const { oceanId, privacyUsage } of data.vehicles.nodes as Used[]) {
    const steps = daysOfMay.flatMap((day) => stepsOf(app.sandbox.fleet, byId.get(oceanId)!, day));
    const metres = (isPrivate: boolean): number =>
      steps.filter((step) => step.isPrivate === isPrivate).reduce((sum, step) => sum + step.metres, 0);
    expect(privacyUsage?.privateDistanceMeters ?? 0).toBe(metres(true));
    expect(privacyUsage?.professionalDistanceMeters ?? 0).toBe(metres(false));
  }
});

it('returns null for a driver without a row in the response, and shifts no other', async () => {
  await using app = await startTestApp();
  const { data } = await app.execute(`{ drivers(first: 200) { nodes { oceanId ${usage} } } }`);
  const before = data.drivers.nodes as Used[];
  const missing = before.find(({ privacyUsage }) => privacyUsage !== null)!;
  await using ocean = await startProxy(app.sandbox.url, (endpoint, body) =>
    endpoint === 'analysis' ? without(body, missing.oceanId) : body,
  );
  await using behind = await startApp({ env: { OCEAN_URL: ocean.url } });
  const after = await behind.execute(`{ drivers(first: 200) { nodes { oceanId ${usage} } } }`, {
    headers: await app.signIn('demo'),
  });
  expect(after.data.drivers.nodes).toEqual(
    before.map((node) => (node === missing ? { ...node, privacyUsage: null } : node)),
  );
});

/** Returns the value without the entries under a key, however deep. */
function without(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, key));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== key);
  return Object.fromEntries(entries.map(([name, item]) => [name, without(item, key)]));
}

it('makes one call a period and criterion', async () => {
  await using app = await startTestApp();
  const other = usage.replace('2026-04-30', '2026-05-15').replace('privacyUsage', 'fortnight: privacyUsage');
  await app.execute(`{ drivers { nodes { ${usage} ${other} } } }`);
  expect(app.takeCalls()).toEqual({ drivers: 1, analysis: 2 });
});
