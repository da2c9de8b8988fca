import { expect, it } from 'vitest';
import {
  deleteExceptional,
  deleteRecurring,
  setExceptional,
  setRecurring,
  setStepPrivacy,
} from '../../support/mutations/documents.ts';
import { professionalVehicle, scheduledDriver, stepId, tripsOf, workday } from '../../support/mutations/fleet.ts';
import { startWatchedApp, type WatchedApp } from '../../support/mutations/ocean.ts';

interface Listed {
  id: string;
  validity: { start: string | null; end: string | null };
  slots: { day: string; start: string; end: string }[];
}

const now = '2026-06-12T10:00:00.000Z';
const lastWeek = { start: '2026-06-01T00:00:00Z', end: '2026-06-08T00:00:00Z' };
const recurringReads = 'GET /restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu';

async function hours(app: WatchedApp, driverId: string, during: object | null = null): Promise<Listed[]> {
  const query = `query ($during: DateTimeRangeInput) { driver(by: { oceanId: "${driverId}" }) {
    privacySchedules(kinds: [RECURRING], during: $during) { id validity { start end } slots { day start end } }
  } }`;
  return (await app.execute(query, { variables: { during } })).data.driver.privacySchedules as Listed[];
}

it('deletes a Monday evening: the week before is as it was, the old rows end, new ones carry on the rest', async () => {
  await using app = await startWatchedApp();
  const driverId = String(scheduledDriver(app.sandbox).id);
  const before = await hours(app, driverId);
  const [weekBefore, running] = [await hours(app, driverId, lastWeek), before.filter(({ validity }) => !validity.end)];
  const evening = running.find(({ slots: [slot] }) => slot!.day === 'MONDAY' && slot!.start >= '12:00')!;
  app.takeReads();
  const { data } = await app.execute(deleteRecurring, { variables: { input: { driverId, ids: [evening.id] } } });
  expect(app.takeReads()).toEqual({ [recurringReads]: 2 }); // the driver's rows before, and read back
  expect(app.takeWrites()).toHaveLength(1);
  const { ended, continuedBy, ...rest } = data.result as { ended: Listed[]; continuedBy: Listed[] };
  expect(rest).toMatchObject({
    userErrors: [],
    confirmed: true,
    confirmedBy: 'RESPONSE_AND_READ_BACK',
    deletedIds: [],
  });
  const ids = (list: Listed[]) => list.map(({ id }) => id).sort();
  expect(ids(ended)).toEqual(ids(running));
  expect(ended.every(({ validity }) => validity.end === now)).toBe(true);
  const slotsOf = (list: Listed[]) =>
    list.map(({ slots: [slot] }) => `${slot!.day} ${slot!.start} ${slot!.end}`).sort();
  expect(slotsOf(continuedBy)).toEqual(slotsOf(running.filter((row) => row !== evening)));
  expect(continuedBy.every(({ id, validity }) => validity.end === null && !ids(before).includes(id))).toBe(true);
  const unended = (list: Listed[]) => list.map(({ id, slots }) => ({ id, slots }));
  expect(unended(await hours(app, driverId, lastWeek))).toEqual(unended(weekBefore));
  const again = await app.execute(deleteRecurring, { variables: { input: { driverId, ids: [evening.id] } } });
  expect(again.data.result).toMatchObject({ confirmed: null, userErrors: [{ code: 'PAST_NOT_CHANGEABLE' }] });
  expect(app.takeWrites()).toEqual([]);
});

