import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedLists } from '../../src/observability/counters.ts';
import type { TestApp } from '../support/app.ts';
import { type FakeOcean, startFakeOcean } from '../support/ocean/fake-ocean.ts';
import { vehicleRow } from '../support/ocean/rows.ts';
import { testSecret } from '../support/redis/instance.ts';
import { startInstances } from '../support/redis/instances.ts';
import { isRedisMissing, type RedisServer, startRedis } from '../support/redis/redis-server.ts';
import { TcpSwitch } from '../support/redis/tcp-switch.ts';

const query = '{ vehicles { asOf nodes { registration } } }';
const token = 'token-of-the-first';

interface SharedHealth {
  readonly sharedState: string;
}

/** An Ocean whose vehicle differs by token. */
async function startOcean() {
  const state = { registration: 'A' };
  const ocean: FakeOcean = await startFakeOcean({
    vehicles: ({ headers }) => ({
      body: [vehicleRow(1, `${state.registration} of ${String(headers['x-auth-token'])}`)],
    }),
  });
  return { state, ocean, url: ocean.url, [Symbol.asyncDispose]: () => ocean[Symbol.asyncDispose]() };
}

async function read(app: TestApp, as = token): Promise<{ asOf: string; registration: string | undefined }> {
  const { data, errors } = await app.execute(query, { headers: { 'x-auth-token': as } });
  expect(errors).toBeUndefined();
  return { asOf: data.vehicles.asOf, registration: data.vehicles.nodes[0]?.registration };
}

/** Counts of the shared lists since the last call. */
function countsOf(): () => Record<string, number> {
  let before = new Map(sharedLists.entries());
  return () => {
    const now = new Map(sharedLists.entries());
    const changed = [...now].map(([name, count]): [string, number] => [name, count - (before.get(name) ?? 0)]);
    before = now;
    return Object.fromEntries(changed.filter(([, count]) => count > 0));
  };
}

