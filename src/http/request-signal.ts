import { setMaxListeners } from 'node:events';
import type { FastifyReply } from 'fastify';

/** Fires when the client has gone before its answer, or when the request's time is over. */
export function requestSignal(reply: FastifyReply, timeoutMillis: number): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(timeoutMillis)]);
  setMaxListeners(0, signal); // as many as there are upstream calls to wait for
  return signal;
}
