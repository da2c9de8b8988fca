import type { FastifyInstance } from 'fastify';
import type { Ocean } from '../ocean.ts';
import { isoDay } from '../paris.ts';
import { boitierNonCommunicant } from '../rows/silence.ts';

export function boxRoutes(app: FastifyInstance, ocean: Ocean): void {
  app.get('/restapi/noncommunicant/list', async (request, reply) => {
    const visible = ocean.visibleRows(request);
    const now = ocean.now();
    return ocean.lists.send(reply, {
      key: `boxes ${visible.key}`,
      // Days of silence change daily; a step made private hides the place of a vehicle.
      stamp: `${isoDay(Math.floor(now / 86_400))} ${ocean.changesOf(visible.customer)}`,
      items: visible.vehicles.filter((vehicle) => vehicle.box.silence),
      row: (vehicle) => boitierNonCommunicant(ocean.fleet.seed, ocean.steps, vehicle, now),
    });
  });
}
