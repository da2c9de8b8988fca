import type { FastifyInstance } from 'fastify';
import type { Account } from '../fleet/model.ts';
import type { Ocean } from '../ocean.ts';
import { id, instant, type Query, requiredId, requiredIds, requiredInstant, text } from '../parameters.ts';
import { badRequest, notFound } from '../rejection.ts';
import { horaireExceptionnel } from '../rows/schedules.ts';
import type { Scope } from '../scope.ts';

const path = '/restapi/vieprivee/v1/horairesViePriveeExceptionnellesIndividu';
const pathOfOne = '/restapi/vieprivee/v1/horaireViePriveeExceptionnelleIndividu';

/** Exceptional private hours: endpoints 7, 8 and 9. */
export function exceptionalScheduleRoutes(app: FastifyInstance, ocean: Ocean): void {
  app.get(path, async (request, reply) => {
    const scope = ocean.scope(request);
    const query = request.query as Query;
    const driverId = id(query, 'individuId');
    const from = instant(query, 'dateDebut') ?? -Infinity;
    const until = instant(query, 'dateFin') ?? Infinity;
    if (until <= from) throw badRequest('dateFin is not after dateDebut');
    const drivers = driverId === null ? scope.drivers : [scope.driver(driverId)];
    const rows = drivers.flatMap((driver) =>
      ocean.book
        .exceptionsOf(driver)
        .filter((row) => row.until > from && row.from < until)
        .map((row) => horaireExceptionnel(driver, row)),
    );
    return reply.send(rows);
  });

  app.post(pathOfOne, async (request, reply) => {
    const scope = ocean.writeScope(request);
    const query = request.query as Query;
    const driver = scope.driver(requiredId(query, 'individuId'));
    const [from, until] = [requiredInstant(query, 'dateDebut'), requiredInstant(query, 'dateFin')];
    if (until <= from) throw badRequest('dateFin is not after dateDebut');
    const extensionId = id(query, 'extensionIdToUpdate');
    const grant = { from, until, description: text(query, 'description'), createdBy: accountOf(scope) };
    if (!ocean.book.setException(driver, grant, extensionId))
      throw notFound(`no exception ${extensionId} of the driver`);
    return reply.send('true');
  });

  app.delete(path, async (request, reply) => {
    const scope = ocean.writeScope(request);
    const exceptions = requiredIds(request.query as Query, 'horaireExtensionIds').map((extensionId) => {
      const driver = ocean.book.ownerOfException(scope.customer, extensionId);
      if (!driver || !scope.sees(driver)) throw notFound(`no exception ${extensionId}`);
      if (ocean.book.hasBegun(driver, extensionId, ocean.now()))
        throw badRequest(`the exception ${extensionId} has begun`);
      return { driver, extensionId };
    });
    for (const { driver, extensionId } of exceptions) ocean.book.deleteException(driver, extensionId);
    return reply.code(204).send();
  });
}

/** Account of the demo user within the customer, recorded as the granter of an exception. */
function accountOf({ user, customer }: Scope): Account {
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
