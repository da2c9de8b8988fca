import { expect, it } from 'vitest';
import {
  deleteExceptional,
  deleteRecurring,
  setExceptional,
  setRecurring,
  setStepPrivacy,
} from '../../support/mutations/documents.ts';
import { professionalVehicle, scheduledDriver, stepId, tripsOf } from '../../support/mutations/fleet.ts';
import {
  respondToWrites,
  cutWrites,
  startWatchedApp,
  type Stand,
  type WatchedApp,
} from '../../support/mutations/ocean.ts';

const christmas = { start: '2026-12-24T12:00:00.000Z', end: '2026-12-26T12:00:00.000Z' };

/** Each write with its document, its input, and the query that the message recommends. */
async function changes(app: WatchedApp) {
  const driverId = String(scheduledDriver(app.sandbox).id);
  const query = `{ driver(by: { oceanId: "${driverId}" }) { privacySchedules(kinds: [RECURRING]) { id validity { end } slots { day } } } }`;
  const recurring = (await app.execute(query)).data.driver.privacySchedules as {
    id: string;
    validity: { end: string | null };
    slots: { day: string }[];
  }[];
  const lasting = recurring.find(({ validity, slots: [slot] }) => validity.end === null && slot!.day !== 'MONDAY');
  const made = await app.execute(setExceptional, { variables: { input: { driverId, period: christmas } } });
  const steps = [{ id: stepId(tripsOf(app.sandbox, professionalVehicle(app.sandbox))[0]!) }];
  const monday = [{ day: 'MONDAY', slots: [{ start: '11:07', end: '11:09' }] }];
  return [
    [setRecurring, { driverId, days: monday }, 'driver { privacySchedules(kinds: [RECURRING]) }'],
    [setExceptional, { driverId, period: christmas }, 'driver { privacySchedules(kinds: [EXCEPTIONAL]) }'],
    [deleteRecurring, { ids: [lasting!.id] }, 'driver { privacySchedules }'],
    [deleteExceptional, { ids: [made.data.result.schedule.id] }, 'driver { privacySchedules }'],
    [setStepPrivacy, { steps, privacy: 'PRIVATE' }, 'vehicle { steps(date) { id isPrivate } }'],
  ] as const;
}

it.each<[string, Stand]>([
  ['reset before Ocean did it', cutWrites('before')],
  ['a response with status 500', async () => ({ status: 500, body: '{}' })],
  [
    'a response with status 502',
    async () => ({ status: 502, body: '<html>', headers: { 'content-type': 'text/html' } }),
  ],
  ['redirected', async () => ({ status: 302, body: '', headers: { location: 'http://127.0.0.1:1/elsewhere' } })],
])('is reported, with a query to read, after one upstream request: %s', async (_name, response) => {
  await using app = await startWatchedApp();
  const all = await changes(app);
  app.takeWrites();
  for (const [document, input, toRead] of all) {
    app.stand((call, forward) => (isChange(call.method, call.path) ? response(call, forward) : forward()));
    const { data, errors } = await app.execute(document, { variables: { input } });
    expect(errors).toBeUndefined();
    const [error, ...others] = data.result.userErrors as { code: string; message: string }[];
    expect(others).toEqual([]);
    expect(error!.code).toBe('OUTCOME_UNKNOWN');
    expect(error!.message).toBe(
      `Ocean did not report whether it made the change, and reading back does not show it; it may still take effect: read ${toRead} before trying again`,
    );
    expect(app.takeWrites()).toHaveLength(1);
    app.stand(null);
  }
});

it.each<[string, Stand]>([
  ['reset after Ocean did it', cutWrites('after')],
  ['a response with status 500 after Ocean did it', async (_call, forward) => ({ ...(await forward()), status: 500 })],
])('is not reported when reading back shows the write: %s', async (_name, respond) => {
  await using app = await startWatchedApp();
  for (const [document, input] of await changes(app)) {
    app.takeWrites();
    app.stand((call, forward) => (isChange(call.method, call.path) ? respond(call, forward) : forward()));
    const { data } = await app.execute(document, { variables: { input } });
    expect(data.result).toMatchObject({ userErrors: [], confirmed: true, confirmedBy: 'READ_BACK' });
    expect(app.takeWrites()).toHaveLength(1);
    app.stand(null);
  }
});

it('returns the current state of Ocean in the payload, either way', async () => {
  await using app = await startWatchedApp();
  const [, [, input]] = await changes(app);
  app.stand(cutWrites('after'));
  const done = await app.execute(setExceptional, { variables: { input } });
  expect(done.data.result.schedule).toMatchObject({ validity: christmas });
  app.stand(cutWrites('before'));
  const lost = await app.execute(setExceptional, { variables: { input } });
  expect(lost.data.result).toMatchObject({ schedule: null, userErrors: [{ code: 'OUTCOME_UNKNOWN' }] });
});

it('is not reported for a write that Ocean rejected', async () => {
  await using app = await startWatchedApp();
  const all = await changes(app);
  for (const stand of [respondToWrites('false'), async () => ({ status: 422, body: '{}' }) as const]) {
    for (const [document, input] of all) {
      app.takeWrites();
      app.stand((call, forward) => (isChange(call.method, call.path) ? stand(call, forward) : forward()));
      const { data } = await app.execute(document, { variables: { input } });
      expect(data.result.userErrors).toMatchObject([{ code: 'REFUSED' }]);
      expect(data.result.userErrors[0].message).toMatch(/^Ocean rejected .*; nothing changed$/);
      expect(data.result.schedule ?? null).toBeNull();
      expect(app.takeWrites()).toHaveLength(1);
    }
  }
});

it('is not reported when Ocean was never reached', async () => {
  await using app = await startWatchedApp();
  const [[document, input]] = await changes(app);
  await app.execute('{ drivers { totalCount } }');
  await app.stopOcean();
  const { data, errors } = await app.execute(document, { variables: { input } });
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
});

function isChange(method: string, path: string): boolean {
  return method === 'DELETE' || (method === 'POST' && path.startsWith('/restapi/vieprivee/'));
}
