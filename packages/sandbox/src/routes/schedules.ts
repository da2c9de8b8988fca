import type { FastifyInstance } from 'fastify';
import type { Ocean } from '../ocean.ts';
import { id, instant, type Query, requiredId, requiredIds, requiredInstant, text } from '../parameters.ts';
import { badRequest, notFound } from '../rejection.ts';
import { horaireExceptionnel, horaireIndividu } from '../rows/schedules.ts';
import { readWeek } from '../schedules/week-body.ts';
import type { Account } from '../fleet/model.ts';
import type { VisibleRows } from '../visible-rows.ts';

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

const exceptionalPath = '/restapi/vieprivee/v1/horairesViePriveeExceptionnellesIndividu';
const exceptionPath = '/restapi/vieprivee/v1/horaireViePriveeExceptionnelleIndividu';

/** Exceptional private hours: endpoints 7, 8 and 9. */
export function exceptionalScheduleRoutes(app: FastifyInstance, ocean: Ocean): void {
  app.get(exceptionalPath, async (request, reply) => {
    const visible = ocean.visibleRows(request);
    const query = request.query as Query;
    const driverId = id(query, 'individuId');
    const from = instant(query, 'dateDebut') ?? -Infinity;
    const until = instant(query, 'dateFin') ?? Infinity;
    if (until <= from) throw badRequest('dateFin is not after dateDebut');
    const drivers = driverId === null ? visible.drivers : [visible.driver(driverId)];
    const rows = drivers.flatMap((driver) =>
      ocean.schedules
        .exceptionsOf(driver)
        .filter((row) => row.until > from && row.from < until)
        .map((row) => horaireExceptionnel(driver, row)),
    );
    return reply.send(rows);
  });

  app.post(exceptionPath, async (request, reply) => {
    const visible = ocean.writableRows(request);
    const query = request.query as Query;
    const driver = visible.driver(requiredId(query, 'individuId'));
    const [from, until] = [requiredInstant(query, 'dateDebut'), requiredInstant(query, 'dateFin')];
    if (until <= from) throw badRequest('dateFin is not after dateDebut');
    const extensionId = id(query, 'extensionIdToUpdate');
    const grant = { from, until, description: text(query, 'description'), createdBy: accountOf(visible) };
    if (!ocean.schedules.setException(driver, grant, extensionId))
      throw notFound(`no exception ${extensionId} of the driver`);
    return reply.send('true');
  });

  app.delete(exceptionalPath, async (request, reply) => {
    const visible = ocean.writableRows(request);
    const exceptions = requiredIds(request.query as Query, 'horaireExtensionIds').map((extensionId) => {
      const driver = ocean.schedules.ownerOfException(visible.customer, extensionId);
      if (!driver || !visible.sees(driver)) throw notFound(`no exception ${extensionId}`);
      if (ocean.schedules.hasBegun(driver, extensionId, ocean.now()))
        throw badRequest(`the exception ${extensionId} has begun`);
      return { driver, extensionId };
    });
    for (const { driver, extensionId } of exceptions) ocean.schedules.deleteException(driver, extensionId);
    return reply.code(204).send();
  });
}

/** Account of the demo user within the customer, recorded as the granter of an exception. */
function accountOf({ user, customer }: VisibleRows): Account {
  const first = customer.managers[0];
  return {
    id: (first?.id ?? 0n) + 50n,
    login: user.login,
    lastName: 'Démo',
    firstName: user.login,
    email: `${user.login}@${customer.emailDomain}`,
    kind: 'CLASSIC',
    validUntil: null,
  };
}
