import { describe, expect, it } from 'vitest';
import { missingCredential } from './caller.ts';
import { callerFromHeaders } from './from-headers.ts';

const closed = { defaultCustomerId: null, hasServiceAccount: false };
const open = { defaultCustomerId: null, hasServiceAccount: true };

const tokenOf = (headers: Record<string, string>): string | undefined => {
  const credential = callerFromHeaders(headers, open)?.credential;
  return credential?.kind === 'token' ? credential.token : undefined;
};

describe('the credential', () => {
  it.each([
    [{ 'x-auth-token': 'abc' }],
    [{ authorization: 'Bearer abc' }],
    [{ authorization: 'bearer   abc' }],
    [{ 'x-auth-token': 'abc', authorization: 'Bearer abc' }],
  ])('is the token of %j', (headers) => {
    expect(tokenOf(headers)).toBe('abc');
  });

  it('is the service account when there is no token', () => {
    expect(callerFromHeaders({}, open)?.credential.kind).toBe('service-account');
  });

  it('is null when there is neither: the error names what to send', () => {
    expect(callerFromHeaders({}, closed)).toBeNull();
    expect(missingCredential()).toMatchObject({
      code: 'UNAUTHENTICATED',
      message: expect.stringMatching(/x-auth-token.*authorization: Bearer/),
    });
  });

  it.each([
    ['two different tokens', { 'x-auth-token': 'abc', authorization: 'Bearer secret' }],
    ['an empty token', { 'x-auth-token': '' }],
    ['a header sent twice', { 'x-auth-token': 'secret, secret' }],
    ['control characters', { 'x-auth-token': 'secret\r\nx: 1' }],
    ['characters beyond ASCII', { 'x-auth-token': 'secrét' }],
    ['a token without end', { 'x-auth-token': 'secret'.repeat(1000) }],
    ['another scheme', { authorization: 'Basic secret' }],
    ['a scheme without token', { authorization: 'Bearer' }],
    ['a good and a bad one', { 'x-auth-token': 'abc', authorization: 'Basic secret' }],
  ])('is rejected, and never replaced by the service account: %s', (_name, headers) => {
    const rejected = expect(() => callerFromHeaders(headers, open));
    rejected.toThrow(expect.objectContaining({ name: 'CallerError', code: 'UNAUTHENTICATED' }) as Error);
    expect(() => callerFromHeaders(headers, open)).not.toThrow(/secr/);
  });
});

describe('the customer', () => {
  it('is the one that the header names', () => {
    const policy = { ...closed, defaultCustomerId: '5' };
    const headers = { 'x-auth-token': 'abc', 'x-customer-id': '9007199254740993' };
    expect(callerFromHeaders(headers, policy)?.customerId).toBe('9007199254740993');
  });

  it('is otherwise the configured one, for tokens and the service account', () => {
    const policy = { hasServiceAccount: true, defaultCustomerId: '5' };
    expect(callerFromHeaders({ 'x-auth-token': 'abc' }, policy)?.customerId).toBe('5');
    expect(callerFromHeaders({}, policy)?.customerId).toBe('5');
    expect(callerFromHeaders({}, open)?.customerId).toBeNull();
  });

  it.each(['', '-1', 'abc', '1.5', '9223372036854775808', '1, 2'])('is BAD_USER_INPUT when it is %j', (id) => {
    const read = () => callerFromHeaders({ 'x-auth-token': 'abc', 'x-customer-id': id }, closed);
    expect(read).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }) as Error);
    expect(read).toThrow('x-customer-id');
  });
});
