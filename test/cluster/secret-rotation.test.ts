import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { takeDigestKey, TokenCredential } from '../../src/identity/credential.ts';
import { derive } from '../../src/shared-state/redis/sealer.ts';
import type { SharedState } from '../../src/shared-state/shared-state.ts';
import { openState } from '../support/redis/instance.ts';
import { isRedisMissing, type RedisServer, startRedis } from '../support/redis/redis-server.ts';

const before = 'the-secret-of-before-with-32-characters';
const after = 'the-secret-of-after-with-32-characters!';

/** One instance. A process has one digest key, so it takes that of the instance which works. */
class Instance {
  readonly #secrets: readonly string[];
  readonly #state: SharedState;

  private constructor(secrets: readonly string[], state: SharedState) {
    this.#secrets = secrets;
    this.#state = state;
  }

  static async open(redis: RedisServer, secrets: readonly string[]): Promise<Instance> {
    return new Instance(secrets, await openState(redis, { secrets }));
  }

  /** Runs an operation of the shared state for a caller. The key is taken before anything waits. */
  as<T>(
    token: string,
    name: string,
    work: (state: SharedState, key: { kind: string; group: string; name: string }) => T,
  ): T {
    const [own, other] = this.#secrets.map((secret) => derive(secret, 'credentials'));
    takeDigestKey(own!, other);
    return work(this.#state, { kind: 'test', group: `${new TokenCredential(token).digest}:7`, name });
  }

  close(): Promise<void> {
    return this.#state.close();
  }
}

const bytes = (text: string) => Buffer.from(text);

describe.skipIf(isRedisMissing).each([
  ['old', 'new,old', [before], [after, before]],
  ['old,new', 'new,old', [before, after], [after, before]],
  ['new,old', 'old,new', [after, before], [before, after]],
  ['new,old', 'new', [after, before], [after]],
  ['new', 'new,old', [after], [after, before]],
])('instances with the secrets %s and %s', (_one, _other, ofOne, ofOther) => {
  let redis: RedisServer;
  let one: Instance;
  let other: Instance;
  beforeAll(async () => {
    redis = await startRedis();
    one = await Instance.open(redis, ofOne);
    other = await Instance.open(redis, ofOther);
  });
  afterEach(() => redis.command('FLUSHALL'));
  afterAll(async () => {
    takeDigestKey(Buffer.alloc(32, 1));
    await Promise.all([one.close(), other.close()]);
    await redis[Symbol.asyncDispose]();
  });

  it('share values, also replaced ones, and none of another caller', async () => {
    await one.as('anna', 'list', (state, key) => state.set(key, bytes('first'), 60_000));
    expect(await other.as('anna', 'list', (state, key) => state.get(key))).toEqual(bytes('first'));
    expect(await other.as('berta', 'list', (state, key) => state.get(key))).toBeNull();
    await other.as('anna', 'list', (state, key) => state.set(key, bytes('second'), 61_000));
    expect(await one.as('anna', 'list', (state, key) => state.get(key))).toEqual(bytes('second'));
    await one.as('anna', 'list', (state, key) => state.set(key, bytes('third'), 62_000));
    expect(await other.as('anna', 'list', (state, key) => state.get(key))).toEqual(bytes('third'));
    // An instance with one of two secrets does not know the copy under the other one.
    const [both, each] = ofOther.length > 1 ? [other, one] : [one, other];
    await both.as('anna', 'list', (state, key) => state.delete(key));
    expect(await each.as('anna', 'list', (state, key) => state.get(key))).toBeNull();
  });

  it.each([
    ['one', 'other'],
    ['other', 'one'],
  ])('claim a key once: %s first', async (first) => {
    const [early, late] = first === 'one' ? [one, other] : [other, one];
    expect(await early.as('anna', 'key', (state, key) => state.claim(key, bytes('mine'), 60_000))).toBeNull();
    expect(await late.as('anna', 'key', (state, key) => state.claim(key, bytes('yours'), 60_000))).toEqual(
      bytes('mine'),
    );
    const lease = await early.as('anna', 'run', (state, key) => state.acquire(key, 60_000));
    expect(lease).not.toBeNull();
    expect(await late.as('anna', 'run', (state, key) => state.acquire(key, 60_000))).toBeNull();
    expect(await early.as('anna', 'run', (state) => state.renew(lease!, 60_000))).toBe(true);
    expect(await early.as('anna', 'key', (state, key) => state.set(key, bytes('done'), 61_000, lease!))).toBe(true);
    expect(await late.as('anna', 'key', (state, key) => state.get(key))).toEqual(bytes('done'));
    await early.as('anna', 'run', (state) => state.release(lease!));
    const next = await late.as('anna', 'run', (state, key) => state.acquire(key, 60_000));
    expect(next!.fence).toBeGreaterThan(lease!.fence);
    expect(await early.as('anna', 'key', (state, key) => state.set(key, bytes('late'), 62_000, lease!))).toBe(false);
  });

  it('count together', async () => {
    await one.as('anna', 'rate', (state, key) => state.increment(key, 2, 60_000));
    const { value } = await other.as('anna', 'rate', (state, key) => state.increment(key, 3, 60_000));
    expect(value).toBe(5);
  });

  it('agree on generations, and each notices a change by the other', async () => {
    const read = (instance: Instance) =>
      instance.as('anna', 'lists', async (state, key) => JSON.stringify([...(await state.generations(key))]));
    const seen = await read(one);
    expect(await read(other)).toBe(seen);
    await one.as('anna', 'lists', (state, key) => state.bump(key, ['drivers']));
    const changed = await read(other);
    expect(changed).not.toBe(seen);
    await other.as('anna', 'lists', (state, key) => state.bump(key, ['drivers']));
    expect(await read(one)).not.toBe(seen);
    expect(await read(one)).not.toBe(changed);
  });

  it('hear each other', async () => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const received = Promise.withResolvers<string>();
      const subscription = to.as('anna', 'topic', (state, key) =>
        state.subscribe(key, { receive: (message) => received.resolve(message.toString()), gap: () => undefined }),
      );
      await subscription.active;
      await from.as('anna', 'topic', (state, key) => state.publish(key, bytes('hello')));
      expect(await received.promise).toBe('hello');
      subscription.close();
    }
  });
});
