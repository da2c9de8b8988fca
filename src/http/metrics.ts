import type { FastifyInstance } from 'fastify';
import { metricsContentType } from '../observability/metrics/exposition.ts';

/** Serves `/metrics` in Prometheus' text format, for all processes that share the port. */
export function registerMetrics(app: FastifyInstance, metricsText: () => Promise<string>): void {
  app.get('/metrics', async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type(metricsContentType)
      .send(await metricsText()),
  );
}
