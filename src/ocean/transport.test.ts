import { brotliCompressSync, constants, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Deadline } from './deadline.ts';
import type { RowReading } from './upstream-request.ts';
import { patient, send } from '../../test/support/ocean/send.ts';
import { sendResponse, startUpstream } from '../../test/support/ocean/upstream.ts';
import { Transport } from './transport.ts';

describe('a request', () => {
  it('goes under the base path, with its query, headers and body', async () => {
    await using upstream = await startUpstream((_, response) => sendResponse(response, 200, 'true'));
    const request = { method: 'POST', query: { a: ['1', '2'] }, body: '{"x":1}', headers: { 'x-auth-token': 't' } };
    await send(`${upstream.url}/ocean/`, request);
    expect(upstream.requests).toMatchObject([{ method: 'POST', url: '/ocean/restapi/thing?a=1&a=2', body: '{"x":1}' }]);
    expect(upstream.requests[0]?.headers).toMatchObject({
      accept: 'application/json',
      'accept-encoding': 'gzip, deflate, br, zstd',
      'content-type': 'application/json',
      'x-auth-token': 't',
    });
  });
});

/** `[]` after 20 MB of spaces, with a window of 32 MiB. */
const wideZstd = zstdCompressSync(`${' '.repeat(20_000_000)}[]`, { params: { [constants.ZSTD_c_windowLog]: 25 } });
const latin1 = 'application/json; charset=ISO-8859-1';

