import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { isObjectType } from 'graphql';
import { request, type Dispatcher } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/schema/schema.ts';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { openSocket, postRequest } from '../support/http/sockets.ts';

const list = '{ vehicles(first: 40) { totalCount nodes { id registration make model } } }';
const small = '{ vehicles { totalCount } }';
const credentials = { login: 'demo', password: 'demo' };

const inflate: Record<string, (bytes: Buffer) => Buffer> = {
  zstd: zstdDecompressSync,
  br: brotliDecompressSync,
  gzip: gunzipSync,
};

interface Raw {
  readonly status: number;
  readonly coding: string | undefined;
  readonly vary: string[];
  readonly length: number;
  /** Body as sent. */
  readonly bytes: Buffer;
  /** Body after inflating. */
  readonly body: string;
}

/** Sends a request and reads its response without inflating it. */
async function raw(
  url: string,
  acceptEncoding: string | null,
  init: Partial<Dispatcher.RequestOptions> = {},
): Promise<Raw> {
  const headers = {
    ...(init.headers as Record<string, string>),
    ...(acceptEncoding !== null && { 'accept-encoding': acceptEncoding }),
  };
  const response = await request(url, { method: 'GET', ...init, headers });
  const bytes = Buffer.from(await response.body.arrayBuffer());
  const coding = response.headers['content-encoding'] as string | undefined;
  const body = coding === undefined || bytes.length === 0 ? bytes : inflate[coding]!(bytes);
  const vary = String(response.headers['vary'] ?? '')
    .toLowerCase()
    .split(', ');
  return {
    status: response.statusCode,
    coding,
    vary,
    length: Number(response.headers['content-length']),
    bytes,
    body: body.toString(),
  };
}

const post = (
  app: SandboxApp,
  acceptEncoding: string | null,
  query: string,
  more: { variables?: unknown; headers?: Record<string, string> } = {},
) =>
  raw(`${app.url}/graphql`, acceptEncoding, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...more.headers },
    body: JSON.stringify({ query, variables: more.variables }),
  });

