import { expect, it } from 'vitest';
import {
  deleteExceptional,
  deleteRecurring,
  setExceptional,
  setRecurring,
  setStepPrivacy,
} from '../../support/mutations/documents.ts';
import { professionalVehicle, scheduledDriver, stepId, stopsOf, tripsOf } from '../../support/mutations/fleet.ts';
import { captureLog } from '../../support/mutations/log.ts';
import {
  respondToWrites,
  cutWrites,
  rejectWrites,
  startWatchedApp,
  type Stand,
} from '../../support/mutations/ocean.ts';
import { readPage } from '../../support/docs/samples.ts';
import { rowsUnder } from '../../support/docs/mutations.ts';

const period = { start: '2026-12-24T12:00:00.000Z', end: '2026-12-26T12:00:00.000Z' };
const monday = [{ day: 'MONDAY', slots: [{ start: '11:07', end: '11:09' }] }];

const line = (fields: Record<string, unknown>) => ({
  level: 'info',
  time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  audit: 'ocean-write',
  identity: 'service-account:-',
  customerId: null,
  outcome: 'DONE',
  status: 200,
  durationMillis: expect.any(Number),
  msg: 'a write to Ocean',
  ...fields,
});

it('writes one line per write, with ids in place of names', async () => {
  const captured = captureLog();
  await using app = await startWatchedApp({ log: captured.log });
  const driver = scheduledDriver(app.sandbox);
  const driverId = String(driver.id);
  const vehicle = professionalVehicle(app.sandbox);
  const [trip, stop] = [tripsOf(app.sandbox, vehicle)[0]!, stopsOf(app.sandbox, vehicle)[0]!];
  const change = async (document: string, input: object) => {
    const { data, errors } = await app.execute(document, { variables: { input } });
    expect(errors).toBeUndefined();
    return data.result;
  };
  const { schedules } = await change(setRecurring, { driverId, days: monday });
  const { schedule } = await change(setExceptional, { driverId, period, description: `pour ${driver.lastName}` });
  await change(setExceptional, { driverId, period, scheduleId: schedule.id, clientMutationId: 'key-of-mine' });
  const lasting = (schedules as { id: string; oceanId: string; validity: { end: string | null } }[])
    .filter(({ validity }) => validity.end === null)
    .slice(0, 2);
  await change(deleteRecurring, { ids: lasting.map(({ id }) => id) });
  await change(deleteExceptional, { ids: [schedule.id] });
  await change(setStepPrivacy, { steps: [{ id: stepId(trip) }], privacy: 'PRIVATE' });
  await change(setStepPrivacy, { steps: [{ id: stepId(stop) }], privacy: 'PROFESSIONAL' });

  const extensionId = schedule.extension.oceanId;
  const vehicleId = String(vehicle.id);
  const scheduleIds = lasting.map(({ oceanId }) => oceanId);
  expect(captured.takeAudits()).toEqual([
    line({ mutation: 'setRecurringPrivacySchedule', targets: { driverId } }),
    line({ mutation: 'setExceptionalPrivacySchedule', targets: { driverId } }),
    line({ mutation: 'setExceptionalPrivacySchedule', targets: { driverId, extensionId } }),
    line({ mutation: 'deleteRecurringPrivacySchedules', targets: { driverId, scheduleIds }, status: 204 }),
    line({
      mutation: 'deleteExceptionalPrivacySchedules',
      targets: { driverIds: [driverId], extensionIds: [extensionId] },
      status: 204,
    }),
    line({ mutation: 'setStepPrivacy', targets: { stepId: String(trip.id), vehicleId, privacy: 'PRIVATE' } }),
    line({
      mutation: 'setStepPrivacy',
      targets: { stepId: String(stop.id), vehicleId, privacy: 'PROFESSIONAL' },
      outcome: 'REFUSED',
    }),
  ]);

  const log = captured.lines.join('\n');
  const people = app.sandbox.fleet.customers.flatMap(({ drivers, managers }) => [...drivers, ...managers]);
  const personal = people.flatMap(({ lastName, email }) => [lastName, email ?? lastName]);
  const secrets = [...personal, vehicle.registration, 'key-of-mine', 'token'];
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
});

