import { expect, it } from 'vitest';
import { negotiate, negotiateAmong, fileCodings } from './coding.ts';

const identity = { coding: null, acceptsIdentity: true };

it.each([
  ['gzip, deflate, br, zstd', 'zstd'],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['GZip', 'gzip'],
  ['*', 'zstd'],
  ['br;q=0.8, gzip;q=0.9', 'gzip'],
  ['zstd;q=0, *', 'br'],
  ['*;q=0.5, gzip', 'gzip'],
  ['gzip;q=0.5', 'gzip'],
  [' br ; q=1.0 ,, gzip ', 'br'],
  ['snappy, gzip;q=0.001', 'gzip'],
])('accepts %j with %s', (header, coding) => {
  expect(negotiate(header)).toEqual({ coding, acceptsIdentity: true });
});

it.each([
  undefined,
  '',
  'identity',
  'deflate',
  'snappy, lz4',
  'gzip;q=0',
  '*;q=0, identity',
  'identity;q=1, gzip;q=0.5',
  'gzip;q=high',
  ';;q=1,=,;',
  '\u0000\uffff',
])('accepts %j uncompressed', (header) => {
  expect(negotiate(header)).toEqual(identity);
});

it.each([
  ['gzip, identity;q=0', 'gzip'],
  ['gzip, *;q=0', 'gzip'],
  ['identity;q=0, *;q=0.1', 'zstd'],
])('reports that %j rejects an uncompressed response', (header, coding) => {
  expect(negotiate(header)).toEqual({ coding, acceptsIdentity: false });
});

it.each(['identity;q=0', '*;q=0', 'snappy, *;q=0'])('disregards %j, which accepts nothing available', (header) => {
  expect(negotiate(header)).toEqual(identity);
});

it('gives the same result from its cache, and for a header too long for it', () => {
  for (let time = 0; time < 2; time += 1) expect(negotiate('gzip, br').coding).toBe('br');
  expect(negotiate(`${'x, '.repeat(5000)}gzip`).coding).toBe('gzip');
});

it('prefers the given order among codings of equal quality', () => {
  expect(negotiateAmong('gzip, br, zstd', fileCodings).coding).toBe('br');
  expect(negotiateAmong('gzip, br, zstd', ['gzip']).coding).toBe('gzip');
});
