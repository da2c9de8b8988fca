import type { FastifyInstance } from 'fastify';
import type { Ocean } from '../ocean.ts';
import { id, type Query, requiredBoolean, requiredDay, requiredId, text } from '../parameters.ts';
import { badRequest, forbidden, notFound } from '../rejection.ts';
import { etape, trajet } from '../rows/steps.ts';
import { VisibleRows } from '../visible-rows.ts';
import type { Step } from '../steps/step-history.ts';
import { analyse } from '../analysis/analyse.ts';
import { readAnalysisRequest } from '../analysis/request.ts';

/** A vehicle's day, the line of a trip, and the correction of a step: endpoints 13, 16 and 5. */
export function stepRoutes(app: FastifyInstance, ocean: Ocean): void {
  app.get('/restapi/mobility/v1/ficheJour', async (request, reply) => {
    const visible = ocean.visibleRows(request);
    const query = request.query as Query;
    const [vehicleId, day] = [requiredId(query, 'vehId'), requiredDay(query, 'date')];
    const steps = ocean.steps.stepsOf(visible.vehicle(vehicleId), day);
    const listed = steps.filter(({ isPrivate }) => ocean.listsPrivateSteps || !isPrivate);
    return reply.send({ fjRows: listed.map(etape) });
  });

  app.get('/restapi/mobility/v1/trajet', async (request, reply) => {
    const visible = ocean.visibleRows(request);
    const travelId = requiredId(request.query as Query, 'travelId');
    const step = ocean.steps.find(visible.customer, travelId);
    const line = step && visible.sees(step.vehicle) ? trajet(step) : null;
    if (!line) throw notFound(`no trip ${travelId}`);
    return reply.send(line);
  });

  // The only write without customerId: the step's id determines the customer.
  app.post('/restapi/vieprivee/v1/etapeViePriveePosteriori', async (request, reply) => {
    const user = ocean.userOf(request);
    if (!user.mayWrite) throw forbidden('this user may not change anything');
    const query = request.query as Query;
    const stepId = id(query, 'idEtape');
    const onboardNumber = requiredId(query, 'numeroEmbarque');
    const operatorCode = text(query, 'codeExploitant');
    const isPrivate = requiredBoolean(query, 'privacy');
    if (stepId === null) throw badRequest('idEtape is missing');
    const step = findStep(ocean, user, stepId);
    if (step.vehicle.onboardNumber !== onboardNumber) throw badRequest('numeroEmbarque is not that of the step');
    if (operatorCode !== null && operatorCode !== step.vehicle.customer.operatorCode) {
      throw badRequest('codeExploitant is not that of the customer');
    }
    return reply.send(JSON.stringify([{ boolean: ocean.steps.correct(step, isPrivate) }]));
  });
}

function findStep(ocean: Ocean, user: VisibleRows['user'], stepId: bigint): Step {
  for (const customer of ocean.customersOf(user)) {
    const step = ocean.steps.find(customer, stepId);
    if (step && new VisibleRows(user, customer).sees(step.vehicle)) return step;
  }
  throw notFound(`no step ${stepId}`);
}

/** Sums of private and professional use: endpoint 6. */
export function analysisRoutes(app: FastifyInstance, ocean: Ocean): void {
  app.post('/restapi/analyse/preformattedPrivacy', async (request, reply) => {
    const visible = ocean.visibleRows(request);
    const analysis = readAnalysisRequest(request.body);
    return reply.send([await analyse(ocean.usage, visible, analysis, ocean.now())]);
  });
}
