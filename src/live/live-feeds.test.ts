import { describe, expect, it } from 'vitest';
import { Caller } from '../identity/caller.ts';
import { TokenCredential } from '../identity/credential.ts';
import { OceanError } from '../ocean/ocean-error.ts';
import { LiveFeeds } from './live-feeds.ts';
import type { LiveEvent } from './live-stream.ts';
import type { LiveSource } from './live-source.ts';

type Rows = ReadonlyMap<string, number>;
interface Change {
  readonly id: string;
  readonly value: number | null;
}

const source: LiveSource<() => Rows, Rows, Change> = {
  name: 'rows',
  lists: ['rows'],
  empty: new Map(),
  read: async (read) => ({ state: read(), asOf: new Date(0) }),
  compare: (before, after) => {
    const missing = [...before.keys()].filter((id) => !after.has(id));
    const changed = [...after].filter(([id, value]) => before.get(id) !== value);
    const changes = [...changed.map(([id, value]) => ({ id, value })), ...missing.map((id) => ({ id, value: null }))];
    return { changes, missing, total: before.size };
  },
};

const anna = new Caller(new TokenCredential('anna'), '1');
const berta = new Caller(new TokenCredential('berta'), '1');
const unavailable = (retryAfterSeconds?: number) =>
  new OceanError({ code: 'RATE_LIMITED', operation: 'GET /rows', retryAfterSeconds });

/** Feeds over rows that a test changes. Readings begin when the test wants. */
function stage(resumeMillis = 1000) {
  let rows: Rows = new Map([['a', 1]]);
  let error: Error | null = null;
  let now = 0;
  const reads: string[] = [];
  const timers = new Map<() => void, number>();
  const feeds = new LiveFeeds<() => Rows>({
    intervalMillis: 100,
    maxIntervalMillis: 200,
    resumeMillis,
    relay: null,
    monotonicNow: () => now,
    now: () => new Date(now),
    timer: (millis, run) => {
      timers.set(run, millis);
      return () => timers.delete(run);
    },
    readerOf: (caller) => () => {
      reads.push(caller === anna ? 'anna' : 'berta');
      if (error !== null) throw error;
      return rows;
    },
  });
  const events = (event: LiveEvent<Change>) => event;
  return {
    feeds,
    reads,
    set: (given: Record<string, number>) => {
      rows = new Map(Object.entries(given));
      error = null;
    },
    fail: (given: Error) => (error = given),
    advance: (millis: number) => (now += millis),
    /** Delays of the timers that are set. */
    delays: () => [...timers.values()],
    /** Runs the timers that are set. */
    tick: () => {
      for (const run of [...timers.keys()]) {
        timers.delete(run);
        run();
      }
    },
    follow: (caller: Caller, after: string | null = null, wants: (change: Change) => boolean = () => true) =>
      feeds.follow(caller, source, {
        after,
        select: ({ batch, index }) =>
          batch.changes.flatMap((event, at) =>
            at >= index && wants(event) ? [{ eventOf: () => event, index: at }] : [],
          ),
        payloadOf: events,
      }),
  };
}

type Stream = ReturnType<ReturnType<typeof stage>['follow']>;

async function next(stream: Stream): Promise<unknown> {
  const { value } = await stream.next();
  if (value === undefined) return 'END';
  return value.kind === 'CHANGE' ? value.change : value.kind;
}

describe('a feed', () => {
  it('reads once for all who listen, and reports each change once', async () => {
    const { follow, reads, set, tick } = stage();
    const [one, two] = [follow(anna), follow(anna)];
    expect(await Promise.all([next(one), next(two)])).toEqual(['CURRENT', 'CURRENT']);
    set({ a: 2, b: 1 });
    tick();
    expect(await next(one)).toEqual({ id: 'a', value: 2 });
    expect(await next(one)).toEqual({ id: 'b', value: 1 });
    expect(await next(two)).toEqual({ id: 'a', value: 2 });
    expect(reads).toEqual(['anna', 'anna']);
  });

  it('reads nothing once no client listens', async () => {
    const { follow, reads, tick, delays } = stage();
    const stream = follow(anna);
    await next(stream);
    const waiting = stream.next();
    await stream.return();
    expect(await waiting).toEqual({ value: undefined, done: true });
    expect(delays()).toEqual([1000]);
    tick();
    expect(delays()).toEqual([]);
    expect(reads).toEqual(['anna']);
  });

  it('reads less often while nothing changes, and as often as before after a change', async () => {
    const { follow, set, tick, delays } = stage();
    const stream = follow(anna);
    await next(stream);
    const intervals: number[][] = [delays()];
    for (const rows of [{ a: 1 }, { a: 1 }, { a: 1 }, { a: 2 }]) {
      set(rows);
      tick();
      await settled();
      intervals.push(delays());
    }
    expect(intervals).toEqual([[100], [150], [200], [200], [100]]);
  });

  it('waits as long as Ocean requests, and reports since when nothing is known', async () => {
    const { follow, fail, set, tick, delays } = stage();
    const stream = follow(anna);
    await next(stream);
    fail(unavailable(60));
    tick();
    expect(await next(stream)).toBe('DELAYED');
    expect(delays()).toEqual([60_000]);
    set({ a: 1 });
    tick();
    expect(await next(stream)).toBe('CURRENT');
  });

  it('ends with the error when the credential is rejected, and begins again for the next listener', async () => {
    const { follow, fail, set } = stage();
    fail(new OceanError({ code: 'UNAUTHENTICATED', operation: 'GET /rows' }));
    const stream = follow(anna);
    await expect(stream.next()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await next(stream)).toBe('END');
    set({ a: 1 });
    expect(await next(follow(anna))).toBe('CURRENT');
  });

  it('believes that many objects are gone only after a second reading', async () => {
    const { follow, set, tick } = stage();
    set({ a: 1, b: 1 });
    const stream = follow(anna);
    await next(stream);
    set({});
    tick();
    expect(await next(stream)).toBe('DELAYED');
    set({ a: 1, b: 1 });
    tick();
    expect(await next(stream)).toBe('CURRENT');
    set({});
    tick();
    expect(await next(stream)).toBe('DELAYED');
    tick();
    expect([await next(stream), await next(stream)]).toEqual([
      { id: 'a', value: null },
      { id: 'b', value: null },
    ]);
  });

  it('drops a reading that a write has overtaken', async () => {
    const { feeds, follow, reads, set, tick } = stage();
    const stream = follow(anna);
    await next(stream);
    set({ a: 2 });
    tick(); // reads 2
    set({ a: 3 });
    feeds.invalidate((owner, list) => owner === anna.keyPrefix && list === 'rows');
    expect(await next(stream)).toEqual({ id: 'a', value: 3 });
    expect(reads).toHaveLength(3);
  });
});

