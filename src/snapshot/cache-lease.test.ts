import { expect, it } from 'vitest';
import type { Caller } from '../identity/caller.ts';
import { OceanError } from '../ocean/ocean-error.ts';
import { CacheLease } from './cache-lease.ts';
import { EntryDependency } from './entry-dependency.ts';
import type { Sized } from './reading.ts';
import { SnapshotStore } from './snapshot-store.ts';

const caller = { key: 'token:1', keyPrefix: 'token:' } as Caller;

interface Rows extends Sized {
  readonly rows: string;
}

/** A store whose process has sent its last heartbeat at `now`, and may serve cached data for 100 ms after it. */
function leased() {
  let now = 0;
  const lease = new CacheLease(100, () => now);
  const store = new SnapshotStore({ ttlMillis: 1000, maxStaleMillis: 5000, maxBytes: 1e6, now: () => now, lease });
  lease.renew(0);
  const read = async (rows: string | Promise<string>) =>
    (await store.read<Rows>(caller, 'list', { fetch: async () => ({ rows: await rows, byteSize: 1 }) })).data.rows;
  return {
    lease,
    store,
    read,
    standStill: (millis: number) => {
      now += millis;
    },
  };
}

it('serves cached data while the lease holds', async () => {
  const { read, standStill } = leased();
  expect(await read('first')).toBe('first');
  standStill(99);
  expect(await read('second')).toBe('first');
});

it('serves nothing that was cached before the lease lapsed, also when a heartbeat comes before the next read', async () => {
  for (const isRenewed of [false, true]) {
    const { lease, store, read, standStill } = leased();
    await read('first');
    const { key, version } = store.peek(caller, 'list')!;
    const dependency = new EntryDependency(store, key, version!);
    expect(dependency.state()).toBe('CURRENT');
    standStill(100);
    if (isRenewed) lease.renew(lease.now);
    expect(store.peek(caller, 'list')).toBeNull();
    expect(dependency.state()).toBe('CHANGED');
    expect(await read('second')).toBe('second');
    expect(dependency.state()).toBe('CHANGED');
  }
});

it('joins no read that began before the lease lapsed, and caches none', async () => {
  const { lease, read, standStill } = leased();
  const gate = Promise.withResolvers<string>();
  const early = read(gate.promise);
  standStill(100);
  expect(await read('second')).toBe('second');
  lease.renew(lease.now);
  gate.resolve('first');
  expect(await early).toBe('first');
  expect(await read('third')).toBe('third');
});

it('serves nothing old in the place of an outage once the lease has lapsed', async () => {
  const { store, read, standStill } = leased();
  await read('first');
  standStill(100);
  const outage = Promise.reject(new OceanError({ code: 'UNAVAILABLE', operation: 'GET /list' }));
  await expect(store.read<Rows>(caller, 'list', { fetch: () => outage })).rejects.toMatchObject({
    code: 'UNAVAILABLE',
  });
});

it('caches nothing until the next heartbeat', async () => {
  const { lease, read, standStill } = leased();
  standStill(100);
  expect([await read('first'), await read('second')]).toEqual(['first', 'second']);
  lease.renew(lease.now);
  expect([await read('third'), await read('fourth')]).toEqual(['third', 'third']);
});

it('a heartbeat counts from when it was sent', async () => {
  const { lease, read, standStill } = leased();
  const sent = lease.now;
  standStill(60);
  lease.renew(sent);
  await read('first');
  standStill(60);
  expect(await read('second')).toBe('second');
});