describe('with compression', () => {
  let app: SandboxApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it.each(['zstd', 'br', 'gzip'])(
    'sends the same bytes with %s: from Apollo Server, from the plan and cached',
    async (coding) => {
      const query = `query Coded_${coding} ${list}`;
      const plain = await post(app, null, list);
      expect(plain).toMatchObject({ status: 200, coding: undefined, length: plain.bytes.length });
      for (let time = 0; time < 4; time += 1) {
        const coded = await post(app, coding, query);
        expect(coded).toMatchObject({ status: 200, coding, length: coded.bytes.length, body: plain.body });
        expect(coded.bytes.length).toBeLessThan(plain.bytes.length / 2);
      }
      expect(await post(app, null, query)).toMatchObject({ coding: undefined, body: plain.body });
    },
  );

  it.each(['zstd', 'br', 'gzip'])('is read by fetch with %s', async (coding) => {
    const init = { method: 'POST', body: JSON.stringify({ query: list }) };
    const responses = await Promise.all(
      [coding, 'identity'].map((accepted) =>
        fetch(`${app.url}/graphql`, {
          ...init,
          headers: { 'content-type': 'application/json', 'accept-encoding': accepted },
        }),
      ),
    );
    expect(responses.map(({ headers }) => headers.get('content-encoding'))).toEqual([coding, null]);
    const [coded, plain] = await Promise.all(responses.map((response) => response.text()));
    expect(coded).toBe(plain);
  });

  it('varies every response by the header, the uncompressed and small ones too', async () => {
    for (const accepted of [null, 'identity', 'gzip', 'lz4', 'gzip;q=broken']) {
      for (const query of [list, small, '{ nothing }']) {
        expect((await post(app, accepted, query)).vary).toContain('accept-encoding');
      }
    }
  });

  it('compresses a small response only for a client that accepts no other', async () => {
    expect((await post(app, 'gzip', small)).coding).toBeUndefined();
    const coded = await post(app, 'gzip, identity;q=0', small);
    expect(coded).toMatchObject({ coding: 'gzip', body: '{"data":{"vehicles":{"totalCount":30}}}\n' });
  });

  it('compresses responses to GET, errors and introspection', async () => {
    const parameters = new URLSearchParams({ query: list });
    const headers = { 'apollo-require-preflight': 'yes' };
    const got = await raw(`${app.url}/graphql?${parameters}`, 'br', { headers });
    expect(got).toMatchObject({ status: 200, coding: 'br', body: (await post(app, null, list)).body });
    const invalid = `{ ${Array.from({ length: 20 }, (_, index) => `nothing${index}`).join(' ')} }`;
    const rejected = await post(app, 'br', invalid);
    expect(rejected).toMatchObject({ status: 400, coding: 'br', body: (await post(app, null, invalid)).body });
    const introspected = await post(app, 'br', '{ __schema { types { name description } } }');
    expect(introspected.coding).toBe('br');
    expect(JSON.parse(introspected.body)).toHaveProperty('data.__schema.types');
  });

  it('sends HEAD the headers of GET', async () => {
    const url = `${app.url}/explorer/examples.json`;
    const [got, head] = [await raw(url, 'zstd'), await raw(url, 'zstd', { method: 'HEAD' })];
    expect(got).toMatchObject({ coding: 'zstd', length: got.bytes.length });
    expect(head).toMatchObject({ status: 200, coding: 'zstd', length: got.length, vary: got.vary });
    expect(head.bytes.length).toBe(0);
  });

  it('never compresses a token beside texts of the request, whatever the client accepts', async () => {
    const aliases = Array.from({ length: 40 }, (_, index) => `guess${'A'.repeat(30)}${index}: __typename`).join(' ');
    const document = (name: string, args: string, variables = '') =>
      `mutation ${variables} { ${name}: login(input: ${args}) { token ${aliases} } }`;
    const inline = document('login', '{ login: "demo", password: "demo" }');
    const variable = document('renamed', '$input', '($input: LoginInput!)');
    const fragment = `mutation { ...Deep } fragment Deep on Mutation { ${inline.slice(inline.indexOf('login:'), -1)} }`;
    for (const accepted of ['zstd', 'br', 'gzip', '*', 'gzip, identity;q=0']) {
      for (const query of [inline, variable, fragment]) {
        const response = await post(app, accepted, query, { variables: { input: credentials } });
        expect(response.body).toMatch(/"token":"[\w.-]{20,}"/);
        expect(response.bytes.length).toBeGreaterThan(1024);
        expect(response).toMatchObject({ status: 200, coding: undefined });
      }
    }
  });

  it('knows all fields that hold a secret: only those of login', () => {
    const secret = /token(?!Expires)|password(?!Exp)|secret|credential/i;
    const fields = Object.values(buildGraph().schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    expect(fields.filter((field) => secret.test(field))).toEqual(['LoginPayload.token']);
  });

  it('never mixes the responses of two tenants', async () => {
    const headers = await Promise.all(['demo', 'demo2', 'agence'].map((login) => app.signIn(login)));
    const query =
      '{ drivers(first: 5) { nodes { id lastName } } vehicles(first: 40) { nodes { id registration make model } } }';
    const plain = await Promise.all(headers.map(async (one) => (await post(app, null, query, { headers: one })).body));
    expect(new Set(plain).size).toBe(3);
    const rounds = Array.from({ length: 30 }, (_, index) => index);
    const codings = ['zstd', 'br', 'gzip'];
    await Promise.all(
      rounds.map(async (index) => {
        const who = index % headers.length;
        const { coding, body } = await post(app, codings[index % 3]!, query, { headers: headers[who]! });
        expect({ coding, body }).toEqual({ coding: codings[index % 3], body: plain[who] });
      }),
    );
  });
});

it('compresses nothing with COMPRESSION=off', async () => {
  await using app = await startTestApp({ env: { COMPRESSION: 'off' } });
  for (const accepted of ['gzip', 'gzip, identity;q=0']) {
    const response = await post(app, accepted, list);
    expect(response.coding).toBeUndefined();
    expect(response.vary).not.toContain('accept-encoding');
  }
});

it('compresses from COMPRESSION_MIN_BYTES on', async () => {
  await using app = await startTestApp({ env: { COMPRESSION_MIN_BYTES: '39' } });
  expect((await post(app, 'zstd', small)).bytes.length).toBeGreaterThan(0);
  expect((await post(app, 'zstd', small)).coding).toBe('zstd');
  expect((await post(app, 'zstd', '{ __typename }')).coding).toBeUndefined();
});

it('counts the bytes that are sent: compressed responses of one connection are all served', async () => {
  const row = Array.from({ length: 190 }, (_, index) => `registrationOfTheVehicle${index}: registration`).join(' ');
  const body = JSON.stringify({ query: `{ vehicles(first: 100) { nodes { ${row} } } }` });
  await using app = await startTestApp({
    env: { SANDBOX_VEHICLES: '200', MAX_UNREAD_BYTES_PER_CONNECTION: '200000', ANSWERS_MAX_BYTES: '0' },
  });
  const pipelined = (headers: string[]) =>
    postRequest(body, headers).repeat(2) + postRequest(body, [...headers, 'connection: close']);
  const received = await text(await openSocket(app.url, pipelined(['accept-encoding: gzip'])));
  expect(received.match(/HTTP\/1\.1 200/g)).toHaveLength(3);
});

it('releases the slot of a client that leaves while its response is compressed', async () => {
  await using app = await startTestApp({ env: { MAX_REQUESTS_UNDER_WAY: '1', ANSWERS_MAX_BYTES: '0' } });
  const body = JSON.stringify({ query: list });
  for (let time = 0; time < 20; time += 1) {
    const socket = await openSocket(app.url, postRequest(body, ['accept-encoding: br']));
    socket.on('error', () => undefined).destroy();
    await once(socket, 'close');
  }
  const until = async (): Promise<number> => {
    const { status } = await post(app, 'br', list);
    return status === 503 ? until() : status; // the server notices a closed connection in a later turn
  };
  expect(await until()).toBe(200);
});
