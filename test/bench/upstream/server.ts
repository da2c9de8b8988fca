import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endpoints } from '../../support/ocean/endpoints.ts';
import type { Body } from './body.ts';
import { keyOf, makeWorld, type World } from './world.ts';

/**
 * Ocean of the benchmark: bare node:http that sends prepared bytes, so that only the layer in front is measured.
 *
 * upstream.ts starts it in a separate process; the sizes are its arguments.
 *
 * `/<boxes>/restapi/…` is an Ocean with that many silent boxes. `/<boxes>/calls` returns and resets the number of
 * requests by operation, without logins; `/<boxes>/call-times` returns their times, `/<boxes>/bytes` the length of each
 * response.
 */

/** Allows shared caches, more than Ocean does, so that every peer's HTTP cache works. */
const cacheable = { 'content-type': 'application/json;charset=utf-8', 'cache-control': 'max-age=3600' };

const worlds = new Map<string, World>();
const calls = new Map<string, number>();
/** Times of the requests, in milliseconds since the epoch, by size. */
const callTimes = new Map<string, number[]>();

/** A status with a short JSON, or the bytes of a list. */
type Reply = { readonly status: number; readonly json: unknown } | Body;

function replyTo(request: IncomingMessage): Reply {
  const url = new URL(request.url ?? '/', 'http://upstream');
  const [, size = '', ...rest] = url.pathname.split('/');
  const world = worlds.get(size);
  const operation = `${request.method} /${rest.join('/')}`;
  if (world === undefined) return { status: 404, json: {} };
  if (operation === 'GET /calls') return { status: 200, json: takeCalls(size) };
  if (operation === 'GET /call-times') return { status: 200, json: takeCallTimes(size) };
  if (operation === 'GET /bytes') return { status: 200, json: bytesOf(world) };
  if (operation === endpoints.login) return { status: 201, json: { token: `token-of-${size}` } };
  calls.set(`${size} ${operation}`, (calls.get(`${size} ${operation}`) ?? 0) + 1);
  callTimes.set(size, [...(callTimes.get(size) ?? []), performance.timeOrigin + performance.now()]);
  if (request.headers['x-auth-token'] === undefined) return { status: 401, json: { code: 'UNAUTHORIZED' } };
  const body = world.get(keyOf(operation, url.searchParams.get('individuId')));
  return body ?? { status: 404, json: { code: 'NOT_FOUND' } };
}

async function send(response: ServerResponse, reply: Reply): Promise<void> {
  if ('json' in reply) {
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.json));
    return;
  }
  response.writeHead(200, { ...cacheable, 'content-length': reply.bytes });
  for (const part of reply.parts) {
    if (response.destroyed) return;
    if (!response.write(part)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}

function bytesOf(world: World): Record<string, number> {
  return Object.fromEntries([...world].map(([operation, { bytes }]) => [operation, bytes]));
}

function takeCallTimes(size: string): number[] {
  const times = callTimes.get(size) ?? [];
  callTimes.delete(size);
  return times;
}

function takeCalls(size: string): Record<string, number> {
  const ofSize = [...calls].filter(([key]) => key.startsWith(`${size} `));
  for (const [key] of ofSize) calls.delete(key);
  return Object.fromEntries(ofSize.map(([key, count]) => [key.slice(size.length + 1), count]));
}

for (const boxes of process.argv.slice(2)) worlds.set(boxes, await makeWorld(Number(boxes)));
const server = createServer((request, response) => {
  request.resume();
  void send(response, replyTo(request));
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`upstream listens at http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.once('SIGTERM', () => server.close().closeAllConnections());
