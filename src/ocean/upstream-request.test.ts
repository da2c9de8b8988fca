import { describe, expect, it } from 'vitest';
import { formatQuery } from './upstream-request.ts';

describe('formatQuery', () => {
  it('is empty without parameters', () => {
    expect(formatQuery({ customerId: undefined, ids: [] })).toBe('');
  });

  it('repeats a list and omits undefined', () => {
    expect(formatQuery({ ids: ['1', '2'], none: undefined, a: 'b' })).toBe('?ids=1&ids=2&a=b');
  });

  it('encodes spaces and pluses so that no server confuses them', () => {
    expect(formatQuery({ from: '01/03/2024 22:05:09 +0000' })).toBe('?from=01%2F03%2F2024%2022%3A05%3A09%20%2B0000');
  });

  it('lets no value add a parameter, and accepts a lone surrogate', () => {
    expect(formatQuery({ a: '1&customerId=2#\r\n', b: '\uD800' })).toBe('?a=1%26customerId%3D2%23%0D%0A&b=%EF%BF%BD');
  });
});
