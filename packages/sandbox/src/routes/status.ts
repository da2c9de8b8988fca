import type { FastifyInstance } from 'fastify';
import type { RequestLog } from '../calls.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { pagePolicy } from '../pages/page.ts';
import { statusPage } from '../pages/status-page.ts';
import type { DemoUser } from '../users.ts';
import { onlyFromHere } from './only-from-here.ts';

/** Routes without a counterpart in Ocean: a status page and the request log, for this machine only. */
export function statusRoutes(app: FastifyInstance, fleet: Fleet, users: readonly DemoUser[], log: RequestLog): void {
  app.get('/', async (request, reply) => {
    onlyFromHere(request);
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', pagePolicy)
      .send(statusPage(fleet, users, log));
  });

  app.get('/sandbox/calls', async (request, reply) => {
    onlyFromHere(request);
    const { total, recent } = log;
    return reply.send({ total, counts: log.counts(), statuses: log.statuses(), recent });
  });

  app.delete('/sandbox/calls', async (request, reply) => {
    onlyFromHere(request);
    log.reset();
    return reply.code(204).send();
  });
}
