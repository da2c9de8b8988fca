import { expect, it } from 'vitest';
import type { Driver } from '../../../packages/sandbox/src/fleet/model.ts';
import type { Sandbox } from '../../../packages/sandbox/src/sandbox.ts';
import {
  exceptionalPath,
  oneExceptionPath,
  recurringPath,
  setExceptionalForMany,
  setRecurringForMany,
} from '../../support/mutations/documents.ts';
import { captureLog } from '../../support/mutations/log.ts';
import { isWrite, startWatchedApp, type WireCall } from '../../support/mutations/ocean.ts';
import { customerOf } from '../../support/expected.ts';

const days = [{ day: 'MONDAY', slots: [{ start: '11:07', end: '11:09' }] }];
const christmas = { start: '2026-12-24T12:00:00.000Z', end: '2026-12-26T12:00:00.000Z' };
const drivers = 'POST /restapi/individus/list';

const driversOf = (sandbox: Sandbox, count: number): Driver[] => customerOf(sandbox).drivers.slice(0, count);
const idsOf = (list: readonly Driver[]): string[] => list.map(({ id }) => String(id));

/** Ids of the drivers that writes were sent for. */
const writtenFor = (calls: readonly WireCall[]): (string | undefined)[] =>
  calls.map(({ query }) => /individuId=(\d+)/.exec(query)?.[1]).sort();

it('sets the same week for several drivers: one write each, and a result each in the requested order', async () => {
  await using app = await startWatchedApp();
  const [one, two, three] = driversOf(app.sandbox, 3);
  const driverIds = [String(three!.id), '42', String(one!.id), String(two!.id)];
  const input = { driverIds, days, clientMutationId: 'mine' };
  const { data, errors } = await app.execute(setRecurringForMany, { variables: { input } });
  expect(errors).toBeUndefined();
  const missing = {
    code: 'DRIVER_NOT_FOUND',
    field: ['input', 'driverIds', '1'],
    message: 'there is no such driver, or the caller may not see them',
  };
  const changed = (driver: Driver) => ({
    driverId: String(driver.id),
    outcome: 'CHANGED',
    confirmed: true,
    confirmedBy: 'RESPONSE_AND_READ_BACK',
    userErrors: [],
    driver: { oceanId: String(driver.id), lastName: driver.lastName },
    schedules: expect.arrayContaining([
      expect.objectContaining({ slots: [{ day: 'MONDAY', kind: 'PRIVATE', start: '11:07', end: '11:09' }] }),
    ]),
  });
  expect(data.result).toEqual({
    clientMutationId: 'mine',
    confirmed: true,
    confirmedBy: 'RESPONSE_AND_READ_BACK',
    plannedCalls: [],
    userErrors: [{ __typename: 'SetRecurringPrivacySchedulesError', ...missing }],
    results: [
      changed(three!),
      {
        driverId: '42',
        outcome: 'NOT_CHANGED',
        confirmed: null,
        confirmedBy: null,
        userErrors: [missing],
        driver: null,
        schedules: null,
      },
      changed(one!),
      changed(two!),
    ],
  });
  expect(writtenFor(app.takeWrites())).toEqual(idsOf([one!, two!, three!]).sort());
  // Everyone's hours once, and one driver's to compare the list with.
  expect(app.takeReads()).toEqual({ [drivers]: 1, [`GET ${recurringPath}`]: 2 });
});

it('gives an entity its exception: each of its drivers one, found by reading once before and once after', async () => {
  await using app = await startWatchedApp();
  const { entity } = customerOf(app.sandbox).drivers.find((driver) => driver.entity !== null)!;
  const own = customerOf(app.sandbox).drivers.filter((driver) => driver.entity === entity);
  expect(own.length).toBeGreaterThan(1);
  const input = { entityId: String(entity!.id), period: christmas, description: 'Noël' };
  const { data, errors } = await app.execute(setExceptionalForMany, { variables: { input } });
  expect(errors).toBeUndefined();
  expect(data.result).toMatchObject({ confirmed: true, confirmedBy: 'RESPONSE_AND_READ_BACK', userErrors: [] });
  expect(data.result.results).toHaveLength(own.length);
  const results = data.result.results as { driverId: string; schedule: { id: string } }[];
  expect(results.map(({ driverId }) => driverId).sort()).toEqual(idsOf(own).sort());
  for (const result of results) {
    const schedule = { description: 'Noël', validity: christmas };
    expect(result).toMatchObject({
      outcome: 'CHANGED',
      confirmed: true,
      driver: { oceanId: result.driverId },
      schedule,
    });
  }
  expect(new Set(results.map(({ schedule }) => schedule.id)).size).toBe(own.length);
  const writes = app.takeWrites();
  expect(writes.every(({ path }) => path === oneExceptionPath)).toBe(true);
  expect(writtenFor(writes)).toEqual(idsOf(own).sort());
  // Before and after, everyone's and one driver's. The list names hardly anybody at first, so the other kind is looked at.
  expect(app.takeReads()).toEqual({
    [drivers]: 1,
    [`GET ${exceptionalPath}`]: 4,
    [`GET ${recurringPath}`]: 1,
  });
});

