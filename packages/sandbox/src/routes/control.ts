import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { forbidden, notFound } from '../rejection.ts';
import type { RequestLog } from '../request-log.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { pagePolicy } from '../pages/page.ts';
import { statusPage } from '../pages/status-page.ts';
import type { DemoUser } from '../users.ts';
import type { Faults } from '../faults/faults.ts';
import { isPresetName, presetAbout, presetNames } from '../faults/presets.ts';
import { FaultRuleError } from '../faults/rule.ts';
import { readFaultForm } from '../pages/fault-form.ts';
import { faultPage } from '../pages/fault-page.ts';

/** Restricts a route to requests from this machine. @throws Rejection 403 */
function onlyFromHere({ ip }: FastifyRequest): void {
  if (!/^(127\.|::1$|::ffff:127\.)/.test(ip)) throw forbidden('only from the machine that the sandbox runs on');
}

/** Blocks requests that a page of another origin makes a browser send. @throws Rejection 403 */
function onlyFromOwnPage({ headers }: FastifyRequest): void {
  const { origin, host } = headers;
  if (origin !== undefined && origin !== `http://${host ?? ''}`) throw forbidden('only from the page of the sandbox');
}

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

const faultsPath = '/sandbox/faults';

/** Routes that change faults at run time: JSON under /sandbox/faults, and a page at /faults. */
export function faultRoutes(app: FastifyInstance, faults: Faults, fleet: Fleet, users: readonly DemoUser[]): void {
  void app.register(async (local) => {
    local.addHook('onRequest', async (request) => {
      onlyFromHere(request);
      onlyFromOwnPage(request);
    });

    local.get(faultsPath, async (_request, reply) =>
      reply.send({
        faults: faults.list(),
        presets: Object.fromEntries(presetNames.map((name) => [name, presetAbout(name)])),
      }),
    );

    local.post(faultsPath, async (request, reply) => {
      try {
        return await reply.code(201).send({ faults: addFrom(faults, request.body) });
      } catch (error) {
        if (error instanceof FaultRuleError) return reject(reply, error);
        throw error;
      }
    });

    local.delete(faultsPath, async (_request, reply) => {
      faults.clear();
      return reply.code(204).send();
    });

    local.delete(`${faultsPath}/:id`, async (request, reply) => {
      const { id } = request.params as { id: string };
      if (!faults.remove(id)) throw notFound(`no fault ${id}`);
      return reply.code(204).send();
    });

    faultPageRoutes(local, faults, fleet, users);
  });
}

/** Adds a rule, or a preset with its options. @throws FaultRuleError */
function addFrom(faults: Faults, body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('preset' in body)) return [faults.addUnchecked(body)];
  const { preset, share, seed, ...rest } = body as Record<string, unknown>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw new FaultRuleError([{ field: unknown, message: 'a preset takes share and seed' }]);
  if (!isPresetName(preset)) {
    throw new FaultRuleError([{ field: 'preset', message: `must be one of ${presetNames.join(', ')}` }]);
  }
  return faults.addPreset(preset, { share: share as number | undefined, seed: seed as number | undefined });
}

function reject(reply: FastifyReply, { message, problems }: FaultRuleError): FastifyReply {
  return reply.code(400).send({ code: 'BAD_FAULT', message, problems });
}

/** Routes of the page at /faults, whose forms work without a script and redirect back to it. */
function faultPageRoutes(app: FastifyInstance, faults: Faults, fleet: Fleet, users: readonly DemoUser[]): void {
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
