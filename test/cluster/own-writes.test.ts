import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../packages/sandbox/src/sandbox.ts';
import { type TestApp, takeCalls } from '../support/app.ts';
import { exceptionalPath, setExceptional } from '../support/mutations/documents.ts';
import { scheduledDriver } from '../support/mutations/fleet.ts';
import { startGatedOcean } from '../support/redis/gated-ocean.ts';
import { startInstances } from '../support/redis/instances.ts';
import { isRedisMissing, type RedisServer, startRedis } from '../support/redis/redis-server.ts';

// Otherwise each instance compares a changed list with the read of one driver.
const account = { OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'demo', OCEAN_SCHEDULES_OF_ALL: 'yes' };
const everyone =
  '{ drivers(first: 100) { nodes { oceanId privacySchedules(kinds: [EXCEPTIONAL]) { ... on ExceptionalPrivacySchedule { description } } } } }';

describe.skipIf(isRedisMissing)('a write on one instance', () => {
  let redis: RedisServer;
  let sandbox: Sandbox;
  beforeAll(async () => {
    redis = await startRedis();
    sandbox = await startSandbox({ vehicles: 40, silentBoxes: 20, drivers: 30 });
  });
  afterAll(async () => {
    await redis[Symbol.asyncDispose]();
    await sandbox.stop();
  });

  const driverId = () => String(scheduledDriver(sandbox).id);

  async function write(app: TestApp, description: string): Promise<void> {
    const start = new Date(Date.now() + 86_400_000 * (writes += 2)).toISOString();
    const end = new Date(Date.parse(start) + 86_400_000).toISOString();
    const input = { driverId: driverId(), period: { start, end }, description };
    const { data, errors } = await app.execute(setExceptional, { variables: { input } });
    expect([errors, data.result.userErrors]).toEqual([undefined, []]);
  }
  let writes = 0;

  async function descriptions(app: TestApp): Promise<string[]> {
    const { data, errors } = await app.execute(everyone);
    expect(errors).toBeUndefined();
    const nodes = data.drivers.nodes as { oceanId: string; privacySchedules: { description: string }[] }[];
    return nodes.flatMap(({ privacySchedules }) => privacySchedules.map(({ description }) => description));
  }

  it('is visible on every other at once, however often both have read before', async () => {
    await using instances = await startInstances({ redis, oceanUrl: sandbox.url, env: account });
    const [one, other] = instances.all as [TestApp, TestApp];
    for (let turn = 0; turn < 4; turn += 1) {
      await Promise.all([descriptions(one), descriptions(other), descriptions(other)]);
      await write(turn % 2 === 0 ? one : other, `write ${turn}`);
      expect(await descriptions(other)).toContain(`write ${turn}`);
      expect(await descriptions(one)).toContain(`write ${turn}`);
    }
  });

  it('costs one upstream request a list that it affects, and none for the others', async () => {
    await using instances = await startInstances({ redis, oceanUrl: sandbox.url, env: account });
    const [one, other] = instances.all as [TestApp, TestApp];
    await Promise.all([descriptions(one), descriptions(other)]);
    await write(one, 'counted');
    takeCalls(sandbox);
    await descriptions(one);
    await descriptions(other);
    expect(takeCalls(sandbox)).toEqual({ exceptional: 1 });
  });

  it('is not undone by a read that another had begun before (R14)', async () => {
    await using ocean = await startGatedOcean(sandbox.url);
    await using instances = await startInstances({ redis, oceanUrl: ocean.url, env: account });
    const [one, other] = instances.all as [TestApp, TestApp];
    const { stopped, release } = ocean.stop(exceptionalPath);
    const early = descriptions(other);
    await stopped;
    await write(one, 'later than the read');
    release();
    await early;
    for (const app of [one, other]) expect(await descriptions(app)).toContain('later than the read');
  });

  it('is seen although no message arrives (R6)', async () => {
    await using instances = await startInstances({ redis, oceanUrl: sandbox.url, env: account });
    const [one, other] = instances.all as [TestApp, TestApp];
    await descriptions(other);
    await redis.command('CLIENT', 'KILL', 'TYPE', 'pubsub');
    await write(one, 'without a message');
    expect(await descriptions(other)).toContain('without a message');
  });

  it('is seen after Redis was flushed or restarted empty (R5)', async () => {
    await using instances = await startInstances({ redis, oceanUrl: sandbox.url, env: account });
    const [one, other] = instances.all as [TestApp, TestApp];
    await descriptions(other);
    await write(one, 'before the flush');
    await redis.command('FLUSHALL');
    expect(await descriptions(other)).toContain('before the flush');
    await write(one, 'before the restart');
    await redis.restart();
    await expect.poll(() => descriptions(other), { timeout: 20_000 }).toContain('before the restart');
  });
});
