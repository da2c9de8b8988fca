import { describe, expect, it } from 'vitest';
import { Deadline } from './deadline.ts';
import { patient, send } from '../../test/support/ocean/send.ts';
import { startRawUpstream } from '../../test/support/ocean/upstream.ts';
import { Transport } from './transport.ts';

const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const aWrite = { method: 'POST', write: true, body: '{}' };

describe('interim responses', () => {
  const interim = (status: number): string => `HTTP/1.1 ${String(status)} Interim\r\nx-interim: 1\r\n\r\n`;
  const response = (json: string): string => `${head}content-length: ${String(json.length)}\r\n\r\n${json}`;

  it.each([[[100]], [[102]], [[103]], [[100, 100]], [[103, 100, 102]]])(
    '%j before the response are skipped',
    async (statuses) => {
      await using upstream = await startRawUpstream((socket) => {
        socket.write(statuses.map(interim).join('') + response('[1]'));
      });
      expect(await send(upstream.url)).toEqual([1]);
      expect(await send(upstream.url, aWrite)).toEqual([1]);
    },
  );

  it('100 in pieces of a byte is skipped', async () => {
    await using upstream = await startRawUpstream(async (socket) => {
      socket.setNoDelay(true);
      for (const byte of `HTTP/1.1 100 Continue\r\n\r\n${interim(100)}${response('[2]')}`) {
        socket.write(byte);
        await new Promise(setImmediate);
      }
    });
    expect(await send(upstream.url)).toEqual([2]);
  });

  it('100 before each response of a connection that is used again is skipped', async () => {
    let [connections, requests] = [0, 0];
    await using upstream = await startRawUpstream((socket) => {
      connections += 1;
      const respondNext = (): unknown => socket.write(interim(100) + response(String((requests += 1))));
      respondNext();
      socket.on('data', respondNext);
    });
    const transport = new Transport({ ...patient, url: upstream.url, maxConnections: 1 });
    const read = async (): Promise<unknown> => {
      using deadline = new Deadline(patient.timeoutMillis);
      return await transport.send({ method: 'GET', path: '/restapi/thing', write: false, identity: 't' }, deadline);
    };
    expect([await read(), await read(), await read()]).toEqual([1, 2, 3]);
    await transport.close();
    expect(connections).toBe(1);
  });

  it.each([1, 7, 1000])('text of a body that looks like one stays, in pieces of %i bytes', async (size) => {
    const text = `${interim(100)}${interim(100)}`;
    const bytes = interim(100) + response(JSON.stringify(text));
    await using upstream = await startRawUpstream(async (socket) => {
      socket.setNoDelay(true);
      for (let at = 0; at < bytes.length; at += size) {
        socket.write(bytes.slice(at, at + size));
        await new Promise(setImmediate);
      }
    });
    expect(await send(upstream.url)).toBe(text);
  });

  it('chunks of a body that begin like one stay', async () => {
    const text = 'HTTP/1.1 100 Continue';
    await using upstream = await startRawUpstream(async (socket) => {
      socket.write(`${interim(100)}${head}transfer-encoding: chunked\r\n\r\n1\r\n"\r\n15\r\n`);
      await new Promise(setImmediate);
      socket.write(text);
      await new Promise(setImmediate);
      socket.write('\r\n1\r\n"\r\n0\r\n\r\n');
    });
    expect(await send(upstream.url)).toBe(text);
  });

  it.each([
    ['101, which was not requested', interim(101)],
    ['100 with a head that is too long', `HTTP/1.1 100 Continue\r\nx: ${'x'.repeat(20_000)}`],
    ['nothing after 100 but the end', interim(100)],
    ['half a 100 and the end', 'HTTP/1.1 100 Con'],
  ])('%s: the request fails, and a write may have been carried out', async (_name, bytes) => {
    await using upstream = await startRawUpstream((socket) => socket.end(bytes));
    await expect(send(upstream.url, aWrite)).rejects.toMatchObject({ outcomeUnknown: true });
  });
});
