import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { barePlate } from '../fleet/numbers.ts';
import type { Ocean } from '../ocean.ts';
import { boolean, type Query, requiredIsoInstant, texts } from '../parameters.ts';
import { badRequest } from '../rejection.ts';
import { positionsVehicule } from '../rows/track.ts';
import { trackOf } from '../steps/track.ts';

/** Ocean looks back two months; a day more covers every time zone. */
const maxAgeSeconds = 63 * 86_400;

/** Positions over a period: endpoint 17. */
export function trackRoutes(app: FastifyInstance, ocean: Ocean): void {
  app.get('/restapi/positions/search', async (request, reply) => {
    const visible = ocean.visibleRows(request);
    const query = request.query as Query;
    const [from, until] = [requiredIsoInstant(query, 'startDate'), requiredIsoInstant(query, 'endDate')];
    if (until <= from) throw badRequest('endDate is not after startDate');
    if (from < ocean.now() - maxAgeSeconds) throw badRequest('startDate is more than two months ago');
    const plates = texts(query, 'immatriculation')?.map(barePlate);
    const byStorageDate = boolean(query, 'byStorageDate', false);
    const withPrivacy = boolean(query, 'withPrivacy', true);
    const states = texts(query, 'addressEnrichmentEtatMobile');
    const isEnriched = !boolean(query, 'addressEnrichmentDisabled', false);
    const hasAddress = (state: string): boolean => isEnriched && (states?.includes(state) ?? true);
    const rows: string[] = [];
    for (const vehicle of visible.vehicles) {
      if (plates && !plates.includes(barePlate(vehicle.registration))) continue;
      const track = trackOf(ocean.steps, vehicle, from, until, byStorageDate);
      const shown = track.filter(({ state }) => withPrivacy || state !== 'PRIVACY');
      rows.push(JSON.stringify(positionsVehicule(vehicle, shown, hasAddress)));
      await yieldToEventLoop();
    }
    return reply.send(`{"positionsVehicles":[${rows.join(',')}]}`);
  });
}
