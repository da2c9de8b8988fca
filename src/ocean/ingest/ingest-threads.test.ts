import type { ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { patient } from '../../../test/support/ocean/send.ts';
import { sendResponse, startRawUpstream, startUpstream, type Upstream } from '../../../test/support/ocean/upstream.ts';
import { parseBody } from '../body.ts';
import { Deadline } from '../deadline.ts';
import { Transport } from '../transport.ts';
import type { RowReading } from '../upstream-request.ts';
import { IngestThreads, type IngestThreadsOptions } from './ingest-threads.ts';

const opened: AsyncDisposable[] = [];

afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one[Symbol.asyncDispose]();
});

/** Transport with one thread that is ready, or without. */
async function open(url: string, count: number, options: Partial<IngestThreadsOptions> = {}) {
  const threads = new IngestThreads({ ...patient, ...options, url, count });
  while (count > 0 && threads.pick() === undefined) await nextTurn();
  const transport = new Transport({ ...patient, ...options, url, threads, isOceanKnown: true });
  opened.push({ [Symbol.asyncDispose]: () => transport.close().catch(() => undefined) }); // it may be closed
  return { transport, threads };
}

function isJson(row: Buffer): boolean {
  try {
    return parseBody(row) !== undefined;
  } catch {
    return false;
  }
}

interface Read {
  /** Rows in order: a text, or an index in the previous response. */
  rows: (string | number)[];
  /** Rows that are new, with their digest. */
  digests: string;
  reading: RowReading;
}

function recordRows(previous = '', property: string | null = null): Read {
  const read: Read = {
    rows: [],
    digests: '',
    reading: {
      property,
      begin: () => ({
        expected: () => undefined,
        again: () => undefined,
        take: (row) => {
          if (!isJson(row)) return false;
          read.rows.push(row.toString());
          return true;
        },
      }),
      thread: {
        previous,
        begin: () => ({
          reuse: (index) => read.rows.push(index),
          adopt: ({ block, start, byteLength, digest }) => {
            read.rows.push(block.toString('utf8', start, start + byteLength));
            read.digests += digest;
          },
        }),
      },
    },
  };
  return read;
}

async function readFrom({ transport }: { transport: Transport }, read: Read, signal?: AbortSignal): Promise<unknown> {
  using deadline = new Deadline(transport.timeoutMillis, signal);
  const request = { method: 'GET', path: '/restapi/list', write: false, identity: 'test' } as const;
  return await transport.send({ ...request, headers: { 'x-auth-token': 'secret' }, rows: read.reading }, deadline);
}

/** Rows, statuses and error of one read, as the caller sees them. */
async function outcomeOf(opened: { transport: Transport }, property: string | null): Promise<unknown> {
  const read = recordRows('', property);
  const error = (await readFrom(opened, read).catch((thrown: unknown) => thrown)) as Error | undefined;
  return error === undefined
    ? { rows: read.rows }
    : { message: error.message, ...Object.fromEntries(Object.entries(error)) };
}

const rowOf = (id: number, text = ''): string => JSON.stringify({ id, text: text.padEnd(40, 'é') });
const list = (count: number): string => `[${Array.from({ length: count }, (_, id) => rowOf(id)).join()}]`;
const json = { 'content-type': 'application/json' };

type Respond = (response: ServerResponse) => void;

const raw =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Respond =>
  (response) =>
    response.writeHead(status, { ...json, ...headers }).end(body);

const cut: Respond = (response) => {
  response.writeHead(200, { ...json, 'content-length': '1000000' });
  response.write(list(100), () => response.destroy());
};

