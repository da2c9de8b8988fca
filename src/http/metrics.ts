import type { FastifyInstance } from 'fastify';
import { metricsContentType } from '../observability/metrics/exposition.ts';
import type { DriftReport } from '../ocean/contract/contract-drift.ts';

/** Reports for operators, of all processes that share the port. */
export interface OperatorReports {
  readonly metricsText: () => Promise<string>;
  readonly contractReport: () => Promise<DriftReport>;
}

/** Serves `/metrics` in Prometheus' text format, and `/health/contract` in JSON. */
export function registerMetrics(app: FastifyInstance, { metricsText, contractReport }: OperatorReports): void {
  app.get('/metrics', async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type(metricsContentType)
      .send(await metricsText()),
  );
  app.get('/health/contract', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send(await contractReport()),
  );
}
