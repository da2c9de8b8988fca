import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Faults } from '../faults/faults.ts';
import { isPresetName, presetAbout, presetNames } from '../faults/presets.ts';
import { FaultRuleError } from '../faults/rule.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { notFound } from '../rejection.ts';
import type { DemoUser } from '../users.ts';
import { faultPageRoutes } from './fault-page.ts';
import { onlyFromHere, onlyFromOwnPage } from './only-from-here.ts';

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
