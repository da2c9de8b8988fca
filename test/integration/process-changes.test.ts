import { describe, expect, it } from 'vitest';
import type { AppOverrides } from '../../src/app.ts';
import type { PrimaryMethods } from '../../src/cluster/messages.ts';
import { IdempotencyCoordinator } from '../../src/cluster/idempotency-coordinator.ts';
import { SharedIdempotencyStore } from '../../src/cluster/shared-idempotency-store.ts';
import { startApp, type TestApp } from '../support/app.ts';
import {
  deleteExceptional,
  deleteRecurring,
  setExceptional,
  setRecurring,
  setStepPrivacy,
} from '../support/mutations/documents.ts';
import { professionalVehicle, scheduledDriver, stepId, tripsOf } from '../support/mutations/fleet.ts';
import { isWrite, startWatchedApp, type WatchedApp } from '../support/mutations/ocean.ts';

const period = { start: '2026-12-24T12:00:00.000Z', end: '2026-12-26T12:00:00.000Z' };

/** Two workers in one process before one Ocean; their messages are cloned, as between processes. */
interface Pair extends AsyncDisposable {
  readonly ocean: WatchedApp;
  readonly workers: readonly [TestApp, TestApp];
  readonly coordinator: IdempotencyCoordinator;
}

async function startPair(): Promise<Pair> {
  const ocean = await startWatchedApp();
  const coordinator = new IdempotencyCoordinator();
  const workers: TestApp[] = [];
  const start = async (holder: number): Promise<TestApp> => {
    const calls = {
      claim: (key, fingerprint) => coordinator.claim(holder, key, fingerprint),
      settle: (key, ending) => coordinator.settle(key, structuredClone(ending)),
    } satisfies Partial<PrimaryMethods>;
    const call = (method: keyof typeof calls, ...args: unknown[]) =>
      Promise.resolve((calls[method] as (...given: unknown[]) => unknown)(...args)).then(structuredClone);
    const overrides: AppOverrides = {
      idempotencyStore: new SharedIdempotencyStore({ call } as unknown as ConstructorParameters<
        typeof SharedIdempotencyStore
      >[0]),
      broadcastInvalidation: async (affected) => {
        for (const { app } of workers.filter((_, index) => index !== holder)) app.invalidate(structuredClone(affected));
      },
    };
    return startApp({
      ...overrides,
      env: { OCEAN_URL: ocean.oceanUrl, OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'demo' },
    });
  };
  workers.push(await start(0), await start(1));
  return {
    ocean,
    workers: workers as [TestApp, TestApp],
    coordinator,
    [Symbol.asyncDispose]: async () => {
      for (const worker of workers) await worker[Symbol.asyncDispose]();
      await ocean[Symbol.asyncDispose]();
    },
  };
}

async function scheduleIds({ ocean, workers }: Pair, kind: 'RECURRING' | 'EXCEPTIONAL'): Promise<string[]> {
  const query = `query ($id: ID!, $kind: PrivacyScheduleKind!) {
    driver(by: { oceanId: $id }) { privacySchedules(kinds: [$kind]) { id } }
  }`;
  const variables = { id: String(scheduledDriver(ocean.sandbox).id), kind };
  const { data } = await workers[0].execute(query, { variables });
  return data.driver.privacySchedules.map(({ id }: { id: string }) => id);
}

type Case = [name: string, document: string, input: (pair: Pair) => Promise<object>];

const cases: Case[] = [
  [
    'setRecurringPrivacySchedule',
    setRecurring,
    async ({ ocean }) => ({
      driverId: String(scheduledDriver(ocean.sandbox).id),
      days: [{ day: 'MONDAY', slots: [] }],
    }),
  ],
  [
    'setExceptionalPrivacySchedule',
    setExceptional,
    async ({ ocean }) => ({ driverId: String(scheduledDriver(ocean.sandbox).id), period }),
  ],
  [
    'deleteRecurringPrivacySchedules',
    deleteRecurring,
    async (pair) => ({ ids: (await scheduleIds(pair, 'RECURRING')).slice(0, 1) }),
  ],
  [
    'deleteExceptionalPrivacySchedules',
    deleteExceptional,
    async (pair) => {
      const driverId = String(scheduledDriver(pair.ocean.sandbox).id);
      await pair.workers[0].execute(setExceptional, { variables: { input: { driverId, period } } });
      pair.ocean.takeWrites();
      return { ids: (await scheduleIds(pair, 'EXCEPTIONAL')).slice(-1) };
    },
  ],
  [
    'setStepPrivacy',
    setStepPrivacy,
    async ({ ocean: { sandbox } }) => ({
      steps: [{ id: stepId(tripsOf(sandbox, professionalVehicle(sandbox))[0]!) }],
      privacy: 'PRIVATE',
    }),
  ],
];

