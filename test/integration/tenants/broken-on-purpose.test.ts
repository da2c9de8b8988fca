import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { Caller } from '../../../src/identity/caller.ts';
import { ResponseCache } from '../../../src/http/response-cache/response-cache.ts';
import { RecentValues } from '../../../src/snapshot/recent-values.ts';
import { scripts } from '../../support/tenants/script.ts';
import { Stage } from '../../support/tenants/stage.ts';

afterEach(() => vi.restoreAllMocks());

const keyedBy = (key: (caller: Caller) => string) => () =>
  vi.spyOn(Caller.prototype, 'key', 'get').mockImplementation(function (this: Caller) {
    return key(this);
  });

/** Finds full rows by their size in bytes: rows of two tenants have the same size. */
function shareFullRows(): void {
  const known = new Map<number, unknown>();
  vi.spyOn(RecentValues.prototype, 'of').mockImplementation(<T>(_source: object, bytes: number, work: () => T): T => {
    if (!known.has(bytes)) known.set(bytes, work());
    return known.get(bytes) as T;
  });
}

/** Caches responses for a credential, whatever the customer. */
function shareResponses(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its object below
  const { keyOf } = ResponseCache.prototype;
  const first = new Map<string, Caller>();
  vi.spyOn(ResponseCache.prototype, 'keyOf').mockImplementation(function (this: ResponseCache, request) {
    const caller = first.get(request.caller.keyPrefix) ?? request.caller;
    first.set(caller.keyPrefix, caller);
    return keyOf.call(this, { ...request, caller });
  });
}

const breaks: readonly [what: string, make: () => unknown][] = [
  ['all callers share one key', keyedBy(() => 'anyone')],
  ['the key lacks the customer', keyedBy(({ keyPrefix }) => keyPrefix)],
  ['the key lacks the token', keyedBy(({ customerId }) => `anyone:${customerId ?? '-'}`)],
  ['rows are found by their size', shareFullRows],
  ['responses are cached without the customer', shareResponses],
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
