import type { FastifyInstance } from 'fastify';
import type { HealthState, SharedState } from '../shared-state/shared-state.ts';

/**
 * Serves `/health/live` (the process responds) and `/health/ready` (it accepts requests; 503 while it drains, so that a
 * load balancer routes new ones elsewhere). Neither makes an upstream request: the graph's errors report an outage.
 *
 * @param sharedState null: no other machine shares it
 */
export function registerHealth(
  app: FastifyInstance,
  isReady: () => boolean,
  sharedState: Pick<SharedState, 'health'> | null,
): void {
  app.get('/health/live', async (_request, reply) => reply.send({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) =>
    isReady() ? reply.send(readyBody(sharedState?.health ?? null)) : reply.code(503).send({ status: 'draining' }),
  );
}

/**
 * Returns the body of `/health/ready` with 200. A process that cannot use Redis goes on alone: it stays ready.
 *
 * @param sharedState null: no other machine shares it
 */
export function readyBody(sharedState: HealthState | null): object {
  return { status: 'ready', ...(sharedState !== null && { sharedState }) };
}