describe('a response', () => {
  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ])('is decompressed: %s', async (encoding, compress) => {
    await using upstream = await startUpstream((_, response) => {
      response.setHeader('content-type', 'application/json; charset=UTF-8').setHeader('content-encoding', encoding);
      response.end(compress('{"name":"Renée"}'));
    });
    expect(await send(upstream.url)).toEqual({ name: 'Renée' });
  });

  it('keeps every digit of an int64', async () => {
    await using upstream = await startUpstream((_, response) => sendResponse(response, 200, '[9007199254740993]'));
    expect(await send(upstream.url)).toEqual([9007199254740993n]);
  });

  it.each([
    ['ASCII', 'application/json; charset=us-ascii', '"Renee"', 'Renee'],
    ['a type of its own', 'application/vnd.ocean.v1+json', '"Renée"', 'Renée'],
    ['a charset in quotes', 'application/json;charset="UTF-8"', '"Renée"', 'Renée'],
    ['ISO-8859-1', latin1, Buffer.from('"Renée"', 'latin1'), 'Renée'],
    ['UTF-8 that calls itself ISO-8859-1', latin1, '"Renée, 5 €"', 'Renée, 5 €'],
    ['a byte order mark', 'application/json', '\uFEFF"Renée"', 'Renée'],
  ])('is decoded when its bytes allow it: %s', async (_name, type, body, value) => {
    await using upstream = await startUpstream((_, response) => {
      response.writeHead(200, { 'content-type': type }).end(body);
    });
    expect(await send(upstream.url)).toBe(value);
  });

  it.each([
    [200, { 'content-type': 'application/json' }, ''],
    [200, { 'content-type': 'text/html' }, ''],
    [200, {}, ' \n'],
    [200, { 'content-encoding': 'gzip', 'content-length': '0' }, ''],
    [204, {}, ''],
  ])('to a read may be empty: %i %o', async (status, headers, body) => {
    await using upstream = await startUpstream((_, response) => response.writeHead(status, headers).end(body));
    expect(await send(upstream.url)).toBeUndefined();
    const { rows, reading } = recordRows();
    expect(await send(upstream.url, { rows: reading })).toBeUndefined();
    expect(rows).toEqual([]);
  });

  it.each([
    ['badParameters', { code: 'INVALID', oceanStatus: 'badParameters' }],
    ['somethingElse', { code: 'REFUSED', oceanStatus: 'somethingElse' }],
    ['Renée Martin', { code: 'REFUSED' }],
  ])('to a read may be an error in the place of data: %s', async (oceanStatus, error) => {
    const envelope = { oceanStatus, message: 'text-of-ocean' };
    for (const body of [envelope, [envelope], [envelope, envelope]]) {
      await using upstream = await startUpstream((_, response) => sendResponse(response, 200, JSON.stringify(body)));
      for (const rows of [undefined, recordRows().reading, recordRows('rows').reading]) {
        const failed = send(upstream.url, rows && { rows });
        await expect(failed).rejects.toMatchObject({ ...error, status: 200, outcomeUnknown: false });
        expect(JSON.stringify(await printed(failed))).not.toMatch(/Martin|text-of-ocean/);
      }
      expect(await send(upstream.url, { write: true })).toEqual(body);
    }
  });

  it('to a read of a list must be the list: not an object, null, or an object without it', async () => {
    for (const [body, property] of [
      ['{"statut":"OK"}', undefined],
      ['null', undefined],
      ['{"statut":"OK"}', 'rows'],
      ['[]', 'rows'],
    ] as const) {
      await using upstream = await startUpstream((_, response) => sendResponse(response, 200, body));
      const failed = send(upstream.url, { rows: recordRows(property).reading });
      await expect(failed).rejects.toMatchObject({ code: 'BAD_RESPONSE', status: 200 });
    }
  });

  it('of rows in ISO-8859-1 is converted to UTF-8', async () => {
    await using upstream = await startUpstream((_, response) => {
      response.writeHead(200, { 'content-type': latin1 }).end(Buffer.from('["é",{"a":"ç"}]', 'latin1'));
    });
    const { rows, reading } = recordRows();
    await send(upstream.url, { rows: reading });
    expect(rows).toEqual(['"é"', '{"a":"ç"}']);
  });

  it.each([200, 201, 204])('to a write may be empty: %i', async (status) => {
    await using upstream = await startUpstream((_, response) => response.writeHead(status).end());
    expect(await send(upstream.url, { method: 'DELETE', write: true })).toBeUndefined();
  });

  it.each([
    ['True', 'application/json', 'True'],
    [' false\n', 'text/plain', 'false'],
    ['[{"boolean": false}]', 'text/plain', [{ boolean: false }]],
  ])('to a write is parsed whatever its content type: %s', async (body, type, value) => {
    await using upstream = await startUpstream((_, response) =>
      response.writeHead(200, { 'content-type': type }).end(body),
    );
    expect(await send(upstream.url, { method: 'POST', write: true })).toEqual(value);
  });

  it.each([
    ['HTML with 200', 200, '<html>login</html>', { 'content-type': 'text/html' }],
    ['HTML that calls itself JSON', 200, '<html>login</html>', {}],
    ['half a body', 206, '[1', {}],
    ['half a document', 200, '[{"a":1}', {}],
    ['another charset', 200, '"é"', { 'content-type': 'application/json; charset=utf-16' }],
    ['more than ASCII that calls itself ASCII', 200, '"é"', { 'content-type': 'application/json; charset=us-ascii' }],
    ['control characters for ISO-8859-1', 200, Buffer.from([0x22, 0x92, 0x22]), { 'content-type': latin1 }],
    ['a type of another kind', 200, '[]', { 'content-type': 'application/jsonp' }],
    ['bytes that are not UTF-8', 200, Buffer.from([0x22, 0xe9, 0x22]), {}],
    ['an unknown encoding', 200, '[]', { 'content-encoding': 'lz4' }],
    ['a body that is not in its encoding', 200, '[]', { 'content-encoding': 'gzip' }],
    ['a zstd frame with a window above 8 MiB', 200, wideZstd, { 'content-encoding': 'zstd' }],
    ['a cut gzip', 200, gzipSync('[1,2,3]').subarray(0, -9), { 'content-encoding': 'gzip' }],
  ])('is BAD_RESPONSE when it is %s', async (_name, status, body, headers) => {
    await using upstream = await startUpstream((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
    });
    await expect(send(upstream.url)).rejects.toMatchObject({ code: 'BAD_RESPONSE', status, outcomeUnknown: false });
  });

  it('leaves the outcome unknown when a write succeeded with a body that cannot be parsed', async () => {
    await using upstream = await startUpstream((_, response) => sendResponse(response, 200, 'done!'));
    await expect(send(upstream.url, { method: 'POST', write: true })).rejects.toMatchObject({
      code: 'BAD_RESPONSE',
      outcomeUnknown: true,
    });
  });
});

