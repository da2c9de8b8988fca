import { describe, expect, it } from 'vitest';
import { wrongLeaves } from '../../observability/counters.ts';
import { parseJson } from '../../ocean/json.ts';
import { date, flag, id, int, list, number, optional, text, texts } from './wire-values.ts';

const hostile = parseJson('{"toString":1,"valueOf":null,"__proto__":{"id":7}}');

const readers = {
  id,
  text,
  number,
  int,
  date,
  texts,
  flag: (value: unknown) => flag({ x: value }, 'x'),
  optional: (value: unknown) => optional(value as object, () => 'mapped'),
  list: (value: unknown) => list(value as object[], () => 'mapped'),
};
const counted = (): number => wrongLeaves.entries().reduce((sum, [, count]) => sum + count, 0);

it.each(Object.entries(readers))('%s reads nothing from null and missing, and counts nothing', (_name, read) => {
  const before = counted();
  expect([read(null), read(undefined)]).toEqual([null, null]);
  expect(counted()).toBe(before);
});

const anyJson: [string, unknown][] = [
  ['a list of anything', [hostile, [[]], 1, null]],
  ['an object with toString and __proto__', hostile],
  ['1e400', parseJson('1e400')],
];

it.each(anyJson)('no reader throws for %s', (_name, value) => {
  for (const read of Object.values(readers)) expect(() => read(value)).not.toThrow();
});

it.each<[keyof typeof readers, unknown[]]>([
  ['id', [hostile, [1], true, '', '02000', '+7', ' 7', '7.0', '1e3', -1, 1.5, 1e21, '9223372036854775808', -7n, NaN]],
  ['text', [hostile, ['a'], parseJson('-1e400')]],
  ['number', [hostile, [1], true, '', 'abc', '0x10', '1,5', '1e400', parseJson('1e400')]],
  ['int', [hostile, 1.5, 2 ** 31, '3000000000', 'abc']],
  ['date', [hostile, [], true, 'soon', 1e400, 253_402_300_800_000, -62_135_596_800_001, '0000-12-31', '+010000-01-01']],
  ['flag', [hostile, [true], 0, 1, 'oui', '']],
  ['optional', [[], [{}], 'abc', '', 7, false]],
  ['list', [{ 0: {} }, 'abc', 7, false]],
  ['texts', [{ 0: 'a' }, 'abc', 7]],
])('%s is null, and counted, for a value of another kind', (name, values) => {
  for (const value of values) {
    const before = counted();
    expect(readers[name](value)).toBeNull();
    expect(counted()).toBe(before + 1);
  }
});

describe('what is written in another way', () => {
  it('is read where it can mean one thing only', () => {
    expect([id(0), id(7), id('7'), id(2n ** 63n - 1n)]).toEqual(['0', '7', '7', '9223372036854775807']);
    expect([text(7), text(7n), text(true), text('')]).toEqual(['7', '7', 'true', '']);
    expect([number('48.85'), number(' -1.5e3 '), number('007'), int('12')]).toEqual([48.85, -1500, 7, 12]);
    expect([flag({ x: 'True' }, 'x'), flag({ isX: 'false' }, 'x'), flag({ x: {}, isX: true }, 'x')]).toEqual([
      true,
      false,
      true,
    ]);
    expect([date('0001-01-01'), date('9999-12-31T23:59:59.999Z')].map((instant) => instant?.toISOString())).toEqual([
      '0001-01-01T00:00:00.000Z',
      '9999-12-31T23:59:59.999Z',
    ]);
  });

  it('costs only the items of a list that cannot be read', () => {
    expect(list([{ a: 1 }, 'x', [], null, { a: 2 }] as { a: number }[], ({ a }) => a)).toEqual([1, 2]);
    expect(texts(['a', hostile, null, 7])).toEqual(['a', '7']);
  });
});
