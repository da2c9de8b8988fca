import { expect, it, vi } from 'vitest';
import { startApp, startTestApp } from '../support/app.ts';
import { ContractDrift, contractDrift, mergeDrift } from '../../src/ocean/contract/contract-drift.ts';
import { endpoints } from '../support/ocean/endpoints.ts';
import { startProxy } from '../support/ocean/fake-ocean.ts';

async function driftOf(url: string) {
  const response = await fetch(`${url}/health/contract`);
  return (await response.json()) as ReturnType<typeof mergeDrift>;
}

it('lists what Ocean sends beside its contract, by shape and never by value', async () => {
  await using app = await startTestApp();
  await using proxy = await startProxy(app.sandbox.url, (endpoint, body) => {
    if (endpoint !== 'vehicles') return body;
    return (body as Record<string, unknown>[]).map((row) => ({
      ...row,
      parkingOfTheBoss: ['secret-4711'],
      'Jean Dupont': true,
    }));
  });
  await using changed = await startApp({ env: { OCEAN_URL: proxy.url, METRICS: 'on' } });
  const before = new Set((await driftOf(changed.url)).drifts.map(({ place }) => place));
  await changed.execute('{ vehicles(first: 1) { nodes { registration } } }', { headers: await app.signIn('demo') });
  const report = await driftOf(changed.url);
  const added = report.drifts.filter(({ place }) => !before.has(place));
  expect(added).toEqual([
    {
      kind: 'unknown_field',
      operation: endpoints.vehicles,
      place: expect.stringMatching(/^\w+\.parkingOfTheBoss$/),
      shape: 'list',
      count: 1,
      first: expect.stringMatching(/^\d{4}-/),
      last: expect.stringMatching(/^\d{4}-/),
    },
    expect.objectContaining({ kind: 'unknown_field', place: expect.stringMatching(/^\w+\.\*$/), shape: 'boolean' }),
  ]);
  expect(report.samples).toBeGreaterThan(0);
  expect(JSON.stringify(report)).not.toMatch(/4711|Dupont/);
});

it('compares responses that are no list, of each endpoint at most once a minute', async () => {
  let now = 0;
  const drift = new ContractDrift(() => now);
  for (now of [0, 59_999, 60_000]) drift.response(endpoints.steps, { nightOfTheBoss: 'secret-4711' });
  drift.response(endpoints.line, {});
  const { samples, drifts } = drift.report();
  expect(samples).toBe(3);
  expect(drifts).toMatchObject([{ operation: endpoints.steps, kind: 'unknown_field', shape: 'string', count: 2 }]);
  const compared = vi.spyOn(contractDrift, 'response');
  await using app = await startTestApp();
  await app.execute('{ vehicles(first: 1) { nodes { steps(date: "2026-06-11") { id } } } }');
  expect(compared.mock.calls.map(([operation]) => operation)).toContain(endpoints.steps);
  compared.mockRestore();
});

it('is not shown where metrics are off', async () => {
  await using app = await startTestApp({ env: { METRICS: 'off' } });
  expect((await fetch(`${app.url}/health/contract`)).status).toBe(404);
});

it('is merged over workers: counts add up, and never sent is what no worker received', () => {
  const drift = { kind: 'unknown_field', operation: 'GET /a', place: 'A.b', shape: 'list' } as const;
  const merged = mergeDrift([
    {
      samples: 2,
      drifts: [{ ...drift, count: 1, first: '2026-01-02', last: '2026-01-02' }],
      neverSent: ['A.c', 'A.d'],
    },
    { samples: 0, drifts: [], neverSent: [] },
    { samples: 1, drifts: [{ ...drift, count: 2, first: '2026-01-01', last: '2026-01-03' }], neverSent: ['A.d'] },
  ]);
  expect(merged).toEqual({
    samples: 3,
    drifts: [{ ...drift, count: 3, first: '2026-01-01', last: '2026-01-03' }],
    neverSent: ['A.d'],
  });
});
