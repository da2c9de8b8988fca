import { expect, it } from 'vitest';
import {
  deleteExceptional,
  deleteRecurring,
  setExceptional,
  setRecurring,
  setStepPrivacy,
} from '../../support/mutations/documents.ts';
import { testNow } from '../../support/app.ts';
import { professionalVehicle, scheduledDriver, stepId, tripsOf } from '../../support/mutations/fleet.ts';
import { isWrite, rejectWrites, startWatchedApp, type WatchedApp } from '../../support/mutations/ocean.ts';

interface Listed {
  __typename: string;
  id: string;
  validity: { start: string | null; end: string | null };
  slots: { day: string }[];
}

/** Every write except that of steps, which reports errors at each step. */
async function changes(app: WatchedApp, headers = {}) {
  const driver = scheduledDriver(app.sandbox);
  const driverId = String(driver.id);
  const query =
    '{ drivers(first: 100) { nodes { privacySchedules { __typename id validity { start end } slots { day } } } } }';
  const { data } = await app.execute(query, { headers });
  const all = (data.drivers.nodes as { privacySchedules: Listed[] }[]).flatMap(
    ({ privacySchedules }) => privacySchedules,
  );
  const recurring = all.find(
    ({ __typename, validity, slots: [slot] }) =>
      __typename === 'RecurringPrivacySchedule' && validity.end === null && slot!.day !== 'MONDAY',
  )!;
  const toCome = all.find(
    ({ __typename, validity }) => __typename === 'ExceptionalPrivacySchedule' && Date.parse(validity.start!) > testNow,
  )!;
  const period = { start: '2026-12-24T12:00:00Z', end: '2026-12-26T12:00:00Z' };
  return [
    [setRecurring, { driverId, days: [{ day: 'MONDAY', slots: [] }] }],
    [setExceptional, { driverId, period }],
    [deleteRecurring, { ids: [recurring.id] }],
    [deleteExceptional, { ids: [toCome.id] }],
  ] as const;
}

it('signs the service account in again after a 401 and retries the write once: a rejected write had no effect', async () => {
  await using app = await startWatchedApp();
  for (const [document, input] of await changes(app)) {
    app.takeWrites();
    const logins = app.countLogins();
    let rejections = 0;
    app.stand(async (call, forward) => {
      if (!isWrite(call) || rejections > 0) return forward();
      rejections += 1;
      return { status: 401, body: '{}' };
    });
    const { data, errors } = await app.execute(document, { variables: { input } });
    expect([errors, data.result.userErrors]).toEqual([undefined, []]);
    expect(app.countLogins() - logins).toBe(1);
    const [one, two, ...others] = app.takeWrites();
    expect(others).toEqual([]);
    expect(two).toEqual(one);
  }
});

it('does not send the write a third time', async () => {
  await using app = await startWatchedApp();
  const [[document, input]] = await changes(app);
  app.stand(rejectWrites(401));
  const { errors } = await app.execute(document, { variables: { input } });
  expect(errors).toMatchObject([{ path: ['result'], extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(app.takeWrites()).toHaveLength(2);
});

it('sends the write of a caller once, even when their token is rejected', async () => {
  await using app = await startWatchedApp();
  const headers = await app.signIn('demo');
  const [[document, input]] = await changes(app, headers);
  app.stand(rejectWrites(401));
  const { errors } = await app.execute(document, { headers, variables: { input } });
  expect(errors).toMatchObject([{ path: ['result'], extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(app.takeWrites()).toHaveLength(1);
});

it.each([
  [403, {}, { code: 'FORBIDDEN' }],
  [429, { 'retry-after': '17' }, { code: 'UPSTREAM_RATE_LIMITED', retryAfterSeconds: 17 }],
  [429, {}, { code: 'UPSTREAM_RATE_LIMITED' }],
])('reports a %i as a top-level error after one upstream request', async (status, headers, extensions) => {
  for (const index of [0, 1, 2, 3]) {
    await using app = await startWatchedApp(); // one each: a rate-limited caller backs off
    const [document, input] = (await changes(app))[index]!;
    app.takeWrites();
    app.stand(rejectWrites(status, headers));
    const response = await app.execute(document, { variables: { input } });
    expect(response.data).toBeNull();
    expect(response.errors).toMatchObject([{ path: ['result'], extensions }]);
    expect(response.errors![0]!.extensions).toEqual(extensions);
    expect(JSON.stringify(response)).not.toContain('text-of-ocean');
    expect(app.takeWrites()).toHaveLength(1);
  }
});

it('reports that a read-only user may not write, and changes nothing', async () => {
  await using app = await startWatchedApp();
  const headers = await app.signIn('lecture');
  for (const [document, input] of await changes(app, headers)) {
    const { errors } = await app.execute(document, { headers, variables: { input } });
    expect(errors).toMatchObject([{ path: ['result'], extensions: { code: 'FORBIDDEN' } }]);
  }
  const steps = [{ id: stepId(tripsOf(app.sandbox, professionalVehicle(app.sandbox))[0]!) }];
  const { data } = await app.execute(setStepPrivacy, { headers, variables: { input: { steps, privacy: 'PRIVATE' } } });
  expect(data.result).toMatchObject({
    userErrors: [{ code: 'FORBIDDEN', field: ['input', 'steps', '0'] }],
    results: [{ outcome: 'NOT_CHANGED', step: { isPrivate: false } }],
  });
});

it('requires the customer from a user of several, before a write is sent', async () => {
  await using app = await startWatchedApp({ login: 'multi' });
  const input = { driverId: '1', days: [{ day: 'MONDAY', slots: [] }] };
  const { errors } = await app.execute(setRecurring, { variables: { input } });
  expect(errors).toMatchObject([{ extensions: { code: 'CUSTOMER_REQUIRED' } }]);
  expect(app.takeWrites()).toEqual([]);
});

it('requires a credential when no service account is configured', async () => {
  await using app = await startWatchedApp({ env: { OCEAN_LOGIN: '', OCEAN_PASSWORD: '' } });
  const input = { driverId: '1', days: [{ day: 'MONDAY', slots: [] }] };
  const { errors } = await app.execute(setRecurring, { variables: { input } });
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  expect([app.takeWrites(), app.takeReads()]).toEqual([[], {}]);
});
