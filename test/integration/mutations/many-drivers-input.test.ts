import { describe, expect, it } from 'vitest';
import { setExceptionalForMany, setRecurringForMany } from '../../support/mutations/documents.ts';
import { startWatchedApp } from '../../support/mutations/ocean.ts';
import { customerOf } from '../../support/expected.ts';
import { requestCost } from '../../support/work/reported-cost.ts';

const days = [{ day: 'MONDAY', slots: [{ start: '18:00', end: '24:00' }] }];
const period = { start: '2026-12-24T12:00:00.000Z', end: '2026-12-26T12:00:00.000Z' };
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => String(1000 + index));

interface Rejection {
  code: string;
  field: string[];
  message: string;
}

it.each<[string, string, Record<string, unknown>, string[]]>([
  ['neither drivers nor an entity', setRecurringForMany, { days }, ['driverIds: give either driverIds or entityId']],
  [
    'both',
    setExceptionalForMany,
    { driverIds: ['1'], entityId: '1', period },
    ['driverIds: give either driverIds or entityId'],
  ],
  [
    'both absent, beside another error',
    setRecurringForMany,
    { driverIds: null, days: [] },
    ['days: must name at least one day', 'driverIds: give either driverIds or entityId'],
  ],
  ['no driver', setRecurringForMany, { driverIds: [], days }, ['driverIds: must name at least one driver']],
  [
    'too many',
    setRecurringForMany,
    { driverIds: many(201), days },
    ['driverIds: must name at most 200 drivers: split the request'],
  ],
  [
    'a driver twice',
    setExceptionalForMany,
    { driverIds: ['7', '8', '7'], period },
    ['driverIds: must name each id once: entry 3 repeats another'],
  ],
  [
    'what is no id',
    setExceptionalForMany,
    { driverIds: ['7', 'x'], period },
    ['driverIds: must hold Ocean ids (digits) or ids of type Driver: entry 2 is neither'],
  ],
  [
    'an entity that is none',
    setExceptionalForMany,
    { entityId: 'x', period },
    ['entityId: must be the id or the oceanId of an Entity'],
  ],
  [
    'more than may be expected',
    setExceptionalForMany,
    { entityId: '1', maxDrivers: 201, period },
    ['maxDrivers: must be at most 200'],
  ],
  [
    'a bad week and period, as for one driver',
    setRecurringForMany,
    { driverIds: ['7'], days: [{ day: 'MONDAY', slots: [{ start: '18:00:30', end: '19:00' }] }] },
    ['days.0.slots.0.start: must be a full minute, such as "18:00"'],
  ],
  [
    'a bad period',
    setExceptionalForMany,
    { driverIds: ['7'], period: { start: period.end, end: period.start } },
    ['period.end: must lie after start'],
  ],
])('is rejected before any upstream request: %s', async (_what, document, input, expected) => {
  await using app = await startWatchedApp();
  const { data, errors } = await app.execute(document, { variables: { input } });
  expect(errors).toBeUndefined();
  const { userErrors, results } = data.result as { userErrors: Rejection[]; results: unknown[] };
  expect(userErrors.map(({ field, message }) => `${field.slice(1).join('.')}: ${message}`).sort()).toEqual(expected);
  expect(new Set(userErrors.map(({ code }) => code))).toEqual(new Set(['INVALID_INPUT']));
  expect(results).toEqual([]);
  expect([app.takeWrites(), app.takeReads()]).toEqual([[], {}]);
});

it.each([
  ['a week', setRecurringForMany, { days, validity: { start: '2026-06-12T09:00:00Z' } }, ['validity', 'start']],
  [
    'an exception',
    setExceptionalForMany,
    { period: { ...period, start: '2026-06-12T09:00:00Z' } },
    ['period', 'start'],
  ],
])('never begins in the past: %s', async (_what, document, rest, field) => {
  await using app = await startWatchedApp();
  const { data } = await app.execute(document, { variables: { input: { driverIds: ['7'], ...rest } } });
  expect(data.result).toMatchObject({
    results: [],
    userErrors: [{ code: 'PAST_NOT_CHANGEABLE', field: ['input', ...field] }],
  });
  expect([app.takeWrites(), app.takeReads()]).toEqual([[], {}]);
});

it('sends nothing to an entity with more drivers than expected, or without any', async () => {
  await using app = await startWatchedApp();
  const { entity } = customerOf(app.sandbox).drivers.find((driver) => driver.entity !== null)!;
  const count = customerOf(app.sandbox).drivers.filter((driver) => driver.entity === entity).length;
  const set = async (entityId: string, maxDrivers: number) =>
    (await app.execute(setRecurringForMany, { variables: { input: { entityId, maxDrivers, days } } })).data.result;
  expect(await set(String(entity!.id), count - 1)).toMatchObject({
    results: [],
    userErrors: [
      {
        code: 'TOO_MANY_DRIVERS',
        field: ['input', 'entityId'],
        message: `the entity has ${count} drivers, more than maxDrivers; name them by driverIds, in several mutations`,
      },
    ],
  });
  expect(await set('42', 10)).toMatchObject({ results: [], userErrors: [{ code: 'ENTITY_WITHOUT_DRIVERS' }] });
  expect(app.takeWrites()).toEqual([]);
  expect(await set(String(entity!.id), count)).toMatchObject({ confirmed: true, userErrors: [] });
  expect(app.takeWrites()).toHaveLength(count);
});

describe('the cost, known before', () => {
  it.each<[string, string, Record<string, unknown>, Record<string, string>, number]>([
    ['a week for three: drivers, writes, hours, comparison', setRecurringForMany, { days, driverIds: many(3) }, {}, 6],
    ['an exception for three', setExceptionalForMany, { period, driverIds: many(3) }, {}, 9],
    ['an exception for one', setExceptionalForMany, { period, driverIds: many(1) }, {}, 4],
    ['only a check', setExceptionalForMany, { period, driverIds: many(3), validateOnly: true }, {}, 4],
    ['an entity of at most ten', setRecurringForMany, { days, entityId: '1', maxDrivers: 10 }, {}, 13],
    ['an entity', setRecurringForMany, { days, entityId: '1' }, {}, 203],
    ['drivers read alone', setExceptionalForMany, { period, driverIds: many(3) }, { OCEAN_SCHEDULES_OF_ALL: 'no' }, 10],
  ])('is %s', async (_what, document, input, env, expected) => {
    await using app = await startWatchedApp({ env });
    expect((await requestCost(app.url, document, { variables: { input } })).upstreamCalls).toBe(expected);
    expect([app.takeWrites(), app.takeReads()]).toEqual([[], {}]);
  });

  it.each([
    ['weeks', setRecurringForMany, { days }],
    ['exceptions', setExceptionalForMany, { period }],
  ])('is what the mutation takes: %s', async (_what, document, rest) => {
    await using app = await startWatchedApp();
    const driverIds = customerOf(app.sandbox)
      .drivers.slice(0, 5)
      .map(({ id }) => String(id));
    const input = { driverIds, ...rest };
    const { upstreamCalls } = await requestCost(app.url, document, { variables: { input } });
    await app.execute(document, { variables: { input } });
    const reads = Object.values(app.takeReads()).reduce((sum, count) => sum + count, 0);
    expect(app.takeWrites().length + reads).toBe(upstreamCalls);
  });
});
