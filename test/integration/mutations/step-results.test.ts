import { expect, it } from 'vitest';
import { setStepPrivacy } from '../../support/mutations/documents.ts';
import { professionalVehicle, stepId, stopsOf, tripsOf } from '../../support/mutations/fleet.ts';
import { rejectWrites, startWatchedApp } from '../../support/mutations/ocean.ts';
import { customerOf, stepsOf } from '../../support/expected.ts';

it('returns two results and one error, in the requested order, when one of three steps does not exist', async () => {
  await using app = await startWatchedApp();
  const vehicle = professionalVehicle(app.sandbox);
  const [one, two] = tripsOf(app.sandbox, vehicle);
  const ids = [stepId(two!), stepId({ vehicle, id: 1n }), stepId(one!)];
  const input = { steps: ids.map((id) => ({ id })), privacy: 'PRIVATE', clientMutationId: 'mine' };
  const { data, errors } = await app.execute(setStepPrivacy, { variables: { input } });
  expect(errors).toBeUndefined();
  const changed = (id: string | undefined) => ({
    id,
    outcome: 'CHANGED',
    confirmed: true,
    confirmedBy: 'RESPONSE_AND_READ_BACK',
    userErrors: [],
    step: { id, kind: 'PRIVATE_TRIP', isPrivate: true },
  });
  const field = ['input', 'steps', '1', 'id'];
  expect(data.result).toEqual({
    clientMutationId: 'mine',
    confirmed: true,
    confirmedBy: 'RESPONSE_AND_READ_BACK',
    plannedCalls: [],
    results: [
      changed(ids[0]),
      {
        id: ids[1],
        outcome: 'NOT_CHANGED',
        confirmed: null,
        confirmedBy: null,
        userErrors: [{ code: 'STEP_NOT_FOUND', field }],
        step: null,
      },
      changed(ids[2]),
    ],
    userErrors: [
      {
        __typename: 'SetStepPrivacyError',
        code: 'STEP_NOT_FOUND',
        field,
        message: 'the vehicle has no such step on that day, or the caller may not see it',
      },
    ],
  });
  const sent = app.takeWrites().map(({ query }) => /idEtape=(\d+)/.exec(query)?.[1]);
  expect(sent.sort()).toEqual([one!.id, two!.id].map(String).sort());
});

it('reports the steps that Ocean rejects with false next to those it changed: a stop, a vehicle without private life', async () => {
  await using app = await startWatchedApp();
  const vehicle = professionalVehicle(app.sandbox);
  const plain = customerOf(app.sandbox).vehicles.find(
    (one) => !one.privacyEnabled && tripsOf(app.sandbox, one).length > 0,
  )!;
  const [trip, stop, other] = [
    tripsOf(app.sandbox, vehicle)[0]!,
    stopsOf(app.sandbox, vehicle)[0]!,
    tripsOf(app.sandbox, plain)[0]!,
  ];
  const steps = [stop, trip, other].map((step) => ({ id: stepId(step) }));
  const { data } = await app.execute(setStepPrivacy, { variables: { input: { steps, privacy: 'PRIVATE' } } });
  const rejected = (index: string) => [{ code: 'REFUSED', field: ['input', 'steps', index] }];
  expect(data.result.results).toMatchObject([
    {
      outcome: 'NOT_CHANGED',
      userErrors: rejected('0'),
      step: { kind: expect.stringMatching(/STOP|WAITING/), isPrivate: null },
    },
    { outcome: 'CHANGED', userErrors: [], step: { isPrivate: true } },
    { outcome: 'NOT_CHANGED', userErrors: rejected('2'), step: { isPrivate: false } },
  ]);
  expect(app.takeWrites()).toHaveLength(3);
});

it.each([
  [400, 'REFUSED', 'NOT_CHANGED'],
  [401, 'UNAUTHENTICATED', 'NOT_CHANGED'],
  [403, 'FORBIDDEN', 'NOT_CHANGED'],
  [404, 'REFUSED', 'NOT_CHANGED'],
  [422, 'REFUSED', 'NOT_CHANGED'],
  [429, 'RATE_LIMITED', 'NOT_CHANGED'],
  [500, 'OUTCOME_UNKNOWN', 'UNKNOWN'],
])('reports status %i of Ocean at its step, sends it once, and completes the others', async (status, code, outcome) => {
  await using app = await startWatchedApp();
  const headers = await app.signIn('demo');
  const trips = tripsOf(app.sandbox, professionalVehicle(app.sandbox)).slice(0, 3);
  const reject = rejectWrites(status);
  app.stand(async (call, forward) => (call.query.includes(String(trips[1]!.id)) ? reject(call, forward) : forward()));
  const steps = trips.map((trip) => ({ id: stepId(trip) }));
  const response = await app.execute(setStepPrivacy, {
    headers,
    variables: { input: { steps, privacy: 'PRIVATE' } },
  });
  expect(response.errors).toBeUndefined();
  expect(response.data.result.results).toMatchObject([
    { outcome: 'CHANGED', userErrors: [], step: { isPrivate: true } },
    { outcome, userErrors: [{ code, field: ['input', 'steps', '1'] }], step: { isPrivate: false } },
    { outcome: 'CHANGED', userErrors: [], step: { isPrivate: true } },
  ]);
  expect(app.takeWrites()).toHaveLength(3);
  expect(JSON.stringify(response)).not.toContain('text-of-ocean');
});

it('finds no step of another customer', async () => {
  await using app = await startWatchedApp();
  const vehicle = professionalVehicle(app.sandbox, 1);
  const steps = [{ id: stepId(tripsOf(app.sandbox, vehicle)[0]!) }];
  const { data } = await app.execute(setStepPrivacy, { variables: { input: { steps, privacy: 'PRIVATE' } } });
  expect(data.result.userErrors).toMatchObject([{ code: 'STEP_NOT_FOUND' }]);
  expect(app.takeWrites()).toEqual([]);
});

it('sends many steps, each once, however they end', async () => {
  await using app = await startWatchedApp();
  const vehicle = customerOf(app.sandbox).vehicles.find(({ registration }) => registration === 'AF-866-GW')!;
  const all = stepsOf(app.sandbox.fleet, vehicle, '2026-06-11');
  const steps = all.map((step) => ({ id: stepId(step) }));
  const { data } = await app.execute(setStepPrivacy, { variables: { input: { steps, privacy: 'PRIVATE' } } });
  expect((data.result.results as { outcome: string }[]).map(({ outcome }) => outcome)).toEqual(
    all.map(({ isTrip }) => (isTrip ? 'CHANGED' : 'NOT_CHANGED')),
  );
  expect(app.takeWrites()).toHaveLength(all.length);
  // One list of vehicles, one sheet for the check and one to read back for the payload, however many steps.
  expect(app.takeReads()).toEqual({
    'GET /restapi/vehicule_engin/vehicles': 1,
    'GET /restapi/mobility/v1/ficheJour': 2,
  });
});
