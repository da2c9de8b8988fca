import { expect, it } from 'vitest';
import { readPage } from './page-args.ts';

it('defaults to 20 rows, or fewer if the limit is lower', () => {
  expect(readPage({}, 'X.ASC', 200).size).toBe(20);
  expect(readPage({}, 'X.ASC', 5).size).toBe(5);
  expect(readPage({}, 'X.ASC', 1000, 5).size).toBe(5);
});

it.each(['first', 'last'])('names the limit when %s is above it', (argument) => {
  expect(readPage({ [argument]: 7 }, 'X.ASC', 7).size).toBe(7);
  expect(() => readPage({ [argument]: 8 }, 'X.ASC', 7)).toThrow('give at most 7;');
  expect(() => readPage({ [argument]: -1 }, 'X.ASC', 7)).toThrow('give a number from 0 to 7.');
});
