import { expect, it } from 'vitest';
import {
  deleteExceptional,
  exceptionalPath,
  oneExceptionPath,
  setExceptional,
} from '../../support/mutations/documents.ts';
import { scheduledDriver } from '../../support/mutations/fleet.ts';
import { isWrite, startWatchedApp } from '../../support/mutations/ocean.ts';
import { startTestApp } from '../../support/app.ts';

const christmas = { start: '2026-12-24T12:00:00.000Z', end: '2026-12-26T12:00:00.000Z' };
const longer = { start: '2026-12-24T12:00:00.000Z', end: '2026-12-27T12:00:00.000Z' };

it('creates an exception, reads, changes, reads, deletes and reads it', async () => {
  await using app = await startTestApp();
  const driverId = String(scheduledDriver(app.sandbox).id);
  const read = async () => {
    const query = `{ driver(by: { oceanId: "${driverId}" }) {
      privacySchedules(kinds: [EXCEPTIONAL]) {
        ...on ExceptionalPrivacySchedule {
          __typename id oceanId validity { start end } slots { day kind start end } description extension { oceanId }
        }
      }
    } }`;
    return (await app.execute(query)).data.driver.privacySchedules as { id: string }[];
  };
  const set = async (input: Record<string, unknown>) => {
    const { data, errors } = await app.execute(setExceptional, { variables: { input: { driverId, ...input } } });
    expect([errors, data.result.userErrors]).toEqual([undefined, []]);
    return data.result.schedule;
  };
  const before = await read();

  const made = await set({ period: christmas, description: 'Noël' });
  expect(made).toMatchObject({
    validity: christmas,
    description: 'Noël',
    slots: [
      { day: 'THURSDAY', start: '13:00', end: '01:00' },
      { day: 'FRIDAY', start: '01:00', end: '01:00' },
      { day: 'SATURDAY', start: '01:00', end: '13:00' },
    ],
  });
  const found = await read();
  expect(found).toHaveLength(before.length + 1);
  expect(found).toContainEqual(made);

  const changed = await set({ scheduleId: made.id, period: longer, description: 'Noël, un jour de plus' });
  expect(changed).toMatchObject({ id: made.id, extension: made.extension, validity: longer });
  const again = await read();
  expect(again).toHaveLength(before.length + 1);
  expect(again).toContainEqual(changed);

  const gone = await app.execute(deleteExceptional, { variables: { input: { ids: [made.id] } } });
  expect(gone.data.result).toMatchObject({ userErrors: [], deletedIds: [made.id], drivers: [{ oceanId: driverId }] });
  expect(await read()).toEqual(before);
});

it('distinguishes the new exception from an equal older one', async () => {
  await using app = await startTestApp();
  const input = { driverId: String(scheduledDriver(app.sandbox).id), period: christmas };
  const one = await app.execute(setExceptional, { variables: { input } });
  const other = await app.execute(setExceptional, { variables: { input } });
  const ids = [one, other].map(({ data }) => data.result.schedule.id as string);
  expect(new Set(ids).size).toBe(2);
});

it('returns the newest when Ocean has two new ones that are equal', async () => {
  await using app = await startWatchedApp();
  app.stand(async (call, forward) => {
    if (isWrite(call)) await forward(); // as if somebody else had just done the same
    return forward();
  });
  const input = { driverId: String(scheduledDriver(app.sandbox).id), period: christmas };
  const { data } = await app.execute(setExceptional, { variables: { input } });
  expect(data.result).toMatchObject({ userErrors: [], confirmed: true });
  const query = `{ driver(by: { oceanId: "${input.driverId}" }) { privacySchedules(kinds: [EXCEPTIONAL]) { id oceanId } } }`;
  const all = (await app.execute(query)).data.driver.privacySchedules as { id: string; oceanId: string }[];
  const newest = all.toSorted((one, other) => Number(other.oceanId) - Number(one.oceanId))[0]!;
  expect(data.result.schedule.id).toBe(newest.id);
});

it.each([
  ['unknown', (_own: string) => '42'],
  ['another driver’s', (others: string) => others],
])('does not change an exception that is %s', async (_name, scheduleIdOf) => {
  await using app = await startTestApp();
  const [one, other] = app.sandbox.fleet.customers[0]!.drivers;
  const made = await app.execute(setExceptional, {
    variables: { input: { driverId: String(other!.id), period: christmas } },
  });
  app.takeCalls();
  const scheduleId = scheduleIdOf(made.data.result.schedule.id as string);
  const input = { driverId: String(one!.id), scheduleId, period: longer };
  const { data } = await app.execute(setExceptional, { variables: { input } });
  expect(data.result).toMatchObject({
    schedule: null,
    userErrors: [
      { code: 'SCHEDULE_NOT_FOUND', field: ['input', 'scheduleId'], message: 'the driver has no such exception' },
    ],
  });
  expect(Object.keys(app.takeCalls()).filter((call) => call.includes(' '))).toEqual([]);
});

it('sends a change of an exception only when it has the period that was seen', async () => {
  await using app = await startWatchedApp();
  const driverId = String(scheduledDriver(app.sandbox).id);
  const set = async (input: Record<string, unknown>) =>
    (await app.execute(setExceptional, { variables: { input: { driverId, ...input } } })).data.result;
  const { id: scheduleId } = (await set({ period: christmas })).schedule as { id: string };
  app.takeWrites();

  for (const expectedPeriod of [longer, { ...christmas, start: '2026-12-24T12:00:01.000Z' }]) {
    expect(await set({ scheduleId, period: longer, expectedPeriod })).toMatchObject({
      schedule: null,
      confirmed: null,
      userErrors: [
        {
          code: 'CHANGED_SINCE',
          field: ['input', 'expectedPeriod'],
          message: 'the exception no longer has this period; read it again before changing it',
        },
      ],
    });
  }
  expect(app.takeWrites()).toEqual([]);
  // Ocean's times have no milliseconds.
  const seen = { ...christmas, end: '2026-12-26T12:00:00.400Z' };
  expect(await set({ scheduleId, period: longer, expectedPeriod: seen })).toMatchObject({
    userErrors: [],
    schedule: { validity: longer },
  });
  expect(app.takeWrites().map(({ method, path }) => `${method} ${path}`)).toEqual([`POST ${oneExceptionPath}`]);
  expect((await set({ scheduleId, period: christmas, expectedPeriod: christmas })).userErrors).toMatchObject([
    { code: 'CHANGED_SINCE' }, // it has changed by it
  ]);
  expect(app.takeWrites()).toEqual([]);
});

it('deletes exceptions of two drivers in one upstream request, by the ids of their extensions', async () => {
  await using app = await startWatchedApp();
  const made: { id: string; extension: { oceanId: string } }[] = [];
  for (const driver of app.sandbox.fleet.customers[0]!.drivers.slice(0, 2)) {
    const input = { driverId: String(driver.id), period: christmas };
    made.push((await app.execute(setExceptional, { variables: { input } })).data.result.schedule);
  }
  app.takeWrites();
  const ids = made.map(({ id }) => id);
  const { data } = await app.execute(deleteExceptional, { variables: { input: { ids } } });
  expect(data.result).toMatchObject({ userErrors: [], deletedIds: ids, confirmed: true });
  const query = made.map(({ extension }) => `horaireExtensionIds=${extension.oceanId}`).join('&');
  expect(app.takeWrites()).toMatchObject([{ method: 'DELETE', path: exceptionalPath, query }]);
});