it('reads each driver alone where Ocean’s list of all drivers is not used', async () => {
  await using app = await startWatchedApp({ env: { OCEAN_SCHEDULES_OF_ALL: 'no' } });
  const driverIds = idsOf(driversOf(app.sandbox, 3));
  const recurring = await app.execute(setRecurringForMany, { variables: { input: { driverIds, days } } });
  expect(recurring.data.result).toMatchObject({ confirmed: true, userErrors: [] });
  expect(app.takeReads()).toEqual({ [drivers]: 1, [`GET ${recurringPath}`]: 3 });
  const exceptions = await app.execute(setExceptionalForMany, {
    variables: { input: { driverIds, period: christmas } },
  });
  expect(exceptions.data.result).toMatchObject({ confirmed: true, userErrors: [] });
  expect(app.takeReads()).toEqual({ [`GET ${exceptionalPath}`]: 6 });
});

it('has at most four writes in flight', async () => {
  await using app = await startWatchedApp();
  const driverIds = idsOf(driversOf(app.sandbox, 12));
  const fourArrived = Promise.withResolvers<undefined>();
  let inFlight = 0;
  let maxInFlight = 0;
  app.stand(async (call, forward) => {
    if (!isWrite(call)) return forward();
    maxInFlight = Math.max(maxInFlight, (inFlight += 1));
    if (inFlight === 4) fourArrived.resolve(undefined);
    await fourArrived.promise;
    const response = await forward();
    inFlight -= 1;
    return response;
  });
  const { data } = await app.execute(setRecurringForMany, { variables: { input: { driverIds, days } } });
  expect(data.result.userErrors).toEqual([]);
  expect(maxInFlight).toBe(4);
  expect(writtenFor(app.takeWrites())).toEqual([...driverIds].sort());
});

it('reports each driver by what Ocean made of their write, and audits each', async () => {
  const captured = captureLog('error');
  await using app = await startWatchedApp({ log: captured.log });
  const driverIds = idsOf(driversOf(app.sandbox, 7));
  const outcomes = ['yes', 'false', 'silent', 'silent but done', 'yes but not done', '403', '422'];
  app.stand(async (call, forward) => {
    if (!isWrite(call)) return forward();
    switch (outcomes[driverIds.indexOf(writtenFor([call])[0]!)]) {
      case 'false':
        return { status: 200, body: 'false' };
      case 'silent':
        return { status: 200, body: '{}' };
      case 'silent but done':
        return forward().then(() => ({ status: 200, body: '{}' }));
      case 'yes but not done':
        return { status: 200, body: 'true' };
      case '403':
      case '422':
        return {
          status: Number(outcomes[driverIds.indexOf(writtenFor([call])[0]!)]),
          body: '{"message":"text-of-ocean"}',
        };
      default:
        return forward();
    }
  });
  const response = await app.execute(setExceptionalForMany, { variables: { input: { driverIds, period: christmas } } });
  expect(response.errors).toBeUndefined();
  expect(JSON.stringify(response)).not.toContain('text-of-ocean');
  const { results, ...rest } = response.data.result;
  const error = (index: number, code: string) => [{ code, field: ['input', 'driverIds', String(index)] }];
  expect(results).toMatchObject([
    { outcome: 'CHANGED', confirmed: true, confirmedBy: 'RESPONSE_AND_READ_BACK', userErrors: [] },
    { outcome: 'NOT_CHANGED', confirmed: false, confirmedBy: null, userErrors: error(1, 'REFUSED'), schedule: null },
    { outcome: 'UNKNOWN', confirmed: false, userErrors: error(2, 'OUTCOME_UNKNOWN'), schedule: null },
    { outcome: 'CHANGED', confirmed: true, confirmedBy: 'READ_BACK', userErrors: [] },
    { outcome: 'NOT_CHANGED', confirmed: false, userErrors: error(4, 'NOT_APPLIED') },
    { outcome: 'NOT_CHANGED', confirmed: null, userErrors: error(5, 'FORBIDDEN'), schedule: null },
    { outcome: 'NOT_CHANGED', confirmed: false, userErrors: error(6, 'REFUSED'), schedule: null },
  ]);
  expect(rest).toMatchObject({ confirmed: false, confirmedBy: null });
  expect((rest.userErrors as { field: string[] }[]).map(({ field }) => field[2])).toEqual(['1', '2', '4', '5', '6']);
  expect(writtenFor(app.takeWrites())).toEqual([...driverIds].sort());
  const audits = captured.takeAudits().map(({ mutation, targets, outcome }) => {
    expect(mutation).toBe('setExceptionalPrivacySchedules');
    const { driverId } = targets as { driverId: string };
    return `${driverIds.indexOf(driverId)} ${String(outcome)}`;
  });
  expect(audits.sort()).toEqual([
    '0 DONE',
    '1 REFUSED',
    '2 UNKNOWN',
    '3 CONFIRMED',
    '3 UNKNOWN',
    '4 DONE',
    '4 NOT_APPLIED',
    '5 FAILED',
    '6 REFUSED',
  ]);
});

