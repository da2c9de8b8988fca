import { describe, expect, it } from 'vitest';
import { slotHours } from './slot-rules.ts';

describe('the hours of a slot', () => {
  it.each([
    [0, 0, 8, 0, '00:00', '08:00', 480],
    [12, 0, 13, 30, '12:00', '13:30', 90],
    [18, 0, 23, 59, '18:00', '23:59', 359],
    [0, 0, 24, 0, '00:00', '24:00', 1440],
    [18, 0, 6, 0, '18:00', '06:00', 720],
    [0, 0, 0, 0, '00:00', '00:00', 1440],
  ])('%i:%i to %i:%i', (startHour, startMinute, endHour, endMinute, start, end, durationMinutes) => {
    expect(slotHours(startHour, startMinute, endHour, endMinute)).toEqual({
      start,
      end,
      durationMinutes,
      areHoursReadable: true,
    });
  });

  it.each([
    [null, 0, 8, 0],
    [0, null, 8, 0],
    [24, 0, 24, 0],
    [8, 60, 9, 0],
    [8, 0, 24, 30],
    [8, 0, 25, 0],
    [-1, 0, 8, 0],
  ])(
    'that cannot be read (%s:%s to %s:%s) are the full day, so that nothing private shows',
    (startHour, startMinute, endHour, endMinute) => {
      expect(slotHours(startHour, startMinute, endHour, endMinute)).toMatchObject({
        start: '00:00',
        end: '24:00',
        areHoursReadable: false,
      });
    },
  );
});
