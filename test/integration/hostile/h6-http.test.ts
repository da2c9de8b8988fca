import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../../support/app.ts';
import { exchange } from '../../support/http/sockets.ts';

let app: SandboxApp;
beforeAll(async () => {
  app = await startTestApp({ env: { MAX_BODY_BYTES: '1000' } });
});
afterAll(() => app[Symbol.asyncDispose]());

const body = (length: number): string => JSON.stringify({ query: '{ __typename }' }).padEnd(length);
const post = (init: RequestInit) =>
  fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, ...init });

it('H6: a body of the maximum size passes, one byte more is rejected', async () => {
  expect((await post({ body: body(1000) })).status).toBe(200);
  const response = await post({ body: body(1001) });
  expect(response.status).toBe(413);
  expect(await response.json()).toEqual({
    errors: [
      {
        message: expect.any(String),
        extensions: { code: 'LIMIT_EXCEEDED', limit: 'bodyBytes', maximum: 1000, value: 1001 },
      },
    ],
  });
});

it('H6: a body that grows while it comes is cut off', async () => {
  const stream = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(500)) });
  const result = await post({ body: stream, duplex: 'half' } as RequestInit);
  expect(result.status).toBe(413);
});

it.each([
  ['no HTTP', 'secret\r\n\r\n', '400'],
  ['a method that is none', 'SECRET /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', '400'],
  ['headers without end', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'secret'.repeat(10_000)}\r\n\r\n`, '431'],
  ['two lengths', 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nsecret', '400'],
  [
    'a length and chunks',
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 6\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nsecret',
    '400',
  ],
  [
    'a chunk that is none',
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nsecret',
    '400',
  ],
])('H6: %s gets a JSON response', async (_what, bytes, status) => {
  const response = await exchange(app.url, bytes);
  const [head = '', json = ''] = response.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head).toMatch(/content-type: application\/json/i);
  expect(JSON.parse(json)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  expect(response).not.toMatch(/secret|<html/i);
  expect(app.takeCalls()).toEqual({});
});

it('H6: the next valid query succeeds', async () => {
  expect((await app.execute('{ entities { name } }')).errors).toBeUndefined();
});