describe.skipIf(isRedisMissing)('instances on one Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis[Symbol.asyncDispose]());

  it('request a list once, and show the same rows and age', async () => {
    await using ocean = await startOcean();
    await using instances = await startInstances({ redis, oceanUrl: ocean.url, count: 4 });
    const readings = await Promise.all(instances.all.flatMap((app) => [read(app), read(app)]));
    expect(new Set(readings.map(({ registration }) => registration))).toEqual(new Set([`A of ${token}`]));
    const ages = readings.map(({ asOf }) => Date.parse(asOf));
    expect(Math.max(...ages) - Math.min(...ages)).toBeLessThan(1000);
    expect(ocean.ocean.takeCalls()).toEqual({ vehicles: 1 });
  });

  it('request each list once for all when Redis is back and empty, while all read it (R11)', async () => {
    await using away = await startRedis();
    await using ocean = await startOcean();
    await using instances = await startInstances({ redis: away, oceanUrl: ocean.url, count: 4 });
    const identities = ['one', 'two', 'three'];
    const readAll = () => Promise.all(instances.all.flatMap((app) => identities.map((as) => read(app, as))));
    const healths = async (): Promise<unknown[]> => {
      await readAll();
      const responses = await Promise.all(instances.all.map(({ url }) => fetch(`${url}/health/ready`)));
      return Promise.all(responses.map(async (response) => ((await response.json()) as SharedHealth).sharedState));
    };
    await readAll();
    expect(ocean.ocean.takeCalls()).toEqual({ vehicles: 3 });
    await away.kill();
    await expect.poll(healths, { timeout: 20_000 }).toEqual(Array(4).fill('degraded'));
    expect(ocean.ocean.takeCalls()).toEqual({});
    await away.restart();
    await expect.poll(healths, { timeout: 20_000 }).toEqual(Array(4).fill('connected'));
    await readAll();
    expect(ocean.ocean.takeCalls()).toEqual({ vehicles: 3 });
  });

  it('go on alone when the steps of a load together would wait too long for a Redis that is far away', async () => {
    await using ocean = await startOcean();
    await using way = await TcpSwitch.open(redis.port);
    const far = { url: `redis://127.0.0.1:${way.port}` };
    const env = { REDIS_TIMEOUT_MS: '1000' };
    await using instances = await startInstances({ redis: far, oceanUrl: ocean.url, count: 1, env });
    way.delay(600);
    const counts = countsOf();
    expect(await read(instances.all[0]!)).toMatchObject({ registration: `A of ${token}` });
    expect([counts(), ocean.ocean.takeCalls()]).toEqual([{ alone: 1 }, { vehicles: 1 }]);
  });

  it('request the lists of each identity, and never show those of another', async () => {
    await using ocean = await startOcean();
    await using instances = await startInstances({ redis, oceanUrl: ocean.url });
    for (const app of instances.all) {
      for (const as of ['one', 'two']) expect(await read(app, as)).toMatchObject({ registration: `A of ${as}` });
    }
    expect(ocean.ocean.takeCalls()).toEqual({ vehicles: 2 });
  });

  it('check only the version of an unchanged list', async () => {
    await using ocean = await startOcean();
    const env = { SNAPSHOT_TTL_MS: '200' };
    await using instances = await startInstances({ redis, oceanUrl: ocean.url, env });
    const [one, other] = instances.all as [TestApp, TestApp];
    const counts = countsOf();
    await read(one);
    await read(other);
    const seen: Record<string, number> = {};
    await expect
      .poll(async () => {
        await Promise.all([read(one), read(other)]);
        for (const [name, count] of Object.entries(counts())) seen[name] = (seen[name] ?? 0) + count;
        return seen['unchanged'] ?? 0;
      })
      .toBeGreaterThan(0);
  });

  it('store nothing that can be read in Redis', async () => {
    await using ocean = await startOcean();
    await using instances = await startInstances({ redis, oceanUrl: ocean.url });
    ocean.state.registration = 'PLATE-IN-CLEAR';
    await redis.command('FLUSHALL');
    await read(instances.all[0]!);
    await expect.poll(async () => (await dump(redis)).filter((text) => text.includes('list-head')).length).toBe(1);
    const text = (await dump(redis)).join('\n');
    for (const secret of ['PLATE-IN-CLEAR', token, testSecret, 'vehicle']) expect(text).not.toContain(secret);
    const keys = (await redis.command('KEYS', '*')) as string[];
    const ttls = await Promise.all(keys.map((key) => redis.command('PTTL', key)));
    expect(ttls.filter((ttl) => (ttl as number) < 0)).toEqual([]);
  });

  it('take another identity’s value under their key for a miss (R8), and a corrupt one too (R7)', async () => {
    await using ocean = await startOcean();
    await using instances = await startInstances({ redis, oceanUrl: ocean.url });
    const [one, other] = instances.all as [TestApp, TestApp];
    await redis.command('FLUSHALL');
    await read(one, 'victim');
    await expect.poll(async () => (await keysOf(redis, 'list-head')).length).toBe(1);
    const before = await keysOf(redis, 'list-');
    await read(one, 'attacker');
    await expect.poll(async () => (await keysOf(redis, 'list-head')).length).toBe(2);
    const theirs = (await keysOf(redis, 'list-')).filter((key) => !before.includes(key));
    // Their own head stays, so that only the authentication of the pieces protects the rows.
    const pieceOf = (keys: readonly string[]) => keys.find((key) => key.includes(':list-piece:'))!;
    await redis.command('COPY', pieceOf(before), pieceOf(theirs), 'REPLACE');
    ocean.ocean.takeCalls();
    expect(await read(other, 'attacker')).toMatchObject({ registration: 'A of attacker' });
    expect(ocean.ocean.takeCalls()).toEqual({ vehicles: 1 });
    for (const key of before) await redis.command('SETRANGE', key, '60', 'x');
    expect(await read(other, 'victim')).toMatchObject({ registration: 'A of victim' });
    expect(ocean.ocean.takeCalls()).toEqual({ vehicles: 1 });
  });
});

async function keysOf(redis: RedisServer, kind: string): Promise<string[]> {
  return ((await redis.command('KEYS', `*:${kind}*`)) as string[]).toSorted();
}

/** Everything that Redis stores, as text. */
async function dump(redis: RedisServer): Promise<string[]> {
  const keys = (await redis.command('KEYS', '*')) as string[];
  return Promise.all(
    keys.map(async (key) => {
      const type = await redis.command('TYPE', key);
      const value = await redis.command(...(type === 'hash' ? ['HGETALL', key] : ['GET', key]));
      return `${key} ${JSON.stringify(value)}`;
    }),
  );
}
