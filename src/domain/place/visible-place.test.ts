import { describe, expect, it } from 'vitest';
import { visiblePlace } from './visible-place.ts';

const stated = { hasFix: null, isPrivate: false };
const nowhere = (visibility: string) => ({ visibility, latitude: null, longitude: null });

describe('the visibility of a place', () => {
  it.each<[unknown, unknown, number, number]>([
    [48.85, 2.35, 48.85, 2.35],
    [-21.1, 55.5, -21.1, 55.5],
    [48.85, '2.35', 48.85, 2.35],
    ['48,85', ' -2.35 ', 48.85, -2.35],
    [48, 2n, 48, 2],
    [0, 9.45, 0, 9.45], // on the equator
    [51.48, 0, 51.48, 0], // on the meridian
    [90, -180, 90, -180],
    [5e-7, 5e-7, 5e-7, 5e-7],
  ])('shows %s, %s', (latitude, longitude, lat, long) => {
    const shown = { visibility: 'SHOWN', latitude: lat, longitude: long };
    for (const hasFix of [true, false, null]) {
      expect(visiblePlace({ ...stated, hasFix, latitude, longitude })).toEqual(shown);
    }
  });

  it.each<[unknown, unknown]>([
    [0, 0],
    ['0', '0.0'],
    [-0, 0],
    [85, 0],
    [85, 2.35],
    ['85.0', 0],
    [90.1, 2],
    [-91, 2],
    [48, 180.5],
    [48, -1000],
    [1e9, 1e9],
  ])('of %s, %s is that of a box without a fix', (latitude, longitude) => {
    for (const hasFix of [true, false, null]) {
      expect(visiblePlace({ ...stated, hasFix, latitude, longitude })).toEqual(nowhere('NO_FIX'));
    }
  });

  it.each<[unknown, unknown]>([
    [null, null],
    [undefined, undefined],
    ['', ' '],
  ])('of %o, %o depends on the fix that is claimed', (latitude, longitude) => {
    const of = (hasFix: boolean | null) => visiblePlace({ ...stated, hasFix, latitude, longitude });
    expect(of(true)).toEqual(nowhere('HIDDEN_PRIVATE'));
    expect(of(false)).toEqual(nowhere('NO_FIX'));
    expect(of(null)).toEqual(nowhere('UNKNOWN'));
  });

  it.each<[unknown, unknown]>([
    [48.85, null],
    [null, 2.35],
    ['north', 2.35],
    [{ toString: null }, 2.35],
    [[48], [2]],
    [Infinity, 2],
    [NaN, NaN],
    [true, false],
    ['0x30', '2'],
  ])('of %o, %o is not known', (latitude, longitude) => {
    expect(visiblePlace({ ...stated, hasFix: true, latitude, longitude })).toEqual(nowhere('UNKNOWN'));
  });

  it('hides whatever is private', () => {
    for (const [latitude, longitude] of [
      [48, 2],
      [0, 0],
      [null, null],
      ['a', 'b'],
    ]) {
      expect(visiblePlace({ latitude, longitude, hasFix: true, isPrivate: true })).toEqual(nowhere('HIDDEN_PRIVATE'));
    }
  });
});
