import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { Caller } from '../../../src/identity/caller.ts';
import { ResponseCache, type ResponseKey } from '../../../src/http/response-cache/response-cache.ts';
import { RecentValues } from '../../../src/snapshot/recent-values.ts';
import { scripts } from '../../support/tenants/script.ts';
import { Stage } from '../../support/tenants/stage.ts';

afterEach(() => vi.restoreAllMocks());

const keyedBy = (key: (caller: Caller) => string) => () =>
  vi.spyOn(Caller.prototype, 'key', 'get').mockImplementation(function (this: Caller) {
    return key(this);
  });

/** Whole rows are found by what they weigh: rows of two tenants weigh the same. */
function shareFullRows(): void {
  const known = new Map<number, unknown>();
  vi.spyOn(RecentValues.prototype, 'of').mockImplementation(<T>(_source: object, bytes: number, work: () => T): T => {
    if (!known.has(bytes)) known.set(bytes, work());
    return known.get(bytes) as T;
  });
}

/** Answers are held for a credential, whatever the customer. */
function shareResponses(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- they are called with their object below
  const { get, end } = ResponseCache.prototype;
  const first = new Map<string, Caller>();
  const shared = (asked: ResponseKey): ResponseKey => {
    const caller = first.get(asked.caller.keyPrefix) ?? asked.caller;
    first.set(caller.keyPrefix, caller);
    return { ...asked, caller };
  };
  vi.spyOn(ResponseCache.prototype, 'get').mockImplementation(function (this: ResponseCache, asked) {
    return get.call(this, shared(asked));
  });
  vi.spyOn(ResponseCache.prototype, 'end').mockImplementation(function (this: ResponseCache, asked, ...rest) {
    end.call(this, shared(asked), ...rest);
  });
}

const breaks: readonly [what: string, make: () => unknown][] = [
  ['one key is everybody’s', keyedBy(() => 'anyone')],
  ['the key lacks the customer', keyedBy(({ keyPrefix }) => keyPrefix)],
  ['the key lacks the token', keyedBy(({ customerId }) => `anyone:${customerId ?? '-'}`)],
  ['rows are found by something else than themselves', shareFullRows],
  ['answers that are given again are held without the customer', shareResponses],
];

it.each(breaks)('leaks are found when %s', async (_what, make) => {
  make();
  await using stage = await Stage.open({ timeoutMillis: 1000 });
  const property = fc.asyncProperty(scripts(false), (script) => stage.play(script));
  const { failed, errorInstance } = await fc.check(property, { numRuns: 1000, seed: 1, endOnFailure: true });
  expect(failed).toBe(true);
  // A row of another customer is followed with that customer's id, which Ocean may reject: a tenant fails in its own fleet.
  expect(String(errorInstance)).toMatch(/^Leak: |did not get its own rows|fails before a calm Ocean too/);
});
