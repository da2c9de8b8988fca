import { describe, expect, it } from 'vitest';
import { instantOf, isCalendarDay, wallClockOf } from './wall-clock.ts';

const paris = 'Europe/Paris';
const at = (localDate: string, localTime: string): string | undefined =>
  instantOf({ localDate, localTime }, paris)?.toISOString();

describe('wall clock', () => {
  it('is one hour ahead of UTC in winter and two in summer', () => {
    expect(at('2026-01-15', '08:30:15')).toBe('2026-01-15T07:30:15.000Z');
    expect(at('2026-07-15', '08:30:15')).toBe('2026-07-15T06:30:15.000Z');
  });

  it('goes over the hour that spring skips', () => {
    expect(at('2026-03-29', '01:59:59')).toBe('2026-03-29T00:59:59.000Z');
    expect(at('2026-03-29', '02:30:00')).toBe('2026-03-29T01:30:00.000Z');
    expect(at('2026-03-29', '03:00:00')).toBe('2026-03-29T01:00:00.000Z');
  });

  it('takes the first of the hours that autumn repeats', () => {
    expect(at('2026-10-25', '01:59:59')).toBe('2026-10-24T23:59:59.000Z');
    expect(at('2026-10-25', '02:30:00')).toBe('2026-10-25T00:30:00.000Z');
    expect(at('2026-10-25', '03:00:00')).toBe('2026-10-25T02:00:00.000Z');
  });

  it('has no instant for a day or time that does not exist', () => {
    expect(at('2026-02-30', '08:00:00')).toBeUndefined();
    expect(at('2026-02-20', '25:00:00')).toBeUndefined();
    expect(isCalendarDay('2026-02-30')).toBe(false);
    expect(isCalendarDay('2028-02-29')).toBe(true);
    expect(isCalendarDay('+012026-02-28')).toBe(false);
  });

  it('shows day and time at an instant, over both changes', () => {
    const shown = (instant: string) => wallClockOf(new Date(instant), paris);
    expect(shown('2026-10-25T00:30:00Z')).toEqual({ localDate: '2026-10-25', localTime: '02:30:00' });
    expect(shown('2026-10-25T01:30:00Z')).toEqual({ localDate: '2026-10-25', localTime: '02:30:00' });
    expect(shown('2026-03-29T01:00:00.999Z')).toEqual({ localDate: '2026-03-29', localTime: '03:00:00' });
    expect(shown('2026-12-31T23:30:00Z')).toEqual({ localDate: '2027-01-01', localTime: '00:30:00' });
  });
});
