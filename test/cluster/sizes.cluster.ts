import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxOptions } from '../../packages/sandbox/src/options.ts';
import { startSandbox } from '../../packages/sandbox/src/sandbox.ts';
import { logIn } from '../support/app.ts';
import { endpoints } from '../support/ocean/endpoints.ts';
import { execute } from '../support/graphql.ts';
import { type RunningProgram, startProgram } from '../support/process/program.ts';
import { textTable } from '../support/text-table.ts';
import { testSecret } from '../support/redis/instance.ts';
import { isRedisMissing, type RedisServer, startRedis } from '../support/redis/redis-server.ts';

/** In an order in which each reads one more list. */
const lists = [
  ['Silent boxes', 'nonCommunicatingBoxes(first: 1)'],
  ['Vehicles', 'vehicles(first: 1)'],
  ['Drivers', 'drivers(first: 1)'],
  ['Weekly private hours', 'privacySchedules(first: 1, filter: { kinds: [RECURRING] })'],
  ['Exceptions', 'privacySchedules(first: 1, filter: { kinds: [EXCEPTIONAL] })'],
] as const;

async function startSandboxOf(options: SandboxOptions) {
  const sandbox = await startSandbox(options);
  return { url: sandbox.url, [Symbol.asyncDispose]: () => sandbox.stop() };
}

const mebibyte = 1024 * 1024;
const query = '{ vehicles(first: 1) { totalCount nodes { registration } } }';

