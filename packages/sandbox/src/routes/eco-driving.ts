import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { ecoTotals } from '../analysis/eco-driving.ts';
import type { Ocean } from '../ocean.ts';
import { instantOf } from '../paris.ts';
import { type Query, requiredInteger, text } from '../parameters.ts';
import { badRequest } from '../rejection.ts';
import { ecoConduite } from '../rows/eco-driving.ts';

const years = [2000, 2100] as const;
const months = [1, 12] as const;

/** Eco-driving of drivers over months: endpoint 22. One driver is an object, several are a list. */
export function ecoDrivingRoutes(app: FastifyInstance, ocean: Ocean): void {
  app.get('/restapi/ecoAttitude/v1/get_datas', async (request, reply) => {
    const visible = ocean.visibleRows(request);
    const query = request.query as Query;
    const monthOf = (end: 'START' | 'END'): number =>
      requiredInteger(query, `EC_YEAR_${end}`, years) * 12 + requiredInteger(query, `EC_MONTH_${end}`, months) - 1;
    const [first, last] = [monthOf('START'), monthOf('END')];
    if (last < first) throw badRequest('EC_MONTH_END is before EC_MONTH_START');
    const mode = text(query, 'EC_MODE') ?? 'mois';
    if (mode !== 'semaine' && mode !== 'mois') throw badRequest('EC_MODE must be semaine or mois');
    const days = ocean.usage.daysWithin(instantOf(dayOf(first), 0), instantOf(dayOf(last + 1), 0));
    const rows: object[] = [];
    for (const driver of visible.drivers) {
      // Vehicles without eco-driving have etatEcoConduite null.
      if (driver.vehicle === null || driver.vehicle.index % 4 === 0) continue;
      const totals = ecoTotals(ocean.usage, driver, [days.first, days.last], mode === 'semaine');
      if (totals) rows.push(ecoConduite(ocean.fleet.seed, driver, first, totals));
      await yieldToEventLoop();
    }
    if (rows.length === 0) return reply.code(204).send();
    return reply.send(rows.length === 1 ? rows[0] : rows);
  });
}

/** First day of a month, counted from year 0. */
const dayOf = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;
