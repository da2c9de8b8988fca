import { expect, it } from 'vitest';
import { Caller } from '../../identity/caller.ts';
import { TokenCredential } from '../../identity/credential.ts';
import { ResponseDependencies } from './response-dependencies.ts';
import { ResponseCache } from './response-cache.ts';

const nothingHappens = { client: { quietSince: 1 }, snapshots: { versionOf: () => 1 }, clockReads: () => 0 };
const caller = new Caller(new TokenCredential('ann'), null);
const asked = (query: string) => ({
  caller,
  query,
  operationName: null,
  variables: null,
  contentType: 'application/json',
});

it('take the memory that they are counted with: a short answer keeps no piece of a larger buffer', () => {
  const answers = new ResponseCache(new ResponseDependencies(nothingHappens), 10_000_000);
  for (const body of ['{"data":{"name":"Noël"}}', '{}', 'x'.repeat(50_000)]) {
    answers.end(asked(body), answers.begin(asked(body)), body, {});
    const held = answers.get(asked(body))?.body;
    expect(held?.toString()).toBe(body);
    expect(held?.buffer.byteLength).toBe(Buffer.byteLength(body));
  }
});
