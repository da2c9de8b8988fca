import { expect, it } from 'vitest';
import type { FaultInput } from '../../packages/sandbox/src/faults/fault.ts';
import { startStage } from './support/stage.ts';
import { output } from './support/output.ts';

const vehicles = '{ vehicles { asOf isStale totalCount } }';

const outages: [string, FaultInput][] = [
  ['500', { kind: 'status', status: 500 }],
  ['502 with HTML', { kind: 'status', status: 502, body: '<h1>text-of-ocean</h1>', contentType: 'text/html' }],
  ['503', { kind: 'status', status: 503 }],
  ['504', { kind: 'status', status: 504 }],
  ['408', { kind: 'status', status: 408 }],
  ['a reset on arrival', { kind: 'reset', at: 'arrival' }],
  ['a reset instead of the response', { kind: 'reset', at: 'carried-out' }],
];

it.each(outages)('U7 %s once on a read: one retry, then data', async (_name, fault) => {
  await using stage = await startStage();
  const headers = await stage.signIn('demo');
  stage.takeNames();
  stage.sandbox.faults.add({ fault, count: 1 });
  const { data, errors } = await stage.execute(vehicles, { headers });
  expect(errors).toBeUndefined();
  expect(data.vehicles).toMatchObject({ isStale: false, totalCount: 30 });
  expect(stage.takeNames()).toEqual(['vehicles', 'vehicles']);
  await stage.expectRight(headers);
});

it.each(outages)(
  'U7 %s for long: stale rows up to their age, then an error; two requests each',
  async (_name, fault) => {
    await using stage = await startStage({ SNAPSHOT_MAX_STALE_MS: '600000' });
    const headers = await stage.signIn('demo');
    const { data: fresh } = await stage.execute(vehicles, { headers });
    stage.takeNames();
    stage.sandbox.faults.add({ fault });
    stage.clock.now += 600_000;
    expect((await stage.execute(vehicles, { headers })).data.vehicles).toEqual({ ...fresh.vehicles, isStale: true });
    stage.clock.now += 1;
    const { data, errors } = await stage.execute(vehicles, { headers });
    expect(data).toEqual({ vehicles: null });
    expect(errors).toEqual(output('UPSTREAM_UNAVAILABLE', 'vehicles'));
    expect(stage.takeNames()).toEqual(Array(4).fill('vehicles'));
    await stage.expectRight(headers);
  },
);

it('U7 retries stay within a budget: 20 % of the reads, plus two in reserve', async () => {
  await using stage = await startStage({ OCEAN_RETRY_PERCENT: '20' });
  const headers = await stage.signIn('demo');
  stage.takeNames();
  stage.sandbox.faults.add({ fault: { kind: 'status', status: 500 } });
  for (let sent = 0; sent < 20; sent += 1) await stage.execute(vehicles, { headers });
  expect(stage.takeNames()).toHaveLength(25); // no retry is earned while the budget is full
  await stage.expectRight(headers);
});

it('U7 a part that fails: null with an error at its path, and the rest stands', async () => {
  await using stage = await startStage();
  stage.sandbox.faults.add({ fault: { kind: 'status', status: 503 }, on: { endpoint: 15 } });
  const { data, errors } = await stage.execute('{ vehicles(first: 1) { nodes { registration position { at } } } }');
  expect(data.vehicles.nodes).toEqual([{ registration: expect.any(String), position: null }]);
  expect(errors).toMatchObject([
    { path: ['vehicles', 'nodes', 0, 'position'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } },
  ]);
  await stage.expectRight();
});