/** An Ocean with one list of vehicles, the same for every token. */
async function startListOcean(rows: number, rowBytes: number) {
  const parts = Array.from({ length: rows }, (_, index) => {
    const commentaire = noise(index, rowBytes - 90);
    return JSON.stringify({ vehicle: { id: index + 1, immatriculation: `AA-${index}-ZZ`, commentaire } });
  });
  const body = Buffer.from(`[${parts.join(',')}]`);
  let requests = 0;
  const server = createServer((request, response) => {
    const isList = request.url?.startsWith(endpoints.vehicles.split(' ')[1] ?? '') === true;
    if (isList) requests += 1;
    response.writeHead(isList ? 200 : 404, { 'content-type': 'application/json' }).end(isList ? body : '{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytes: body.length,
    requests: () => requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Text that hardly compresses, different for each row. */
function noise(index: number, length: number): string {
  let text = '';
  for (let state = index + 1; text.length < length;) {
    state = Math.imul(state ^ (state >>> 15), 2_654_435_761) + index;
    text += (state >>> 0).toString(36);
  }
  return text.slice(0, length);
}

describe.skipIf(isRedisMissing)('Redis with much in it (R12)', () => {
  let redis: RedisServer;
  let programs: RunningProgram[];
  beforeEach(async () => {
    programs = [];
    redis = await startRedis();
  });
  afterEach(async () => {
    for (const { child } of programs) child.kill('SIGKILL');
    await Promise.all(programs.map(({ exit }) => exit));
    await redis[Symbol.asyncDispose]();
  });

  function start(oceanUrl: string): RunningProgram {
    const patient = { OCEAN_TIMEOUT_MS: '600000', REQUEST_TIMEOUT_MS: '600000', REDIS_TIMEOUT_MS: '10000' };
    const shared = { REDIS_URL: redis.url, SHARED_STATE_SECRET: testSecret, SNAPSHOT_TTL_MS: '3600000' };
    const quiet = { PORT: '0', OCEAN_SCHEDULES_OF_ALL: 'yes', LOG_LEVEL: 'warn', RATE_LIMIT_PER_MINUTE: '0' };
    const program = startProgram({ ...quiet, ...patient, ...shared, OCEAN_URL: oceanUrl });
    programs.push(program);
    return program;
  }

  /** Bytes of all values of lists and their heads, with what Redis needs for them. */
  async function listBytes(): Promise<number> {
    const names = (await redis.command('KEYS', '*:list-*')) as string[];
    const sizes = await Promise.all(names.map(async (name) => Number(await redis.command('MEMORY', 'USAGE', name))));
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  async function info(section: string, name: string): Promise<number> {
    return Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(String(await redis.command('INFO', section)))?.[1]);
  }

  it('shares a list of 110 MB in pieces of bounded size', async () => {
    await using ocean = await startListOcean(100_000, 1200);
    expect(ocean.bytes).toBeGreaterThan(110 * mebibyte);
    const [one, other] = [start(ocean.url), start(ocean.url)];
    const headers = { 'x-auth-token': 'token' };
    const expected = { vehicles: { totalCount: 100_000, nodes: [{ registration: 'AA-0-ZZ' }] } };
    await redis.command('CONFIG', 'SET', 'slowlog-log-slower-than', '0', 'slowlog-max-len', '100000');
    expect((await execute(await one.url, query, { headers })).data).toEqual(expected);
    expect((await execute(await other.url, query, { headers })).data).toEqual(expected);
    expect(ocean.requests()).toBe(1);

    const pieces = (await redis.command('KEYS', '*:list-piece:*')) as string[];
    expect(pieces).toHaveLength(Math.ceil(ocean.bytes / mebibyte));
    const sizes = await Promise.all(pieces.map(async (name) => Number(await redis.command('STRLEN', name))));
    expect(Math.max(...sizes)).toBeLessThan(1.1 * mebibyte);
    const slowlog = (await redis.command('SLOWLOG', 'GET', '-1')) as [unknown, unknown, number, string[]][];
    const slowest = Math.max(
      ...slowlog
        .filter(([, , , [name]]) => ['GET', 'SET', 'EVALSHA'].includes(name ?? ''))
        .map(([, , micros]) => micros),
    );
    const stored = sizes.reduce((sum, size) => sum + size, 0);
    process.stdout.write(
      `${ocean.bytes} bytes of JSON: ${pieces.length} pieces of at most ${Math.max(...sizes)} bytes, ` +
        `${stored} in all; slowest command ${slowest / 1000} ms\n`,
    );
  }, 600_000);

  it('needs as much for each list as docs/how-to/run-on-several-machines.md states', async () => {
    await using sandbox = await startSandboxOf({ vehicles: 2000, silentBoxes: 2000, drivers: 2000 });
    const program = start(sandbox.url);
    const headers = { 'x-auth-token': await logIn(sandbox.url, 'demo') };
    const heads = async (): Promise<number> => ((await redis.command('KEYS', '*:list-head:*')) as string[]).length;
    const rows = [['List', 'Rows', 'Bytes of Redis a row', '10,000 rows']];
    let [known, before] = [0, 0];
    for (const [name, field] of lists) {
      const { data } = await execute(await program.url, `{ ${field} { totalCount } }`, { headers });
      await expect.poll(heads, { timeout: 60_000 }).toBe((known += 1));
      const count = (Object.values(data)[0] as { totalCount: number }).totalCount;
      expect(count).toBeGreaterThan(100);
      const each = ((await listBytes()) - before) / count;
      rows.push([name, String(count), each.toFixed(0), `${(each / 100).toFixed(1)} MB`]);
      before = await listBytes();
    }
    process.stdout.write(`\n${textTable(rows)}\n`);
  }, 600_000);

  it('needs a memory for 10,000 identities that can be computed', async () => {
    await using ocean = await startListOcean(20, 300);
    const [one, other] = [start(ocean.url), start(ocean.url)];
    const [urlOfOne, urlOfOther] = [await one.url, await other.url];
    const identities = 10_000;
    const read = async (url: string, identity: number): Promise<unknown> => {
      const { data, errors } = await execute(url, query, { headers: { 'x-auth-token': `token-${identity}` } });
      return { data, errors };
    };
    const data = { vehicles: { totalCount: 20, nodes: [{ registration: 'AA-0-ZZ' }] } };
    const expected = { data, errors: undefined };
    const before = await info('memory', 'used_memory');
    const rest = Array.from({ length: identities }, (_, identity) => identity);
    const client = async (): Promise<void> => {
      for (let identity = rest.pop(); identity !== undefined; identity = rest.pop()) {
        expect(await read(urlOfOne, identity)).toEqual(expected);
      }
    };
    await Promise.all(Array.from({ length: 20 }, client));
    const keysOf = async (kind: string): Promise<number> =>
      ((await redis.command('KEYS', `*:${kind}:*`)) as string[]).length;
    await expect.poll(() => keysOf('list-head'), { timeout: 60_000 }).toBe(identities);
    expect(ocean.requests()).toBe(identities);

    // One of each for every identity, and nothing without a time to live.
    for (const kind of ['list-piece', 'list-lease']) expect(await keysOf(kind)).toBe(identities);
    const [, keys, expiring] = /keys=(\d+),expires=(\d+)/.exec(String(await redis.command('INFO', 'keyspace'))) ?? [];
    expect(expiring).toBe(keys);
    const each = ((await info('memory', 'used_memory')) - before) / identities;
    process.stdout.write(`${identities} identities: ${keys} keys, ${Math.round(each)} bytes of Redis each\n`);
    expect(each).toBeLessThan(4096);

    for (let identity = 0; identity < identities; identity += 100) {
      expect(await read(urlOfOther, identity)).toEqual(expected);
    }
    expect(ocean.requests()).toBe(identities);
  }, 900_000);
});
