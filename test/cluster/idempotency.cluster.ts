import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scheduledDriver } from '../support/mutations/fleet.ts';
import { respondToWrites } from '../support/mutations/ocean.ts';
import { type Instance, type Instances, startInstances } from '../support/cluster/instances.ts';
import { isRedisMissing, type RedisServer, startRedis } from '../support/redis/redis-server.ts';

const document = `mutation ($input: SetExceptionalPrivacyScheduleInput!) {
  result: setExceptionalPrivacySchedule(input: $input) {
    schedule { id } confirmed idempotencyReach userErrors { code field }
  }
}`;
const unavailable = { code: 'IDEMPOTENCY_UNAVAILABLE', field: ['input', 'clientMutationId'] };
const patience = { timeout: 30_000, interval: 100 };

let redis: RedisServer;
let cluster: Instances;
let days = 0;

/** Input of a period that no other test uses. */
function change(clientMutationId: string | null = 'mine', rest: Record<string, unknown> = {}) {
  days += 1;
  const day = (offset: number): string => new Date(Date.UTC(2027, 0, days * 2 + offset, 12)).toISOString();
  const driverId = String(scheduledDriver(cluster.ocean.sandbox).id);
  return { driverId, period: { start: day(0), end: day(1) }, clientMutationId, ...rest };
}

async function send(instance: Instance, input: Record<string, unknown>) {
  return (await instance.execute(document, { variables: { input } })).data.result;
}

/** Number of writes that Ocean received since the last call. */
const writes = (): number => cluster.ocean.takeWrites().length;