it('rejects exceptions that have begun or lie in the past, without an upstream request', async () => {
  await using app = await startWatchedApp();
  const driverId = String(scheduledDriver(app.sandbox).id);
  const period = { start: now, end: '2026-06-13T10:00:00.000Z' };
  const begun = await app.execute(setExceptional, { variables: { input: { driverId, period } } });
  const { id } = begun.data.result.schedule;
  app.takeWrites();
  const days = [{ day: 'MONDAY', slots: [] }];
  const past = { start: '2026-06-05T00:00:00Z', end: '2026-06-30T00:00:00Z' };
  const rejections: [string, object, string, string[]][] = [
    [deleteExceptional, { driverId, ids: [id] }, 'ALREADY_BEGUN', ['input', 'ids', '0']],
    [setExceptional, { driverId, scheduleId: id, period }, 'ALREADY_BEGUN', ['input', 'scheduleId']],
    [setExceptional, { driverId, period: past }, 'PAST_NOT_CHANGEABLE', ['input', 'period', 'start']],
    [setRecurring, { driverId, days, validity: past }, 'PAST_NOT_CHANGEABLE', ['input', 'validity', 'start']],
  ];
  for (const [document, input, code, field] of rejections) {
    const { data } = await app.execute(document, { variables: { input } });
    expect(data.result).toMatchObject({ confirmed: null, confirmedBy: null, userErrors: [{ code, field }] });
  }
  expect(app.takeWrites()).toEqual([]);
});

it('sends no change of hours that are no longer those that were seen', async () => {
  await using app = await startWatchedApp();
  const driverId = String(scheduledDriver(app.sandbox).id);
  const seen = (await hours(app, driverId, { start: now })).filter(({ slots: [slot] }) => slot!.day === 'MONDAY');
  const days = [{ day: 'MONDAY', slots: [{ start: '11:07', end: '11:09' }] }];
  const set = (expectedScheduleIds: string[]) =>
    app.execute(setRecurring, { variables: { input: { driverId, days, expectedScheduleIds } } });
  for (const wrong of [[], [...seen.map(({ id }) => id), '42']]) {
    const { data } = await set(wrong);
    expect(data.result.userErrors).toMatchObject([{ code: 'CHANGED_SINCE', field: ['input', 'expectedScheduleIds'] }]);
  }
  expect(app.takeWrites()).toEqual([]);
  const ids = seen.map(({ id }) => id);
  expect((await set(ids)).data.result.userErrors).toEqual([]);
  expect((await set(ids)).data.result.userErrors).toMatchObject([{ code: 'CHANGED_SINCE' }]); // they have changed by it
  expect(app.takeWrites()).toHaveLength(1);
});

it('makes a step professional again that the sheet does not list, by its oceanId, sent once under two names', async () => {
  await using app = await startWatchedApp();
  const vehicle = professionalVehicle(app.sandbox);
  const [trip] = tripsOf(app.sandbox, vehicle);
  await app.execute(setStepPrivacy, { variables: { input: { steps: [{ id: stepId(trip!) }], privacy: 'PRIVATE' } } });
  app.stand(async (call, forward) =>
    call.path.endsWith('/ficheJour') ? { status: 200, body: '{"fjRows": []}' } : forward(),
  );
  const named = { onboardNumber: String(vehicle.onboardNumber), operatorCode: 'EXP001' };
  const oceanId = String(trip!.id);
  app.takeWrites();
  const steps = [
    { id: stepId(trip!), ...named },
    { oceanId, vehicleId: String(vehicle.id), date: workday, ...named },
  ];
  const { data } = await app.execute(setStepPrivacy, { variables: { input: { steps, privacy: 'PROFESSIONAL' } } });
  const done = { outcome: 'CHANGED', confirmed: false, confirmedBy: 'RESPONSE', userErrors: [], step: null };
  expect(data.result.results).toEqual([
    { id: stepId(trip!), ...done },
    { id: oceanId, ...done },
  ]);
  expect(app.takeWrites()).toHaveLength(1);
  const bad = await app.execute(setStepPrivacy, { variables: { input: { steps: [{ oceanId }], privacy: 'PRIVATE' } } });
  expect(bad.data.result.userErrors).toMatchObject([
    { code: 'INVALID_INPUT', message: 'entry 1 must name onboardNumber and operatorCode beside oceanId' },
  ]);
});

it('rejects seconds at both ends of a slot', async () => {
  await using app = await startWatchedApp();
  const driverId = String(scheduledDriver(app.sandbox).id);
  const days = [{ day: 'MONDAY', slots: [{ start: '18:00', end: '19:00:30' }] }];
  const { data } = await app.execute(setRecurring, { variables: { input: { driverId, days } } });
  const field = ['input', 'days', '0', 'slots', '0', 'end'];
  expect(data.result.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field }]);
  expect(app.takeWrites()).toEqual([]);
});