it.each<[string, Stand, Record<string, unknown>]>([
  ['rejected by a status', rejectWrites(422), { outcome: 'REFUSED', status: 422 }],
  ['rejected by false', respondToWrites('false'), { outcome: 'REFUSED', status: 200 }],
  ['cut', cutWrites('before'), { outcome: 'UNKNOWN', status: null }],
  ['status 500', rejectWrites(500), { outcome: 'UNKNOWN', status: 500 }],
  ['forbidden', rejectWrites(403), { outcome: 'FAILED', status: 403 }],
  ['rate-limited', rejectWrites(429), { outcome: 'FAILED', status: 429 }],
])('records the outcome of a write: %s', async (_name, stand, fields) => {
  const captured = captureLog('error');
  await using app = await startWatchedApp({ log: captured.log });
  const driverId = String(scheduledDriver(app.sandbox).id);
  app.stand(stand);
  await app.execute(setRecurring, { variables: { input: { driverId, days: monday } } });
  expect(captured.takeAudits()).toEqual([
    line({ mutation: 'setRecurringPrivacySchedule', targets: { driverId }, ...fields }),
  ]);
});

it.each<[string, Stand, string, string, number | null]>([
  ['decides what Ocean left open', cutWrites('after'), 'UNKNOWN', 'CONFIRMED', null],
  ['contradicts a yes', respondToWrites('true'), 'DONE', 'NOT_APPLIED', 200],
])('writes a second line when reading back %s', async (_name, stand, first, second, status) => {
  const captured = captureLog();
  await using app = await startWatchedApp({ log: captured.log });
  const driverId = String(scheduledDriver(app.sandbox).id);
  app.stand(stand);
  await app.execute(setRecurring, { variables: { input: { driverId, days: monday } } });
  const targets = { driverId };
  expect(captured.takeAudits()).toEqual([
    line({ mutation: 'setRecurringPrivacySchedule', targets, outcome: first, status }),
    line({ mutation: 'setRecurringPrivacySchedule', targets, outcome: second, status: null }),
  ]);
});

it('names the caller by a digest of the token, and the customer', async () => {
  const captured = captureLog();
  await using app = await startWatchedApp({ log: captured.log });
  const driverId = String(scheduledDriver(app.sandbox).id);
  const callers = [await app.signIn('demo'), await app.signIn('demo')];
  const input = { driverId, days: monday, customerId: '4101' };
  for (const headers of [callers[0]!, callers[0]!, callers[1]!]) {
    await app.execute(setRecurring, { headers, variables: { input } });
  }
  const audits = captured.takeAudits();
  expect(audits.map(({ customerId }) => customerId)).toEqual(['4101', '4101', '4101']);
  const [one, again, other] = audits.map(({ identity }) => identity as string);
  expect(one).toMatch(/^[\w-]{22}:4101$/);
  expect(again).toBe(one);
  expect(other).not.toBe(one);
  for (const headers of callers) expect(captured.lines.join('\n')).not.toContain(headers['x-auth-token']);
});

it('writes no line for a write that was not sent', async () => {
  const captured = captureLog();
  await using app = await startWatchedApp({ log: captured.log });
  const driverId = String(scheduledDriver(app.sandbox).id);
  const inputs = [
    { driverId, days: monday, validateOnly: true },
    { driverId, days: [] },
    { driverId: '42', days: monday },
  ];
  for (const input of inputs) await app.execute(setRecurring, { variables: { input } });
  expect(captured.takeAudits()).toEqual([]);
});

it('is documented field by field, with an example', async () => {
  const captured = captureLog();
  await using app = await startWatchedApp({ log: captured.log });
  const vehicle = professionalVehicle(app.sandbox);
  const [trip] = tripsOf(app.sandbox, vehicle);
  const headers = await app.signIn('demo');
  const input = { steps: [{ id: stepId(trip!) }], privacy: 'PRIVATE', customerId: '4101' };
  await app.execute(setStepPrivacy, { headers, variables: { input } });
  const [written] = captured.takeAudits();
  const [, example = ''] = /```json\n(.*?)```/s.exec(readPage('docs/audit.md')) ?? [];
  const documented = JSON.parse(example) as Record<string, unknown>;
  const { time, identity, durationMillis, ...rest } = documented;
  expect(written).toMatchObject(rest);
  expect([time, identity, durationMillis].map((value) => typeof value)).toEqual(['string', 'string', 'number']);
  expect(Object.keys(written!)).toEqual(Object.keys(documented));
  expect(rowsUnder('docs/audit.md', '## Fields').map(([field]) => field)).toEqual(Object.keys(written!));
});
