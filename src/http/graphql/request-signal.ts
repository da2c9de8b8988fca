import { setMaxListeners } from 'node:events';
import type { FastifyReply } from 'fastify';

/**
 * Fires when the client has gone before its answer, or when the request's time is over. One controller and one timer:
 * `AbortSignal.any` and `AbortSignal.timeout` cost every request several times as much.
 */
export function requestSignal({ raw }: FastifyReply, timeoutMillis: number): AbortSignal {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const timer = setTimeout(abort, timeoutMillis).unref();
  raw.once('close', () => {
    clearTimeout(timer);
    if (!raw.writableFinished) abort();
  });
  setMaxListeners(0, controller.signal); // as many as there are upstream calls to wait for
  return controller.signal;
}
