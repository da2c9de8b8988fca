import { expect, it } from 'vitest';
import { seededRandom } from '../../test/support/list-index/rows.ts';
import { compareTexts, rankTexts } from './text-ranks.ts';

/** Groups texts by rank; the last group holds nulls. */
function groupsOf(texts: readonly (string | null)[]): (string | null)[][] {
  const { rankOf, count } = rankTexts(texts);
  const groups: (string | null)[][] = Array.from({ length: count + 1 }, () => []);
  for (const [index, text] of texts.entries()) groups[rankOf[index]!]!.push(text);
  return groups;
}

it('compares numbers by value, then accents and case', () => {
  const texts = ['B', 'É 10', 'a10', null, 'E 9', 'a9', 'Éa', 'ea', 'a09', 'eb', 'A9', 'B', null];
  expect(groupsOf(texts)).toEqual([
    ['a9', 'a09'],
    ['A9'],
    ['a10'],
    ['B', 'B'],
    ['E 9'],
    ['É 10'],
    ['ea'],
    ['Éa'],
    ['eb'],
    [null, null],
  ]);
});

it.each([
  ['plates', 'AB-019 '],
  ['names', "aeéEÈzñ -'"],
  ['punctuation', ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$a1Z'],
  ['letters without a weight', 'aœßøłЖ漢z1\u0000\u200b'],
])('ranks %s exactly as the collator does', (_name, alphabet) => {
  const random = seededRandom(7);
  const letters = Array.from(alphabet);
  const word = (): string =>
    Array.from({ length: Math.floor(random() * 9) }, () => letters[Math.floor(random() * letters.length)]).join('');
  expectRanksOfCollator(Array.from({ length: 3000 }, word));
});

it('ranks texts that differ after the sort key, and numbers too long for one', () => {
  const long = 'x'.repeat(40);
  expectRanksOfCollator([
    `${long}b`,
    `${long}a10`,
    `${long}a9`,
    '9'.repeat(15),
    '1'.repeat(16),
    '9'.repeat(14),
    '007',
    '8',
    '7',
    '',
  ]);
});

function expectRanksOfCollator(texts: readonly string[]): void {
  const groups = groupsOf(texts) as string[][];
  expect(groups.pop()).toEqual([]);
  expect(groups.flat().toSorted()).toEqual(texts.toSorted());
  const unequal = groups.filter((group) => group.some((text) => compareTexts(text, group[0]!) !== 0));
  const unsorted = groups.filter((group, rank) => rank > 0 && compareTexts(groups[rank - 1]![0]!, group[0]!) >= 0);
  expect({ unequal, unsorted }).toEqual({ unequal: [], unsorted: [] });
}
