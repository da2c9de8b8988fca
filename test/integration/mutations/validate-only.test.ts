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
import { startWatchedApp, type WatchedApp, type WireCall } from '../../support/mutations/ocean.ts';

interface Listed {
  __typename: string;
  id: string;
  validity: { start: string | null; end: string | null };
}

interface PlannedCall {
  method: string;
  path: string;
  query: { key: string; values: string[] }[];
  body: unknown;
}

/** A planned call as the wire would show it. */
function toWire({ method, path, query, body }: PlannedCall): WireCall {
  const pairs = query.flatMap(({ key, values }) =>
    values.map((value) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`),
  );
  return { method, path, query: pairs.join('&'), body: body ?? undefined };
}

/** Requests a dry run, checks that it sends nothing, then runs the mutation and compares the plan with the requests. */
async function expectPlan(app: WatchedApp, document: string, input: Record<string, unknown>): Promise<void> {
  const plan = await app.execute(document, { variables: { input: { ...input, validateOnly: true } } });
  expect(plan.errors).toBeUndefined();
  expect(plan.data.result.userErrors).toEqual([]);
  expect(app.takeWrites()).toEqual([]);
  const made = await app.execute(document, { variables: { input } });
  expect(made.data.result).toMatchObject({ userErrors: [], plannedCalls: [] });
  const sent = app.takeWrites();
  expect(sent.length).toBeGreaterThan(0);
  expect((plan.data.result.plannedCalls as PlannedCall[]).map(toWire)).toEqual(sent);
}

it.each(['demo', 'demo2', 'multi'])('shows exactly what is sent afterwards, to %s', async (login) => {
  await using app = await startWatchedApp({ login });
  const rank = login === 'demo2' ? 1 : 0;
  const customer = login === 'multi' ? { customerId: '4101' } : {};
  const driverId = String(scheduledDriver(app.sandbox, rank).id);
  const days = [
    { day: 'MONDAY', slots: [{ start: '18:00', end: '24:00' }] },
    { day: 'SUNDAY', slots: [] },
  ];
  const validity = { start: '2026-12-01T00:00:00Z' };
  await expectPlan(app, setRecurring, { ...customer, driverId, days, validity });
  const period = { start: '2026-12-24T12:00:00Z', end: '2026-12-26T12:00:00Z' };
  await expectPlan(app, setExceptional, { ...customer, driverId, period, description: 'Noël & +1' });
  const read = `query ($customerId: ID) {
    driver(by: { oceanId: "${driverId}" }, customerId: $customerId) { privacySchedules { __typename id validity { start end } } }
  }`;
  const { data } = await app.execute(read, { variables: customer });
  const { privacySchedules } = data.driver as { privacySchedules: Listed[] };
  const idsOf = (type: string, isFit: (validity: Listed['validity']) => boolean) =>
    privacySchedules.flatMap(({ __typename, id, validity }) => (__typename === type && isFit(validity) ? id : []));
  const lasting = idsOf('RecurringPrivacySchedule', ({ end }) => end === null);
  await expectPlan(app, deleteRecurring, { ...customer, driverId, ids: lasting });
  const toCome = idsOf('ExceptionalPrivacySchedule', ({ start }) => Date.parse(start!) > testNow);
  await expectPlan(app, deleteExceptional, { ...customer, driverId, ids: toCome });
  const trips = tripsOf(app.sandbox, professionalVehicle(app.sandbox, rank));
  const steps = trips.slice(0, 1).map((trip) => ({ id: stepId(trip) }));
  await expectPlan(app, setStepPrivacy, { ...customer, steps, privacy: 'PRIVATE' });
});

it('reports for each step whether it can be sent, and changes none', async () => {
  await using app = await startWatchedApp();
  const vehicle = professionalVehicle(app.sandbox);
  const [one, two] = tripsOf(app.sandbox, vehicle);
  const steps = [{ id: stepId(one!) }, { id: stepId({ vehicle, id: 1n }) }, { id: stepId(two!) }];
  const input = { steps, privacy: 'PRIVATE', validateOnly: true };
  const { data } = await app.execute(setStepPrivacy, { variables: { input } });
  expect(data.result.results).toMatchObject([
    { outcome: 'CHECKED', userErrors: [], step: { isPrivate: false } },
    { outcome: 'NOT_CHANGED', userErrors: [{ code: 'STEP_NOT_FOUND' }], step: null },
    { outcome: 'CHECKED', userErrors: [], step: { isPrivate: false } },
  ]);
  expect(data.result.plannedCalls).toHaveLength(2);
  expect(app.takeWrites()).toEqual([]);
});

it('plans nothing and reads nothing back for an invalid input', async () => {
  await using app = await startWatchedApp();
  const input = { driverId: '42', days: [{ day: 'MONDAY', slots: [] }], validateOnly: true };
  const { data } = await app.execute(setRecurring, { variables: { input } });
  expect(data.result).toMatchObject({ plannedCalls: [], schedules: null, driver: null });
  expect(data.result.userErrors).toMatchObject([{ code: 'DRIVER_NOT_FOUND' }]);
});

it('does not use up a clientMutationId', async () => {
  await using app = await startWatchedApp();
  const driverId = String(scheduledDriver(app.sandbox).id);
  const input = { driverId, days: [{ day: 'MONDAY', slots: [] }], clientMutationId: 'one' };
  const plan = await app.execute(setRecurring, { variables: { input: { ...input, validateOnly: true } } });
  const made = await app.execute(setRecurring, { variables: { input } });
  expect([plan.data.result.userErrors, made.data.result.userErrors, app.takeWrites().length]).toEqual([[], [], 1]);
});
