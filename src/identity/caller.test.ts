import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Caller } from './caller.ts';
import { serviceAccount, TokenCredential } from './credential.ts';

const callerOf = (token: string, customerId: string | null = null): Caller =>
  new Caller(new TokenCredential(token), customerId);

describe('the key', () => {
  it('is the same for the same token and customer', () => {
    expect(callerOf('a').key).toBe(callerOf('a').key);
    expect(callerOf('a').forCustomer('7').key).toBe(callerOf('a', '7').key);
  });

  it('differs by token, by customer, and from the service account', () => {
    const callers = [callerOf('a'), callerOf('b'), callerOf('a', '1'), callerOf('b', '1'), callerOf('a', '2')];
    const services = [new Caller(serviceAccount, null), new Caller(serviceAccount, '1'), callerOf('service-account')];
    const keys = [...callers, ...services].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a caller', () => {
  it('does not expose its token when printed or copied', () => {
    const caller = callerOf('secret-token', '7');
    const { credential } = caller;
    const printed = [caller, credential, { caller }, Object.assign({}, caller), Object.assign({}, credential)];
    const all = printed.map((one) => JSON.stringify(one) + inspect(one, { depth: 9, showHidden: true })).join();
    expect(all).not.toContain('secret-token');
    expect(JSON.stringify({ caller })).toBe(JSON.stringify({ caller: caller.key }));
    expect(inspect(caller)).toBe(`Caller(${caller.key})`);
  });

  it('rejects a customer that is not an int64', () => {
    expect(() => callerOf('a').forCustomer('x')).toThrow('customerId must be the digits of an int64');
    expect(() => callerOf('a').forCustomer('007')).toThrow('customerId must be the digits of an int64');
  });
});
