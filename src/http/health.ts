import type { FastifyInstance } from 'fastify';

/**
 * `/health/live`: the process answers. `/health/ready`: it takes requests; 503 once it drains, so that a balancer
 * sends new ones elsewhere. Neither asks Ocean: its outage is told by the graph's own errors.
 */
export function registerHealth(app: FastifyInstance, isReady: () => boolean): void {
  app.get('/health/live', async (_request, reply) => reply.send({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) =>
    isReady() ? reply.send({ status: 'ready' }) : reply.code(503).send({ status: 'draining' }),
  );
}
