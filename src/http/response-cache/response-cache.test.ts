import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Caller } from '../../identity/caller.ts';
import { TokenCredential } from '../../identity/credential.ts';
import { type DependencyState, ReadRecord } from '../../snapshot/read-record.ts';
import { type CachedResponse, ResponseCache } from './response-cache.ts';

const caller = new Caller(new TokenCredential('ann'), null);
const requestOf = (query: string) => ({
  caller,
  query,
  operationName: null,
  variables: null,
  contentType: 'application/json',
});
const computed = (body: string) => ({ body: Buffer.from(body), headers: {}, hasErrors: false });

/** Cache with one response to each query. */
function cacheOf(maxBytes: number) {
  const cache = new ResponseCache(maxBytes);
  return {
    cache,
    put: (query: string, body: string, record = new ReadRecord()): void => {
      const miss = cache.get(requestOf(query));
      if ('bytes' in miss) throw new Error('it is cached already');
      cache.put(miss, record, computed(body));
    },
    hit: (query: string): CachedResponse | null => {
      const found = cache.get(requestOf(query));
      return 'bytes' in found ? found : null;
    },
  };
}

it('is charged for all the memory that it retains: a short response retains no larger buffer', () => {
  const { put, hit } = cacheOf(10_000_000);
  for (const body of ['{"data":{"name":"Noël"}}', '{}', 'x'.repeat(50_000)]) {
    put(body, body);
    const cached = hit(body)?.bytes;
    expect(cached?.toString()).toBe(body);
    expect(cached?.buffer.byteLength).toBe(Buffer.byteLength(body));
  }
});

it('is charged for its dependencies', () => {
  const { cache, put } = cacheOf(10_000_000);
  const record = new ReadRecord();
  put('a', '{}', record);
  const without = cache.bytes;
  for (let key = 0; key < 10; key += 1) record.dependOn(String(key), () => ({ state: () => 'CURRENT' }));
  put('b', '{}', record);
  expect(cache.bytes - 2 * without).toBe(2500);
});

it('serves a response again once what it depends on is no longer aged, and never once it has changed', () => {
  const { cache, put, hit } = cacheOf(10_000_000);
  const record = new ReadRecord();
  let state: DependencyState = 'CURRENT';
  record.dependOn('list', () => ({ state: () => state }));
  put('a', '{}', record);
  const states: DependencyState[] = ['CURRENT', 'AGED', 'CURRENT', 'CHANGED', 'CURRENT'];
  const areHits = states.map((next) => {
    state = next;
    return hit('a') !== null;
  });
  expect(areHits).toEqual([true, false, true, false, false]);
  expect(cache.bytes).toBe(0);
});

describe('a compressed form', () => {
  const body = JSON.stringify({ data: 'x'.repeat(10_000) });

  it.each([
    ['zstd', zstdDecompressSync],
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('in %s is made once, and charged', async (coding, decompress) => {
    const { cache, put, hit } = cacheOf(10_000_000);
    put('a', body);
    const before = cache.bytes;
    const [first, second] = [hit('a')!.compressed(coding), hit('a')!.compressed(coding)];
    expect(first).toBeInstanceOf(Promise);
    expect(second).toBe(first);
    const compressed = await first;
    expect(decompress(compressed).toString()).toBe(body);
    expect(hit('a')!.compressed(coding)).toBe(compressed);
    expect(cache.bytes - before).toBe(compressed.byteLength);
    expect(compressed.buffer.byteLength).toBe(compressed.byteLength);
  });

  it('is not retained without memory for it', async () => {
    const { cache, put, hit } = cacheOf(8 * (body.length + 520 + 2 * 55));
    put('a', body);
    const before = cache.bytes;
    expect(gunzipSync(await hit('a')!.compressed('gzip')).toString()).toBe(body);
    expect(cache.bytes).toBe(before);
    expect(hit('a')!.compressed('gzip')).toBeInstanceOf(Promise);
  });

  it('of a response that was evicted meanwhile is sent and not retained', async () => {
    const { cache, put, hit } = cacheOf(10_000_000);
    const record = new ReadRecord();
    let state: DependencyState = 'CURRENT';
    record.dependOn('list', () => ({ state: () => state }));
    put('a', body, record);
    const compressed = hit('a')!.compressed('gzip');
    state = 'CHANGED';
    expect(hit('a')).toBeNull();
    expect(gunzipSync(await compressed).toString()).toBe(body);
    expect(cache.bytes).toBe(0);
  });
});
