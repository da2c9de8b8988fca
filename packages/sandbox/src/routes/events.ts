import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Ocean } from '../ocean.ts';
import { ids, instant, type Query, requiredId, texts } from '../parameters.ts';
import { badRequest } from '../rejection.ts';
import { evenementUnifie, lastEvent } from '../rows/last-events.ts';

/** Vehicles between two yields to the event loop. */
const vehiclesPerTurn = 50;

/** The last event of each vehicle: endpoint 19. */
export function eventRoutes(app: FastifyInstance, ocean: Ocean): void {
  app.get('/restapi/evenement/lastEvent', async (request, reply) => {
    const query = request.query as Query;
    requiredId(query, 'customerId');
    const visible = ocean.visibleRows(request);
    const codes = texts(query, 'codeEvenements');
    if (!codes) throw badRequest('codeEvenements is missing');
    const from = instant(query, 'dateDebut') ?? -Infinity;
    const until = instant(query, 'dateFin') ?? Infinity;
    if (until <= from) throw badRequest('dateFin is not after dateDebut');
    const [vehicleIds, entityIds] = [ids(query, 'vehiculesIds'), ids(query, 'entitiesIds')];
    const requested = visible.vehicles.filter(
      ({ id, entity }) => (vehicleIds?.includes(id) ?? true) && (entityIds?.includes(entity.id) ?? true),
    );
    const byVehicle: Record<string, object> = {};
    for (const [index, vehicle] of requested.entries()) {
      if (index % vehiclesPerTurn === vehiclesPerTurn - 1) await yieldToEventLoop();
      const event = lastEvent(ocean.steps, vehicle, new Set(codes), [from, until]);
      if (event) byVehicle[String(vehicle.id)] = evenementUnifie(ocean.fleet.seed, vehicle, event, ocean.now());
    }
    return reply.send(JSON.stringify(byVehicle));
  });
}
