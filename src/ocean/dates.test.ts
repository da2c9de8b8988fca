import { describe, expect, it } from 'vitest';
import { formatQueryDate, formatQueryDay, formatQueryIsoDate, readDate } from './dates.ts';

describe('dates sent', () => {
  it('writes an instant in UTC with its offset', () => {
    expect(formatQueryDate(new Date('2024-03-01T23:05:09.999+01:00'))).toBe('01/03/2024 22:05:09 +0000');
  });

  it('writes an instant as ISO 8601 with milliseconds and an offset', () => {
    expect(formatQueryIsoDate(new Date('2024-03-01T23:05:09+01:00'))).toBe('2024-03-01T22:05:09.000+00:00');
    expect(() => formatQueryIsoDate(new Date(NaN))).toThrow(RangeError);
    expect(() => formatQueryIsoDate(new Date(8.64e15))).toThrow(RangeError);
  });

  it('writes a day', () => {
    expect(formatQueryDay('2024-02-29')).toBe('29/02/2024');
  });

  it.each(['2023-02-29', '2024-13-01', '2024-1-1', '01/02/2024', ''])('rejects the day %j', (day) => {
    expect(() => formatQueryDay(day)).toThrow(RangeError);
  });

  it('rejects an invalid instant, and a year of more than four digits', () => {
    expect(() => formatQueryDate(new Date(NaN))).toThrow(RangeError);
    expect(() => formatQueryDate(new Date(8.64e15))).toThrow(RangeError);
  });
});

describe('dates received', () => {
  const instant = new Date('2024-11-07T09:41:12.635Z');

  it.each([
    '2024-11-07T09:41:12.635Z',
    '2024-11-07T10:41:12.635+01:00',
    '2024-11-07T10:41:12.635+0100',
    '2024-11-07T10:41:12.635+01',
    '2024-11-07T09:41:12.635',
    '2024-11-07 09:41:12.635',
    1730972472635,
    '1730972472635',
  ])('reads %j', (value) => {
    expect(readDate(value)).toEqual(instant);
  });

  it('reads a day as its start in UTC', () => {
    expect(readDate('2024-11-07')).toEqual(new Date('2024-11-07T00:00:00Z'));
  });

  it.each([
    'string',
    '',
    '2024-02-30',
    '07/11/2024',
    '2024-11-07T25:00:00Z',
    NaN,
    Infinity,
    9e15 * 10,
    1n,
    null,
    undefined,
  ])('returns null for %s', (value) => {
    expect(readDate(value)).toBeNull();
  });
});
