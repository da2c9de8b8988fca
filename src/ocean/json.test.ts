import { describe, expect, it } from 'vitest';
import { int64, isInt64Digits } from '../identity/int64.ts';
import { parseJson, writeJson } from './json.ts';

describe('parseJson', () => {
  it('keeps every digit of an integer outside the safe range', () => {
    expect(parseJson('{"id":9007199254740993,"ids":[-9223372036854775808, 1]}')).toEqual({
      id: 9007199254740993n,
      ids: [-9223372036854775808n, 1],
    });
  });

  it.each(['9007199254740993', ' 9007199254740993 ', '[9007199254740993]', '{"a" : 9007199254740993}'])(
    'finds it wherever a number can stand: %s',
    (json) => {
      expect(writeJson(parseJson(json))).toBe(json.replaceAll(' ', ''));
    },
  );

  it('leaves a safe integer of 16 digits a number', () => {
    expect(parseJson('[9007199254740991,9007199254740992]')).toEqual([9007199254740991, 9007199254740992n]);
  });

  it('leaves decimals and exponents numbers, however many digits they have', () => {
    expect(parseJson('[1.2345678901234567890,12345678901234567890.5,12345678901234567e2,9007199254740993]')).toEqual([
      1.2345678901234567,
      12345678901234567000,
      1234567890123456700,
      9007199254740993n,
    ]);
  });

  it('leaves digits inside strings and names unchanged', () => {
    const json = '{"9007199254740993":"a, 9007199254740993: [9007199254740993]","id":9007199254740993}';
    expect(parseJson(json)).toEqual({
      '9007199254740993': 'a, 9007199254740993: [9007199254740993]',
      id: 9007199254740993n,
    });
  });

  it('builds no giant bigint from endless digits', () => {
    expect(parseJson('9'.repeat(300))).toBe(Number('9'.repeat(300)));
  });

  it('tolerates a byte order mark', () => {
    expect(parseJson('\uFEFF{"a":1}')).toEqual({ a: 1 });
  });

  it('rejects text that is not JSON', () => {
    expect(() => parseJson('<html>')).toThrow(SyntaxError);
    expect(() => parseJson('[9007199254740993')).toThrow(SyntaxError);
  });
});

describe('writeJson', () => {
  it('writes a bigint as bare digits', () => {
    expect(writeJson({ vehicleIds: [9007199254740993n, 7], text: '9007199254740993' })).toBe(
      '{"vehicleIds":[9007199254740993,7],"text":"9007199254740993"}',
    );
  });

  it('writes an id that is text through int64', () => {
    expect(writeJson({ id: int64('9223372036854775807') })).toBe('{"id":9223372036854775807}');
  });

  it('rejects a value without a JSON form', () => {
    expect(() => writeJson(undefined)).toThrow(TypeError);
  });
});

describe('int64', () => {
  it.each(['', '-1', '1.5', '0x10', ' 1', '01', '00', '9223372036854775808', '1'.repeat(20)])('rejects %j', (text) => {
    expect(isInt64Digits(text)).toBe(false);
    expect(() => int64(text)).toThrow(RangeError);
  });
});
