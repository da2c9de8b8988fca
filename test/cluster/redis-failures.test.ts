import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { SharedState } from '../../src/shared-state/shared-state.ts';
import { captureLog } from '../support/mutations/log.ts';
import { SharedWait, waitingAs } from '../../src/shared-state/shared-wait.ts';
import { openState } from '../support/redis/instance.ts';
import { freePort, isRedisMissing, runCommand, startRedis } from '../support/redis/redis-server.ts';
import { TcpSwitch } from '../support/redis/tcp-switch.ts';

const key = { kind: 'test', group: 'digest:-', name: 'name' };
const value = Buffer.from('value');
const patient = { timeout: 20_000 };

const isUsable = async (state: SharedState): Promise<boolean> => {
  try {
    await state.set(key, value, 60_000);
    return state.health === 'connected';
  } catch {
    return false;
  }
};
const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => (error as { code?: unknown }).code,
  );

/** Messages about the state, each with its reason. */
function watchLog() {
  const { log, lines } = captureLog();
  const states = (): string[] =>
    lines.map((line) => {
      const { msg, reason } = JSON.parse(line) as { msg: string; reason?: string };
      return [msg, reason].filter(Boolean).join(': ');
    });
  /** Changes of state as an operator finds them: level, subject and state. */
  const changes = (): unknown[] =>
    lines.map((line) => {
      const { level, subject, state } = JSON.parse(line) as Record<string, unknown>;
      return [level, subject, state];
    });
  return { log, states, changes };
}
const connected = 'the shared state is connected';
const degraded = 'the shared state is degraded: this instance goes on alone';

