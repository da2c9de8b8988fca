import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, fetch } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { run } from './support/run.ts';
import { installDebianPackages } from './support/tools.ts';

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

async function freePort(): Promise<number> {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  server.close();
  return port;
}

/** A real nginx with deploy/nginx/ocean-graphql.conf, in front of a server that shows what reaches it. */
describe('nginx', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ocean-nginx-'));
  const dispatcher = new Agent({ connect: { rejectUnauthorized: false, servername: 'graph.example.com' } });
  const received: { method: string; headers: IncomingHttpHeaders }[] = [];
  const streams: ServerResponse[] = [];
  let waitForStream = Promise.withResolvers<ServerResponse>();
  let nginx: ChildProcess;
  let url: string;

  const upstream = createServer((request, response) => {
    received.push({ method: request.method ?? '', headers: request.headers });
    request.resume().on('end', () => {
      if (request.headers.accept === 'text/event-stream') {
        response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
        streams.push(response);
        waitForStream.resolve(response);
      } else {
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'br' }).end('compressed');
      }
    });
  });
  const sockets = new WebSocketServer({
    server: upstream,
    path: '/graphql',
    handleProtocols: () => 'graphql-transport-ws',
  });
  sockets.on('connection', (socket) => socket.on('message', (data: Buffer) => socket.send(`echo ${data.toString()}`)));

  beforeAll(async () => {
    installDebianPackages({ '/usr/sbin/nginx': 'nginx-light', '/usr/bin/openssl': 'openssl' });
    upstream.listen(0, '127.0.0.1');
    await once(upstream, 'listening');
    const port = await freePort();
    url = `https://127.0.0.1:${port}`;
    const pem = join(folder, 'graph.pem');
    const key = join(folder, 'graph.key');
    run('openssl', [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '1',
      '-subj',
      '/CN=graph.example.com',
      '-keyout',
      key,
      '-out',
      pem,
    ]);
    const configuration = readFileSync('deploy/nginx/ocean-graphql.conf', 'utf8')
      .replace('127.0.0.1:4000', `127.0.0.1:${portOf(upstream)}`)
      .replace('listen 443', `listen 127.0.0.1:${port}`)
      .replaceAll('/etc/nginx/tls', folder);
    writeFileSync(join(folder, 'ocean-graphql.conf'), configuration);
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; pid ${folder}/pid; error_log stderr notice; events {}\nhttp { access_log off; ${paths.join(' ')} include ${folder}/ocean-graphql.conf; }\n`,
    );
    nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'pipe'] });
    const ready = Promise.withResolvers<string>();
    let printed = '';
    nginx.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('start worker process ')) ready.resolve(printed);
    });
    nginx.once('close', () => ready.reject(new Error(printed)));
    await ready.promise;
  });
  afterAll(async () => {
    nginx.kill('SIGQUIT');
    for (const stream of streams) stream.destroy();
    await dispatcher.destroy();
    sockets.close();
    upstream.closeAllConnections();
    upstream.close();
    await once(nginx, 'close');
    rmSync(folder, { recursive: true });
  });

  const send = (path: string, headers: Record<string, string> = {}, body = '{"query":"{ __typename }"}') =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      dispatcher,
    });

  it('passes requests with the client’s address, without the secret of gateways, and responses as they are', async () => {
    const response = await send('/graphql', {
      'x-gateway-secret': 'guessed',
      'x-forwarded-for': '203.0.113.9',
      'x-auth-token': 'token',
    });
    expect([response.status, response.headers.get('content-encoding')]).toEqual([200, 'br']);
    await response.body?.cancel();
    const { headers } = received.at(-1)!;
    expect(headers).toMatchObject({ 'x-forwarded-for': '127.0.0.1', 'x-auth-token': 'token' });
    expect(headers).not.toHaveProperty('x-gateway-secret');
  });

  it('publishes nothing but the graph', async () => {
    const before = received.length;
    for (const path of ['/', '/health/ready', '/metrics', '/graphql/x']) expect((await send(path)).status).toBe(404);
    expect(received).toHaveLength(before);
  });

  it('rejects a body that the program would reject', async () => {
    expect((await send('/graphql', {}, `"${'x'.repeat(1_048_577)}"`)).status).toBe(413);
  });

  it('passes each event of a stream when it is sent', async () => {
    waitForStream = Promise.withResolvers();
    const response = await send('/graphql', { accept: 'text/event-stream' });
    const reader = response.body!.getReader();
    const stream = await waitForStream.promise;
    // The second event is sent once the first has arrived: a proxy that buffers would wait for both.
    for (const event of ['event: next\n\n', 'event: complete\n\n']) {
      stream.write(event);
      expect(Buffer.from((await reader.read()).value as Uint8Array).toString()).toBe(event);
    }
    stream.end();
    expect((await reader.read()).done).toBe(true);
  });

  it('upgrades to a WebSocket, with its protocol', async () => {
    const socket = new WebSocket(`${url.replace('https', 'wss')}/graphql`, 'graphql-transport-ws', {
      rejectUnauthorized: false,
    });
    await once(socket, 'open');
    socket.send('ping');
    const [data] = (await once(socket, 'message')) as [Buffer];
    expect([socket.protocol, data.toString()]).toEqual(['graphql-transport-ws', 'echo ping']);
    socket.close();
    await once(socket, 'close');
  });
});
