import { describe, expect, it } from 'vitest';
import {
  deleteExceptional,
  deleteRecurring,
  setExceptional,
  setRecurring,
  setStepPrivacy,
} from '../../support/mutations/documents.ts';
import { professionalVehicle, scheduledDriver, stepId, tripsOf, workday } from '../../support/mutations/fleet.ts';
import { startTestApp, type SandboxApp } from '../../support/app.ts';

const period = { start: '2026-12-24T12:00:00.000Z', end: '2026-12-26T12:00:00.000Z' };
const monday = [{ day: 'MONDAY', slots: [{ start: '18:00', end: '24:00' }] }];

/** All lists that are cached for a caller. */
const everything = `query ($customerId: ID) {
  drivers(first: 100, customerId: $customerId) { nodes { oceanId privacySchedules(kinds: [RECURRING]) { id } } }
  exceptions: drivers(first: 100, customerId: $customerId) { nodes { oceanId privacySchedules(kinds: [EXCEPTIONAL]) { id } } }
  vehicles(customerId: $customerId) { totalCount }
  nonCommunicatingBoxes(customerId: $customerId) { totalCount }
  entities(customerId: $customerId) { oceanId }
}`;

type DriverLists = Record<
  'drivers' | 'exceptions',
  { nodes: { oceanId: string; privacySchedules: { id: string }[] }[] }
>;

async function read(app: SandboxApp, headers = {}, variables = {}): Promise<DriverLists> {
  const { data, errors } = await app.execute(everything, { headers, variables });
  expect(errors).toBeUndefined();
  return data as DriverLists;
}

const idsOf = ({ nodes }: DriverLists['drivers'], driverId: string): string[] =>
  nodes.find(({ oceanId }) => oceanId === driverId)!.privacySchedules.map(({ id }) => id);

async function change(app: SandboxApp, document: string, input: object, headers = {}): Promise<string[]> {
  const { data, errors } = await app.execute(document, { headers, variables: { input } });
  expect([errors, data.result.userErrors]).toEqual([undefined, []]);
  return (data.result.schedules ?? []).map(({ id }: { id: string }) => id) as string[];
}

/** Ids of the driver's weekly hours that have no end. */
async function lastingOf(app: SandboxApp, driverId: string): Promise<string[]> {
  const query = `{ driver(by: { oceanId: "${driverId}" }) { privacySchedules(kinds: [RECURRING]) { id validity { end } } } }`;
  const { privacySchedules } = (await app.execute(query)).data.driver as {
    privacySchedules: { id: string; validity: { end: string | null } }[];
  };
  return privacySchedules.flatMap(({ id, validity }) => (validity.end === null ? id : []));
}

