import { expect, it } from 'vitest';
import type { Sandbox } from '../../../packages/sandbox/src/sandbox.ts';
import { setExceptionalForMany, setStepPrivacy } from '../../support/mutations/documents.ts';
import { stepId } from '../../support/mutations/fleet.ts';
import { captureLog } from '../../support/mutations/log.ts';
import { isWrite, rejectWrites, startWatchedApp, type Stand, type WatchedApp } from '../../support/mutations/ocean.ts';
import { customerOf, stepsOf } from '../../support/expected.ts';

const days = [{ day: 'MONDAY', slots: [{ start: '11:07', end: '11:09' }] }];

/** Without the hours: a caller whose rate is limited cannot read them at once. */
const setRecurringForMany = `mutation ($input: SetRecurringPrivacySchedulesInput!) {
  result: setRecurringPrivacySchedules(input: $input) {
    clientMutationId confirmed confirmedBy
    results { driverId outcome confirmed confirmedBy userErrors { code message } driver { lastName } }
    userErrors { code }
  }
}`;

const idsOf = (sandbox: Sandbox, count: number): string[] =>
  customerOf(sandbox)
    .drivers.slice(0, count)
    .map(({ id }) => String(id));

interface Result {
  driverId: string;
  outcome: string;
  confirmed: boolean | null;
  userErrors: { code: string; message: string }[];
}

/** Lets the first four writes arrive; the fourth gets a response of its own, the others wait until released. */
function blockFirstWrites(app: WatchedApp, fourth: Stand) {
  const arrived = Promise.withResolvers<undefined>();
  const gate = Promise.withResolvers<undefined>();
  let count = 0;
  app.stand(async (call, forward) => {
    if (!isWrite(call)) return forward();
    count += 1;
    if (count === 4) {
      arrived.resolve(undefined);
      return fourth(call, forward);
    }
    await gate.promise;
    return forward();
  });
  return { arrived: arrived.promise, release: () => gate.resolve(undefined) };
}

it.each<[string, Stand, string, string, string]>([
  ['limits the rate', rejectWrites(429), 'NOT_CHANGED', 'RATE_LIMITED', 'Ocean limited the rate of requests'],
  ['rejects the credential', rejectWrites(401), 'NOT_CHANGED', 'UNAUTHENTICATED', 'Ocean rejected the credential'],
  ['fails', rejectWrites(503), 'UNKNOWN', 'OUTCOME_UNKNOWN', 'Ocean failed'],
  ['cuts the connection', async () => 'reset', 'UNKNOWN', 'OUTCOME_UNKNOWN', 'Ocean failed'],
])(
  'stops when Ocean %s: writes in flight finish, the rest is NOT_SENT',
  async (_what, fourth, outcome, code, reason) => {
    const captured = captureLog('error');
    await using app = await startWatchedApp({ log: captured.log });
    const headers = await app.signIn('demo');
    const driverIds = idsOf(app.sandbox, 9);
    const { release } = blockFirstWrites(app, fourth);
    const input = { driverIds, days, clientMutationId: 'mine' };
    const running = app.execute(setRecurringForMany, { headers, variables: { input } });
    // The batch has stopped once it has noted the last driver as not sent.
    const notSent = () => captured.lines.filter((line) => line.includes('NOT_SENT')).length;
    await expect.poll(notSent).toBe(5);
    release();
    const { data, errors } = await running;
    expect(errors).toBeUndefined();
    const results = data.result.results as Result[];
    expect(results.map((one) => [one.driverId, one.outcome, one.userErrors[0]?.code])).toEqual([
      ...driverIds.slice(0, 3).map((id) => [id, 'CHANGED', undefined]),
      [driverIds[3], outcome, code],
      ...driverIds.slice(4).map((id) => [id, 'NOT_SENT', 'NOT_SENT']),
    ]);
    expect(results[4]!.userErrors[0]!.message).toBe(
      `${reason} before this was sent, so the driver’s hours did not change; send it again, with another clientMutationId`,
    );
    expect(results.slice(4).map(({ confirmed }) => confirmed)).toEqual([null, null, null, null, null]);
    expect(app.takeWrites()).toHaveLength(4);
    const audits = captured.takeAudits();
    const stopped = audits.filter((line) => line['outcome'] === 'NOT_SENT');
    expect(stopped.map(({ targets }) => targets)).toEqual(driverIds.slice(4).map((driverId) => ({ driverId })));
    expect(stopped.every(({ status }) => status === null)).toBe(true);

    // The key returns the first outcome; the rest is written under another one.
    app.stand(null);
    const again = await app.execute(setRecurringForMany, { headers, variables: { input } });
    expect(again.data.result).toEqual(data.result);
    expect(app.takeWrites()).toEqual([]);
    const rest = { ...input, driverIds: driverIds.slice(4), clientMutationId: 'other' };
    const second = await app.execute(setRecurringForMany, {
      headers: await app.signIn('demo'),
      variables: { input: rest },
    });
    expect(second.data.result).toMatchObject({ confirmed: true, userErrors: [] });
    expect(app.takeWrites()).toHaveLength(5);
  },
);

