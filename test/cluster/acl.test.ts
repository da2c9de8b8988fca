import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openState } from '../support/redis/instance.ts';
import { isRedisMissing, startRedis } from '../support/redis/redis-server.ts';

const page = readFileSync('docs/how-to/run-on-several-machines.md', 'utf8');
const [, rules = ''] = /^user ocean on >password (.+)$/m.exec(page) ?? [];
const allowed = [...rules.matchAll(/\+(\S+)/g)].map(([, command]) => command);

it.skipIf(isRedisMissing)('the documented user may run what the program runs, and nothing else', async () => {
  await using redis = await startRedis();
  await redis.command('ACL', 'SETUSER', 'ocean', 'on', '>password', ...rules.split(' '));
  await redis.command('CONFIG', 'RESETSTAT');
  await using state = await openState({ url: `redis://ocean:password@127.0.0.1:${redis.port}` });
  const key = { kind: 'test', group: 'identity', name: 'name' };
  const other = { ...key, name: 'other' };
  const bytes = Buffer.from('value');

  const gap = Promise.withResolvers<undefined>();
  const received = Promise.withResolvers<undefined>();
  const subscription = state.subscribe(key, {
    gap: () => gap.resolve(undefined),
    receive: () => received.resolve(undefined),
  });
  await gap.promise;
  await state.publish(key, bytes);
  await received.promise;
  subscription.close();

  const lease = (await state.acquire({ ...key, kind: 'lease' }, 60_000))!;
  expect(await state.renew(lease, 60_000)).toBe(true);
  expect(await state.set(key, bytes, 60_000, lease)).toBe(true);
  await state.release(lease);
  expect(await state.claim(key, bytes, 60_000)).toEqual(bytes);
  expect(await state.claim(other, bytes, 60_000)).toBeNull();
  expect(await state.get(key)).toEqual(bytes);
  expect(await state.touch(key, 60_000)).toBe(true);
  await state.delete(key);
  expect(await state.increment({ ...key, kind: 'count' }, 2, 60_000)).toMatchObject({ value: 2 });
  await state.bump({ ...key, kind: 'generations' }, ['one']);
  expect((await state.generations({ ...key, kind: 'generations' })).size).toBe(2);
  const position = await state.append({ ...key, kind: 'log' }, bytes, 10, 60_000);
  expect(await state.entriesAfter({ ...key, kind: 'log' }, position, 10)).toEqual([]);
  // The subscription is pinged once a second.
  await expect.poll(() => used(redis.command('INFO', 'commandstats')), { timeout: 20_000 }).toContain('ping');

  const commands = await used(redis.command('INFO', 'commandstats'));
  const ofTheTest = ['hello', 'acl|setuser', 'config|resetstat'];
  const withoutRights = ['auth'];
  const run = commands.filter((name) => ![...ofTheTest, ...withoutRights].includes(name));
  expect(run.sort()).toEqual([...allowed].sort());
});

/** Names of the commands that Redis has executed, those of scripts included. */
async function used(stats: Promise<unknown>): Promise<string[]> {
  return [...String(await stats).matchAll(/^cmdstat_([^:]+):/gm)].map(([, name]) => name!);
}
