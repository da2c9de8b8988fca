import { expect, it } from 'vitest';
import { Caller } from '../../identity/caller.ts';
import { TokenCredential } from '../../identity/credential.ts';
import { type DependencyState, ReadRecord } from '../../snapshot/read-record.ts';
import { ResponseCache } from './response-cache.ts';

const caller = new Caller(new TokenCredential('ann'), null);
const requestOf = (query: string) => ({
  caller,
  query,
  operationName: null,
  variables: null,
  contentType: 'application/json',
});
const computed = (body: string) => ({ body, headers: {}, hasErrors: false });

it('is charged for all the memory that it retains: a short response retains no larger buffer', () => {
  const cache = new ResponseCache(10_000_000);
  for (const body of ['{"data":{"name":"Noël"}}', '{}', 'x'.repeat(50_000)]) {
    const key = cache.keyOf(requestOf(body));
    cache.put(key, new ReadRecord(), computed(body));
    const cached = cache.get(key)?.body;
    expect(cached?.toString()).toBe(body);
    expect(cached?.buffer.byteLength).toBe(Buffer.byteLength(body));
  }
});

it('is charged for its dependencies', () => {
  const cache = new ResponseCache(10_000_000);
  const record = new ReadRecord();
  const bytesWith = (query: string): number => {
    const before = cache.bytes;
    cache.put(cache.keyOf(requestOf(query)), record, computed('{}'));
    return cache.bytes - before;
  };
  const without = bytesWith('a');
  for (let key = 0; key < 10; key += 1) record.dependOn(String(key), () => ({ state: () => 'CURRENT' }));
  expect(bytesWith('b') - without).toBe(2500);
});

it('serves a response again once what it depends on is no longer aged, and never once it has changed', () => {
  const cache = new ResponseCache(10_000_000);
  const [record, key] = [new ReadRecord(), cache.keyOf(requestOf('a'))];
  let state: DependencyState = 'CURRENT';
  record.dependOn('list', () => ({ state: () => state }));
  cache.put(key, record, computed('{}'));
  const isHit = (next: DependencyState): boolean => {
    state = next;
    return cache.get(key) !== null;
  };
  expect(['CURRENT', 'AGED', 'CURRENT', 'CHANGED', 'CURRENT'].map((next) => isHit(next as DependencyState))).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
  expect(cache.bytes).toBe(0);
});
