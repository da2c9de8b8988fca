import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FaultInput } from './fault.ts';
import { boxes, entities, startStage, type Stage } from '../../test/fault-stage.ts';

let stage: Stage;
let full: Buffer;
beforeEach(async () => {
  stage = await startStage();
  full = (await stage.request(boxes)).body;
});
afterEach(async () => {
  await stage[Symbol.asyncDispose]();
  expect(stage.sandbox.contractViolations).toEqual([]);
});

const have = (fault: FaultInput) => void stage.sandbox.faults.add({ fault });
const lastCall = () => stage.sandbox.calls.recent.at(-1);

describe('a reset', () => {
  test('on arrival sends no byte and changes nothing', async () => {
    have({ kind: 'reset', at: 'arrival' });
    expect(await stage.write(7)).toMatchObject({ status: null, error: 'ECONNRESET' });
    expect(lastCall()).toMatchObject({ status: null, faults: ['reset arrival'] });
    stage.sandbox.faults.clear();
    expect(await stage.hours()).not.toContain(7);
  });

  test('after the request was carried out sends no byte and keeps the change', async () => {
    have({ kind: 'reset', at: 'carried-out' });
    expect(await stage.write(7)).toMatchObject({ status: null, error: 'ECONNRESET' });
    expect(lastCall()).toMatchObject({ status: null, faults: ['reset carried-out'] });
    stage.sandbox.faults.clear();
    expect(await stage.hours()).toContain(7);
  });

  test('within the body sends half of it', async () => {
    have({ kind: 'reset', at: 'within-body' });
    const { status, headers, body, error } = await stage.request(boxes);
    expect([status, headers['content-length'], error]).toEqual([200, String(full.length), 'ECONNRESET']);
    expect(body.equals(full.subarray(0, Math.floor(full.length / 2)))).toBe(true);
    expect(lastCall()).toMatchObject({ status: 200, faults: ['reset within-body'] });
  });

  test('after the body sends all of it, on a connection that cannot be reused', async () => {
    have({ kind: 'reset', at: 'after-body' });
    expect((await stage.request(boxes)).body.equals(full)).toBe(true);
    const socket = connect(Number(new URL(stage.sandbox.url).port), '127.0.0.1');
    socket.on('data', () => undefined);
    socket.write(`GET /restapi/mobility/v1/entities HTTP/1.1\r\nhost: x\r\nx-auth-token: ${stage.token}\r\n\r\n`);
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNRESET');
  });
});

describe('a cut body', () => {
  test('is shorter than its content-length', async () => {
    have({ kind: 'cut', framing: 'content-length', bodyShare: 0.25 });
    const { status, headers, body, error } = await stage.request(boxes);
    expect([status, headers['content-length'], error]).toEqual([200, String(full.length), 'ECONNRESET']);
    expect(body.equals(full.subarray(0, Math.floor(full.length / 4)))).toBe(true);
  });

  test('has chunks without the last one', async () => {
    have({ kind: 'cut', framing: 'chunked', bodyShare: 1 });
    const { status, headers, body, error } = await stage.request(boxes);
    expect([status, headers['transfer-encoding'], error]).toEqual([200, 'chunked', 'ECONNRESET']);
    expect(body.equals(full.subarray(0, -1))).toBe(true);
  });

  test('also applies to a write that has no body', async () => {
    have({ kind: 'cut' });
    const query = { individuId: '1', horaireIndividuIds: ['1'] };
    const operation = 'DELETE /restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu';
    expect((await stage.request(operation, { query })).error).toBe('ECONNRESET');
  });
});

describe('a drip', () => {
  test('of the body delivers all of it in the end', async () => {
    have({ kind: 'drip', from: 'body', bytes: 4096, everyMillis: 1 });
    const { status, body, error } = await stage.request(boxes);
    expect([status, body.equals(full), error]).toEqual([200, true, null]);
    expect(lastCall()).toMatchObject({ status: 200, faults: ['drip body'] });
  });

  test('of the head too delivers all of it in the end', async () => {
    have({ kind: 'drip', from: 'head', bytes: 4096, everyMillis: 1 });
    const { status, headers, body, error } = await stage.request(boxes);
    expect([status, headers['content-type']]).toEqual([200, 'application/json;charset=utf-8']);
    expect([body.equals(full), error]).toEqual([true, null]);
  });

  test('of the body sends the head at once', async () => {
    have({ kind: 'drip', from: 'body', everyMillis: 3_600_000 });
    const headCame = Promise.withResolvers<undefined>();
    const pending = stage.request(boxes, { onHead: () => headCame.resolve(undefined) });
    await headCame.promise;
    await stage.sandbox.stop();
    const { status, body, error } = await pending;
    expect([status, body.length, error]).toEqual([200, 0, 'ECONNRESET']);
  });

  test('of the head starts at its first byte', async () => {
    have({ kind: 'drip', from: 'head', everyMillis: 50 });
    const socket = connect(Number(new URL(stage.sandbox.url).port), '127.0.0.1');
    socket.write(`${entities} HTTP/1.1\r\nhost: x\r\nx-auth-token: ${stage.token}\r\n\r\n`);
    const [data] = (await once(socket, 'data')) as [Buffer];
    expect('HTTP/1.1 200 '.startsWith(data.toString())).toBe(true);
    socket.destroy();
  });
});
