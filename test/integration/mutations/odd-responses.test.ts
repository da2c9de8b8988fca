import { expect, it } from 'vitest';
import {
  deleteExceptional,
  deleteRecurring,
  setExceptional,
  setRecurring,
  setStepPrivacy,
} from '../../support/mutations/documents.ts';
import { professionalVehicle, scheduledDriver, stepId, tripsOf } from '../../support/mutations/fleet.ts';
import { isWrite, startWatchedApp, type WatchedApp } from '../../support/mutations/ocean.ts';

const christmas = { start: '2026-12-24T12:00:00.000Z', end: '2026-12-26T12:00:00.000Z' };

interface Listed {
  id: string;
  validity: { end: string | null };
  slots: { day: string }[];
}

/** Each write with its document, its input, and the query that its messages recommend. */
async function writesOf(app: WatchedApp) {
  const driverId = String(scheduledDriver(app.sandbox).id);
  const query = `{ driver(by: { oceanId: "${driverId}" }) { privacySchedules(kinds: [RECURRING]) { id validity { end } slots { day } } } }`;
  const recurring = (await app.execute(query)).data.driver.privacySchedules as Listed[];
  const lasting = recurring.find(({ validity, slots: [slot] }) => validity.end === null && slot!.day !== 'MONDAY')!;
  const made = await app.execute(setExceptional, { variables: { input: { driverId, period: christmas } } });
  const steps = [{ id: stepId(tripsOf(app.sandbox, professionalVehicle(app.sandbox))[0]!) }];
  const days = [{ day: 'MONDAY', slots: [{ start: '11:07', end: '11:09' }] }];
  app.takeWrites();
  return [
    [setRecurring, { driverId, days }, 'driver { privacySchedules(kinds: [RECURRING]) }'],
    [setExceptional, { driverId, period: christmas }, 'driver { privacySchedules(kinds: [EXCEPTIONAL]) }'],
    [deleteRecurring, { ids: [lasting.id] }, 'driver { privacySchedules }'],
    [deleteExceptional, { ids: [made.data.result.schedule.id] }, 'driver { privacySchedules }'],
    [setStepPrivacy, { steps, privacy: 'PRIVATE' }, 'vehicle { steps(date) { id isPrivate } }'],
  ] as const;
}

const html = { 'content-type': 'text/html' };
const envelope = '{"oceanStatus": "badParameters", "message": "text-of-ocean"}';

/** Bodies that mean failure, each with the status of Ocean that the message repeats. */
const rejections: [string, string][] = [
  ['false', ''],
  ['False', ''],
  ['"False"', ''],
  ['"FALSE"', ''],
  ['{"boolean": false}', ''],
  ['[{"boolean": false}]', ''],
  ['[{"boolean": "False"}]', ''],
  ['[true, {"boolean": false}]', ''],
  [envelope, ' (badParameters)'],
  [`[${envelope}]`, ' (badParameters)'],
  ['[{"oceanStatus": "Jean Martin 06 12", "message": "text-of-ocean"}]', ''],
];

it.each(rejections)('reports no success when the response to a write is %s', async (body, oceanStatus) => {
  await using app = await startWatchedApp();
  for (const [document, input] of await writesOf(app)) {
    app.stand(async (call, forward) => (isWrite(call) ? { status: 200, body } : forward()));
    const response = await app.execute(document, { variables: { input } });
    expect(response.errors).toBeUndefined();
    const { userErrors, confirmed, confirmedBy } = response.data.result;
    expect([confirmed, confirmedBy]).toEqual([false, null]);
    expect(userErrors).toMatchObject([{ code: 'REFUSED' }]);
    expect(userErrors[0].message).toMatch(/^Ocean rejected /);
    expect(userErrors[0].message.endsWith(`${oceanStatus}; nothing changed`)).toBe(true);
    expect(JSON.stringify(response)).not.toMatch(/text-of-ocean|Martin 06/);
    expect(response.data.result.results ?? []).toMatchObject(
      document === setStepPrivacy ? [{ outcome: 'NOT_CHANGED' }] : [],
    );
    expect(app.takeWrites()).toHaveLength(1);
    app.stand(null);
  }
});

const silences: [string, string, Record<string, string>?][] = [
  ['an empty object', '{}'],
  ['zero', '0'],
  ['null', 'null'],
  ['HTML', '<html>', html],
  ['HTML that calls itself JSON', '<html>'],
  ['half a word', 'tr'],
  ['an empty list', '[]'],
  ['a list with only some successes', '[true, {}]'],
];

it.each(silences)(
  'reports no success when the response to a write is %s and reading back does not show it',
  async (_name, body, headers) => {
    await using app = await startWatchedApp();
    for (const [document, input, toRead] of await writesOf(app)) {
      app.stand(async (call, forward) =>
        isWrite(call) ? { status: 200, body, ...(headers && { headers }) } : forward(),
      );
      const response = await app.execute(document, { variables: { input } });
      expect(response.errors).toBeUndefined();
      expect(response.data.result).toMatchObject({ confirmed: false, confirmedBy: null });
      expect(response.data.result.userErrors).toMatchObject([
        {
          code: 'OUTCOME_UNKNOWN',
          message: `Ocean did not report whether it made the change, and reading back does not show it; it may still take effect: read ${toRead} before trying again`,
        },
      ]);
      expect(app.takeWrites()).toHaveLength(1);
      app.stand(null);
    }
  },
);

