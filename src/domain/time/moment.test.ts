import { describe, expect, it } from 'vitest';
import { readMoment } from './moment.ts';

const read = (day: string | null, time: string | null) => readMoment(day, time, 'Europe/Paris');

describe('a moment that Ocean gives as two texts', () => {
  it.each([
    ['22/11/2026', '18:05:09'],
    ['2026-11-22', '18:05:09'],
    ['2026-11-22T17:05:09Z', null],
    ['2026-11-22T18:05:09+0100', '18:05:09'],
    ['1795367109000', null],
    ['2026-11-21T23:00:00Z', '18:05:09'], // an instant at midnight names the day alone
    ['2026-11-22T00:00:00Z', '18:05:09'],
    ['22/11/2026 17:05:09 +0000', null],
    ['22/11/2026 17:05:09 +0000', '18:05:09'],
    ['22/11/2026 17:05:09 +0000', '17:05:09'], // the same time again, on the same clocks
    ['22/11/2026 18:05:09 +0100', '18:05:09'],
    ['22/11/2026 00:00:00 +0000', '18:05:09'],
    ['22/11/2026 18:05:09', null],
    ['2026-11-22 18:05:09', '18:05:09'],
    ['22/11/2026', '17:05:09 +0000'],
    ['22/11/2026', '22/11/2026 17:05:09 +0000'],
    ['22/11/2026', '2026-11-22T17:05:09.000Z'],
    [null, '2026-11-22T17:05:09Z'],
  ])('reads %s and %s', (day, time) => {
    expect(read(day, time)).toEqual({
      at: new Date('2026-11-22T17:05:09Z'),
      localDate: '2026-11-22',
      localTime: '18:05:09',
    });
  });

  it('does not take the day from a time that is of another', () => {
    expect(read('22/11/2026', '1970-01-01T17:05:09Z')).toEqual({ at: null, localDate: '2026-11-22', localTime: null });
  });

  it('keeps the instant of an hour that passes twice', () => {
    expect(read('25/10/2026 01:30:00 +0000', null).at).toEqual(new Date('2026-10-25T01:30:00Z'));
    expect(read('2026-10-25T01:30:00Z', '02:30:00').at).toEqual(new Date('2026-10-25T01:30:00Z'));
  });

  it('reads times without seconds or a leading zero', () => {
    expect(read('22/11/2026', '8:05').localTime).toBe('08:05:00');
  });

  it('keeps what can be read when the rest cannot', () => {
    expect(read('22/11/2026', 'string')).toEqual({ at: null, localDate: '2026-11-22', localTime: null });
    expect(read('string', '18:05')).toEqual({ at: null, localDate: null, localTime: '18:05:00' });
    expect(read('31/02/2026', '24:00')).toEqual({ at: null, localDate: null, localTime: null });
    expect(read(null, null)).toEqual({ at: null, localDate: null, localTime: null });
  });
});
