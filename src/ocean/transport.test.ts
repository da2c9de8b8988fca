import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { send } from './test-send.ts';
import { answer, startUpstream } from './test-upstream.ts';

describe('a request', () => {
  it('goes under the base path, with its query, headers and body', async () => {
    await using upstream = await startUpstream((_, response) => answer(response, 200, 'true'));
    const exchange = { method: 'POST', query: { a: ['1', '2'] }, body: '{"x":1}', headers: { 'x-auth-token': 't' } };
    await send(`${upstream.url}/ocean/`, exchange);
    expect(upstream.requests).toMatchObject([{ method: 'POST', url: '/ocean/restapi/thing?a=1&a=2', body: '{"x":1}' }]);
    expect(upstream.requests[0]?.headers).toMatchObject({
      accept: 'application/json',
      'accept-encoding': 'gzip, deflate, br',
      'content-type': 'application/json',
      'x-auth-token': 't',
    });
  });
});

describe('an answer', () => {
  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('is inflated: %s', async (encoding, compress) => {
    await using upstream = await startUpstream((_, response) => {
      response.setHeader('content-type', 'application/json; charset=UTF-8').setHeader('content-encoding', encoding);
      response.end(compress('{"name":"Renée"}'));
    });
    expect(await send(upstream.url)).toEqual({ name: 'Renée' });
  });

  it('keeps every digit of an int64', async () => {
    await using upstream = await startUpstream((_, response) => answer(response, 200, '[9007199254740993]'));
    expect(await send(upstream.url)).toEqual([9007199254740993n]);
  });

  it.each([200, 201, 204])('to a write may be empty: %i', async (status) => {
    await using upstream = await startUpstream((_, response) => response.writeHead(status).end());
    expect(await send(upstream.url, { method: 'DELETE', write: true })).toBeUndefined();
  });

  it.each([
    ['True', 'application/json', 'True'],
    [' false\n', 'text/plain', 'false'],
    ['[{"boolean": false}]', 'text/plain', [{ boolean: false }]],
  ])('to a write is read for what it says, whatever its type: %s', async (body, type, value) => {
    await using upstream = await startUpstream((_, response) =>
      response.writeHead(200, { 'content-type': type }).end(body),
    );
    expect(await send(upstream.url, { method: 'POST', write: true })).toEqual(value);
  });

  it.each([
    ['HTML with 200', 200, '<html>login</html>', { 'content-type': 'text/html' }],
    ['HTML that calls itself JSON', 200, '<html>login</html>', {}],
    ['an empty 200', 200, '', {}],
    ['204 to a read', 204, '', {}],
    ['half a body', 206, '[1', {}],
    ['half a document', 200, '[{"a":1}', {}],
    ['another charset', 200, '"é"', { 'content-type': 'application/json; charset=iso-8859-1' }],
    ['bytes that are not UTF-8', 200, Buffer.from([0x22, 0xe9, 0x22]), {}],
    ['an unknown encoding', 200, '[]', { 'content-encoding': 'zstd' }],
    ['a body that is not in its encoding', 200, '[]', { 'content-encoding': 'gzip' }],
    ['a cut gzip', 200, gzipSync('[1,2,3]').subarray(0, -9), { 'content-encoding': 'gzip' }],
  ])('is BAD_RESPONSE when it is %s', async (_name, status, body, headers) => {
    await using upstream = await startUpstream((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
    });
    await expect(send(upstream.url)).rejects.toMatchObject({ code: 'BAD_RESPONSE', status, outcomeUnknown: false });
  });

  it('leaves the outcome unknown when a write succeeded in words that cannot be read', async () => {
    await using upstream = await startUpstream((_, response) => answer(response, 200, 'done!'));
    await expect(send(upstream.url, { method: 'POST', write: true })).rejects.toMatchObject({
      code: 'BAD_RESPONSE',
      outcomeUnknown: true,
    });
  });
});

describe('a status', () => {
  it.each([
    [400, 'INVALID', false],
    [401, 'UNAUTHENTICATED', false],
    [403, 'FORBIDDEN', false],
    [404, 'NOT_FOUND', false],
    [418, 'BAD_RESPONSE', false],
    [422, 'INVALID', false],
    [429, 'RATE_LIMITED', false],
    [500, 'UNAVAILABLE', true],
    [502, 'UNAVAILABLE', true],
    [503, 'UNAVAILABLE', true],
    [504, 'UNAVAILABLE', true],
  ])('%i is %s; whether a write happened is unknown: %s', async (status, code, outcomeUnknown) => {
    await using upstream = await startUpstream((_, response) => answer(response, status, '{"message":"secret"}'));
    const operation = 'GET /restapi/thing';
    await expect(send(upstream.url)).rejects.toMatchObject({ code, status, operation, outcomeUnknown: false });
    await expect(send(upstream.url, { method: 'POST', write: true })).rejects.toMatchObject({ code, outcomeUnknown });
  });

  it.each([
    ['2.5', 2.5],
    ['soon', undefined],
  ])('429 says when to come back if it can be understood: %s', async (header, retryAfterSeconds) => {
    await using upstream = await startUpstream((_, response) => answer(response, 429, '', { 'retry-after': header }));
    const error = await send(upstream.url).catch((thrown: unknown) => thrown);
    expect(error).toHaveProperty('code', 'RATE_LIMITED');
    expect((error as { retryAfterSeconds?: number }).retryAfterSeconds).toBe(retryAfterSeconds);
  });

  it.each([301, 302, 303, 307, 308])('%i is not followed: the token goes nowhere', async (status) => {
    await using elsewhere = await startUpstream((_, response) => answer(response, 200, '[]'));
    await using upstream = await startUpstream((_, response) =>
      answer(response, status, '', { location: `${elsewhere.url}/restapi/thing` }),
    );
    await expect(send(upstream.url, { headers: { 'x-auth-token': 't' } })).rejects.toMatchObject({
      code: 'BAD_RESPONSE',
    });
    expect(elsewhere.requests).toEqual([]);
  });
});