const responses: [string, Respond, (string | null)?][] = [
  ['rows', raw(list(5000))],
  ['no rows', raw('[]')],
  ['rows in a property', raw(`{"total":2,"rows":[{"id":1},{"id":2}]}`), 'rows'],
  ['null in the place of rows', raw('{"rows":null}'), 'rows'],
  ['the same row twice', raw(`[${rowOf(1)},${rowOf(1)}]`)],
  ['rows that are no objects', raw('[1, "a,b", null, [1,[2]], {"id":1}]')],
  ['blanks between rows', raw(' [ {"id":1} ,\n {"id":2} ]\n')],
  ['gzip', raw(gzipSync(list(3000)), { 'content-encoding': 'gzip' })],
  ['deflate', raw(deflateSync(list(3000)), { 'content-encoding': 'deflate' })],
  ['brotli', raw(brotliCompressSync(list(3000)), { 'content-encoding': 'br' })],
  ['ISO-8859-1', raw(Buffer.from('[{"text":"é"}]', 'latin1'), { 'content-type': 'application/json;charset=latin1' })],
  ['another charset', raw('[]', { 'content-type': 'application/json;charset=utf-16' })],
  ['bytes that are not UTF-8', raw(Buffer.from('[{"text":"é"}]', 'latin1'))],
  ['zstd', raw(zstdCompressSync(list(3000)), { 'content-encoding': 'zstd' })],
  ['an unknown encoding', raw('[]', { 'content-encoding': 'compress' })],
  ['another encoding than announced', raw(list(100), { 'content-encoding': 'gzip' })],
  ['a row of 3 MB', raw(`[${rowOf(1, 'x'.repeat(3_000_000))},${rowOf(2)}]`)],
  ['a row above the limit', raw(`[${rowOf(1, 'x'.repeat(4_500_000))}]`)],
  ['a list above the limit', raw(list(100_000))],
  ['a gzip bomb', raw(gzipSync(Buffer.alloc(50_000_000, ' ')), { 'content-encoding': 'gzip' })],
  ['a cut list', cut],
  ['half a list', raw(list(100).slice(0, 3000))],
  ['bad JSON within the list', raw(`[${rowOf(1)},{"id":2,]},${rowOf(3)}]`)],
  ['HTML', raw('<html></html>', { 'content-type': 'text/html' })],
  ['an empty 200', raw('')],
  ['204', raw('', {}, 204)],
  ['an envelope', raw('{"oceanStatus":"badParameters","message":"secret"}')],
  ['an envelope in a list', raw('[{"oceanStatus":"notAllowed","message":"secret"}]')],
  ['400', raw('{"oceanStatus":"badParameters","message":"secret"}', {}, 400)],
  ['401', raw('{}', {}, 401)],
  ['403', raw('{}', {}, 403)],
  ['404', raw('{}', {}, 404)],
  ['404 of a proxy', raw('<html>', { 'content-type': 'text/html' }, 404)],
  ['429', raw('{}', { 'retry-after': '2.5' }, 429)],
  ['500', raw('{}', {}, 500)],
  ['503', raw('{}', { 'retry-after': '3' }, 503)],
  ['a redirect', raw('', { location: 'http://127.0.0.1:1/' }, 302)],
];

describe('a list that a thread reads has the outcome of the main thread', () => {
  let respond: Respond;
  let upstream: Upstream;
  let here: { transport: Transport };
  let there: { transport: Transport };

  beforeAll(async () => {
    upstream = await startUpstream((_, response) => respond(response));
    here = await open(upstream.url, 0, { maxBytes: 6_000_000 });
    there = await open(upstream.url, 1, { maxBytes: 6_000_000 });
    opened.length = 0; // one thread serves all cases, after each failure too
  });

  afterAll(async () => {
    await Promise.all([here.transport.close(), there.transport.close()]);
    await upstream[Symbol.asyncDispose]();
  });

  it.each(responses)('%s', async (_name, response, property = null) => {
    respond = response;
    const outcome = await outcomeOf(here, property);
    expect(await outcomeOf(there, property)).toEqual(outcome);
    expect(inspect(outcome, { depth: 9 })).not.toContain('secret');
  });
});

