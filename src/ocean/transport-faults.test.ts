import { inspect } from 'node:util';
import type { Writable } from 'node:stream';
import { constants, createGzip, createZstdCompress } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Deadline } from './deadline.ts';
import { patient, send } from '../../test/support/ocean/send.ts';
import { sendResponse, deadUrl, startRawUpstream, startUpstream } from '../../test/support/ocean/upstream.ts';
import { Transport, type RequestReport } from './transport.ts';

const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const aWrite = { method: 'POST', write: true, body: '{}' };

function drip(to: Writable, drop: () => void): void {
  const timer = setInterval(drop, 5);
  to.on('close', () => clearInterval(timer));
}

describe('the total deadline', () => {
  const soon = { timeoutMillis: 60 };

  it('ends a request that gets no response', async () => {
    await using upstream = await startUpstream(() => undefined);
    await expect(send(upstream.url, {}, soon)).rejects.toMatchObject({ code: 'TIMEOUT', outcomeUnknown: false });
  });

  it('leaves the outcome of a write that was sent unknown', async () => {
    await using upstream = await startUpstream(() => undefined);
    const timeout = { code: 'TIMEOUT', outcomeUnknown: true };
    // Long enough to connect on a busy machine.
    await expect(send(upstream.url, aWrite, { timeoutMillis: 1000 })).rejects.toMatchObject(timeout);
  });

  it('ends a drip of bytes that is never idle', async () => {
    await using upstream = await startUpstream((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      drip(response, () => response.write(' '));
    });
    await expect(send(upstream.url, {}, { timeoutMillis: 150 })).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  it('ends a drip that has to be decompressed', async () => {
    await using upstream = await startUpstream((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      const gzip = createGzip({ flush: constants.Z_SYNC_FLUSH });
      gzip.pipe(response);
      drip(response, () => gzip.write(' '));
    });
    await expect(send(upstream.url, {}, { timeoutMillis: 150 })).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  it('ends a drip of headers', async () => {
    await using upstream = await startRawUpstream((socket) => {
      socket.write(head);
      drip(socket, () => socket.write('x-drip: 1\r\n'));
    });
    await expect(send(upstream.url, {}, { timeoutMillis: 150 })).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  it('closes the connection, so that Ocean can stop', async () => {
    const closed = Promise.withResolvers<undefined>();
    await using upstream = await startUpstream((request) =>
      request.socket.on('close', () => closed.resolve(undefined)),
    );
    await expect(send(upstream.url, {}, soon)).rejects.toMatchObject({ code: 'TIMEOUT' });
    await closed.promise;
  });
});

describe('a caller that aborts', () => {
  it('ends the request at once', async () => {
    const controller = new AbortController();
    await using upstream = await startUpstream(() => controller.abort());
    await expect(send(upstream.url, {}, {}, controller.signal)).rejects.toMatchObject({ code: 'ABORTED' });
  });

  it('before the request sends nothing', async () => {
    await using upstream = await startUpstream((_, response) => sendResponse(response, 200, 'true'));
    const error = { code: 'ABORTED', outcomeUnknown: false };
    await expect(send(upstream.url, aWrite, {}, AbortSignal.abort())).rejects.toMatchObject(error);
    expect(upstream.requests).toEqual([]);
  });

  it('knows that a write which still waited for a connection was not sent', async () => {
    const [sent, waiting] = [new AbortController(), new AbortController()];
    await using upstream = await startUpstream(() => waiting.abort());
    const transport = new Transport({ ...patient, url: upstream.url, maxConnections: 1 });
    const write = async ({ signal }: AbortController): Promise<unknown> => {
      using deadline = new Deadline(patient.timeoutMillis, signal);
      return await transport.send({ method: 'POST', path: '/restapi/thing', write: true, identity: 't' }, deadline);
    };
    const first = write(sent);
    await expect(write(waiting)).rejects.toMatchObject({ code: 'ABORTED', outcomeUnknown: false });
    sent.abort();
    await expect(first).rejects.toMatchObject({ code: 'ABORTED', outcomeUnknown: true });
    await transport.close();
    expect(upstream.requests).toHaveLength(1);
  });
});

describe('a connection', () => {
  it('that is rejected carried nothing', async () => {
    await expect(send(await deadUrl(), aWrite)).rejects.toMatchObject({ code: 'UNAVAILABLE', outcomeUnknown: false });
  });

  it('to a host that does not exist carried nothing', async () => {
    const error = await send('http://ocean.invalid:1', aWrite).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'UNAVAILABLE', outcomeUnknown: false });
    expect(inspect(error)).not.toContain('invalid:1');
  });

  it('that is reset after sending leaves the outcome of a write unknown', async () => {
    await using upstream = await startRawUpstream((socket) => socket.resetAndDestroy());
    await expect(send(upstream.url, aWrite)).rejects.toMatchObject({ code: 'UNAVAILABLE', outcomeUnknown: true });
    await expect(send(upstream.url)).rejects.toMatchObject({ code: 'UNAVAILABLE', outcomeUnknown: false });
  });

  it.each([
    ['a body shorter than announced', `${head}content-length: 10\r\n\r\n[1]`],
    ['chunks without an end', `${head}transfer-encoding: chunked\r\n\r\n3\r\n[1]\r\n`],
    ['what is not HTTP', 'SSH-2.0-OpenSSH_9.6\r\n\r\n'],
  ])('with %s is BAD_RESPONSE', async (_name, bytes) => {
    await using upstream = await startRawUpstream((socket) => socket.end(bytes));
    await expect(send(upstream.url)).rejects.toMatchObject({ code: 'BAD_RESPONSE' });
  });
});

describe('the size limit', () => {
  const small = { maxBytes: 50_000 };

  it('allows a body of exactly the limit', async () => {
    const json = JSON.stringify('x'.repeat(49_998));
    await using upstream = await startUpstream((_, response) => sendResponse(response, 200, json));
    expect(await send(upstream.url, {}, small)).toHaveLength(49_998);
    await expect(send(upstream.url, {}, { maxBytes: 49_999 })).rejects.toMatchObject({ code: 'BAD_RESPONSE' });
  });

  it('cuts an endless response', async () => {
    await using upstream = await startUpstream((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = (): void => {
        while (!response.destroyed && response.write(' '.repeat(10_000)));
      };
      response.on('drain', more);
      more();
    });
    await expect(send(upstream.url, {}, small)).rejects.toMatchObject({ code: 'BAD_RESPONSE' });
  });

  it.each([
    ['gzip', createGzip],
    ['zstd', createZstdCompress],
  ])('counts after decompression, and closes the connection of a %s bomb', async (encoding, createBomb) => {
    const closed = Promise.withResolvers<undefined>();
    await using upstream = await startUpstream((request, response) => {
      request.socket.on('close', () => closed.resolve(undefined));
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding });
      const bomb = createBomb();
      bomb.pipe(response);
      const more = (): void => {
        while (!response.destroyed && bomb.write(Buffer.alloc(1_000_000, ' ')));
      };
      bomb.on('drain', more);
      more();
    });
    await expect(send(upstream.url, {}, small)).rejects.toMatchObject({
      code: 'BAD_RESPONSE',
      message: 'Ocean sent a response larger than the limit: GET /restapi/thing',
    });
    await closed.promise;
  });
});

describe('the report of a failure', () => {
  it.each([
    ['a rejection', 400],
    ['a failure', 500],
    ['a redirect', 302],
    ['a malformed response', 200],
  ])('is no secret: %s', async (_name, status) => {
    const reports: RequestReport[] = [];
    await using upstream = await startUpstream((_, response) =>
      sendResponse(response, status, '{"message":"secret-body', { location: 'http://secret-host/' }),
    );
    const request = { query: { name: 'secret-query' }, headers: { 'x-auth-token': 'secret-token' } };
    const error = await send(upstream.url, request, { onCall: (report) => reports.push(report) }).catch(
      (thrown: unknown) => thrown as Error,
    );
    const printed = inspect([error, reports], { depth: 20, showHidden: true }) + JSON.stringify([error, reports]);
    expect(printed).not.toMatch(/secret|127\.0\.0\.1/);
    expect((error as Error).message).toMatch(/: GET \/restapi\/thing$/);
    expect(reports).toMatchObject([{ operation: 'GET /restapi/thing', identity: 'test', status }]);
  });
});
