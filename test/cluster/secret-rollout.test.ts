import { afterEach, expect, it } from 'vitest';
import { startFakeOcean } from '../support/ocean/fake-ocean.ts';
import { vehicleRow } from '../support/ocean/rows.ts';
import { execute } from '../support/graphql.ts';
import { type RunningProgram, startProgram } from '../support/process/program.ts';
import { isRedisMissing, startRedis } from '../support/redis/redis-server.ts';

const before = 'the-secret-of-before-with-32-characters';
const after = 'the-secret-of-after-with-32-characters!';
const query = '{ vehicles { nodes { registration } } }';

const programs: RunningProgram[] = [];
afterEach(async () => {
  for (const { child } of programs) child.kill('SIGKILL');
  await Promise.all(programs.splice(0).map(({ exit }) => exit));
});

it.skipIf(isRedisMissing)('processes share lists in each step of a change of the secret, by identity', async () => {
  await using redis = await startRedis();
  await using ocean = await startFakeOcean({
    vehicles: ({ headers }) => ({ body: [vehicleRow(1, `of ${String(headers['x-auth-token'])}`)] }),
  });
  const start = async (...secrets: string[]): Promise<string> => {
    const program = startProgram({
      PORT: '0',
      LOG_LEVEL: 'warn',
      OCEAN_URL: ocean.url,
      REDIS_URL: redis.url,
      REDIS_TIMEOUT_MS: '5000',
      SHARED_STATE_SECRET: secrets.join(','),
      SNAPSHOT_TTL_MS: '3600000',
    });
    programs.push(program);
    return program.url;
  };
  const read = async (url: string): Promise<unknown[]> =>
    Promise.all(
      ['anna', 'berta'].map(async (token) => {
        const { data } = await execute(url, query, { headers: { 'x-auth-token': token } });
        return (data['vehicles'] as { nodes: { registration: string }[] }).nodes.map((node) => node.registration);
      }),
    );
  const rows = [['of anna'], ['of berta']];
  const [old, replaced] = await Promise.all([start(before), start(after, before)]);
  expect(await read(old)).toEqual(rows);
  expect(ocean.takeCalls()).toEqual({ vehicles: 2 });
  expect(await read(replaced)).toEqual(rows);
  expect(ocean.takeCalls()).toEqual({});

  await redis.command('FLUSHALL');
  expect(await read(replaced)).toEqual(rows);
  expect(ocean.takeCalls()).toEqual({ vehicles: 2 });
  const last = await start(after);
  expect([await read(last), await read(old)]).toEqual([rows, rows]);
  expect(ocean.takeCalls()).toEqual({});
});
