import { expect, it } from 'vitest';
import { seededRandom } from './test-fleet.ts';
import { compareTexts, sortTexts } from './collation.ts';

it('counts numbers within a text as numbers, and accents and case last', () => {
  const texts = ['B', 'É 10', 'a10', 'E 9', 'a9', 'Éa', 'ea', 'eb', 'A9'];
  expect(sortTexts(texts)).toEqual(['a9', 'A9', 'a10', 'B', 'E 9', 'É 10', 'ea', 'Éa', 'eb']);
});

it.each([
  ['plates', 'AB-019 '],
  ['names', "aeéEÈzñ -'"],
  ['marks', ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$a1Z'],
  ['letters that have no code', 'aœßøłЖ漢z1\u0000\u200b'],
])('sorts %s exactly as the collator does', (_name, alphabet) => {
  const random = seededRandom(7);
  const letters = Array.from(alphabet);
  const word = (): string =>
    Array.from({ length: Math.floor(random() * 9) }, () => letters[Math.floor(random() * letters.length)]).join('');
  const texts = [...new Set(Array.from({ length: 3000 }, word))];
  const sorted = sortTexts(texts);
  expect(sorted.toSorted()).toEqual(texts.toSorted());
  expect(sorted.filter((text, index) => index > 0 && compareTexts(sorted[index - 1]!, text) > 0)).toEqual([]);
});

it('sorts texts that differ only far behind, and numbers too long to be coded', () => {
  const long = 'x'.repeat(40);
  const texts = [`${long}b`, `${long}a10`, `${long}a9`, '9'.repeat(15), '1'.repeat(16), '9'.repeat(14), '007', '8'];
  expect(sortTexts(texts)).toEqual(texts.toSorted(compareTexts));
});
