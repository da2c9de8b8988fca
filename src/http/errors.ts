import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { Log } from '../observability/log.ts';
import { answerOtherMethod } from './methods.ts';
import { beyondLimit } from './limits/refusals.ts';

const messages: Record<number, string> = {
  400: 'The request cannot be read. Send a JSON body with "query".',
  404: 'Nothing is here. The graph is at /graphql.',
  405: 'Use GET or POST.',
  415: 'Send the body as application/json, in UTF-8.',
};

/** For what Fastify itself refuses before any route is looked for, such as a path that cannot be decoded. */
export function answerFrameworkError(error: FastifyError, _request: unknown, reply: FastifyReply): void {
  const status = error.statusCode ?? 400;
  void reply.code(status).send(body(status));
}

/** Whatever breaks before GraphQL is reached is answered in GraphQL's own shape: JSON, never HTML, and no inner text. */
export function registerErrors(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error: FastifyError & { clientMessage?: string }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error }, 'a request failed');
    return reply.code(status).send(body(status, error.clientMessage));
  });
  app.setNotFoundHandler((request, reply) => {
    if (!answerOtherMethod(request, reply)) void reply.code(404).send(body(404));
  });
}

function body(status: number, message = messages[status] ?? 'The request cannot be served.') {
  if (status === 413) return beyondLimit('bodyBytes');
  const code = status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
  return { errors: [{ message, extensions: { code } }] };
}
