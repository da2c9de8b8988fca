import type { FastifyInstance } from 'fastify';

/**
 * Serves `/health/live` (the process responds) and `/health/ready` (it accepts requests; 503 while it drains, so that a
 * load balancer routes new ones elsewhere). Neither makes an upstream request: the graph's errors report an outage.
 */
export function registerHealth(app: FastifyInstance, isReady: () => boolean): void {
  app.get('/health/live', async (_request, reply) => reply.send({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) =>
    isReady() ? reply.send({ status: 'ready' }) : reply.code(503).send({ status: 'draining' }),
  );
}
