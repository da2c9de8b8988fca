import type { FastifyInstance } from 'fastify';
import type { Contract } from './contract.ts';
import { envelopeFor, Rejection } from './rejection.ts';
import { isIntercepted } from './server.ts';

/**
 * Validates traffic against the contract: an invalid request is rejected, an invalid response becomes a 500 with its
 * path.
 *
 * Responses of interceptors are not checked. `violations` collects invalid responses, so that a test can assert that
 * there are none.
 */
export function validateTraffic(app: FastifyInstance, contract: Contract, violations: string[]): void {
  app.addHook('preHandler', async (request) => {
    const { url } = request.routeOptions;
    if (!url?.startsWith('/restapi')) return;
    const violation = contract.checkRequest(request.method, url, request.query, request.body);
    if (violation)
      throw new Rejection(
        violation.status,
        violation.status === 401 ? 'unauthorized' : 'badParameters',
        violation.message,
      );
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const { url } = request.routeOptions;
    const body = payload ?? '';
    // A list too large to cache is a stream; its rows are like those of a smaller list, which is checked.
    if (!url?.startsWith('/restapi') || isIntercepted(request) || !(typeof body === 'string' || Buffer.isBuffer(body)))
      return payload;
    const violation = contract.checkResponse(request.method, url, reply.statusCode, body.toString());
    if (violation === null) return payload;
    violations.push(violation);
    void reply.code(500);
    return JSON.stringify(envelopeFor(request.url, 'internalError', violation));
  });
}
