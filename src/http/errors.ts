import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { LimitError } from '../graph/limits/broken-limit.ts';
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
  app.setErrorHandler((error: ClientError | LimitError, { headers }, reply) => {
    if (error instanceof LimitError) return reply.code(400).send(beyondLimit(error.broken));
    if (error.statusCode === 413) return reply.code(413).send(tooManyBytes(app, headers['content-length']));
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error }, 'a request failed');
    return reply.code(status).send(body(status, error.clientMessage));
  });
  app.setNotFoundHandler((request, reply) => {
    if (!answerOtherMethod(request, reply)) void reply.code(404).send(body(404));
  });
}

type ClientError = FastifyError & { clientMessage?: string };

/** @param length what the client says of the body; undefined: it is sent in chunks */
function tooManyBytes(app: FastifyInstance, length: string | undefined) {
  const value = length === undefined ? null : Number(length);
  return beyondLimit({ limit: 'bodyBytes', maximum: app.initialConfig.bodyLimit ?? 0, value });
}

function body(status: number, message = messages[status] ?? 'The request cannot be served.') {
  const code = status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
  return { errors: [{ message, extensions: { code } }] };
}
