import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { clientAddress } from './client-address.ts';
import type { Guard } from './guard.ts';
import type { RateLimit } from './rate-limit.ts';
import { refuseOverloaded } from './refusals.ts';
import type { RequestQueue } from './request-queue.ts';

export interface AdmissionOptions {
  readonly queue: RequestQueue;
  readonly requests: RateLimit;
  /** Null: nobody who could be told from others by a credential of their own. */
  readonly ownIdentityOf: (request: FastifyRequest) => string | null;
}

/** A client that is refused for the others' sake may come back soon. */
const retryAfterOverloadSeconds = 1;

/**
 * Starts requests of the graph a little in each turn, and refuses them before their bodies are read: when there is too
 * much to do, with 503, and when one caller asks too often, with 429. Health and the explorer's files are always answered.
 */
export function registerAdmission(app: FastifyInstance, options: AdmissionOptions): void {
  const { queue, requests, ownIdentityOf } = options;
  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url !== '/graphql') {
      done();
      return;
    }
    if (queue.isFull()) {
      refuseOverloaded(reply, 503, retryAfterOverloadSeconds);
      return;
    }
    reply.raw.once('close', () => queue.leave());
    queue.enter(() => {
      if (reply.raw.closed) return; // its client has left meanwhile
      if (requests.isOff) done();
      else count(requests, ownIdentityOf(request) ?? `ip ${clientAddress(request)}`, 1, reply, done);
    });
  });
}

/** Looks at the document, once it is known; and counts logins by the address that they come from. */
export function guardOperations(guard: Guard, logins: RateLimit) {
  return (request: FastifyRequest, reply: FastifyReply, done: Done): void => {
    const passed = guard.pass(request, reply);
    if (passed === null) return;
    if (passed.logins === 0 || logins.isOff) done();
    else count(logins, clientAddress(request), passed.logins, reply, done);
  };
}

type Done = (error?: Error) => void;

function count(limit: RateLimit, key: string, points: number, reply: FastifyReply, done: Done): void {
  limit.take(key, points).then((waitSeconds) => {
    if (waitSeconds === 0) done();
    else refuseOverloaded(reply, 429, waitSeconds);
  }, done);
}
