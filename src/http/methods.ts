import type { FastifyReply, FastifyRequest } from 'fastify';

const readOnly = 'GET, HEAD, OPTIONS';

/** Methods that each path takes. HEAD of the graph would run an operation and drop its response. */
const methodsOf: Readonly<Record<string, string>> = {
  '/graphql': 'GET, POST, OPTIONS',
  '/': readOnly,
  '/health/live': readOnly,
  '/health/ready': readOnly,
};

/**
 * Answers a method that a known path has no route for: OPTIONS with the methods that there are, others with 405.
 *
 * @returns false: the path is not known
 */
export function answerOtherMethod({ method, raw }: FastifyRequest, reply: FastifyReply): boolean {
  const [path = ''] = (raw.url ?? '').split('?');
  const allowed = methodsOf[path];
  if (allowed === undefined || (method !== 'OPTIONS' && allowed.split(', ').includes(method))) return false;
  void reply.header('allow', allowed);
  if (method === 'OPTIONS') {
    void reply.code(204).send();
    return true;
  }
  const message = path === '/graphql' ? 'Use GET or POST.' : 'Use GET.';
  void reply.code(405).send({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  return true;
}
