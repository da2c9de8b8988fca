import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { clientAddress } from './client-address.ts';
import { ClientBytes } from './client-bytes.ts';

/**
 * Timeouts of the server's connections. A request, headers and body, must arrive within the client's time. An idle
 * connection is closed once no response can be in flight.
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
      // Node checks all connections at this interval, and closes none in between.
      connectionsCheckingInterval: Math.ceil(clientTimeoutMillis / 10),
    },
  };
}

const maxTimerMillis = 2 ** 31 - 1;

export interface UnreadResponsesOptions {
  readonly clientTimeoutMillis: number;
  /** For all connections together. */
  readonly maxUnreadBytes: number;
  /** A single response may be longer: its cost bounds its length. */
  readonly maxUnreadBytesPerConnection: number;
}

/** Each full mebibyte extends the deadline by the client's time, so that a slow network can receive a long page. */
const bytesPerTimeout = 2 ** 20;

/** Shorter responses fit into the socket buffers of the system. */
const minCountedBytes = 16_384;

/**
 * Closes connections whose clients do not read: a response that is not read in time, or unread responses that exceed the
 * memory of one connection or of all.
 */
export function boundUnreadResponses(app: FastifyInstance, options: UnreadResponsesOptions): void {
  const { clientTimeoutMillis, maxUnreadBytes, maxUnreadBytesPerConnection } = options;
  const all = new ClientBytes(maxUnreadBytes);
  const unread = new WeakMap<Socket, number>();

  app.addHook('onSend', (request, reply, payload, done) => {
    // Once the client has disconnected, no event would release what is counted. An event stream has bounds of its own.
    if (reply.raw.closed || String(reply.getHeader('content-type')).startsWith('text/event-stream')) {
      done(null, payload);
      return;
    }
    const bytes = sizeOf(reply, payload);
    const { socket } = request.raw;
    const earlier = unread.get(socket) ?? 0;
    // All before it was read, or at least left this process: a client that does not read is noticed at a later response.
    const isTaken = earlier === 0 && reply.raw.socket !== null && socket.writableLength === 0;
    if (isTaken && bytes < minCountedBytes) {
      done(null, payload);
      return;
    }
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

/** Counts characters of text: responses are almost entirely ASCII. */
function sizeOf(reply: FastifyReply, payload: unknown): number {
  if (typeof payload === 'string' || Buffer.isBuffer(payload)) return payload.length;
  return Number(reply.getHeader('content-length') ?? 0);
}
