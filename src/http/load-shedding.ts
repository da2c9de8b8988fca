import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { recordStep } from '../observability/tracing.ts';
import type { Caller } from '../identity/caller.ts';
import { clientAddress } from './client-address.ts';
import type { NextTurn } from '../executor/pace.ts';
import type { GatewayCheck } from './gateway-secret.ts';
import type { RateLimit } from './rate-limit.ts';
import { waitingFor } from './request-wait.ts';
import { SharedRateLimit } from './shared-rate-limit.ts';
import type { Guard } from './limits/guard.ts';
import { rejectOverloaded, retryAfterOverloadSeconds } from './rejection.ts';
import type { RequestQueue } from './request-queue.ts';
import type { ResponseCache } from './response-cache/response-cache.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The queue of its caller is overloaded: only a cached response may be sent, and nothing may run. */
    isOnlyFromCache: boolean;
    /** Releases its slot. Null: it has none. */
    leaveQueue: (() => void) | null;
  }
}

export interface LoadSheddingOptions {
  readonly queue: RequestQueue;
  readonly requests: RateLimit | SharedRateLimit;
  readonly callers: InFlight;
  readonly addresses: InFlight;
  /** A gateway sends the requests of many clients from one address. */
  readonly isGateway: GatewayCheck;
  /** Null: every response is computed. */
  readonly responseCache: ResponseCache | null;
}

/** Rejects a request because computing its response would wait too long. */
export function rejectBusy(reply: FastifyReply): void {
  rejectOverloaded(reply, 503, retryAfterOverloadSeconds);
}

/**
 * Bounds the requests of the graph in flight and queues them fairly. Rates are counted before a body is read. A slot is
 * taken when the request has arrived completely, and released when its response is written to the socket, so that slow
 * clients hold none. Health checks and the explorer's files need no slot, and neither do cached responses under overload.
 *
 * @returns resumes a yielded operation in the queue of a caller
 */
export function registerLoadShedding(app: FastifyInstance, options: LoadSheddingOptions): (key: string) => NextTurn {
  const { queue, requests, callers, addresses, isGateway, responseCache } = options;
  app.decorateRequest('isOnlyFromCache', false);
  app.decorateRequest('leaveQueue', null);

  /** A client without cached responses is rejected before its body is read. */
  const mayBeCached = ({ method, caller }: FastifyRequest): boolean =>
    method === 'POST' && caller !== null && responseCache?.hasAnyOf(caller) === true;

  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url !== '/graphql') {
      done();
      return;
    }
    const caller = callerKey(request);
    if (queue.isFull || (queue.isOverloaded(caller) && !mayBeCached(request))) rejectBusy(reply);
    else if (requests.isOff) done();
    else count(requests, caller, 1, request, reply, done);
  });

  app.addHook('preValidation', (request, reply, done) => {
    if (request.routeOptions.url !== '/graphql') {
      done();
      return;
    }
    if (reply.raw.closed) return; // the client has disconnected
    const caller = callerKey(request);
    const address = isGateway(request.headers) ? null : clientAddress(request);
    const isOverloaded = queue.isOverloaded(caller);
    if (queue.isFull || (isOverloaded && !mayBeCached(request))) {
      rejectBusy(reply);
      return;
    }
    if (isOverloaded) {
      request.isOnlyFromCache = true;
      done();
      return;
    }
    if (callers.isFull(caller) || (address !== null && addresses.isFull(address))) {
      rejectOverloaded(reply, 429, retryAfterOverloadSeconds);
      return;
    }
    const leave = (): void => {
      if (request.leaveQueue === null) return;
      request.leaveQueue = null;
      queue.leave();
      callers.leave(caller);
      if (address !== null) addresses.leave(address);
    };
    request.leaveQueue = leave;
    callers.enter(caller);
    if (address !== null) addresses.enter(address);
    reply.raw.once('close', leave);
    const queuedAt = performance.now();
    queue.enter(caller, () => {
      request.activity.queueMillis = performance.now() - queuedAt;
      recordStep(request.activity, 'queue', queuedAt);
      if (!reply.raw.closed && !reply.sent) done();
    });
  });

  app.addHook('onSend', (request, _reply, payload, done) => {
    request.leaveQueue?.();
    done(null, payload);
  });

  return (key) => (resume) => queue.resume(key, resume);
}

/** Key of the caller of a request: see `keyOfCaller`. */
export function callerKey(request: FastifyRequest): string {
  const { caller } = request;
  return caller?.credential.kind === 'token' ? caller.keyPrefix : keyOfCaller(null, clientAddress(request));
}

/** Key of the credential, whichever customer it names; of callers without a token the address. */
export function keyOfCaller(caller: Caller | null, address: string): string {
  return caller?.credential.kind === 'token' ? caller.keyPrefix : `ip ${address}`;
}

/** Rejects operations beyond the limits, marks those that return a token, and counts logins by client address. */
export function guardOperations(guard: Guard, logins: RateLimit | SharedRateLimit) {
  return (request: FastifyRequest, reply: FastifyReply, done: Done): void => {
    const accepted = guard.check(request, reply);
    if (accepted === null) return;
    if (accepted.logins > 0) reply.containsSecret = true; // the token, beside texts of the request
    if (accepted.logins === 0 || logins.isOff) done();
    else count(logins, clientAddress(request), accepted.logins, request, reply, done);
  };
}

type Done = (error?: Error) => void;

/** A caller whose allowance is in memory does not wait. */
function count(
  limit: RateLimit | SharedRateLimit,
  key: string,
  points: number,
  request: FastifyRequest,
  reply: FastifyReply,
  done: Done,
): void {
  const finish = (retryAfterSeconds: number): void => {
    if (retryAfterSeconds === 0) done();
    else rejectOverloaded(reply, 429, retryAfterSeconds);
  };
  const taken =
    limit instanceof SharedRateLimit ? waitingFor(request, () => limit.take(key, points)) : limit.take(key, points);
  if (taken instanceof Promise) taken.then(finish, done);
  else finish(taken);
}

/** Counts the requests in flight for each key, such as a caller or an address. */
export class InFlight {
  readonly #max: number;
  readonly #counts = new Map<string, number>();

  /** @param max concurrent requests of one key; Infinity: no limit */
  constructor(max: number) {
    this.#max = max;
  }

  isFull(key: string): boolean {
    return (this.#counts.get(key) ?? 0) >= this.#max;
  }

  enter(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  leave(key: string): void {
    const rest = (this.#counts.get(key) ?? 0) - 1;
    if (rest > 0) this.#counts.set(key, rest);
    else this.#counts.delete(key);
  }
}
