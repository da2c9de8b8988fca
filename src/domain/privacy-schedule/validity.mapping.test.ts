import { describe, expect, it } from 'vitest';
import type { Wire } from '../../ocean/wire.ts';
import { readValidity } from './validity.mapping.ts';

const january = Date.parse('2026-01-01T00:00:00Z');
const june = Date.parse('2026-06-01T00:00:00Z');
const read = (debut: unknown, fin: unknown) => {
  const { validity, isValidityReadable } = readValidity({ debut, fin } as Wire['HoraireIndividu']);
  return [validity.start?.getTime() ?? null, validity.end?.getTime() ?? null, isValidityReadable];
};

describe('a validity', () => {
  it.each([
    [january, june, january, june],
    [january, january, january, january], // closed at its own start
    [null, undefined, null, null],
    ['', june, null, june],
    [0, null, 0, null], // since ever
    [january, '9999-12-31T00:00:00Z', january, Date.parse('9999-12-31T00:00:00Z')],
  ])('%s to %s is read', (debut, fin, start, end) => {
    expect(read(debut, fin)).toEqual([start, end, true]);
  });

  it.each([
    [june, january, null, null],
    ['soon', june, null, june],
    [january, 'later', january, null],
    [january, 0, january, null],
    [january, -1, january, null],
    ['2999-01-01T00:00:00Z', null, null, null],
    [{}, [], null, null],
    [1e400, june, null, june],
  ])('%s to %s makes no sense: what is in doubt is open', (debut, fin, start, end) => {
    expect(read(debut, fin)).toEqual([start, end, false]);
  });
});
