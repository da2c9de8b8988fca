import type { FastifyInstance } from 'fastify';
import { leasesOf } from '../fleet/leases.ts';
import type { Ocean } from '../ocean.ts';
import { ids, instant, type Query } from '../parameters.ts';
import { contratLocation } from '../rows/contracts.ts';

/** Lease contracts: endpoint 20. */
export function contractRoutes(app: FastifyInstance, ocean: Ocean): void {
  app.get('/restapi/contrat_location/contrats', async (request, reply) => {
    const visible = ocean.visibleRows(request);
    const query = request.query as Query;
    const at = instant(query, 'date') ?? ocean.now();
    const vehicleIds = ids(query, 'vehicleIds');
    const vehicles = visible.vehicles.filter(({ id }) => vehicleIds?.includes(id) ?? true);
    const rows = vehicles.flatMap((vehicle) =>
      leasesOf(ocean.fleet.seed, vehicle)
        .filter(({ from, until }) => from <= at && at < until)
        .map((lease) => contratLocation(vehicle, lease, at)),
    );
    return rows.length === 0 ? reply.code(204).send() : reply.send(rows);
  });
}
