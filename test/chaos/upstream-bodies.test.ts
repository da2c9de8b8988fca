import { expect, it } from 'vitest';
import type { FaultInput } from '../../packages/sandbox/src/faults/fault.ts';
import { startStage } from './support/stage.ts';
import { output } from './support/output.ts';

const drivers = '{ drivers { asOf isStale totalCount } }';

const bodies: [string, FaultInput][] = [
  ['a body cut before its length', { kind: 'cut' }],
  ['chunks without the last', { kind: 'cut', framing: 'chunked' }],
  ['chunks of all rows without the last', { kind: 'cut', framing: 'chunked', bodyShare: 1 }],
  ['a reset within the body', { kind: 'reset', at: 'within-body' }],
  ['half a list', { kind: 'body', shape: 'truncated' }],
  ['HTML with 200', { kind: 'body', shape: 'html' }],
  ['another charset', { kind: 'body', shape: 'wrong-charset' }],
  ['bytes that are not UTF-8', { kind: 'body', shape: 'invalid-utf8' }],
  ['an object for a list', { kind: 'body', shape: 'other-shape' }],
];

it.each(bodies)('U10 %s: UPSTREAM_BAD_RESPONSE, not repeated, never cached', async (_name, fault) => {
  await using stage = await startStage();
  const headers = await stage.signIn('demo');
  stage.takeNames();
  stage.sandbox.faults.add({ fault, count: 1 });
  const broken = await stage.execute(drivers, { headers });
  expect(broken).toEqual({ status: 200, data: { drivers: null }, errors: output('UPSTREAM_BAD_RESPONSE', 'drivers') });
  expect(stage.takeNames()).toEqual(['drivers']);
  // At once, at the same time of the clock: nothing of the broken response is cached.
  const { data, errors } = await stage.execute(drivers, { headers });
  expect(errors).toBeUndefined();
  expect(data.drivers).toMatchObject({ isStale: false, totalCount: stage.sandbox.fleet.customers[0]!.drivers.length });
  expect(stage.takeNames()).toEqual(['drivers']);
  // Over cached rows: those, and not a mixture.
  stage.letListsAge();
  stage.sandbox.faults.add({ fault, count: 1 });
  expect((await stage.execute(drivers, { headers })).data.drivers).toEqual({ ...data.drivers, isStale: true });
  await stage.expectRight(headers);
});

it.each(bodies)('U10 %s instead of a body that is not a list', async (_name, fault) => {
  await using stage = await startStage();
  const headers = await stage.signIn('demo');
  stage.takeNames();
  stage.sandbox.faults.add({ fault, count: 1 });
  const { data, errors } = await stage.execute('{ entities { id } }', { headers });
  expect(data).toEqual({ entities: null });
  expect(errors).toEqual(output('UPSTREAM_BAD_RESPONSE', 'entities'));
  expect(stage.takeNames()).toEqual(['entities']);
  await stage.expectRight(headers);
});

it.each([
  ['alone', 'envelope'],
  ['in a list', 'envelope-list'],
] as const)(
  'U10 an envelope with 200, %s: an error with Ocean’s status, for every read alike',
  async (_name, shape) => {
    await using stage = await startStage();
    const vehicle = stage.sandbox.fleet.customers[0]!.vehicles[0]!;
    const { data: fresh } = await stage.execute('{ vehicles { totalCount } }');
    stage.sandbox.faults.add({
      fault: { kind: 'body', shape },
      on: { endpoint: [1, 2, 6, 7, 10, 12, 13, 14, 15] },
    });
    const { data, errors } = await stage.execute(`{
    drivers { totalCount } nonCommunicatingBoxes { totalCount } entities { id }
    vehicle(by: { oceanId: "${vehicle.id}" }) {
      position { at } steps(date: "2026-06-10") { id } assignments { driverId }
    }
    privacyAnalysis(input: { mode: BY_DRIVER_WITHOUT_SCHEDULE_SYNTHESIS, period: { start: "2026-05-01T00:00:00Z", end: "2026-06-01T00:00:00Z" } }) { mode }
  }`);
    expect(data).toEqual({
      drivers: null,
      nonCommunicatingBoxes: null,
      entities: null,
      vehicle: { position: null, steps: null, assignments: null },
      privacyAnalysis: null,
    });
    expect(errors?.map(({ extensions }) => extensions)).toEqual(
      Array(7).fill({ code: 'UPSTREAM_BAD_RESPONSE', oceanStatus: 'internalError' }),
    );
    expect(JSON.stringify(errors)).not.toContain('a fault on demand');
    // Ocean has responded: cached rows do not replace its rejection.
    stage.letListsAge();
    stage.sandbox.faults.add({ fault: { kind: 'body', shape }, on: { endpoint: 11 }, count: 1 });
    const rejected = await stage.execute('{ vehicles { totalCount } }');
    expect(rejected.data).toEqual({ vehicles: null });
    expect((await stage.execute('{ vehicles { totalCount } }')).data).toEqual(fresh);
    await stage.expectRight();
  },
);

it.each([
  ['an empty 200', 'empty'],
  ['a 204', 'no-content'],
] as const)('U4 %s is no data, for every read alike', async (_name, shape) => {
  await using stage = await startStage();
  const vehicle = stage.sandbox.fleet.customers[0]!.vehicles[0]!;
  await stage.execute('{ vehicles { totalCount } }');
  stage.sandbox.faults.add({ fault: { kind: 'body', shape }, on: { endpoint: [1, 2, 6, 7, 10, 12, 13, 14, 15] } });
  const { data, errors } = await stage.execute(`{
    drivers { totalCount } nonCommunicatingBoxes { totalCount } entities { id }
    vehicle(by: { oceanId: "${vehicle.id}" }) {
      position { at } steps(date: "2026-06-10") { id } assignments { driverId }
    }
    privacyAnalysis(input: { mode: BY_DRIVER_WITHOUT_SCHEDULE_SYNTHESIS, period: { start: "2026-05-01T00:00:00Z", end: "2026-06-01T00:00:00Z" } }) { mode }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    drivers: { totalCount: 0 },
    nonCommunicatingBoxes: { totalCount: 0 },
    entities: [],
    vehicle: { position: null, steps: [], assignments: [] },
    privacyAnalysis: null,
  });
  await stage.expectRight();
});

it('U10 ISO-8859-1 is decoded by its charset', async () => {
  await using stage = await startStage();
  const names = '{ entities { name } vehicles(first: 3) { nodes { registration entity { name } } } }';
  const right = await stage.execute(names, { headers: await stage.signIn('demo') });
  stage.sandbox.faults.add({ fault: { kind: 'body', shape: 'iso-8859-1' }, on: { access: 'read' } });
  expect(await stage.execute(names, { headers: await stage.signIn('demo') })).toEqual(right);
  await stage.expectRight();
});
