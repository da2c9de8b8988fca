import type { FastifyInstance } from 'fastify';
import type { Contract } from './contract.ts';
import { envelopeFor, Rejection } from './rejection.ts';
import { isIntercepted } from './server.ts';

/**
 * Holds every call to the contract: a request that breaks it is refused, an answer that does becomes a 500 that says
 * where. What an interceptor answered is not looked at. `faults` collects the latter, so that a test can assert that there were none.
 */
export function validateCalls(app: FastifyInstance, contract: Contract, faults: string[]): void {
  app.addHook('preHandler', async (request) => {
    const { url } = request.routeOptions;
    if (!url?.startsWith('/restapi')) return;
    const fault = contract.checkRequest(request.method, url, request.query, request.body);
    if (fault)
      throw new Rejection(fault.status, fault.status === 401 ? 'unauthorized' : 'badParameters', fault.message);
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const { url } = request.routeOptions;
    const body = payload ?? '';
    // A list too large to keep leaves as a stream: it has the same rows as a smaller one, which is checked.
    if (!url?.startsWith('/restapi') || isIntercepted(request) || !(typeof body === 'string' || Buffer.isBuffer(body)))
      return payload;
    const fault = contract.checkAnswer(request.method, url, reply.statusCode, body.toString());
    if (fault === null) return payload;
    faults.push(fault);
    void reply.code(500);
    return JSON.stringify(envelopeFor(request.url, 'internalError', fault));
  });
}
