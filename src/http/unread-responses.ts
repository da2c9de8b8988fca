import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { clientAddress } from './limits/client-address.ts';
import { ClientBytes } from './limits/client-bytes.ts';

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
