import { expect, it } from 'vitest';
import { setExceptional, setRecurring } from '../../support/mutations/documents.ts';
import { scheduledDriver } from '../../support/mutations/fleet.ts';
import { isWrite, startWatchedApp } from '../../support/mutations/ocean.ts';

const christmas = { start: '2026-12-24T12:00:00.000Z', end: '2026-12-26T12:00:00.000Z' };

it('sends two writes for two identical mutations of one document, in their order', async () => {
  await using app = await startWatchedApp();
  const input = { driverId: String(scheduledDriver(app.sandbox).id), period: christmas };
  const document = `mutation ($input: SetExceptionalPrivacyScheduleInput!) {
    one: setExceptionalPrivacySchedule(input: $input) { schedule { id } userErrors { code } }
    two: setExceptionalPrivacySchedule(input: $input) { schedule { id } userErrors { code } }
  }`;
  const { data } = await app.execute(document, { variables: { input } });
  expect([data.one.userErrors, data.two.userErrors]).toEqual([[], []]);
  expect(data.one.schedule.id).not.toBe(data.two.schedule.id);
  const [one, two, ...others] = app.takeWrites();
  expect(others).toEqual([]);
  expect(two).toEqual(one);
});

it('starts the second mutation of a document after the first ends', async () => {
  await using app = await startWatchedApp();
  const driverId = String(scheduledDriver(app.sandbox).id);
  let inFlight = 0;
  let maxInFlight = 0;
  app.stand(async (call, forward) => {
    if (!isWrite(call)) return forward();
    maxInFlight = Math.max(maxInFlight, (inFlight += 1));
    const response = await forward();
    inFlight -= 1;
    return response;
  });
  const document = `mutation ($one: SetRecurringPrivacyScheduleInput!, $two: SetRecurringPrivacyScheduleInput!) {
    one: setRecurringPrivacySchedule(input: $one) { schedules { slots { day start end } } }
    two: setRecurringPrivacySchedule(input: $two) { schedules { slots { day start end } } }
  }`;
  const monday = (start: string) => ({ driverId, days: [{ day: 'MONDAY', slots: [{ start, end: '24:00' }] }] });
  const { data } = await app.execute(document, { variables: { one: monday('18:00'), two: monday('19:00') } });
  const startsOf = ({ schedules }: { schedules: { slots: { day: string; start: string; end: string }[] }[] }) =>
    schedules
      .flatMap(({ slots }) => slots)
      .flatMap(({ day, start, end }) => (day === 'MONDAY' && end === '24:00' ? start : []));
  expect([startsOf(data.one).includes('18:00'), startsOf(data.two).includes('19:00')]).toEqual([true, true]);
  expect(maxInFlight).toBe(1);
});

it('completes a write when the client disconnects', async () => {
  await using app = await startWatchedApp();
  const driverId = String(scheduledDriver(app.sandbox).id);
  const arrival = Promise.withResolvers<undefined>();
  const gate = Promise.withResolvers<undefined>();
  const end = Promise.withResolvers<number>();
  app.stand(async (call, forward) => {
    if (!isWrite(call)) return forward();
    arrival.resolve(undefined);
    await gate.promise;
    const response = await forward();
    end.resolve(response.status);
    return response;
  });
  const client = new AbortController();
  const input = { driverId, days: [{ day: 'MONDAY', slots: [] }], clientMutationId: 'left' };
  const request = fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: setRecurring, variables: { input } }),
    signal: client.signal,
  });
  await arrival.promise;
  client.abort();
  await expect(request).rejects.toThrow('abort');
  // The client may retry: it gets the outcome of the write that it abandoned.
  const again = app.execute(setRecurring, { variables: { input } });
  gate.resolve(undefined);
  expect(await end.promise).toBe(200);
  expect((await again).data.result).toMatchObject({ userErrors: [], clientMutationId: 'left' });
  expect(app.takeWrites()).toHaveLength(1);
});

it('sends nothing for a client that disconnected before its mutation started', async () => {
  await using app = await startWatchedApp();
  const arrival = Promise.withResolvers<undefined>();
  const gate = Promise.withResolvers<undefined>();
  app.stand(async (call, forward) => {
    if (call.path === '/restapi/individus/list') {
      arrival.resolve(undefined);
      await gate.promise;
    }
    return forward();
  });
  const client = new AbortController();
  const input = { driverId: String(scheduledDriver(app.sandbox).id), period: christmas };
  const request = fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: setExceptional, variables: { input } }),
    signal: client.signal,
  });
  await arrival.promise;
  client.abort();
  await expect(request).rejects.toThrow('abort');
  gate.resolve(undefined);
  // The mutation after the abandoned read sends its own write, and the only one.
  await app.execute(setRecurring, {
    variables: { input: { driverId: input.driverId, days: [{ day: 'MONDAY', slots: [] }] } },
  });
  expect(app.takeWrites().map(({ path }) => path)).toEqual([
    '/restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu',
  ]);
});
