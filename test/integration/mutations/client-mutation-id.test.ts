import { expect, it } from 'vitest';
import { KeyRegister } from '../../../src/domain/mutations/key-register.ts';
import { LocalIdempotencyStore } from '../../../src/domain/mutations/idempotency-store.ts';
import { setExceptional, setRecurring, setStepPrivacy } from '../../support/mutations/documents.ts';
import { professionalVehicle, scheduledDriver, stepId, tripsOf } from '../../support/mutations/fleet.ts';
import {
  respondToWrites,
  cutWrites,
  rejectWrites,
  startWatchedApp,
  type WatchedApp,
} from '../../support/mutations/ocean.ts';

const period = { start: '2026-12-24T12:00:00.000Z', end: '2026-12-26T12:00:00.000Z' };

function inputOf({ sandbox }: WatchedApp, rest: Record<string, unknown> = {}) {
  return { driverId: String(scheduledDriver(sandbox).id), period, clientMutationId: 'mine', ...rest };
}

const set = (app: WatchedApp, input: Record<string, unknown>, headers = {}) =>
  app.execute(setExceptional, { headers, variables: { input } });

it('sends one write for two sequential requests, and returns the same payload', async () => {
  await using app = await startWatchedApp();
  const first = await set(app, inputOf(app));
  expect(first.data.result).toMatchObject({ clientMutationId: 'mine', userErrors: [], schedule: { validity: period } });
  expect(await set(app, inputOf(app))).toEqual(first);
  expect(app.takeWrites()).toHaveLength(1);
});

it('sends one write for concurrent requests, and returns the same payload', async () => {
  await using app = await startWatchedApp();
  const responses = await Promise.all([1, 2, 3, 4].map(() => set(app, inputOf(app))));
  expect(responses[0]!.data.result.schedule).not.toBeNull();
  for (const response of responses) expect(response).toEqual(responses[0]);
  expect(app.takeWrites()).toHaveLength(1);
});

it('sends one write for two fields of one document', async () => {
  await using app = await startWatchedApp();
  const document = `mutation ($input: SetExceptionalPrivacyScheduleInput!) {
    one: setExceptionalPrivacySchedule(input: $input) { schedule { id } }
    two: setExceptionalPrivacySchedule(input: $input) { schedule { id } }
  }`;
  const { data } = await app.execute(document, { variables: { input: inputOf(app) } });
  expect(data.two).toEqual(data.one);
  expect(app.takeWrites()).toHaveLength(1);
});

it('rejects the same id with another input, and leaves the first write in place', async () => {
  await using app = await startWatchedApp();
  await set(app, inputOf(app));
  app.takeWrites();
  const { data } = await set(app, inputOf(app, { description: 'another' }));
  expect(data.result).toMatchObject({
    schedule: null,
    userErrors: [
      {
        code: 'CLIENT_MUTATION_ID_REUSED',
        field: ['input', 'clientMutationId'],
        message: 'was given for another input within the last five minutes; give a new one for a new change',
      },
    ],
  });
  expect(app.takeWrites()).toEqual([]);
});

it('is scoped to one mutation', async () => {
  await using app = await startWatchedApp();
  await set(app, inputOf(app));
  const { driverId, clientMutationId } = inputOf(app);
  const input = { driverId, clientMutationId, days: [{ day: 'MONDAY', slots: [] }] };
  const { data } = await app.execute(setRecurring, { variables: { input } });
  expect(data.result.userErrors).toEqual([]);
  expect(app.takeWrites()).toHaveLength(2);
});

it('is scoped to one caller: another token sends its own write', async () => {
  await using app = await startWatchedApp();
  const callers = [await app.signIn('demo'), await app.signIn('demo')];
  const [one, other] = [await set(app, inputOf(app), callers[0]), await set(app, inputOf(app), callers[1])];
  expect(other.data.result.schedule.id).not.toBe(one.data.result.schedule.id);
  expect(app.takeWrites()).toHaveLength(2);
});

it('can be reused for a new write after five minutes', async () => {
  let now = 0;
  await using app = await startWatchedApp({ idempotencyStore: new LocalIdempotencyStore(new KeyRegister(() => now)) });
  await set(app, inputOf(app));
  now += 5 * 60_000 - 1;
  await set(app, inputOf(app));
  expect(app.takeWrites()).toHaveLength(1);
  now += 2;
  await set(app, inputOf(app));
  expect(app.takeWrites()).toHaveLength(1);
});

it.each([
  ['Ocean rejected it', respondToWrites('false'), 'REFUSED'],
  ['the user lacks the right', rejectWrites(403), undefined],
  ['Ocean limits the rate', rejectWrites(429), undefined],
])('can be retried when nothing changed: %s', async (_name, stand, code) => {
  await using app = await startWatchedApp();
  app.stand(stand);
  const failed = await set(app, inputOf(app));
  expect(failed.data?.result.userErrors[0].code).toBe(code);
  app.stand(null);
  const made = await set(app, inputOf(app));
  expect(made.data.result).toMatchObject({ userErrors: [], schedule: { validity: period } });
  expect(app.takeWrites()).toHaveLength(2);
});

it('can be retried with the corrected input', async () => {
  await using app = await startWatchedApp();
  const wrong = await set(app, inputOf(app, { driverId: '42' }));
  expect(wrong.data.result.userErrors).toMatchObject([{ code: 'DRIVER_NOT_FOUND' }]);
  const made = await set(app, inputOf(app));
  expect(made.data.result.userErrors).toEqual([]);
  expect(app.takeWrites()).toHaveLength(1);
});

it.each(['before', 'after'] as const)('is not sent again when the outcome is unknown (cut %s)', async (when) => {
  await using app = await startWatchedApp();
  app.stand(cutWrites(when));
  await set(app, inputOf(app));
  app.stand(null);
  const { data } = await set(app, inputOf(app));
  const isThere = when === 'after';
  expect(data.result).toMatchObject({
    userErrors: isThere ? [] : [{ code: 'OUTCOME_UNKNOWN' }],
    confirmed: isThere,
    confirmedBy: isThere ? 'READ_BACK' : null,
  });
  expect(data.result.schedule !== null).toBe(isThere);
  expect(app.takeWrites()).toHaveLength(1);
});

it('does not send the steps that worked again when others did not', async () => {
  await using app = await startWatchedApp();
  const trips = tripsOf(app.sandbox, professionalVehicle(app.sandbox)).slice(0, 2);
  const reject = rejectWrites(429);
  app.stand(async (call, forward) => (call.query.includes(String(trips[0]!.id)) ? reject(call, forward) : forward()));
  const input = { steps: trips.map((trip) => ({ id: stepId(trip) })), privacy: 'PRIVATE', clientMutationId: 'mine' };
  const first = await app.execute(setStepPrivacy, { variables: { input } });
  expect(first.data.result.results).toMatchObject([{ outcome: 'NOT_CHANGED' }, { outcome: 'CHANGED' }]);
  expect(await app.execute(setStepPrivacy, { variables: { input } })).toEqual(first);
  expect(app.takeWrites()).toHaveLength(2);
});