it.each([
  ['weeks', setRecurringForMany, { days }],
  ['exceptions', setExceptionalForMany, { period: christmas }],
])('plans the same requests as it sends, and sends nothing: %s', async (_what, document, rest) => {
  await using app = await startWatchedApp();
  const driverIds = idsOf(driversOf(app.sandbox, 3));
  const input = { driverIds: [...driverIds, '42'], ...rest };
  const plan = await app.execute(document, { variables: { input: { ...input, validateOnly: true } } });
  expect(app.takeWrites()).toEqual([]);
  const { results, plannedCalls, confirmed } = plan.data.result;
  expect((results as { outcome: string }[]).map(({ outcome }) => outcome)).toEqual([
    ...driverIds.map(() => 'CHECKED'),
    'NOT_CHANGED',
  ]);
  expect(confirmed).toBeNull();
  await app.execute(document, { variables: { input } });
  const sent = app.takeWrites().map(({ method, path, query }) => ({ method, path, query: new URLSearchParams(query) }));
  const planned = (plannedCalls as { method: string; path: string; query: { key: string; values: string[] }[] }[]).map(
    ({ method, path, query }) => ({
      method,
      path,
      query: new URLSearchParams(query.flatMap(({ key, values }) => values.map((value) => [key, value]))),
    }),
  );
  const text = ({ method, path, query }: (typeof planned)[number]) => `${method} ${path} ${query.toString()}`;
  expect(planned.map(text).sort()).toEqual(sent.map(text).sort());
});

it('finds no driver of another customer', async () => {
  await using app = await startWatchedApp();
  const driverIds = [String(customerOf(app.sandbox, 1).drivers[0]!.id)];
  const { data } = await app.execute(setRecurringForMany, { variables: { input: { driverIds, days } } });
  expect(data.result.results).toMatchObject([{ outcome: 'NOT_CHANGED', driver: null, schedules: null }]);
  expect(data.result.userErrors).toMatchObject([{ code: 'DRIVER_NOT_FOUND' }]);
  const entityId = String(customerOf(app.sandbox, 1).entities[0]!.id);
  const other = await app.execute(setRecurringForMany, { variables: { input: { entityId, days } } });
  expect(other.data.result).toMatchObject({ results: [], userErrors: [{ code: 'ENTITY_WITHOUT_DRIVERS' }] });
  expect(app.takeWrites()).toEqual([]);
});

it('shows the new hours to the next query, after one invalidation for all drivers', async () => {
  let invalidations = 0;
  await using app = await startWatchedApp({ broadcastInvalidation: async () => void (invalidations += 1) });
  const driverIds = idsOf(driversOf(app.sandbox, 3));
  const query = `{ drivers(first: 100) { nodes { oceanId privacySchedules(kinds: [RECURRING]) { slots { start } } } } }`;
  const starts = async (): Promise<string[]> => {
    const { nodes } = (await app.execute(query)).data.drivers as {
      nodes: { oceanId: string; privacySchedules: { slots: { start: string }[] }[] }[];
    };
    return nodes.flatMap(({ oceanId, privacySchedules }) =>
      privacySchedules.some(({ slots }) => slots.some(({ start }) => start === '11:07')) ? oceanId : [],
    );
  };
  expect(await starts()).toEqual([]);
  await app.execute(setRecurringForMany, { variables: { input: { driverIds, days } } });
  expect((await starts()).sort()).toEqual([...driverIds].sort());
  expect(invalidations).toBe(1);
});
