import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { birthKey } from '../../src/domain/mutations/loss-watch.ts';
import { execute } from '../support/graphql.ts';
import { scheduledDriver } from '../support/mutations/fleet.ts';
import { isWrite, startWatchedApp, type WatchedApp } from '../support/mutations/ocean.ts';
import { type RunningProgram, startProgram } from '../support/process/program.ts';
import { openState, testSecret } from '../support/redis/instance.ts';
import { isRedisMissing, type RedisServer, startRedis } from '../support/redis/redis-server.ts';

const document = `mutation ($input: SetExceptionalPrivacyScheduleInput!) {
  result: setExceptionalPrivacySchedule(input: $input) { idempotencyReach userErrors { code } }
}`;
const period = { start: '2027-12-24T12:00:00.000Z', end: '2027-12-26T12:00:00.000Z' };
const unknown = { idempotencyReach: null, userErrors: [{ code: 'OUTCOME_UNKNOWN' }] };
const patience = { timeout: 30_000, interval: 100 };

let redis: RedisServer;
let ocean: WatchedApp;
let programs: RunningProgram[];

function startInstance(): RunningProgram {
  const program = startProgram({
    PORT: '0',
    OCEAN_URL: ocean.oceanUrl,
    OCEAN_LOGIN: 'demo',
    OCEAN_PASSWORD: 'demo',
    REDIS_URL: redis.url,
    REDIS_TIMEOUT_MS: '5000',
    SHARED_STATE_SECRET: testSecret,
  });
  programs.push(program);
  return program;
}

async function change(program: RunningProgram, clientMutationId: string) {
  const driverId = String(scheduledDriver(ocean.sandbox).id);
  const input = { driverId, period, clientMutationId };
  return (await execute(await program.url, document, { variables: { input } })).data.result;
}

/** Delays Ocean's response to the next write until it is released. */
function holdWrites() {
  const [arrived, released] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  ocean.stand(async (call, forward) => {
    if (!isWrite(call)) return forward();
    arrived.resolve(undefined);
    await released.promise;
    return forward();
  });
  return { arrived: arrived.promise, release: () => released.resolve(undefined) };
}

/** Makes Redis look used: an instance sends no write with a key for some seconds while it is empty. */
async function useRedis(): Promise<void> {
  await using state = await openState(redis, { realm: JSON.stringify([ocean.oceanUrl, 'demo', null]) });
  await state.claim(birthKey, Buffer.from('0'), 60 * 60 * 1000);
}

describe.skipIf(isRedisMissing)('an instance in the middle of a write', () => {
  beforeEach(async () => {
    programs = [];
    redis = await startRedis();
    ocean = await startWatchedApp();
    await useRedis();
  });
  afterEach(async () => {
    for (const { child } of programs) child.kill('SIGKILL');
    await Promise.all(programs.map(({ exit }) => exit));
    await ocean[Symbol.asyncDispose]();
    await redis[Symbol.asyncDispose]();
  });

  it('pauses, then another dies: neither write is sent again', async () => {
    const [one, other] = [startInstance(), startInstance()];
    const paused = holdWrites();
    const first = change(one, 'first');
    await paused.arrived;
    one.child.kill('SIGSTOP');
    expect(await change(other, 'first')).toEqual(unknown); // its lease has ended
    one.child.kill('SIGCONT');
    paused.release();
    expect(await first).toMatchObject({ userErrors: [] });
    await expect.poll(() => change(other, 'first'), patience).toMatchObject({ userErrors: [] });
    expect(ocean.takeWrites()).toHaveLength(1);

    const blocked = holdWrites();
    const second = change(one, 'second').catch(() => 'no response');
    await blocked.arrived;
    const atOther = change(other, 'second');
    one.child.kill('SIGKILL');
    expect([await second, await atOther]).toEqual(['no response', unknown]);
    blocked.release();
    expect(await change(startInstance(), 'second')).toEqual(unknown);
    expect(ocean.takeWrites()).toHaveLength(1);
  }, 120_000);
});
