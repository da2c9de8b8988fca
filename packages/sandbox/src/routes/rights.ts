import type { FastifyInstance } from 'fastify';
import type { Ocean } from '../ocean.ts';
import { type Query, text } from '../parameters.ts';
import { badRequest, forbidden } from '../rejection.ts';
import { droits, type ElementKind } from '../rows/rights.ts';

const kinds: readonly string[] = ['LINK', 'TAB', 'WEB_SERVICE', 'ACTION'] satisfies ElementKind[];

/** Features that the caller may use: endpoint 21. A user of one entity may not read them. */
export function rightRoutes(app: FastifyInstance, ocean: Ocean): void {
  app.get('/restapi/authorization/functionalities_detailed', async (request, reply) => {
    const { user } = ocean.visibleRows(request);
    const kind = text(request.query as Query, 'elementType')?.toUpperCase();
    if (kind === undefined || !kinds.includes(kind)) {
      throw badRequest(`elementType must be one of ${kinds.join(', ')}`);
    }
    if (user.entity !== null) throw forbidden('this user may not read rights');
    return reply.send(droits(kind as ElementKind, user.mayWrite));
  });
}
