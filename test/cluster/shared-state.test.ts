import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemorySharedState } from '../../src/shared-state/memory-shared-state.ts';
import type { SharedState } from '../../src/shared-state/shared-state.ts';
import { openState } from '../support/redis/instance.ts';
import { isRedisMissing, type RedisServer, startRedis } from '../support/redis/redis-server.ts';

const minute = 60_000;
const group = 'digest:-';
let names = 0;

/** A key that no other test uses. */
const key = (kind = 'test') => ({ kind, group, name: `name ${(names += 1)}` });
const bytes = (text: string) => Buffer.from(text);

let redis: RedisServer;
beforeAll(async () => {
  if (!isRedisMissing) redis = await startRedis();
});
afterAll(async () => {
  if (!isRedisMissing) await redis[Symbol.asyncDispose]();
});

describe.each(['memory', 'Redis'] as const)('in %s', (kind) => {
  /** Two instances; in memory they are the same. */
  let one: SharedState;
  let other: SharedState;

  beforeAll(async () => {
    if (kind === 'Redis' && isRedisMissing) return;
    one = kind === 'memory' ? new MemorySharedState() : await openState(redis);
    other = kind === 'memory' ? one : await openState(redis);
  });
  afterAll(async () => {
    if (kind === 'Redis' && isRedisMissing) return;
    await Promise.all([one.close(), other.close()]);
  });

  const test = kind === 'Redis' && isRedisMissing ? it.skip : it;

  test('a value is stored, read, replaced, extended and deleted', async () => {
    const k = key();
    expect(await other.get(k)).toBeNull();
    expect(await one.set(k, bytes('first'), minute)).toBe(true);
    expect(await other.get(k)).toEqual(bytes('first'));
    await other.set(k, bytes(''), minute);
    expect(await one.get(k)).toEqual(bytes(''));
    expect(await one.touch(k, minute)).toBe(true);
    await one.delete(k);
    expect(await other.get(k)).toBeNull();
    expect(await one.touch(k, minute)).toBe(false);
  });

  test('a value belongs to one kind, group and name', async () => {
    const k = key();
    await one.set(k, bytes('x'), minute);
    expect(await one.get({ ...k, kind: 'other' })).toBeNull();
    expect(await one.get({ ...k, group: 'other:-' })).toBeNull();
    expect(await one.get({ ...k, name: 'other' })).toBeNull();
  });

  test('a value expires', async () => {
    const k = key();
    await one.set(k, bytes('x'), 1);
    await expect.poll(() => other.get(k)).toBeNull();
  });

  test('of concurrent claims one wins, and the others see its value', async () => {
    const k = key();
    const results = await Promise.all(
      [one, other, one, other].map((state, n) => state.claim(k, bytes(`${n}`), minute)),
    );
    const winner = results.indexOf(null);
    expect(results.filter((result) => result === null)).toHaveLength(1);
    expect(results.filter((result) => result !== null)).toEqual(Array(3).fill(bytes(`${winner}`)));
  });

  test('a count starts from 0, and ends with its window', async () => {
    const k = key();
    expect(await one.increment(k, 2, minute)).toEqual({ value: 2, remainingMillis: minute });
    const count = await other.increment(k, 3, 2 * minute);
    expect(count.value).toBe(5);
    expect(count.remainingMillis).toBeLessThanOrEqual(minute);
    const short = key();
    await one.increment(short, 1, 1);
    await expect.poll(async () => (await one.increment(short, 1, 1)).value).toBe(1);
  });

  test('a lease has one holder, who can renew and release it', async () => {
    const k = key();
    const lease = (await one.acquire(k, minute))!;
    expect(await other.acquire(k, minute)).toBeNull();
    expect(await one.renew(lease, minute)).toBe(true);
    await other.release({ ...lease, token: 'another' });
    expect(await other.acquire(k, minute)).toBeNull();
    await one.release(lease);
    const next = (await other.acquire(k, minute))!;
    expect(next.fence).toBeGreaterThan(lease.fence);
    expect(await one.renew(lease, minute)).toBe(false);
  });

  test('a late write of a former holder is not stored', async () => {
    const k = key();
    const leaseKey = { ...k, kind: 'lease' };
    const lost = (await one.acquire(leaseKey, 1))!;
    await expect.poll(() => other.acquire(leaseKey, minute)).not.toBeNull();
    expect(await one.set(k, bytes('late'), minute, lost)).toBe(false);
    expect(await other.get(k)).toBeNull();
  });

  test('generations are created once, and differ after a bump', async () => {
    const k = key();
    const before = await one.generations(k);
    expect([...before.keys()]).toEqual(['']);
    expect(await other.generations(k)).toEqual(before);
    await other.bump(k, ['a', 'b']);
    const after = await one.generations(k);
    expect(after.get('')).toBe(before.get(''));
    expect([...after.keys()].toSorted()).toEqual(['', 'a', 'b']);
    await other.bump(k, ['a']);
    const last = await one.generations(k);
    expect(last.get('a')).not.toBe(after.get('a'));
    expect(last.get('b')).toBe(after.get('b'));
  });

  test('a log continues after a position, and reports when it is gone', async () => {
    const k = key();
    expect(await one.entriesAfter(k, null, 10)).toEqual([]);
    const first = await one.append(k, bytes('1'), 3, minute);
    await other.append(k, bytes('2'), 3, minute);
    await one.append(k, bytes('3'), 3, minute);
    const after = (await other.entriesAfter(k, first, 10))!;
    expect(after.map(({ value }) => String(value))).toEqual(['2', '3']);
    expect((await other.entriesAfter(k, first, 1))!.map(({ value }) => String(value))).toEqual(['2']);
    await one.append(k, bytes('4'), 3, minute);
    expect(await other.entriesAfter(k, first, 10)).toBeNull();
    expect(await other.entriesAfter(k, 'forged', 10)).toBeNull();
    expect((await other.entriesAfter(k, null, 10))!.map(({ value }) => String(value))).toEqual(['2', '3', '4']);
  });

  test('a message reaches all subscribers of its topic', async () => {
    const topic = key();
    const received: string[] = [];
    const listen = (name: string) => ({
      receive: (message: Buffer) => void received.push(`${name} ${message.toString()}`),
      gap: () => void received.push(`${name} gap`),
    });
    const subscriptions = [one.subscribe(topic, listen('one')), other.subscribe(topic, listen('other'))];
    await Promise.all(subscriptions.map(({ active }) => active));
    expect(received.toSorted()).toEqual(['one gap', 'other gap']);
    await one.publish({ ...topic, name: 'another topic' }, bytes('no'));
    await one.publish(topic, bytes('yes'));
    await expect.poll(() => received.toSorted()).toEqual(['one gap', 'one yes', 'other gap', 'other yes']);
    subscriptions[0]!.close();
    await one.publish(topic, bytes('again'));
    await expect.poll(() => received).toContain('other again');
    expect(received).not.toContain('one again');
  });
});