describe('a list that Ocean does not send', () => {
  const absent = new OceanError({ code: 'NOT_FOUND', operation: 'GET /rows' });

  it('is empty at first, and leads to RESYNC once it is there', async () => {
    const { follow, fail, set, tick } = stage();
    fail(absent);
    const stream = follow(anna);
    expect(await next(stream)).toBe('CURRENT');
    set({ a: 1 });
    tick();
    expect([await next(stream), await next(stream)]).toEqual(['RESYNC', 'CURRENT']);
    fail(absent);
    tick();
    expect(await next(stream)).toBe('DELAYED');
    set({ a: 2 });
    tick();
    expect([await next(stream), await next(stream)]).toEqual([{ id: 'a', value: 2 }, 'CURRENT']);
  });
});

describe('a cursor', () => {
  it('continues after the very event, also within one reading, and while no client listened', async () => {
    const { follow, set, tick } = stage();
    const stream = follow(anna);
    await next(stream);
    set({ a: 2, b: 1 });
    tick();
    const { value } = await stream.next();
    await stream.return();
    const resumed = follow(anna, value?.cursor);
    expect(await next(resumed)).toEqual({ id: 'b', value: 1 });
    expect(await next(resumed)).toBe('CURRENT');
    const after = (await follow(anna).next()).value?.cursor;
    await resumed.return();
    set({ a: 2, b: 2 });
    expect(await next(follow(anna, after))).toBe('CURRENT');
  });

  it.each(['x', '', 'aaaaaaaa.aaaaaaaaaaaaaaaaaaaaaa'])('that was made up is rejected: %s', async (cursor) => {
    expect(() => stage().follow(anna, cursor)).toThrow('after: this is not a cursor of this subscription');
  });

  it('of another identity, or one that was changed, is rejected the same way', async () => {
    const { follow } = stage();
    const cursor = (await follow(anna).next()).value?.cursor ?? '';
    expect(() => follow(berta, cursor)).toThrow('after: this is not a cursor of this subscription');
    const changed = cursor.replace(/.$/, (last) => (last === '1' ? '2' : '1'));
    expect(() => follow(anna, changed)).toThrow('after: this is not a cursor of this subscription');
  });

  it('that is too old leads to RESYNC', async () => {
    const { follow, set, tick, advance } = stage();
    const stream = follow(anna);
    const first = (await stream.next()).value?.cursor;
    set({ a: 2 });
    tick();
    await next(stream);
    advance(1001);
    const resumed = follow(anna, first);
    expect([await next(resumed), await next(resumed)]).toEqual(['RESYNC', 'CURRENT']);
  });

  it('of a key that is unknown leads to RESYNC', async () => {
    const stream = stage().follow(anna, 'aaaaaaaa.aaaaaaaaaaaaaaaaaaaaaa.1');
    expect(await next(stream)).toBe('RESYNC');
  });
});

describe('a listener who reads slowly', () => {
  it('needs no buffer, and is reported when it has missed something', async () => {
    const { follow, set, tick, advance } = stage();
    const stream = follow(anna);
    await next(stream);
    for (const value of [2, 3]) {
      advance(1001);
      set({ a: value });
      tick();
      await settled();
    }
    expect([await next(stream), await next(stream)]).toEqual(['RESYNC', 'CURRENT']);
  });

  it('gets one RESYNC instead of thousands of events, unless it wants few of them', async () => {
    const { follow, set, tick } = stage();
    const [all, few] = [follow(anna), follow(anna, null, ({ id }) => id === '7')];
    await Promise.all([next(all), next(few)]);
    set(Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [String(index), 1])));
    tick();
    expect(await next(all)).toBe('DELAYED'); // 'a' is gone, the only object
    tick();
    expect(await next(all)).toBe('RESYNC');
    expect(await next(few)).toEqual({ id: '7', value: 1 });
  });
});

/** Lets a reading end that a timer has begun. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
