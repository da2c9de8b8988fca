import { Server as NetServer, type Server, type Socket } from 'node:net';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { clientAddress } from './client-address.ts';
import { ClientBytes } from './client-bytes.ts';

/**
 * Timeouts of the server's connections. A request, headers and body, must have arrived within the client's time; a connection
 * on which nothing moves is closed once no response can be in flight any more.
 */
export function clientTimeouts({
  clientTimeoutMillis,
  requestTimeoutMillis,
}: {
  readonly clientTimeoutMillis: number;
  readonly requestTimeoutMillis: number;
}) {
  return {
    requestTimeout: clientTimeoutMillis,
    connectionTimeout: Math.min(requestTimeoutMillis + clientTimeoutMillis, maxTimerMillis),
    http: {
      requestTimeout: clientTimeoutMillis, // again, as Node compares the two before Fastify sets it
      headersTimeout: clientTimeoutMillis,
      // Node looks at all connections this often, and closes none in between.
      connectionsCheckingInterval: Math.ceil(clientTimeoutMillis / 10),
    },
  };
}

const maxTimerMillis = 2 ** 31 - 1;

/** How long a connection may take to send its first request once nothing new is accepted. */
const maxMillis = 500;

/**
 * Connections whose first request has not come yet. To a server that closes they look idle, and it closes them though
 * the request is on its way: it is then lost with a reset.
 */
export class FreshConnections {
  readonly #server: Server;
  readonly #fresh = new Set<Socket>();
  #onSettled: () => void = () => undefined;

  constructor(server: Server) {
    this.#server = server;
    server.on('connection', (socket: Socket) => {
      this.#fresh.add(socket);
      socket.once('close', () => this.#settle(socket));
    });
    server.on('request', ({ socket }: { socket: Socket }) => this.#settle(socket));
  }

  /** Accepts no new connection. Those that are there stay open, also idle ones: `Server.close` of HTTP closes them. */
  stopAccepting(): void {
    if (this.#server.listening) NetServer.prototype.close.call(this.#server);
  }

  /** Resolves when each has sent its request, or after a short time. */
  async settled(): Promise<void> {
    if (this.#fresh.size === 0) return;
    const all = Promise.withResolvers<undefined>();
    this.#onSettled = () => all.resolve(undefined);
    const timer = setTimeout(this.#onSettled, maxMillis);
    await all.promise;
    clearTimeout(timer);
  }

  #settle(socket: Socket): void {
    this.#fresh.delete(socket);
    if (this.#fresh.size === 0) this.#onSettled();
  }
}

export interface UnreadResponsesOptions {
  readonly clientTimeoutMillis: number;
  /** Of all connections together. */
  readonly maxUnreadBytes: number;
  /** A single response may be longer: how long it can be is bounded by its cost. */
  readonly maxUnreadBytesPerConnection: number;
}

/** Each full mebibyte gives a client its time once more, so that a long page can be read over a slow line. */
const bytesPerTimeout = 2 ** 20;

/** Shorter responses fit into the buffers of the system. */
const minCountedBytes = 16_384;

/**
 * Closes connections whose clients do not read: a response that is not taken in time, and responses that together take
 * too much memory, of one connection or of all.
 */
export function boundUnreadResponses(app: FastifyInstance, options: UnreadResponsesOptions): void {
  const { clientTimeoutMillis, maxUnreadBytes, maxUnreadBytesPerConnection } = options;
  const all = new ClientBytes(maxUnreadBytes);
  const unread = new WeakMap<Socket, number>();

  app.addHook('onSend', (request, reply, payload, done) => {
    const bytes = sizeOf(reply, payload);
    const { socket } = request.raw;
    const earlier = unread.get(socket) ?? 0;
    const close = (): void => void socket.destroy();
    const deadline = setTimeout(close, clientTimeoutMillis * (1 + Math.floor(bytes / bytesPerTimeout))).unref();
    const buffer = bytes < minCountedBytes ? null : all.open(clientAddress(request), close);
    unread.set(socket, earlier + bytes);
    reply.raw.once('close', () => {
      clearTimeout(deadline);
      unread.set(socket, (unread.get(socket) ?? 0) - bytes);
      if (buffer !== null) all.release(buffer);
    });
    if (earlier > 0 && earlier + bytes > maxUnreadBytesPerConnection) close();
    else if (buffer !== null) all.add(buffer, bytes);
    done(null, payload);
  });
}

/** In characters where it is text: no response holds enough others to matter. */
function sizeOf(reply: FastifyReply, payload: unknown): number {
  if (typeof payload === 'string' || Buffer.isBuffer(payload)) return payload.length;
  return Number(reply.getHeader('content-length') ?? 0);
}
