import { expect, it } from 'vitest';
import { fold, TextIndex, writeFolded } from './text-index.ts';

const rows = [['AB-1', 'Éric'], ['CD', null], [], ['漢字'.repeat(60), 'Œuvre'], ['ab 1 cd']];
const index = new TextIndex(rows, { of: (texts) => texts });
const find = (...words: string[]): number[] => [...index.words(words.map(fold)).list()];

it('finds words in any case, with or without accents, spaces and hyphens', () => {
  expect(find('ab1')).toEqual([0, 4]);
  expect(find('ERIC', 'b-1')).toEqual([0]);
  expect(find('字漢')).toEqual([3]);
  expect(find('œuvre')).toEqual([3]);
  expect(find('cd')).toEqual([1, 4]);
  expect(find('absent')).toEqual([]);
});

it('matches no word across two texts or two rows', () => {
  expect(find('1e')).toEqual([]);
  expect(find('ab1cd')).toEqual([4]);
  expect(find('icc')).toEqual([]);
  for (const byte of ['\u0000', '1', '\u00ff']) expect(find(`1${byte}e`)).toEqual([]);
});

it('returns the same for a single row', () => {
  const { has } = index.words(['cd', 'ab']);
  expect(rows.map((_, position) => has(position))).toEqual([false, false, false, false, true]);
});

it.each(['AB-123 cd', 'Éléonore d’Açores', 'ÀÖØß Łódź', 'x\u0000y', 'İstanbul', 'Straße', ''])(
  'writes %j as `fold` folds it, or returns null',
  (text) => {
    const bytes = Buffer.alloc(64);
    const end = writeFolded(text, bytes, 0);
    expect(end === null || bytes.toString('utf8', 0, end) === fold(text)).toBe(true);
  },
);

it('writes Latin letters, and returns null for others', () => {
  const bytes = Buffer.alloc(64);
  expect(bytes.toString('utf8', 0, writeFolded('Éric-Noël ÇA 12', bytes, 0) ?? 0)).toBe('ericnoelca12');
  expect(writeFolded('œuvre', bytes, 0)).toBeNull();
  expect(writeFolded('Жанна', bytes, 0)).toBeNull();
});
