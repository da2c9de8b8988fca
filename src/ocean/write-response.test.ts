import { expect, it } from 'vitest';
import { readWriteResponse } from './write-response.ts';

const refused = (oceanStatus: string | null = null) => ({ says: 'NO', oceanStatus });
const yes = { says: 'YES' };
const silent = { says: 'SILENT' };
const envelope = (oceanStatus: unknown, rest = {}) => ({ oceanStatus, message: 'text-of-ocean', ...rest });

it.each<[string, unknown, unknown]>([
  ['true', true, yes],
  ['false', false, refused()],
  ['text in any case', 'True', yes],
  ['a negative text in any case', ' FALSE ', refused()],
  ['an object with a boolean', { boolean: true }, yes],
  ['an object with a negative boolean', { boolean: false }, refused()],
  ['an object with a boolean as text', { boolean: 'False' }, refused()],
  ['a list with one object', [{ boolean: true }], yes],
  ['a list with one negative object', [{ boolean: false }], refused()],
  ['a list with a text', ['False'], refused()],
  ['a list of several that agree', [{ boolean: true }, true], yes],
  ['a list with one no among others', [true, { boolean: false }, {}], refused()],
  ['a list that says yes only in part', [true, {}], silent],
  ['an empty list', [], silent],
  ['the written map', { innerMap: { map: { LUNDI: { VIE_PRIVEE: [] } } } }, yes],
  ['the written map in a list', [{ innerMap: { map: { LUNDI: {} } } }], yes],
  ['an empty map', { innerMap: { map: {} } }, silent],
  ['a map that is none', { innerMap: null }, silent],
  ['an envelope', envelope('badParameters'), refused('badParameters')],
  ['an envelope in a list', [envelope('badParameters')], refused('badParameters')],
  ['envelopes in a list', [envelope('ok'), envelope('badParameters')], refused('badParameters')],
  ['an envelope whose word is a sentence', envelope('Le conducteur Martin'), refused()],
  ['an envelope without a word', envelope(null), refused()],
  ['an envelope that means success', envelope('OK'), yes],
  ['an envelope that means success in a list', [envelope('success')], yes],
  ['an envelope that contradicts itself', envelope('ok', { boolean: false }), refused()],
  ['an envelope with a word for failure beside a yes', envelope('failed', { boolean: true }), refused('failed')],
  ['an empty object', {}, silent],
  ['zero', 0, silent],
  ['one', 1, silent],
  ['null', null, silent],
  ['a boolean that is null', { boolean: null }, silent],
  ['another text', 'done', silent],
  ['rows', [{ id: 1 }], silent],
])('reads %s', (_name, body, expected) => {
  expect(readWriteResponse(body, 'POST')).toEqual(expected);
  expect(readWriteResponse(body, 'DELETE')).toEqual(expected);
});

it('takes an empty response for a yes to a deletion only', () => {
  expect(readWriteResponse(undefined, 'DELETE')).toEqual(yes);
  expect(readWriteResponse(undefined, 'POST')).toEqual(silent);
});