describe.skipIf(isRedisMissing)('Redis', () => {
  it('is not there at the start, and joined when it is (R1)', async () => {
    const port = await freePort();
    const { log, states, changes } = watchLog();
    await using state = await openState({ url: `redis://127.0.0.1:${port}` }, { log });
    expect(state.health).toBe('degraded');
    expect(await codeOf(state.get(key))).toBe('UNAVAILABLE');
    await using redis = await startRedis('--port', String(port));
    await expect.poll(() => isUsable(state), patient).toBe(true);
    expect(states()).toEqual([`${degraded}: ECONNREFUSED`, connected]);
    expect(changes()).toEqual([
      ['warn', 'redis', 'degraded'],
      ['warn', 'redis', 'connected'],
    ]);
    expect(redis.url).toBeDefined();
  });

  it('hangs: one command waits for the bound, later ones do not, and it heals (R2)', async () => {
    await using redis = await startRedis();
    await using state = await openState(redis, { timeoutMillis: 200 });
    await expect.poll(() => isUsable(state), patient).toBe(true);
    redis.pause();
    expect(await codeOf(state.get(key))).toBe('TIMEOUT');
    const codes = await Promise.all(Array.from({ length: 100 }, () => codeOf(state.get(key))));
    expect(new Set(codes)).toEqual(new Set(['UNAVAILABLE']));
    expect(state.health).toBe('degraded');
    redis.resume();
    await expect.poll(() => isUsable(state), patient).toBe(true);
  });

  it('is far away: the steps of one request wait for the bound together, and others for their own', async () => {
    await using redis = await startRedis();
    await using way = await TcpSwitch.open(redis.port);
    await using state = await openState({ url: `redis://127.0.0.1:${way.port}` }, { timeoutMillis: 1000 });
    await state.set(key, value, 60_000);
    way.delay(600);
    const request = new SharedWait();
    const step = () => waitingAs(request, () => codeOf(state.get(key)));
    expect([await step(), await step(), await step()]).toEqual([null, 'TIMEOUT', 'TIMEOUT']);
    expect(state.health).toBe('degraded');
    expect([await state.get(key), await waitingAs(new SharedWait(), () => state.get(key))]).toEqual([value, value]);
  });

  it('is far away: steps at the same time count once', async () => {
    await using redis = await startRedis();
    await using way = await TcpSwitch.open(redis.port);
    await using state = await openState({ url: `redis://127.0.0.1:${way.port}` }, { timeoutMillis: 1000 });
    await state.set(key, value, 60_000);
    way.delay(300);
    const request = new SharedWait();
    const steps = () =>
      waitingAs(request, () => Promise.all([codeOf(state.get(key)), codeOf(state.get(key)), codeOf(state.get(key))]));
    expect([await steps(), await steps()]).toEqual([Array(3).fill(null), Array(3).fill(null)]);
  });

  it('is not blamed for a process that computes for longer than the bound', async () => {
    await using redis = await startRedis();
    await using state = await openState(redis, { timeoutMillis: 100 });
    await expect.poll(() => isUsable(state), patient).toBe(true);
    const reply = state.get(key);
    await turn(); // the command is sent
    const end = performance.now() + 300;
    while (performance.now() < end); // the response arrives meanwhile
    expect(await reply).toEqual(value);
    expect(state.health).toBe('connected');
  });

  it('is full: storing fails, reading and invalidating work, and it heals (R3)', async () => {
    await using redis = await startRedis('--maxmemory-policy', 'noeviction');
    await using state = await openState(redis);
    await state.set(key, value, 60_000);
    const before = await state.generations(key);
    await redis.command('CONFIG', 'SET', 'maxmemory', '1');
    expect(await codeOf(state.set(key, value, 60_000))).toBe('FULL');
    expect(await state.get(key)).toEqual(value);
    expect(state.health).toBe('degraded');
    await state.bump(key, ['lists']);
    expect(await codeOf(state.generations(key))).toBe('FULL');
    await redis.command('CONFIG', 'SET', 'maxmemory', '0');
    expect((await state.generations(key)).get('')).not.toBe(before.get(''));
    await expect.poll(() => isUsable(state), patient).toBe(true);
  });

  it('becomes a replica, and a primary again with another history (R4)', async () => {
    await using redis = await startRedis();
    await using state = await openState(redis);
    const before = await state.generations(key);
    await redis.command('REPLICAOF', '127.0.0.1', String(await freePort()));
    await expect.poll(() => codeOf(state.set(key, value, 60_000))).toMatch(/READ_ONLY|UNAVAILABLE/);
    expect(state.health).toBe('degraded');
    await redis.command('REPLICAOF', 'NO', 'ONE');
    await expect.poll(() => isUsable(state), patient).toBe(true);
    expect((await state.generations(key)).get('')).not.toBe(before.get(''));
  });

  it('loses its subscriptions: listeners learn of the gap and go on (R6)', async () => {
    await using redis = await startRedis();
    await using state = await openState(redis);
    const events: string[] = [];
    const listener = {
      receive: (message: Buffer) => void events.push(String(message)),
      gap: () => void events.push('gap'),
    };
    await state.subscribe(key, listener).active;
    await redis.command('CLIENT', 'KILL', 'TYPE', 'pubsub');
    await expect.poll(() => events, patient).toEqual(['gap', 'gap']);
    await state.publish(key, value);
    await expect.poll(() => events, patient).toEqual(['gap', 'gap', 'value']);
  });

  it('forbids a command: only its operations fail, with one line (R13)', async () => {
    await using redis = await startRedis();
    const { log, states } = watchLog();
    await using state = await openState(redis, { log });
    await redis.command('ACL', 'SETUSER', 'default', '-publish');
    for (let turn = 0; turn < 3; turn += 1) expect(await codeOf(state.publish(key, value))).toBe('FORBIDDEN');
    expect(await state.set(key, value, 60_000)).toBe(true);
    expect(state.health).toBe('degraded');
    await redis.command('ACL', 'SETUSER', 'default', '+publish');
    await state.publish(key, value);
    expect(state.health).toBe('connected');
    expect(states()).toEqual([connected, `${degraded}: FORBIDDEN`, connected]);
  });

  it('changes its password: the instance goes on alone, with one line (R13)', async () => {
    await using redis = await startRedis();
    const { log, states } = watchLog();
    await using state = await openState(redis, { log });
    await redis.command('ACL', 'SETUSER', 'other', 'on', '>password', '~*', '&*', '+@all');
    await redis.command('CONFIG', 'SET', 'requirepass', 'another');
    const as = redis.url.replace('//', '//other:password@');
    await runCommand(as, ['CLIENT', 'KILL', 'TYPE', 'normal']);
    await expect.poll(() => codeOf(state.get(key)), patient).toBe('UNAVAILABLE');
    await runCommand(as, ['CONFIG', 'SET', 'requirepass', '']);
    await expect.poll(() => isUsable(state), patient).toBe(true);
    expect(states().filter((line) => line.startsWith(degraded))).toHaveLength(1);
  });

  it('has values of an older secret, and of one that is not known (R7)', async () => {
    await using redis = await startRedis();
    const [old, next] = ['o'.repeat(32), 'n'.repeat(32)] as [string, string];
    await using before = await openState(redis, { secrets: [old] });
    await using rotating = await openState(redis, { secrets: [old, next] });
    await using rotated = await openState(redis, { secrets: [next, old] });
    await using after = await openState(redis, { secrets: [next] });
    await before.set(key, value, 60_000);
    expect(await rotating.get(key)).toEqual(value);
    await rotated.set(key, value, 60_000);
    expect(await after.get(key)).toEqual(value);
    await using stranger = await openState(redis, { secrets: ['s'.repeat(32)] });
    expect(await stranger.get(key)).toBeNull();
  });

  it('measures ages by its own clock (R10)', async () => {
    await using redis = await startRedis();
    await using one = await openState(redis);
    await using other = await openState(redis, { monotonicNow: () => performance.now() + 600_000 });
    expect(Math.abs(one.now() - other.now())).toBeLessThan(1000);
  });
});
