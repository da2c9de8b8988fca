import { once } from 'node:events';
import { connect } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { expect, it } from 'vitest';
import { Compression, registerCompression } from './compression.ts';

const text = 'vehicle '.repeat(1000);

function start(isCompressing = true): FastifyInstance {
  const app = Fastify();
  registerCompression(app, new Compression({ isCompressing, minCompressedBytes: 100 }));
  return app;
}

it('leaves a body alone that its handler has encoded', async () => {
  const app = start();
  app.get('/', (_request, reply) => reply.header('content-encoding', 'gzip').send(Buffer.from(text)));
  const { headers, body } = await app.inject({ url: '/', headers: { 'accept-encoding': 'br' } });
  expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding', 'content-length': '8000' });
  expect(body).toBe(text);
});

it('never compresses a secret', async () => {
  const app = start();
  app.get('/', (_request, reply) => {
    reply.containsSecret = true;
    return reply.send(text);
  });
  const { headers, body } = await app.inject({ url: '/', headers: { 'accept-encoding': 'br, identity;q=0' } });
  expect(headers).not.toHaveProperty('content-encoding');
  expect(body).toBe(text);
});

it('sends a response without a body as it is', async () => {
  const app = start();
  app.get('/', (_request, reply) => reply.code(204).send());
  const { headers } = await app.inject({ url: '/', headers: { 'accept-encoding': 'br, identity;q=0' } });
  expect(headers).not.toHaveProperty('content-encoding');
  expect(headers).not.toHaveProperty('vary');
});

it('sends responses uncompressed while too many bytes are being compressed', async () => {
  const app = start();
  const large = 'x'.repeat(20_000_000);
  app.get('/', (_request, reply) => reply.send(large));
  const request = { url: '/', headers: { 'accept-encoding': 'br' } };
  const responses = await Promise.all([app.inject(request), app.inject(request)]);
  expect(responses.map(({ headers }) => headers['content-encoding']).sort()).toEqual(['br', undefined]);
  expect(responses.map(({ rawPayload }) => rawPayload.length).sort((one, other) => one - other)[1]).toBe(large.length);
  const { headers, rawPayload } = await app.inject(request); // the bytes are released
  expect(headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(rawPayload).length).toBe(large.length);
});

it('sends nothing, and counts nothing further, once the client has disconnected', async () => {
  const app = start();
  let sent = 0;
  app.addHook('onSend', (_request, _reply, payload, done) => {
    sent += 1;
    done(null, payload);
  });
  app.get('/left', (request, reply) => {
    request.raw.destroy();
    return reply.send(text);
  });
  app.get('/stays', (_request, reply) => reply.send(text));
  const { port } = new URL(await app.listen({ port: 0 }));
  const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
  socket.write('GET /left HTTP/1.1\r\nhost: x\r\naccept-encoding: br\r\n\r\n');
  await once(socket, 'close');
  expect((await app.inject({ url: '/stays', headers: { 'accept-encoding': 'br' } })).statusCode).toBe(200);
  expect(sent).toBe(1);
  await app.close();
});

it('adds nothing to any response when it is off', async () => {
  const app = start(false);
  app.get('/', (_request, reply) => reply.send(text));
  const { headers } = await app.inject({ url: '/', headers: { 'accept-encoding': 'br, identity;q=0' } });
  expect(headers).not.toHaveProperty('vary');
  expect(headers).not.toHaveProperty('content-encoding');
});
