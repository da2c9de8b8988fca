import { expect, test } from 'vitest';
import { joinRows, splitRows } from './change-rows.ts';

const rowsOf = (json: string) => splitRows(Buffer.from(json))?.rows.map(String);

test.each([
  ['[]', []],
  ['[1,null,"a,b",[2,3],{"a":[4,5]}]', ['1', 'null', '"a,b"', '[2,3]', '{"a":[4,5]}']],
  [String.raw`["\"],[","\\","é}"]`, [String.raw`"\"],["`, String.raw`"\\"`, '"é}"']],
  ['{"total":{"rows":[9]},"rows":[{"id":1},{"id":2}],"more":[3]}', ['{"id":1}', '{"id":2}']],
])('the rows of %s', (json, rows) => {
  expect(rowsOf(json)).toEqual(rows);
  const list = splitRows(Buffer.from(json));
  expect(list && String(joinRows(list))).toBe(json);
});

test.each(['true', '"[1,2]"', '{"token":"[1]"}', '{"a":{"b":[1]}}', ''])('%s is no list', (json) => {
  expect(splitRows(Buffer.from(json))).toBeNull();
});
