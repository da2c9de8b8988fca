import { expect, it } from 'vitest';
import { Caller } from '../../identity/caller.ts';
import { TokenCredential } from '../../identity/credential.ts';
import { ResponseCache } from './response-cache.ts';
import { ResponseDependencies } from './response-dependencies.ts';

const unchanging = { client: { idleRequestCount: 1 }, snapshots: { versionOf: () => 1 }, clockReads: () => 0 };
const caller = new Caller(new TokenCredential('ann'), null);
const keyOf = (query: string) => ({
  caller,
  query,
  operationName: null,
  variables: null,
  contentType: 'application/json',
});

it('is charged for all the memory that it retains: a short response retains no larger buffer', () => {
  const cache = new ResponseCache(new ResponseDependencies(unchanging), 10_000_000);
  for (const body of ['{"data":{"name":"Noël"}}', '{}', 'x'.repeat(50_000)]) {
    cache.end(keyOf(body), cache.begin(keyOf(body)), body, {});
    const cached = cache.get(keyOf(body))?.body;
    expect(cached?.toString()).toBe(body);
    expect(cached?.buffer.byteLength).toBe(Buffer.byteLength(body));
  }
});
