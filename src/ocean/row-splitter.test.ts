import { describe, expect, it } from 'vitest';
import { maxRowBytes, RowSplitter, type RowHandler } from './row-splitter.ts';

/** Row handler that records rows; expects the rows of `known` in order. */
function recorder(known: readonly string[] = []): RowHandler & { rows: string[] } {
  const rows: string[] = [];
  let next = 0;
  return {
    rows,
    expected: () => {
      const row = known[next];
      return row === undefined ? undefined : Buffer.from(row);
    },
    again: () => {
      rows.push(`again ${known[next] ?? ''}`);
      next += 1;
    },
    take: (row) => {
      if (!isJson(row.toString())) return false;
      rows.push(row.toString());
      return true;
    },
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

interface Cut {
  chunkBytes?: number;
  property?: string;
  known?: string[];
}

function rowsOf(json: string | Buffer, { chunkBytes = Infinity, property, known }: Cut = {}): string[] {
  const bytes = Buffer.from(json);
  const handler = recorder(known);
  const splitter = new RowSplitter(handler, property);
  for (let at = 0; at < bytes.length; at += chunkBytes) splitter.push(bytes.subarray(at, at + chunkBytes));
  splitter.end();
  return handler.rows;
}

const odd = ['{"a":"]}\\\\"}', '{"b":{"c":[{"d":"\\""}]}}', 'null', '-1.5e3', '"é,€"', '[[],[{}]]', 'true', '{}'];

describe('the rows of an array', () => {
  it.each([1, 2, 3, 7, 64, Infinity])('are the same in chunks of %d bytes', (chunkBytes) => {
    expect(rowsOf(`[${odd.join(',')}]`, { chunkBytes })).toEqual(odd);
    expect(rowsOf(` \n[ ${odd.join(' ,\r\n\t')} ] `, { chunkBytes })).toEqual(odd);
  });

  it.each([1, 5, Infinity])('can stand under a name, in chunks of %d bytes', (chunkBytes) => {
    const cut = { chunkBytes, property: 'rows' };
    expect(rowsOf('{"rows":[{"a":1},2]}', cut)).toEqual(['{"a":1}', '2']);
    expect(rowsOf('{ "other" : [1,{"rows":[9]}] , "n":7, "rows" : [ 1 ] , "last":"]" }', cut)).toEqual(['1']);
  });

  it('are none in an empty array, and under a name that is null', () => {
    expect(rowsOf('[ ]')).toEqual([]);
    expect(rowsOf('{"rows":null}', { property: 'rows' })).toEqual([]);
  });

  it.each([1, 9, Infinity])('are not misled by rows within rows, in chunks of %d bytes', (chunkBytes) => {
    const row = '{"id":{"of":[{"id":1},{"id":2}],"as":"},{\\"id\\":"}}';
    expect(rowsOf(`[${row},${row},{"id":3}]`, { chunkBytes })).toEqual([row, row, '{"id":3}']);
  });

  it.each([1, 2, 3, 4, Infinity])('may come after a byte order mark, in chunks of %d bytes', (chunkBytes) => {
    expect(rowsOf('\uFEFF[1]', { chunkBytes })).toEqual(['1']);
    expect(rowsOf('\uFEFF{"rows":[1]}', { chunkBytes, property: 'rows' })).toEqual(['1']);
  });
});

describe('a row that was expected', () => {
  const known = ['{"id":1}', '{"id":12}', '[3]'];

  it.each([1, 4, Infinity])('is reported without its bytes, in chunks of %d bytes', (chunkBytes) => {
    const rows = rowsOf('[{"id":1},{"id":12} ,[3]]', { chunkBytes, known });
    expect(rows).toEqual(known.map((row) => `again ${row}`));
  });

  it('must be the complete row', () => {
    expect(rowsOf('[34]', { known: ['3'] })).toEqual(['34']);
    expect(rowsOf('[{"id":2}]', { known })).toEqual(['{"id":2}']);
  });
});

describe('a response that is not a list', () => {
  it.each([
    ['', undefined],
    ['nul', undefined],
    ['null', undefined],
    ['\uFEFF', undefined],
    ['null', 'rows'],
    ['{}', 'rows'],
    ['{"other":[1]}', 'rows'],
    ['{"rows":[]}', undefined],
    ['[1', undefined],
    ['[{"a":1}', undefined],
    ['["a', undefined],
    ['[1] 2', undefined],
    ['[1]]', undefined],
    ['[1 2]', undefined],
    ['<html></html>', undefined],
    ['[]', 'rows'],
    ['{"rows":{}}', 'rows'],
    ['{"rows":[1]', 'rows'],
    ['{"rows" [1]}', 'rows'],
    ['{rows:[1]}', 'rows'],
    ['{"rows":[1],}', 'rows'],
    ['[1,]', undefined],
    ['[,]', undefined],
    ['[{"a":tru},{"a":1}]', undefined],
    ['[{"a":1}},{"a":1}]', undefined],
  ])('is rejected: %s', (json, property) => {
    expect(() => rowsOf(json, { ...(property === undefined ? {} : { property }) })).toThrow(/not a list in JSON/);
    expect(() => rowsOf(json, { chunkBytes: 1, ...(property === undefined ? {} : { property }) })).toThrow();
  });

  it('is rejected when a row has no end', () => {
    const splitter = new RowSplitter(recorder());
    splitter.push(Buffer.from('["'));
    const more = Buffer.alloc(maxRowBytes / 4, 'x');
    expect(() => {
      for (let count = 0; count < 5; count += 1) splitter.push(more);
    }).toThrow(/larger than the limit for rows/);
  });
});

it('scans a large row in small chunks a few times, not once per chunk', () => {
  const handler = recorder();
  let scans = 0;
  const splitter = new RowSplitter({ ...handler, expected: () => void (scans += 1) });
  const row = JSON.stringify({ text: 'x'.repeat(1_000_000) });
  const bytes = Buffer.from(`[${row}]`);
  for (let at = 0; at < bytes.length; at += 1000) splitter.push(bytes.subarray(at, at + 1000));
  splitter.end();
  expect(handler.rows).toEqual([row]);
  expect(scans).toBeLessThan(20);
});