describe('a 404', () => {
  it.each([
    ['JSON', { 'content-type': 'application/json' }, '{"message":"secret"}', 'NOT_FOUND'],
    ['an envelope', { 'content-type': 'application/json' }, '[{"oceanStatus":"noData"}]', 'NOT_FOUND'],
    ['nothing', {}, '', 'NOT_FOUND'],
    ['HTML', { 'content-type': 'text/html' }, '<h1>404</h1>', 'NOT_OCEAN'],
    ['HTML that calls itself JSON', { 'content-type': 'application/json' }, '<h1>404</h1>', 'NOT_OCEAN'],
  ])('means "none" only from an Ocean that has responded: %s', async (_name, headers, body, code) => {
    await using upstream = await startUpstream((request, response) => {
      if (request.url === '/restapi/known') sendResponse(response, 200, '[]');
      else response.writeHead(404, headers).end(body);
    });
    const transport = new Transport({ ...patient, url: upstream.url });
    const get = async (path: string): Promise<unknown> => {
      using deadline = new Deadline(patient.timeoutMillis);
      return await transport.send({ method: 'GET', path, write: false, identity: 'test' }, deadline);
    };
    await expect(get('/restapi/thing')).rejects.toMatchObject({ code: 'NOT_OCEAN', status: 404 });
    await get('/restapi/known');
    await expect(get('/restapi/thing')).rejects.toMatchObject({ code, status: 404 });
    await transport.close();
  });
});

describe('a status', () => {
  it.each([
    [400, 'INVALID', false],
    [401, 'UNAUTHENTICATED', false],
    [403, 'FORBIDDEN', false],
    [404, 'NOT_OCEAN', false],
    [418, 'BAD_RESPONSE', false],
    [422, 'INVALID', false],
    [429, 'RATE_LIMITED', false],
    [500, 'UNAVAILABLE', true],
    [502, 'UNAVAILABLE', true],
    [503, 'UNAVAILABLE', true],
    [504, 'UNAVAILABLE', true],
  ])('%i is %s; whether a write happened is unknown: %s', async (status, code, outcomeUnknown) => {
    await using upstream = await startUpstream((_, response) => sendResponse(response, status, '{"message":"secret"}'));
    const operation = 'GET /restapi/thing';
    await expect(send(upstream.url)).rejects.toMatchObject({ code, status, operation, outcomeUnknown: false });
    await expect(send(upstream.url, { method: 'POST', write: true })).rejects.toMatchObject({ code, outcomeUnknown });
  });

  it.each([400, 403, 422, 500])('%i comes with the status value of Ocean, and without its message', async (status) => {
    const envelope = '[{"oceanStatus":"badParameters","message":"text-of-ocean"}]';
    await using upstream = await startUpstream((_, response) => sendResponse(response, status, envelope));
    const failed = send(upstream.url);
    await expect(failed).rejects.toMatchObject({ status, oceanStatus: 'badParameters' });
    expect(JSON.stringify(await printed(failed))).not.toContain('text-of-ocean');
  });

  it.each([
    ['2.5', 2.5],
    ['soon', undefined],
  ])('429 has the Retry-After if it can be parsed: %s', async (header, retryAfterSeconds) => {
    await using upstream = await startUpstream((_, response) =>
      sendResponse(response, 429, '', { 'retry-after': header }),
    );
    const error = await send(upstream.url).catch((thrown: unknown) => thrown);
    expect(error).toHaveProperty('code', 'RATE_LIMITED');
    expect((error as { retryAfterSeconds?: number }).retryAfterSeconds).toBe(retryAfterSeconds);
  });

  it.each([301, 302, 303, 307, 308])('%i is not followed: the token goes nowhere', async (status) => {
    await using elsewhere = await startUpstream((_, response) => sendResponse(response, 200, '[]'));
    await using upstream = await startUpstream((_, response) =>
      sendResponse(response, status, '', { location: `${elsewhere.url}/restapi/thing` }),
    );
    await expect(send(upstream.url, { headers: { 'x-auth-token': 't' } })).rejects.toMatchObject({
      code: 'BAD_RESPONSE',
    });
    expect(elsewhere.requests).toEqual([]);
  });
});

/** Everything that an error prints. */
async function printed(failed: Promise<unknown>): Promise<unknown> {
  const error = (await failed.catch((thrown: unknown) => thrown)) as Error;
  return [error.message, Object.entries(error)];
}

/** Row handler that records the rows of a response. */
function recordRows(property: string | null = null): { rows: string[]; reading: RowReading } {
  const rows: string[] = [];
  const begin = () => ({
    expected: () => undefined,
    again: () => undefined,
    take: (row: Buffer) => {
      rows.push(row.toString());
      return true;
    },
  });
  return { rows, reading: { property, begin } };
}
