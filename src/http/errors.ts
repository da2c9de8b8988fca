import type { FastifyError, FastifyInstance } from 'fastify';
import type { Log } from '../observability/log.ts';

const messages: Record<number, string> = {
  400: 'The request cannot be read. Send a JSON body with "query".',
  404: 'Nothing is here. The graph is at /graphql.',
  405: 'Use GET or POST.',
  413: 'The body is too large.',
  415: 'Send the body as application/json.',
};

/** Whatever breaks before GraphQL is reached is answered in GraphQL's own shape: JSON, never HTML, and no inner text. */
export function registerErrors(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error }, 'a request failed');
    return reply.code(status).send(body(status));
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(body(404)));
}

function body(status: number) {
  const code = status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
  return { errors: [{ message: messages[status] ?? 'The request cannot be served.', extensions: { code } }] };
}