it.each([...silences, ['nothing', ''] as const])(
  'reports success when the response to a write is %s and reading back shows it',
  async (_name, body, headers) => {
    await using app = await startWatchedApp();
    for (const [document, input] of await writesOf(app)) {
      app.stand(async (call, forward) => {
        const response = await forward();
        return isWrite(call) ? { status: 200, body, ...(headers && { headers }) } : response;
      });
      const { data } = await app.execute(document, { variables: { input } });
      // A deletion has no documented body: an empty one means success.
      const isYes = body === '' && [deleteRecurring, deleteExceptional].includes(document);
      expect(data.result).toMatchObject({
        userErrors: [],
        confirmed: true,
        confirmedBy: isYes ? 'RESPONSE_AND_READ_BACK' : 'READ_BACK',
      });
      expect(app.takeWrites()).toHaveLength(1);
      app.stand(null);
    }
  },
);

it.each([
  'true',
  'True',
  '"TRUE"',
  '{"boolean": true}',
  '[{"boolean": true}]',
  '{"oceanStatus": "OK", "message": ""}',
  '{"innerMap": {"map": {"LUNDI": {}}}}',
])('reports a failure when reading back contradicts a success: %s', async (body) => {
  await using app = await startWatchedApp();
  const differences = [
    ['on MONDAY PRIVATE hours that were requested are missing', ['input', 'days', '0', 'slots']],
    ['the driver has no new exception', ['input']],
    ['the schedule still applies', ['input', 'ids', '0']],
    ['the exception is still there', ['input', 'ids', '0']],
    ['the step is not private', ['input', 'steps', '0']],
  ] as const;
  for (const [index, [document, input, toRead]] of (await writesOf(app)).entries()) {
    app.stand(async (call, forward) => (isWrite(call) ? { status: 200, body } : forward()));
    const { data } = await app.execute(document, { variables: { input } });
    const [difference, field] = differences[index]!;
    expect(data.result).toMatchObject({ confirmed: false, confirmedBy: null });
    const [error, ...others] = data.result.userErrors as { code: string; message: string; field: string[] }[];
    expect(others).toEqual([]);
    expect([error!.code, error!.field]).toEqual(['NOT_APPLIED', field]);
    expect(error!.message).toMatch(/^Ocean reported success, but /);
    expect(error!.message).toContain(difference);
    expect(error!.message.endsWith(`; read ${toRead} to see the current state`)).toBe(true);
    app.stand(null);
  }
});

it.each([
  ['success', 'true', { userErrors: [], confirmed: false, confirmedBy: 'RESPONSE' }],
  ['nothing', '{}', { userErrors: [{ code: 'OUTCOME_UNKNOWN' }], confirmed: false, confirmedBy: null }],
])('reports the known outcome when Ocean reports %s and cannot be read back', async (_name, body, expected) => {
  await using app = await startWatchedApp();
  for (const [document, input] of await writesOf(app)) {
    let isSent = false;
    app.stand(async (call, forward) => {
      if (isSent) return { status: 500, body: '{}' };
      if (!isWrite(call)) return forward();
      isSent = true;
      await forward();
      return { status: 200, body };
    });
    const { data } = await app.execute(document, { variables: { input } });
    expect(data.result).toMatchObject(expected);
    app.stand(null);
  }
});

it('names the differing fields of an exception: its end and its description', async () => {
  await using app = await startWatchedApp();
  app.stand(async (call, forward) => {
    if (isWrite(call)) return forward();
    const { body, ...rest } = await forward();
    const moved = body.replaceAll(String(Date.parse(christmas.end)), String(Date.parse(christmas.end) - 60_000));
    return { ...rest, body: moved.replaceAll('Ski', 'Sk') };
  });
  const input = { driverId: String(scheduledDriver(app.sandbox).id), period: christmas, description: 'Ski' };
  const { data } = await app.execute(setExceptional, { variables: { input } });
  expect(data.result.userErrors).toMatchObject([
    { code: 'NOT_APPLIED', field: ['input', 'period', 'end'] },
    { code: 'NOT_APPLIED', field: ['input', 'description'] },
  ]);
  expect(data.result.schedule).toMatchObject({ description: 'Sk' });
  expect(JSON.stringify(data.result.userErrors)).not.toContain('Sk"');
});

it('sends no second write under the same clientMutationId after a false success', async () => {
  await using app = await startWatchedApp();
  const [[document, input]] = await writesOf(app);
  app.stand(async (call, forward) => (isWrite(call) ? { status: 200, body: 'true' } : forward()));
  for (const time of ['first', 'second']) {
    const { data } = await app.execute(document, { variables: { input: { ...input, clientMutationId: 'mine' } } });
    expect(data.result, time).toMatchObject({ userErrors: [{ code: 'NOT_APPLIED' }], confirmed: false });
  }
  expect(app.takeWrites()).toHaveLength(1);
});