describe('a clientMutationId given to two processes', () => {
  it.each(cases)('makes %s once, and both give the same outcome', async (_name, document, inputOf) => {
    await using pair = await startPair();
    const input = { ...(await inputOf(pair)), clientMutationId: 'mine' };
    const first = await pair.workers[0].execute(document, { variables: { input } });
    expect(first.errors).toBeUndefined();
    expect(first.data.result.userErrors).toEqual([]);
    expect(await pair.workers[1].execute(document, { variables: { input } })).toEqual(first);
    expect(pair.ocean.takeWrites()).toHaveLength(1);
  });

  it('at once is one change', async () => {
    await using pair = await startPair();
    const input = { driverId: String(scheduledDriver(pair.ocean.sandbox).id), period, clientMutationId: 'mine' };
    const send = (index: number) => pair.workers[index % 2]!.execute(setExceptional, { variables: { input } });
    const responses = await Promise.all([0, 1, 2, 3].map(send));
    for (const response of responses) expect(response).toEqual(responses[0]);
    expect(responses[0]!.data.result.schedule).not.toBeNull();
    expect(pair.ocean.takeWrites()).toHaveLength(1);
  });

  it('is rejected for another input, and is another write for another caller', async () => {
    await using pair = await startPair();
    const driverId = String(scheduledDriver(pair.ocean.sandbox).id);
    const input = { driverId, days: [{ day: 'MONDAY', slots: [] }], clientMutationId: 'mine' };
    await pair.workers[0].execute(setRecurring, { variables: { input } });
    const other = { ...input, days: [{ day: 'FRIDAY', slots: [] }] };
    const { data } = await pair.workers[1].execute(setRecurring, { variables: { input: other } });
    expect(data.result.userErrors).toMatchObject([{ code: 'CLIENT_MUTATION_ID_REUSED' }]);
    expect(pair.ocean.takeWrites()).toHaveLength(1);
    const headers = await pair.ocean.signIn('demo');
    const own = await pair.workers[1].execute(setRecurring, { headers, variables: { input: other } });
    expect(own.data.result.userErrors).toEqual([]);
    expect(pair.ocean.takeWrites()).toHaveLength(1);
  });

  it('is taken over by the next when the first could not make the change', async () => {
    await using pair = await startPair();
    const input = { driverId: String(scheduledDriver(pair.ocean.sandbox).id), period, clientMutationId: 'mine' };
    const arrived = Promise.withResolvers<undefined>();
    const gate = Promise.withResolvers<undefined>();
    let writes = 0;
    pair.ocean.stand(async (call, forward) => {
      if (!isWrite(call) || (writes += 1) > 1) return forward();
      arrived.resolve(undefined);
      await gate.promise;
      return { status: 403, body: '{}' };
    });
    const first = pair.workers[0].execute(setExceptional, { variables: { input } });
    await arrived.promise;
    const second = pair.workers[1].execute(setExceptional, { variables: { input } });
    gate.resolve(undefined);
    expect((await first).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await second).data.result).toMatchObject({ userErrors: [], schedule: { validity: period } });
    expect(pair.ocean.takeWrites()).toHaveLength(2);
  });

  it('is OUTCOME_UNKNOWN, and sends nothing, once the process that made the change has died in it', async () => {
    await using pair = await startPair();
    const input = { driverId: String(scheduledDriver(pair.ocean.sandbox).id), period, clientMutationId: 'mine' };
    const arrived = Promise.withResolvers<undefined>();
    const gate = Promise.withResolvers<undefined>();
    pair.ocean.stand(async (call, forward) => {
      if (!isWrite(call)) return forward();
      arrived.resolve(undefined);
      await gate.promise;
      return forward();
    });
    const first = pair.workers[0].execute(setExceptional, { variables: { input } });
    await arrived.promise;
    pair.coordinator.abandon(0);
    const again = await pair.workers[1].execute(setExceptional, { variables: { input } });
    expect(again.data.result).toMatchObject({ userErrors: [{ code: 'OUTCOME_UNKNOWN' }], schedule: null });
    expect(pair.ocean.takeWrites()).toHaveLength(1);
    gate.resolve(undefined);
    await first;
  });
});

it('one process reads again the rows that another wrote', async () => {
  await using pair = await startPair();
  const before = await scheduleIds(pair, 'EXCEPTIONAL');
  const driverId = String(scheduledDriver(pair.ocean.sandbox).id);
  const input = { driverId, period };
  const { data } = await pair.workers[1].execute(setExceptional, { variables: { input } });
  expect(await scheduleIds(pair, 'EXCEPTIONAL')).toEqual(expect.arrayContaining([...before, data.result.schedule.id]));
});
