import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LimitError } from '../graphql/errors.ts';
import type { Log } from '../observability/log.ts';
import { limitExceeded } from './rejection.ts';
import type { Socket } from 'node:net';

const messages: Record<number, string> = {
  400: 'The request cannot be read. Send a JSON body with "query".',
  404: 'Nothing is here. The graph is at /graphql.',
  405: 'Use GET or POST.',
  415: 'Send the body as application/json, in UTF-8.',
};

/** Responds to requests that Fastify rejects before routing, such as a path that cannot be decoded. */
export function sendFrameworkError(error: FastifyError, _request: unknown, reply: FastifyReply): void {
  const status = error.statusCode ?? 400;
  void reply.code(status).send(body(status));
}

/** Formats errors outside of GraphQL in GraphQL's shape: JSON, never HTML, without internal messages. */
export function registerErrors(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error: ClientError | LimitError, { headers }, reply) => {
    if (error instanceof LimitError) return reply.code(400).send(limitExceeded(error.broken));
    if (error.statusCode === 413) return reply.code(413).send(tooManyBytes(app, headers['content-length']));
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error }, 'a request failed');
    return reply.code(status).send(body(status, error.clientMessage));
  });
  app.setNotFoundHandler((request, reply) => {
    if (!sendMethodNotAllowed(request, reply)) void reply.code(404).send(body(404));
  });
}

type ClientError = FastifyError & { clientMessage?: string };

/** @param length header `content-length`; undefined: the body is sent in chunks */
function tooManyBytes(app: FastifyInstance, length: string | undefined) {
  const value = length === undefined ? null : Number(length);
  return limitExceeded({ limit: 'bodyBytes', maximum: app.initialConfig.bodyLimit ?? 0, value });
}

function body(status: number, message = messages[status] ?? 'The request cannot be served.') {
  const code = status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
  return { errors: [{ message, extensions: { code } }] };
}

const statuses: Record<string, readonly [status: string, message: string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request took too long to arrive.'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The headers are too large.'],
};

const notHttp = ['400 Bad Request', 'The request cannot be read as HTTP.'] as const;

/** Time to send the response. After that the connection of a client that does not read or close is destroyed. */
const lastWriteMillis = 1000;

/** Responds to input that never becomes a request, such as that of a slow client, in GraphQL's shape; then closes. */
export function sendClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, message] = statuses[error.code ?? ''] ?? notHttp;
  const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  const head = [
    `HTTP/1.1 ${status}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ].join('\r\n');
  // `end` alone leaves the connection half open: the client could continue to send.
  const close = (): void => void socket.destroy();
  const deadline = setTimeout(close, lastWriteMillis);
  socket.once('close', () => clearTimeout(deadline));
  socket.end(`${head}\r\n\r\n${body}`, close);
}

const readOnly = 'GET, HEAD, OPTIONS';

/** Methods that each path accepts. HEAD of the graph would run an operation and drop its response. */
const methodsOf: Readonly<Record<string, string>> = {
  '/graphql': 'GET, POST, PUT, DELETE, OPTIONS',
  '/': readOnly,
  '/health/live': readOnly,
  '/health/ready': readOnly,
  '/metrics': readOnly,
  '/health/contract': readOnly,
};

/**
 * Responds to a method that a path does not accept: to OPTIONS with the accepted methods, to others with 405.
 *
 * @returns false: the path does not exist
 */
function sendMethodNotAllowed({ method, raw }: FastifyRequest, reply: FastifyReply): boolean {
  const [path = ''] = (raw.url ?? '').split('?');
  const allowed = methodsOf[path];
  if (allowed === undefined || (method !== 'OPTIONS' && allowed.split(', ').includes(method))) return false;
  void reply.header('allow', allowed);
  if (method === 'OPTIONS') {
    void reply.code(204).send();
    return true;
  }
  const message = path === '/graphql' ? 'Use GET or POST; PUT and DELETE are for event streams.' : 'Use GET.';
  void reply.code(405).send({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  return true;
}