describe('the next read after a write', () => {
  it('shows new weekly hours, and fetches only the lists that the write can affect', async () => {
    await using app = await startTestApp();
    const driverId = String(scheduledDriver(app.sandbox).id);
    const before = await read(app);
    app.takeCalls();
    expect(await read(app)).toEqual(before);
    expect(app.takeCalls()).toEqual({});

    await change(app, setRecurring, { driverId, days: monday });
    app.takeCalls();
    const after = await read(app);
    expect(app.takeCalls()).toEqual({ recurring: 1, boxes: 1 });
    expect(idsOf(after.drivers, driverId)).not.toEqual(idsOf(before.drivers, driverId));
    expect(after.exceptions).toEqual(before.exceptions);

    const lasting = await lastingOf(app, driverId);
    await change(app, deleteRecurring, { ids: lasting });
    expect(idsOf((await read(app)).drivers, driverId)).toEqual(idsOf(after.drivers, driverId));
    expect(await lastingOf(app, driverId)).toEqual([]);
  });

  it('shows a new exception, and its deletion', async () => {
    await using app = await startTestApp();
    const driverId = String(scheduledDriver(app.sandbox).id);
    const before = await read(app);
    await change(app, setExceptional, { driverId, period });
    app.takeCalls();
    const after = await read(app);
    expect(app.takeCalls()).toEqual({ exceptional: 1, boxes: 1 });
    const ids = idsOf(after.exceptions, driverId);
    expect(ids).toHaveLength(idsOf(before.exceptions, driverId).length + 1);
    expect(after.drivers).toEqual(before.drivers);
    const old = idsOf(before.exceptions, driverId);
    await change(app, deleteExceptional, { ids: ids.filter((id) => !old.includes(id)) });
    expect(idsOf((await read(app)).exceptions, driverId)).toEqual(old);
  });

  it('shows the change of a step, and fetches no list of schedules', async () => {
    await using app = await startTestApp();
    const vehicle = professionalVehicle(app.sandbox);
    const [trip] = tripsOf(app.sandbox, vehicle);
    await read(app);
    await change(app, setStepPrivacy, { steps: [{ id: stepId(trip!) }], privacy: 'PRIVATE' });
    app.takeCalls();
    await read(app);
    expect(Object.keys(app.takeCalls()).filter((name) => name !== 'boxes')).toEqual([]);
    const query = `{ vehicle(by: { oceanId: "${vehicle.id}" }) { steps(date: "${workday}") { oceanId isPrivate } } }`;
    const { data } = await app.execute(query);
    expect(data.vehicle.steps).toContainEqual({ oceanId: String(trip!.id), isPrivate: true });
  });

  it('shows it later in the same document', async () => {
    await using app = await startTestApp();
    const driverId = String(scheduledDriver(app.sandbox).id);
    await read(app);
    const document = `mutation ($set: SetExceptionalPrivacyScheduleInput!) {
      set: setExceptionalPrivacySchedule(input: $set) {
        schedule { id } driver { privacySchedules(kinds: [EXCEPTIONAL]) { id } }
      }
    }`;
    const { data } = await app.execute(document, { variables: { set: { driverId, period } } });
    expect(data.set.driver.privacySchedules).toContainEqual(data.set.schedule);
  });

  it('shows it with and without the customer named, whichever way it was made', async () => {
    await using app = await startTestApp();
    const driverId = String(scheduledDriver(app.sandbox).id);
    const headers = await app.signIn('demo');
    const named = { customerId: '4101' };
    const readAll = () =>
      Promise.all([read(app, headers), read(app, headers, named), read(app, { ...headers, 'x-customer-id': '4101' })]);
    const counts = async () => (await readAll()).map(({ exceptions }) => idsOf(exceptions, driverId).length);
    const before = await counts();
    await change(app, setExceptional, { driverId, period }, headers);
    expect(await counts()).toEqual(before.map((count) => count + 1));
    await change(app, setExceptional, { driverId, period, ...named }, headers);
    expect(await counts()).toEqual(before.map((count) => count + 2));
  });

  it('of another identity sends no upstream request and shows the cached lists', async () => {
    await using app = await startTestApp();
    const driverId = String(scheduledDriver(app.sandbox).id);
    const others = [await app.signIn('demo'), await app.signIn('demo2'), await app.signIn('agence')];
    const before = await Promise.all(others.map((headers) => read(app, headers)));
    await change(app, setRecurring, { driverId, days: monday });
    await change(app, setExceptional, { driverId, period });
    app.takeCalls();
    expect(await Promise.all(others.map((headers) => read(app, headers)))).toEqual(before);
    expect(app.takeCalls()).toEqual({});
  });

  it('fetches the affected lists again even when the outcome is unknown', async () => {
    await using app = await startTestApp();
    const driverId = String(scheduledDriver(app.sandbox).id);
    await read(app);
    app.sandbox.interceptors.push(async (call, _request, reply) => {
      if (call.method === 'POST' && call.path.includes('horairesViePrivee')) await reply.code(500).send({});
    });
    await app.execute(setRecurring, { variables: { input: { driverId, days: monday } } });
    app.takeCalls();
    await read(app);
    expect(app.takeCalls()).toMatchObject({ boxes: 1 });
  });
});