it('may be sent again with the same key when nothing was changed', async () => {
  await using app = await startWatchedApp();
  const driverIds = idsOf(app.sandbox, 3);
  const input = { driverIds, days, clientMutationId: 'mine' };
  app.stand(rejectWrites(429));
  const failed = await app.execute(setRecurringForMany, { variables: { input } });
  expect((failed.data.result.results as Result[]).every(({ confirmed }) => confirmed === null)).toBe(true);
  expect(app.takeWrites().length).toBeGreaterThan(0);
  app.stand(null);
  const made = await app.execute(setRecurringForMany, { variables: { input } });
  expect(made.data.result).toMatchObject({ confirmed: true, userErrors: [] });
  expect(app.takeWrites()).toHaveLength(3);
});

it('stops for a client that disconnects; the same key then returns what was written, and what was not sent', async () => {
  const captured = captureLog('error');
  await using app = await startWatchedApp({ log: captured.log });
  const driverIds = idsOf(app.sandbox, 9);
  const input = { driverIds, days, clientMutationId: 'left' };
  const closed = Promise.withResolvers<undefined>();
  const { arrived, release } = blockFirstWrites(app, async (_call, forward) => {
    await closed.promise;
    return forward();
  });
  const client = new AbortController();
  const request = fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: setRecurringForMany, variables: { input } }),
    signal: client.signal,
  });
  await arrived;
  client.abort();
  await expect(request).rejects.toThrow('abort');
  // The server has noticed it once it has handled requests that came later.
  await (await fetch(`${app.url}/health/live`)).text();
  await (await fetch(`${app.url}/health/live`)).text();
  const again = app.execute(setRecurringForMany, { variables: { input } });
  closed.resolve(undefined);
  release();
  const { data } = await again;
  const results = data.result.results as Result[];
  expect(results.map(({ driverId, outcome }) => [driverId, outcome])).toEqual(
    driverIds.map((id, index) => [id, index < 4 ? 'CHANGED' : 'NOT_SENT']),
  );
  expect(results[8]!.userErrors[0]!.message).toMatch(/^the client disconnected /);
  expect(app.takeWrites()).toHaveLength(4);
  const outcomes = captured.takeAudits().map(({ outcome }) => String(outcome));
  expect(outcomes.sort()).toEqual([
    ...Array.from({ length: 4 }, () => 'DONE'),
    ...Array.from({ length: 5 }, () => 'NOT_SENT'),
  ]);
});

it('sends one write per driver for concurrent requests with one key', async () => {
  await using app = await startWatchedApp();
  const driverIds = idsOf(app.sandbox, 5);
  const input = { driverIds, days, clientMutationId: 'mine' };
  const [one, other] = await Promise.all([1, 2].map(() => app.execute(setRecurringForMany, { variables: { input } })));
  expect(one!.data.result).toMatchObject({ confirmed: true, userErrors: [] });
  expect(other).toEqual(one);
  expect(app.takeWrites()).toHaveLength(5);
});

it('returns the exceptions of the first run for the same key, read again from Ocean', async () => {
  await using app = await startWatchedApp();
  const period = { start: '2026-12-24T12:00:00.000Z', end: '2026-12-26T12:00:00.000Z' };
  const input = { driverIds: idsOf(app.sandbox, 3), period, clientMutationId: 'mine' };
  const first = await app.execute(setExceptionalForMany, { variables: { input } });
  expect(first.data.result).toMatchObject({ confirmed: true, userErrors: [] });
  expect((first.data.result.results as { schedule: unknown }[]).every(({ schedule }) => schedule !== null)).toBe(true);
  expect(await app.execute(setExceptionalForMany, { variables: { input } })).toEqual(first);
  expect(app.takeWrites()).toHaveLength(3);
  const other = await app.execute(setExceptionalForMany, { variables: { input: { ...input, description: 'x' } } });
  expect(other.data.result).toMatchObject({ results: [], userErrors: [{ code: 'CLIENT_MUTATION_ID_REUSED' }] });
  expect(app.takeWrites()).toEqual([]);
});

it('stops the steps of setStepPrivacy too, and retains the outcomes of those that were sent', async () => {
  const captured = captureLog('error');
  await using app = await startWatchedApp({ log: captured.log });
  const vehicle = customerOf(app.sandbox).vehicles.find(
    (one) => stepsOf(app.sandbox.fleet, one, '2026-06-11').length >= 7,
  )!;
  const steps = stepsOf(app.sandbox.fleet, vehicle, '2026-06-11')
    .slice(0, 7)
    .map((step) => ({ id: stepId(step) }));
  const { release } = blockFirstWrites(app, rejectWrites(429));
  const running = app.execute(setStepPrivacy, { variables: { input: { steps, privacy: 'PRIVATE' } } });
  await expect.poll(() => captured.lines.filter((line) => line.includes('NOT_SENT')).length).toBe(3);
  release();
  const { data } = await running;
  const codes = (data.result.results as Result[]).map(({ userErrors: [error] }) => error?.code);
  expect(codes.slice(3)).toEqual(['RATE_LIMITED', 'NOT_SENT', 'NOT_SENT', 'NOT_SENT']);
  expect(codes.slice(0, 3).every((code) => code === undefined || code === 'REFUSED')).toBe(true);
  expect(app.takeWrites()).toHaveLength(4);
});
