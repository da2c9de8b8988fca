import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FairCache } from './fair-cache.ts';

const cacheOf = (maxBytes: number) =>
  new FairCache<number>({ maxBytes, maxEntryBytes: maxBytes / 2, sizeOf: (bytes) => bytes });

it('a tenant that stores without end evicts its own values only, once others have their share', () => {
  const cache = cacheOf(100);
  for (let key = 0; key < 5; key += 1) cache.set('small', String(key), 10);
  for (let key = 0; key < 1000; key += 1) cache.set('greedy', String(key), 10);
  for (let key = 0; key < 5; key += 1) expect(cache.get('small', String(key))).toBe(10);
  expect(cache.get('greedy', '999')).toBe(10);
});

it('a tenant that is new to a full cache gets its share, least recently used first', () => {
  const cache = cacheOf(100);
  for (let key = 0; key < 10; key += 1) cache.set('first', String(key), 10);
  cache.get('first', '0');
  cache.set('second', '0', 10);
  expect([cache.get('first', '0'), cache.get('first', '1'), cache.get('second', '0')]).toEqual([10, undefined, 10]);
  for (let key = 1; key < 10; key += 1) cache.set('second', String(key), 10);
  const left = (tenant: string) =>
    Array.from({ length: 10 }, (_, key) => cache.get(tenant, String(key))).filter((value) => value !== undefined);
  expect([left('first').length, left('second').length]).toEqual([5, 5]);
});

it('whatever others store, what a tenant stores within an equal share stays, and the bound holds', () => {
  const tenants = ['a', 'b', 'c', 'd'];
  const store = fc.record({
    tenant: fc.constantFrom(...tenants),
    key: fc.nat(50).map(String),
    bytes: fc.integer({ min: 1, max: 10 }),
  });
  fc.assert(
    fc.property(fc.array(store, { maxLength: 300 }), (stores) => {
      const cache = cacheOf(100);
      cache.set('own', 'x', 10);
      cache.set('own', 'y', 10);
      const stored = new Map<string, [tenant: string, key: string]>();
      for (const { tenant, key, bytes } of stores) {
        cache.set(tenant, key, bytes);
        stored.set(`${tenant} ${key}`, [tenant, key]);
      }
      const total = [...stored.values()].reduce((sum, [tenant, key]) => sum + (cache.get(tenant, key) ?? 0), 20);
      expect([cache.get('own', 'x'), cache.get('own', 'y')]).toEqual([10, 10]);
      expect(total).toBeLessThanOrEqual(100);
    }),
  );
});

it('evicts expired values first, of any tenant', () => {
  const expired = new Set<number>();
  const evicted: string[] = [];
  const cache = new FairCache<number>({
    maxBytes: 100,
    maxEntryBytes: 100,
    sizeOf: () => 25,
    isExpired: (value) => expired.has(value),
    onEvict: (key) => evicted.push(key),
  });
  cache.set('small', 'old', 1);
  for (let key = 2; key < 5; key += 1) cache.set('large', String(key), key);
  expired.add(1).add(2);
  cache.set('large', '5', 5);
  expect([cache.peek('small', 'old'), cache.peek('large', '2')]).toEqual([undefined, 2]);
  cache.set('other', '6', 6);
  expect([...cache.entries()].map(([key]) => key)).toEqual(['3', '4', '5', '6']);
  expect(evicted).toEqual(['old', '2']);
  expect(cache.bytes).toBe(100);
});

it('counts what is reserved as stored by its tenant, and evicts what others have only when it has nothing left', () => {
  const cache = cacheOf(100);
  const keys = (tenant: string) => [...cache.entries(tenant)].map(([key]) => key);
  for (const key of ['1', '2', '3', '4']) cache.set('small', key, 10);
  for (const key of ['1', '2', '3', '4', '5', '6']) cache.set('large', key, 10);
  cache.reserve('large', 50);
  expect([keys('small').length, keys('large')]).toEqual([4, ['6']]);
  cache.reserve('large', 20);
  expect([keys('small'), keys('large')]).toEqual([['2', '3', '4'], []]);
  cache.release('large', 70);
  cache.set('large', '7', 50);
  expect([keys('small').length, keys('large')]).toEqual([3, ['7']]);
  cache.clear();
  expect([...cache.entries()]).toEqual([]);
});

it('stores no value that is too large, and removes the one it replaces', () => {
  const cache = cacheOf(100);
  cache.set('a', 'x', 10);
  cache.set('a', 'x', 51);
  expect(cache.get('a', 'x')).toBeUndefined();
});
