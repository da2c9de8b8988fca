import { expect, it } from 'vitest';
import { readWriteResponse } from './write-response.ts';

const no = (oceanStatus: string | null = null) => ({ verdict: 'NO', oceanStatus });
const yes = { verdict: 'YES' };
const silent = { verdict: 'SILENT' };
const envelope = (oceanStatus: unknown, rest = {}) => ({ oceanStatus, message: 'text-of-ocean', ...rest });

it.each<[string, unknown, unknown]>([
  ['true', true, yes],
  ['false', false, no()],
  ['text in any case', 'True', yes],
  ['a negative text in any case', ' FALSE ', no()],
  ['an object with a boolean', { boolean: true }, yes],
  ['an object with a negative boolean', { boolean: false }, no()],
  ['an object with a boolean as text', { boolean: 'False' }, no()],
  ['a list with one object', [{ boolean: true }], yes],
  ['a list with one negative object', [{ boolean: false }], no()],
  ['a list with a text', ['False'], no()],
  ['a list of several that agree', [{ boolean: true }, true], yes],
  ['a list with one no among others', [true, { boolean: false }, {}], no()],
  ['a list that confirms only in part', [true, {}], silent],
  ['an empty list', [], silent],
  ['the written map', { innerMap: { map: { LUNDI: { VIE_PRIVEE: [] } } } }, yes],
  ['the written map in a list', [{ innerMap: { map: { LUNDI: {} } } }], yes],
  ['an empty map', { innerMap: { map: {} } }, silent],
  ['a map that is none', { innerMap: null }, silent],
  ['an envelope', envelope('badParameters'), no('badParameters')],
  ['an envelope in a list', [envelope('badParameters')], no('badParameters')],
  ['envelopes in a list', [envelope('ok'), envelope('badParameters')], no('badParameters')],
  ['an envelope whose status is a sentence', envelope('Le conducteur Martin'), no()],
  ['an envelope without a status', envelope(null), no()],
  ['an envelope that means success', envelope('OK'), yes],
  ['an envelope that means success in a list', [envelope('success')], yes],
  ['an envelope that contradicts itself', envelope('ok', { boolean: false }), no()],
  ['an envelope with a status of failure beside a yes', envelope('failed', { boolean: true }), no('failed')],
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

it('reads an empty response as YES for a deletion only', () => {
  expect(readWriteResponse(undefined, 'DELETE')).toEqual(yes);
  expect(readWriteResponse(undefined, 'POST')).toEqual(silent);
});