describe.skipIf(isRedisMissing)('a clientMutationId at several instances', () => {
  beforeEach(async () => {
    redis = await startRedis();
    cluster = await startInstances(redis);
  });
  afterEach(async () => {
    await cluster[Symbol.asyncDispose]();
    await redis[Symbol.asyncDispose]();
  });

  it('is one write at the same moment, and all return its payload', async () => {
    const input = change();
    const at = [cluster.one, cluster.other, cluster.one, cluster.other];
    const payloads = await Promise.all(at.map((instance) => send(instance, input)));
    expect(payloads[0]).toMatchObject({ confirmed: true, idempotencyReach: 'ALL_INSTANCES', userErrors: [] });
    expect(payloads[0].schedule).not.toBeNull();
    for (const payload of payloads) expect(payload).toEqual(payloads[0]);
    expect(writes()).toBe(1);
  });

  it('outlives the instance that made the write, and is compared with the input', async () => {
    const input = change();
    const first = await send(cluster.one, input);
    const later = await cluster.add();
    expect(await send(later, input)).toEqual(first);
    expect(await send(later, { ...input, description: 'another' })).toMatchObject({
      userErrors: [{ code: 'CLIENT_MUTATION_ID_REUSED' }],
    });
    expect(writes()).toBe(1);
  });

  it('may be sent to another instance when Ocean rejected the write', async () => {
    const input = change();
    cluster.ocean.stand(respondToWrites('false'));
    expect(await send(cluster.one, input)).toMatchObject({
      idempotencyReach: null,
      userErrors: [{ code: 'REFUSED' }],
    });
    cluster.ocean.stand(null);
    expect(await send(cluster.other, input)).toMatchObject({ userErrors: [], idempotencyReach: 'ALL_INSTANCES' });
    expect(writes()).toBe(2);
  });

  it('is not readable in Redis', async () => {
    const input = change('my-visible-key');
    await send(cluster.one, input);
    const names = (await redis.command('KEYS', '*')) as string[];
    const records = names.filter((name) => name.includes(':idempotency:'));
    expect(records).toHaveLength(1);
    const stored = String(await redis.command('GET', records[0]!));
    for (const text of ['my-visible-key', input.driverId, 'schedule', 'Driver', 'service-account']) {
      expect([...names, stored].filter((one) => one.includes(text))).toEqual([]);
    }
  });

  it('does not send a write when the record is not readable', async () => {
    const input = change();
    await send(cluster.one, input);
    const [name = ''] = ((await redis.command('KEYS', '*:idempotency:*')) as string[]).filter(Boolean);
    await redis.command('SET', name, 'foreign bytes', 'KEEPTTL');
    expect((await send(cluster.other, input)).userErrors).toEqual([unavailable]);
    expect(writes()).toBe(1);
  });

  it('sends nothing without Redis, returns own outcomes, and heals', async () => {
    const [made, fresh] = [change('made'), change('fresh')];
    const first = await send(cluster.one, made);
    await redis.kill();
    expect(await send(cluster.one, made)).toEqual(first);
    expect((await send(cluster.other, made)).userErrors).toEqual([unavailable]);
    expect((await send(cluster.one, fresh)).userErrors).toEqual([unavailable]);
    expect(writes()).toBe(1);
    // A change without a key promises nothing, and is made.
    expect(await send(cluster.one, change(null))).toMatchObject({ userErrors: [], idempotencyReach: null });
    expect(writes()).toBe(1);

    await redis.restart(); // empty
    await expect.poll(() => send(cluster.other, made), patience).toEqual(first);
    expect(writes()).toBe(0);
    // Instances that ended cannot restore what they knew.
    const healed = { userErrors: [], idempotencyReach: 'ONE_INSTANCE' };
    await expect.poll(() => send(cluster.other, fresh), patience).toMatchObject(healed);
    expect(writes()).toBe(1);
  });

  it('is not sent again after a flush, and the outcome is found again', async () => {
    const input = change();
    const first = await send(cluster.one, input);
    await redis.command('FLUSHALL');
    await expect.poll(() => send(cluster.other, input), patience).toEqual(first);
    expect(writes()).toBe(1);
  });

  it('is not sent again when Redis is flushed during the write', async () => {
    const input = change();
    const [arrived, respond] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    cluster.ocean.stand(async (call, forward) => {
      if (call.method === 'GET') return forward();
      arrived.resolve(undefined);
      await respond.promise;
      return forward();
    });
    const first = send(cluster.one, input);
    await arrived.promise;
    await redis.command('FLUSHALL');
    const second = expect.poll(() => send(cluster.other, input), patience).toMatchObject({ userErrors: [] });
    respond.resolve(undefined);
    expect(await first).toMatchObject({ userErrors: [] });
    await second;
    expect(writes()).toBe(1);
  });

  it('reports that the outcome is known to one instance when Redis ends during the write', async () => {
    const input = change();
    cluster.ocean.stand(async (call, forward) => {
      if (call.method !== 'GET') await redis.kill();
      return forward();
    });
    const first = await send(cluster.one, input);
    expect(first).toMatchObject({ userErrors: [], idempotencyReach: 'ONE_INSTANCE' });
    cluster.ocean.stand(null);
    await redis.restart();
    await expect.poll(() => send(cluster.other, input), patience).toMatchObject({ schedule: first.schedule });
    expect(writes()).toBe(1);
  });

  it('sends nothing while Redis is a replica, and heals', async () => {
    const input = change();
    await redis.command('REPLICAOF', '127.0.0.1', '1');
    expect((await send(cluster.one, input)).userErrors).toEqual([unavailable]);
    await redis.command('REPLICAOF', 'NO', 'ONE');
    await expect.poll(() => send(cluster.one, input), patience).toMatchObject({ userErrors: [] });
    expect(writes()).toBe(1);
  });
});

describe.skipIf(isRedisMissing)('a Redis that hangs', () => {
  it('costs a mutation its bound, and nothing is sent', async () => {
    await using server = await startRedis();
    await using instances = await startInstances(server, { timeoutMillis: 100 });
    cluster = instances;
    server.pause();
    expect((await send(cluster.one, change())).userErrors).toEqual([unavailable]);
    expect(writes()).toBe(0);
    server.resume();
    const input = change();
    await expect.poll(() => send(cluster.one, input), patience).toMatchObject({ userErrors: [] });
    expect(writes()).toBe(1);
  });
});
