import type { FastifyInstance } from 'fastify';
import type { Ocean } from '../ocean.ts';
import { analyse } from '../analysis/analyse.ts';
import { readAnalysisRequest } from '../analysis/request.ts';

/** Sums of private and professional use: endpoint 6. */
export function analysisRoutes(app: FastifyInstance, ocean: Ocean): void {
  app.post('/restapi/analyse/preformattedPrivacy', async (request, reply) => {
    const visible = ocean.visibleRows(request);
    const analysis = readAnalysisRequest(request.body);
    return reply.send([await analyse(ocean.usage, visible, analysis, ocean.now())]);
  });
}