describe('a list that a thread reads', () => {
  it('has the outcome of the main thread when Ocean is no HTTP server', async () => {
    await using upstream = await startRawUpstream((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n\r\n'));
    const [here, there] = [await open(upstream.url, 0), await open(upstream.url, 1)];
    expect(await outcomeOf(there, null)).toEqual(await outcomeOf(here, null));
  });

  it('sends the request that the main thread would send', async () => {
    await using upstream = await startUpstream((_, response) => sendResponse(response, 200, '[]'));
    for (const count of [0, 1]) await readFrom(await open(upstream.url, count), recordRows());
    const [here, there] = upstream.requests;
    expect(there).toEqual(here);
    expect(there?.headers).toMatchObject({ 'x-auth-token': 'secret' });
  });

  it('returns unchanged rows by their index, in any order, and the bytes of the others', async () => {
    let body = list(4);
    await using upstream = await startUpstream((_, response) => sendResponse(response, 200, body));
    const opens = await open(upstream.url, 1);
    const first = recordRows();
    await readFrom(opens, first);
    expect(first.rows).toEqual([0, 1, 2, 3].map((id) => rowOf(id)));
    body = `[${[rowOf(3), rowOf(9), rowOf(0), rowOf(1, 'new'), rowOf(2)].join()}]`;
    const second = recordRows(first.digests);
    await readFrom(opens, second);
    expect(second.rows).toEqual([3, rowOf(9), 0, rowOf(1, 'new'), 2]);
  });

  it('passes all rows on before the request resolves, however many batches they are', async () => {
    const body = list(80_000);
    await using upstream = await startUpstream((_, response) => sendResponse(response, 200, body));
    const opens = await open(upstream.url, 1, { maxBytes: 100_000_000 });
    const read = recordRows();
    await readFrom(opens, read);
    expect(`[${read.rows.join()}]`).toBe(body);
  });

  it('ends at the total deadline when it drips', async () => {
    await using upstream = await startUpstream((_, response) => {
      response.writeHead(200, json);
      const timer = setInterval(() => response.write(' '), 5);
      response.on('close', () => clearInterval(timer));
    });
    const opens = await open(upstream.url, 1, { timeoutMillis: 150 });
    await expect(readFrom(opens, recordRows())).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  it('ends when the caller aborts, and closes the connection', async () => {
    const controller = new AbortController();
    const closed = Promise.withResolvers<undefined>();
    await using upstream = await startUpstream((request) => {
      request.socket.on('close', () => closed.resolve(undefined));
      controller.abort();
    });
    const opens = await open(upstream.url, 1);
    await expect(readFrom(opens, recordRows(), controller.signal)).rejects.toMatchObject({ code: 'ABORTED' });
    await closed.promise;
    expect(opens.threads.pick()?.load).toBe(0);
  });

  it('fails when its rows cannot be handled, and the thread stops sending more', async () => {
    const closed = Promise.withResolvers<undefined>();
    await using upstream = await startUpstream((request, response) => {
      request.socket.on('close', () => closed.resolve(undefined));
      response.writeHead(200, json).write(`[${list(60_000).slice(1, -1)},`); // and never ends
    });
    const opens = await open(upstream.url, 1, { maxBytes: 100_000_000 });
    const read = recordRows();
    const adopt = (): never => {
      throw new TypeError('secret');
    };
    const thread = { previous: '', begin: () => ({ reuse: adopt, adopt }) };
    const failed = readFrom(opens, { ...read, reading: { ...read.reading, thread } });
    await expect(failed).rejects.toMatchObject({ code: 'BAD_RESPONSE', status: 200 });
    await closed.promise;
  });
});

describe('an ingest thread that ends', () => {
  /** Entry point that runs this code on its first request. */
  const breakingBy = (code: string): URL => {
    const program = `import { parentPort } from 'node:worker_threads';
      parentPort.once('message', () => { ${code} });
      parentPort.postMessage({ kind: 'ready' });`;
    return new URL(`data:text/javascript,${encodeURIComponent(program)}`);
  };

  it.each([
    ['by an exception', 'throw new TypeError("secret");', 'TypeError'],
    ['by its exit', 'process.exit(7);', 'EXIT'],
    [
      'by lack of memory',
      // Little at a time: Node ends a thread between two allocations, and the process where one exceeds all that is left.
      'for (let all = null;;) all = { all };',
      'ERR_WORKER_OUT_OF_MEMORY',
    ],
  ])('%s: its requests fail, and the next list is read here', async (_name, program, code) => {
    await using upstream = await startUpstream((_, response) => sendResponse(response, 200, list(3)));
    const ends: string[] = [];
    const opens = await open(upstream.url, 1, { entry: breakingBy(program), onEnd: (one) => ends.push(one) });
    const failure = { code: 'UNAVAILABLE', message: 'the thread that reads large lists ended: GET /restapi/list' };
    await expect(readFrom(opens, recordRows())).rejects.toMatchObject(failure);
    expect(ends).toEqual([code]);
    const read = recordRows();
    await readFrom(opens, read);
    expect(read.rows).toHaveLength(3);
    expect(upstream.requests).toHaveLength(1);
  });

  it('by an endless loop: its request ends at the deadline, and the thread is replaced', async () => {
    const ended = Promise.withResolvers<string>();
    await using upstream = await startUpstream((_, response) => sendResponse(response, 200, list(3)));
    const entry = breakingBy('for (;;);');
    const options = { entry, timeoutMillis: 100, hangMillis: 50, onEnd: ended.resolve };
    const opens = await open(upstream.url, 1, options);
    await expect(readFrom(opens, recordRows())).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(await ended.promise).toBe('EXIT');
    while (opens.threads.pick() === undefined) await nextTurn();
  });
});

describe('ingest threads', () => {
  it('start only once a large list was seen', async () => {
    let body = list(10);
    await using upstream = await startUpstream((_, response) => sendResponse(response, 200, body));
    const threads = new IngestThreads({ ...patient, maxBytes: 10_000_000, url: upstream.url, count: 1 });
    const transport = new Transport({ ...patient, maxBytes: 10_000_000, url: upstream.url, threads });
    opened.push({ [Symbol.asyncDispose]: () => transport.close() });
    const { reading } = recordRows();
    const small = { ...recordRows(), reading: { property: reading.property, begin: reading.begin } };
    await readFrom({ transport }, small);
    expect(threads.size).toBe(0);
    body = list(20_000);
    await readFrom({ transport }, small);
    expect(threads.size).toBe(1);
  });

  it('finish their requests before they close', async () => {
    const release = Promise.withResolvers<undefined>();
    const arrived = Promise.withResolvers<undefined>();
    await using upstream = await startUpstream((_, response) => {
      arrived.resolve(undefined);
      void release.promise.then(() => sendResponse(response, 200, list(3)));
    });
    const { transport } = await open(upstream.url, 1);
    const read = recordRows();
    const reads = readFrom({ transport }, read);
    await arrived.promise;
    const closed = transport.close();
    release.resolve(undefined);
    await Promise.all([reads, closed]);
    expect(read.rows).toHaveLength(3);
  });
});
