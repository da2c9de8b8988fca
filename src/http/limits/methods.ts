import type { FastifyInstance } from 'fastify';

/** Other methods than GraphQL over HTTP knows are told which there are. */
export function refuseOtherMethods(app: FastifyInstance, url: string): void {
  app.route({
    url,
    method: ['DELETE', 'PATCH', 'PUT'],
    handler: async (_request, reply) =>
      reply
        .code(405)
        .header('allow', 'GET, POST')
        .send({ errors: [{ message: 'Use GET or POST.', extensions: { code: 'BAD_REQUEST' } }] }),
  });
}
