import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { execute } from '../support/graphql.ts';
import { type FakeOcean, startFakeOcean } from '../support/ocean/fake-ocean.ts';
import { vehicleRow } from '../support/ocean/rows.ts';
import { type RunningProgram, startProgram } from '../support/process/program.ts';
import { testSecret } from '../support/redis/instance.ts';
import { isRedisMissing, type RedisServer, startRedis } from '../support/redis/redis-server.ts';

const patience = { timeout: 30_000, interval: 100 };

let redis: RedisServer;
let ocean: FakeOcean;
let programs: RunningProgram[];
/** Lets the first upstream request of the list end, which the others overtake. */
let respondToFirst: () => void;
/** Resolves when it has arrived. */
let firstArrived: Promise<undefined>;

async function read(program: RunningProgram): Promise<string> {
  const headers = { 'x-auth-token': 'token' };
  const { data } = await execute(await program.url, '{ vehicles { nodes { registration } } }', { headers });
  return data.vehicles.nodes[0].registration;
}

async function heads(): Promise<number> {
  return ((await redis.command('KEYS', '*:list-head:*')) as string[]).length;
}

describe.skipIf(isRedisMissing)('the instance that requests a list', () => {
  beforeEach(async () => {
    redis = await startRedis();
    const [arrived, released] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    firstArrived = arrived.promise;
    respondToFirst = () => released.resolve(undefined);
    let requests = 0;
    ocean = await startFakeOcean({
      vehicles: async () => {
        const request = (requests += 1);
        if (request === 1) {
          arrived.resolve(undefined);
          await released.promise;
        }
        return { body: [vehicleRow(1, `of request ${request}`)] };
      },
    });
    programs = Array.from({ length: 3 }, () =>
      startProgram({
        PORT: '0',
        OCEAN_URL: ocean.url,
        REDIS_URL: redis.url,
        REDIS_TIMEOUT_MS: '5000',
        SHARED_STATE_SECRET: testSecret,
        SNAPSHOT_TTL_MS: '600000',
        HANG_TIMEOUT_MS: '3600000',
      }),
    );
    await Promise.all(programs.map(({ url }) => url));
  });
  afterEach(async () => {
    respondToFirst();
    for (const { child } of programs) child.kill('SIGKILL');
    await Promise.all(programs.map(({ exit }) => exit));
    await ocean[Symbol.asyncDispose]();
    await redis[Symbol.asyncDispose]();
  });

  it('dies: another takes over with one request, and the list is shared (R9)', async () => {
    const [holder, other, third] = programs as [RunningProgram, RunningProgram, RunningProgram];
    const lost = read(holder).catch(() => 'no response');
    await firstArrived;
    const waiting = [read(other), read(third)];
    holder.child.kill('SIGKILL');
    expect(await lost).toBe('no response');
    expect(await Promise.all(waiting)).toEqual(['of request 2', 'of request 2']);
    expect(ocean.takeCalls()).toEqual({ vehicles: 2 });
  });

  it('pauses for longer than its lease: its late rows are not shared (R9)', async () => {
    const [holder, other, third] = programs as [RunningProgram, RunningProgram, RunningProgram];
    const late = read(holder);
    await firstArrived;
    holder.child.kill('SIGSTOP');
    expect(await read(other)).toBe('of request 2');
    await expect.poll(heads, patience).toBe(1);
    const [head = ''] = (await redis.command('KEYS', '*:list-head:*')) as string[];
    const stored = await redis.command('GET', head);
    respondToFirst();
    holder.child.kill('SIGCONT');
    expect(await late).toBe('of request 1');
    // It has tried to store its rows by now: their pieces are there.
    await expect
      .poll(async () => ((await redis.command('KEYS', '*:list-piece:*')) as string[]).length, patience)
      .toBe(2);
    expect(await redis.command('GET', head)).toEqual(stored);
    expect(await read(third)).toBe('of request 2');
    expect(ocean.takeCalls()).toEqual({ vehicles: 2 });
  });
});
