import { expect, it } from 'vitest';
import { csvLine } from './csv.ts';

it('quotes what RFC 4180 requires, and nothing else', () => {
  expect(csvLine(['plain', 'a,b', 'a "b"', 'two\r\nlines', ' blank', null, undefined, ''], ',')).toBe(
    'plain,"a,b","a ""b""","two\r\nlines"," blank",,,\r\n',
  );
  expect(csvLine(['a;b', 'a,b'], ';')).toBe('"a;b";a,b\r\n');
});

it.each(['=1+1', '+33 6', '-12', '@sum', '\tx', '\rx', '＝1'])('guards a text that begins as a formula: %j', (text) => {
  const [line = ''] = csvLine([text], ',').split('\r\n', 1);
  expect(line.replaceAll('"', '').startsWith("'")).toBe(true);
});

it('leaves numbers and booleans as they are, negative ones too', () => {
  expect(csvLine([-1.55, 0, true, false], ',')).toBe('-1.55,0,true,false\r\n');
});

it('writes lists and objects as JSON', () => {
  expect(csvLine([['a', 'b'], { key: 'x' }], ',')).toBe('"[""a"",""b""]","{""key"":""x""}"\r\n');
});
