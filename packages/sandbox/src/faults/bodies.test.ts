import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { boxes, entities, startStage, type Stage } from '../../test/fault-stage.ts';
import type { FaultInput } from './fault.ts';

let stage: Stage;
let full: Buffer;
beforeAll(async () => {
  stage = await startStage();
  full = (await stage.request(boxes)).body;
});
afterEach(() => stage.sandbox.faults.clear());
afterAll(async () => {
  await stage[Symbol.asyncDispose]();
  expect(stage.sandbox.contractViolations).toEqual([]);
});

async function get(operation: string, fault: FaultInput) {
  stage.sandbox.faults.add({ fault });
  const response = await stage.request(operation);
  expect([response.status, response.error]).toEqual([200, null]);
  return { ...response, type: response.headers['content-type'] };
}

describe('a wrong body', () => {
  test('may be JSON of another shape', async () => {
    const { body } = await get(boxes, { kind: 'body', shape: 'other-shape' });
    expect(JSON.parse(body.toString())).toEqual({ statut: 'OK', donnees: { total: 0 } });
    stage.sandbox.faults.clear();
    const other = await get(entities, { kind: 'body', shape: 'other-shape' });
    expect(JSON.parse(other.body.toString())).toEqual(['OK', 0, null]);
  });

  test('may be an envelope under the status of success, alone or in a list', async () => {
    const envelope = { oceanStatus: 'internalError', message: 'a fault on demand' };
    const alone = await get(boxes, { kind: 'body', shape: 'envelope' });
    expect(JSON.parse(alone.body.toString())).toEqual(envelope);
    stage.sandbox.faults.clear();
    const inList = await get(boxes, { kind: 'body', shape: 'envelope-list' });
    expect(JSON.parse(inList.body.toString())).toEqual([envelope]);
  });

  test('may be missing, with 204', async () => {
    stage.sandbox.faults.add({ fault: { kind: 'body', shape: 'no-content' } });
    expect(await stage.request(boxes)).toMatchObject({ status: 204, error: null, body: Buffer.alloc(0) });
  });

  test('may be an HTML page', async () => {
    const { type, body } = await get(boxes, { kind: 'body', shape: 'html' });
    expect(type).toBe('text/html;charset=utf-8');
    expect(body.toString()).toMatch(/^<!DOCTYPE html>/);
  });

  test('may be empty', async () => {
    const { headers, body } = await get(boxes, { kind: 'body', shape: 'empty' });
    expect([headers['content-length'], body.length]).toEqual(['0', 0]);
  });

  test('may be truncated to half, with a matching length', async () => {
    const { headers, body } = await get(boxes, { kind: 'body', shape: 'truncated' });
    expect(body.equals(full.subarray(0, Math.floor(full.length / 2)))).toBe(true);
    expect(headers['content-length']).toBe(String(body.length));
  });

  test('may have another charset', async () => {
    const other = await get(boxes, { kind: 'body', shape: 'wrong-charset' });
    expect(other.type).toBe('application/json;charset=utf-16le');
    expect(other.body.toString('utf16le') === full.toString()).toBe(true);
    stage.sandbox.faults.clear();
    const { type, body } = await get(boxes, { kind: 'body', shape: 'iso-8859-1' });
    expect(type).toBe('application/json;charset=iso-8859-1');
    expect(body.toString('latin1') === full.toString().replaceAll('’', '?')).toBe(true);
    expect(body.equals(full)).toBe(false);
  });

  test('may be invalid as UTF-8, within a text', async () => {
    const { body } = await get(boxes, { kind: 'body', shape: 'invalid-utf8' });
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(body)).toThrow(TypeError);
    expect(() => JSON.parse(body.toString())).not.toThrow();
  });

  test('follows a write that was carried out', async () => {
    stage.sandbox.faults.add({ fault: { kind: 'body', shape: 'html' } });
    expect((await stage.write(7)).body.toString()).toContain('<!DOCTYPE');
    stage.sandbox.faults.clear();
    expect(await stage.hours()).toContain(7);
  });
});

describe('a huge body', () => {
  const mebibytes = 3;
  const size = mebibytes * 1024 * 1024 + '[{}]'.length;

  test('is a list of that size', async () => {
    const { body } = await get(boxes, { kind: 'huge', mebibytes });
    expect(body.length).toBe(size);
    expect(JSON.parse(body.toString())).toHaveLength(mebibytes + 1);
  });

  test('is small until it is inflated', async () => {
    const { headers, body } = await get(boxes, { kind: 'huge', encoding: 'gzip', mebibytes });
    expect(headers['content-encoding']).toBe('gzip');
    expect(body.length).toBeLessThan(5000);
    const list = gunzipSync(body);
    expect(list.length).toBe(size);
    expect(JSON.parse(list.toString())).toHaveLength(mebibytes + 1);
  });

  test('of 200 MB leaves in under 300 kB', async () => {
    const { headers } = await get(boxes, { kind: 'huge', encoding: 'gzip' });
    expect(Number(headers['content-length'])).toBeLessThan(300_000);
  });

  test('is inflated by a client that decompresses automatically', async () => {
    stage.sandbox.faults.add({ fault: { kind: 'huge', encoding: 'gzip', mebibytes } });
    const response = await fetch(`${stage.sandbox.url}/restapi/noncommunicant/list`, {
      headers: { 'x-auth-token': stage.token },
    });
    expect((await response.arrayBuffer()).byteLength).toBe(size);
  });
});
