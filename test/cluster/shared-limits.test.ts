import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/http/graphql/trusted-document-manifest.ts';
import { type Instance, type Instances, startInstances } from '../support/cluster/instances.ts';
import { codeOf, persisted, post } from '../support/http/requests.ts';
import { isRedisMissing, type RedisServer, startRedis } from '../support/redis/redis-server.ts';

const vehicles = '{ vehicles(first: 1) { totalCount } }';

let redis: RedisServer;
let cluster: Instances;

async function start(env: Record<string, string> = {}): Promise<void> {
  cluster = await startInstances(redis, { env });
}

const statusOf = async ({ url }: Instance, query = '{ __typename }', headers = {}) =>
  (await post(url, { query }, headers)).status;

describe.skipIf(isRedisMissing)('instances on one Redis', () => {
  beforeEach(async () => {
    redis = await startRedis();
  });
  afterEach(async () => {
    await cluster[Symbol.asyncDispose]();
    await redis[Symbol.asyncDispose]();
  });

  it('accept the requests of one caller up to the limit together, however they arrive', async () => {
    await start({ RATE_LIMIT_PER_MINUTE: '7' });
    const { one, other, ocean } = cluster;
    const own = await ocean.signIn('demo');
    const at = Array.from({ length: 12 }, (_, index) => (index % 3 === 0 ? other : one));
    const statuses = await Promise.all(at.map((instance) => statusOf(instance, '{ __typename }', own)));
    expect(statuses.filter((status) => status === 200)).toHaveLength(7);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    const rejected = await fetch(`${other.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...own },
      body: '{"query":"{ __typename }"}',
    });
    expect([rejected.status, rejected.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^[1-9]\d?$/)]);
    expect(await statusOf(one, '{ __typename }', await ocean.signIn('demo2'))).toBe(200);
  });

  it('limit logins from one address together', async () => {
    await start({ RATE_LIMIT_LOGINS_PER_MINUTE: '3' });
    const login = 'mutation { login(input: { login: "demo", password: "wrong" }) { userErrors { code } } }';
    const before = cluster.ocean.countLogins();
    const { one, other } = cluster;
    const statuses: number[] = [];
    for (const instance of [one, other, one, other, one]) statuses.push(await statusOf(instance, login));
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect(cluster.ocean.countLogins() - before).toBe(3);
  });

  it('limit each for itself while Redis is away', async () => {
    await start({ RATE_LIMIT_PER_MINUTE: '2' });
    await redis.kill();
    const { one, other } = cluster;
    const statuses: number[] = [];
    for (const instance of [one, one, one, other, other, other]) statuses.push(await statusOf(instance));
    expect(statuses).toEqual([200, 200, 429, 200, 200, 429]);
  });

  it('serve a cached response without Redis', async () => {
    await start();
    const { one, ocean } = cluster;
    const own = await ocean.signIn('demo');
    const read = () => post(one.url, { query: vehicles }, own);
    // The first one takes points of the rate limit, the second one is cached.
    const [first] = [await read(), await read(), await read()];
    await redis.kill();
    expect(await read()).toEqual(first);
  });

  it('find a document that was registered at one of them, for its caller only', async () => {
    await start();
    const { one, other, ocean } = cluster;
    const [own, stranger] = [await ocean.signIn('demo'), await ocean.signIn('demo2')];
    const extensions = persisted(sha256(vehicles));
    expect(codeOf(await post(other.url, { extensions }, own))).toBe('PERSISTED_QUERY_NOT_FOUND');
    const registered = await post(one.url, { query: vehicles, extensions }, own);
    expect((await post(other.url, { extensions }, own)).body).toEqual(registered.body);
    expect(codeOf(await post(other.url, { extensions }, stranger))).toBe('PERSISTED_QUERY_NOT_FOUND');
    await redis.kill();
    expect((await post(other.url, { extensions }, own)).body).toEqual(registered.body);
    expect(codeOf(await post(other.url, { extensions: persisted(sha256('{ a }')) }, own))).toBe(
      'PERSISTED_QUERY_NOT_FOUND',
    );
  });

  it('ignore a document that was copied under the key of another caller', async () => {
    await start();
    const { one, other, ocean } = cluster;
    const [own, stranger] = [await ocean.signIn('demo'), await ocean.signIn('demo2')];
    const extensions = persisted(sha256(vehicles));
    await post(one.url, { query: vehicles, extensions }, own);
    const names = async () => (await redis.command('KEYS', '*:persisted-query:*')) as string[];
    const [source = ''] = await names();
    await post(one.url, { query: vehicles, extensions }, stranger);
    const target = (await names()).find((name) => name !== source) ?? '';
    await redis.command('COPY', source, target, 'REPLACE');
    expect(codeOf(await post(other.url, { extensions }, stranger))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('know who has signed in at another', async () => {
    await start();
    const { one, other } = cluster;
    const login = 'mutation { login(input: { login: "demo", password: "demo" }) { token expiresAt } }';
    const { token, expiresAt } = (await one.execute(login)).data.login;
    const viewer = await other.execute('{ viewer { login tokenExpiresAt } }', { headers: { 'x-auth-token': token } });
    expect(viewer.data.viewer).toEqual({ login: 'demo', tokenExpiresAt: expiresAt });
  });

  it('log in once for the service account, and share the token with those that start later', async () => {
    await start();
    const { one, other, ocean } = cluster;
    expect(await Promise.all([one, other, one, other].map((at) => statusOf(at, vehicles)))).toEqual([
      200, 200, 200, 200,
    ]);
    const later = await cluster.add();
    expect((await later.execute(vehicles)).errors).toBeUndefined();
    expect(ocean.countLogins()).toBe(1);
  });

  it('try a login that Ocean rejects once', async () => {
    await start({ OCEAN_PASSWORD: 'wrong' });
    const { one, other, ocean } = cluster;
    for (const instance of [one, other, one, other]) {
      const { errors } = await instance.execute(vehicles);
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }
    expect(ocean.countLogins()).toBe(1);
  });

  it('respect a Retry-After that one of them received, for its identity only', async () => {
    await start();
    const { one, other, ocean } = cluster;
    const [own, neighbour] = [await ocean.signIn('demo'), await ocean.signIn('demo2')];
    let isLimited = true;
    ocean.stand(async (_call, forward) =>
      isLimited ? { status: 429, body: '{}', headers: { 'retry-after': '120' } } : forward(),
    );
    await one.execute(vehicles, { headers: own });
    isLimited = false;
    ocean.takeReads();
    const { errors } = await other.execute(vehicles, { headers: own });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'UPSTREAM_RATE_LIMITED',
      retryAfterSeconds: expect.toSatisfy((seconds: number) => seconds > 60 && seconds <= 120),
    });
    expect(ocean.takeReads()).toEqual({});
    expect((await other.execute(vehicles, { headers: neighbour })).errors).toBeUndefined();
  });
});
