import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CallLog } from '../calls.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { statusPage } from '../pages/status-page.ts';
import { forbidden } from '../refusal.ts';
import type { DemoUser } from '../users.ts';

/** What no Ocean has: a page on what the sandbox holds and was asked, for people and tests of this machine. */
export function statusRoutes(app: FastifyInstance, fleet: Fleet, users: readonly DemoUser[], calls: CallLog): void {
  app.get('/', async (request, reply) => {
    onlyFromHere(request);
    return reply.type('text/html; charset=utf-8').send(statusPage(fleet, users, calls));
  });

  app.get('/sandbox/calls', async (request, reply) => {
    onlyFromHere(request);
    const { total, recent } = calls;
    return reply.send({ total, counts: calls.counts(), statuses: calls.statuses(), recent });
  });

  app.delete('/sandbox/calls', async (request, reply) => {
    onlyFromHere(request);
    calls.reset();
    return reply.code(204).send();
  });
}

function onlyFromHere({ ip }: FastifyRequest): void {
  if (!/^(127\.|::1$|::ffff:127\.)/.test(ip)) throw forbidden('only from the machine that the sandbox runs on');
}
