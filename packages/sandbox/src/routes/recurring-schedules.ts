import type { FastifyInstance } from 'fastify';
import type { Ocean } from '../ocean.ts';
import { id, instant, type Query, requiredId, requiredIds } from '../parameters.ts';
import { badRequest, notFound } from '../rejection.ts';
import { horaireIndividu } from '../rows/schedules.ts';
import { readWeek } from '../schedules/week-body.ts';

const recurringPath = '/restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu';

/** Weekly private hours: endpoints 2, 3 and 4. */
export function recurringScheduleRoutes(app: FastifyInstance, ocean: Ocean): void {
  app.get(recurringPath, async (request, reply) => {
    const visible = ocean.visibleRows(request);
    const driverId = id(request.query as Query, 'individuId');
    if (driverId !== null) {
      const driver = visible.driver(driverId);
      return reply.send(ocean.schedules.rowsOf(driver).map((row) => horaireIndividu(driver, row)));
    }
    return ocean.lists.send(reply, {
      key: `recurring ${visible.key}`,
      stamp: String(ocean.changesOf(visible.customer)),
      items: visible.drivers.flatMap((driver) => ocean.schedules.rowsOf(driver).map((row) => ({ driver, row }))),
      row: ({ driver, row }) => horaireIndividu(driver, row),
    });
  });

  app.post(recurringPath, async (request, reply) => {
    const visible = ocean.writableRows(request);
    const query = request.query as Query;
    const driver = visible.driver(requiredId(query, 'individuId'));
    const from = instant(query, 'dateDebut') ?? Math.floor(ocean.now());
    const until = instant(query, 'dateFin');
    if (until !== null && until <= from) throw badRequest('dateFin is not after dateDebut');
    const { days, slots } = readWeek(request.body);
    ocean.schedules.replaceDays(driver, days, slots, from, until);
    return reply.send(JSON.stringify(request.body));
  });

  app.delete(recurringPath, async (request, reply) => {
    const visible = ocean.writableRows(request);
    const query = request.query as Query;
    const driver = visible.driver(requiredId(query, 'individuId'));
    const ids = requiredIds(query, 'horaireIndividuIds');
    if (!ocean.schedules.deleteRows(driver, ids, ocean.now()))
      throw notFound('one of horaireIndividuIds is not a row of the driver');
    return reply.code(204).send();
  });
}
