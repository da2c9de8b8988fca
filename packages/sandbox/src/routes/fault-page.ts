import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Faults } from '../faults/faults.ts';
import { FaultRuleError } from '../faults/rule.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { readFaultForm } from '../pages/fault-form.ts';
import { faultPage } from '../pages/fault-page.ts';
import { pagePolicy } from '../pages/page.ts';
import type { DemoUser } from '../users.ts';

/** Routes of the page at /faults, whose forms work without a script and redirect back to it. */
export function faultPageRoutes(app: FastifyInstance, faults: Faults, fleet: Fleet, users: readonly DemoUser[]): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, text, done) =>
    done(null, new URLSearchParams(text.toString())),
  );

  const show = (reply: FastifyReply, problem: string | null): FastifyReply =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', pagePolicy)
      .header('cache-control', 'no-store')
      .send(faultPage(faults.list(), fleet, users, problem));

  app.get('/faults', async (_request, reply) => show(reply, null));

  app.post('/faults', async (request, reply) => {
    try {
      readFaultForm(request.body instanceof URLSearchParams ? request.body : new URLSearchParams(), faults);
    } catch (error) {
      if (error instanceof FaultRuleError) return show(reply.code(400), error.message);
      throw error;
    }
    return reply.redirect('/faults', 303);
  });
}
