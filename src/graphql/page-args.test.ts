import { expect, it } from 'vitest';
import { readPage } from './page-args.ts';

it('gives 20 rows where nothing is said, fewer where a page may not hold them', () => {
  expect(readPage({}, 'X.ASC', 200).size).toBe(20);
  expect(readPage({}, 'X.ASC', 5).size).toBe(5);
});

it.each(['first', 'last'])('names the limit that holds when %s is above it', (argument) => {
  expect(readPage({ [argument]: 7 }, 'X.ASC', 7).size).toBe(7);
  expect(() => readPage({ [argument]: 8 }, 'X.ASC', 7)).toThrow('give at most 7;');
  expect(() => readPage({ [argument]: -1 }, 'X.ASC', 7)).toThrow('give a number from 0 to 7.');
});
