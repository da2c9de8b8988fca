import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from './headers.ts';

const now = Date.parse('2024-11-07T09:41:12Z');

describe('parseRetryAfter', () => {
  it.each([
    ['7', 7],
    [' 7 ', 7],
    ['0', 0],
    ['1.5', 1.5],
    ['86400', 86_400],
    ['Thu, 07 Nov 2024 09:41:42 GMT', 30],
    ['Thursday, 07-Nov-24 09:41:42 GMT', 30],
    ['Thu, 07 Nov 2024 09:00:00 GMT', 0],
  ])('reads %j', (header, seconds) => {
    expect(parseRetryAfter(header, undefined, now)).toBe(seconds);
  });

  it.each([undefined, '', 'soon', '-5', '1e9', 'Infinity', '9'.repeat(400), 'Thu, 99 Foo 2024 GMT', ['1', '2']])(
    'returns undefined for %j',
    (header) => {
      expect(parseRetryAfter(header, undefined, now)).toBeUndefined();
    },
  );

  it.each([
    ['Thu, 07 Nov 2024 10:41:12 GMT', 30],
    ['yesterday', 3630],
  ])('counts a date from the Date header %j, when that can be parsed', (date, seconds) => {
    expect(parseRetryAfter('Thu, 07 Nov 2024 10:41:42 GMT', date, now)).toBe(seconds);
  });
});
