import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';

/** A server that a test runs in Ocean's place. */
export interface Upstream extends AsyncDisposable {
  url: string;
  /** Received requests, in order. */
  requests: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[];
}

/** An HTTP upstream on a free port. The handler runs once the request's body has arrived. */
export async function startUpstream(handle: RequestListener): Promise<Upstream> {
  const requests: Upstream['requests'] = [];
  // Never closes an idle connection: it shares its event loop with the client under test, and where that was busy for
  // the usual five seconds, the timer came before the request that lay in the socket.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    void readText(request).then((body) => {
      requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
      handle(request, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: urlOf(server.address()),
    requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** An upstream that speaks bytes: given each connection once the first piece of a request is in. */
export async function startRawUpstream(handle: (socket: Socket) => void): Promise<Omit<Upstream, 'requests'>> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => handle(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: urlOf(server.address()),
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Returns the URL of a port that is closed again. */
export async function deadUrl(): Promise<string> {
  const upstream = await startRawUpstream(() => undefined);
  await upstream[Symbol.asyncDispose]();
  return upstream.url;
}

export function sendResponse(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string> = {},
) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}

function urlOf(address: string | AddressInfo | null): string {
  return `http://127.0.0.1:${String((address as AddressInfo).port)}`;
}

async function readText(request: IncomingMessage): Promise<string> {
  return Buffer.concat((await request.toArray()) as Buffer[]).toString();
}
