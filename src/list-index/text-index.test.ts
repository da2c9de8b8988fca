import { expect, it } from 'vitest';
import { fold, TextIndex } from './text-index.ts';

const rows = [['AB-1', 'Éric'], ['CD', null], [], ['漢字'.repeat(60), 'Œuvre'], ['ab 1 cd']];
const index = new TextIndex(rows, { of: (texts) => texts });
const find = (...words: string[]): number[] => [...index.words(words.map(fold)).list()];

it('finds words whatever their case, accents, blanks and hyphens', () => {
  expect(find('ab1')).toEqual([0, 4]);
  expect(find('ERIC', 'b-1')).toEqual([0]);
  expect(find('字漢')).toEqual([3]);
  expect(find('œuvre')).toEqual([3]);
  expect(find('cd')).toEqual([1, 4]);
  expect(find('nobody')).toEqual([]);
});

it('lets no word reach from one text into the next, or into the next row', () => {
  expect(find('1e')).toEqual([]);
  expect(find('ab1cd')).toEqual([4]);
  expect(find('icc')).toEqual([]);
  for (const byte of ['\u0000', '1', '\u00ff']) expect(find(`1${byte}e`)).toEqual([]);
});

it('says the same of one row', () => {
  const { has } = index.words(['cd', 'ab']);
  expect(rows.map((_, position) => has(position))).toEqual([false, false, false, false, true]);
});
