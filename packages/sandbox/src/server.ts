import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { RecordedRequest, RequestLog } from './request-log.ts';
import { parseBody } from './json.ts';
import { jsonType } from './lists.ts';
import type { Ocean } from './ocean.ts';
import type { Query } from './parameters.ts';
import { badRequest, envelopeFor, oceanStatusOf, Rejection } from './rejection.ts';
import { analysisRoutes, stepRoutes } from './routes/steps.ts';
import { contractRoutes } from './routes/contracts.ts';
import { ecoDrivingRoutes } from './routes/eco-driving.ts';
import { eventRoutes } from './routes/events.ts';
import { boxRoutes, fleetRoutes } from './routes/fleet.ts';
import { rightRoutes } from './routes/rights.ts';
import { trackRoutes } from './routes/track.ts';
import { exceptionalScheduleRoutes, recurringScheduleRoutes } from './routes/schedules.ts';
import { loginPath, sessionRoutes } from './routes/session.ts';

/**
 * Runs for every request under /restapi before it is processed.
 *
 * An interceptor that sends the reply ends the request. Fault rules run after the registered interceptors.
 */
export type Interceptor = (
  recorded: RecordedRequest,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<void> | void;

/** Hooks that surround the endpoints of Ocean. */
export interface ServerHooks {
  /** Read for every request, so that the list may change. */
  readonly interceptors: () => readonly Interceptor[];
  /** Adds hooks that see a response before its status is recordedRequests. */
  readonly beforeRecording: (app: FastifyInstance) => void;
  /** Adds hooks that see a response last. */
  readonly afterRecording: (app: FastifyInstance) => void;
}

/** Builds the HTTP server: Ocean's endpoints, with a log of requests and JSON rejections. */
export function createServer(ocean: Ocean, log: RequestLog, extension: ServerHooks): FastifyInstance {
  const app = Fastify({ forceCloseConnections: true, exposeHeadRoutes: false, bodyLimit: 16 * 1024 * 1024 });
  readBodies(app);
  respondInJson(app);
  recordArrival(app, ocean, log);

  app.addHook('onRequest', async (request, reply) => {
    const recorded = recordedRequests.get(request);
    if (!recorded) return;
    intercepted.add(request);
    for (const intercept of extension.interceptors()) {
      await intercept(recorded, request, reply);
      if (reply.sent) return reply;
    }
    intercepted.delete(request);
    if (request.routeOptions.url !== undefined && request.routeOptions.url !== loginPath) ocean.userOf(request);
    return undefined;
  });

  extension.beforeRecording(app);
  recordResponse(app, log);
  extension.afterRecording(app);
  const routes = [
    sessionRoutes,
    boxRoutes,
    fleetRoutes,
    stepRoutes,
    recurringScheduleRoutes,
    exceptionalScheduleRoutes,
    analysisRoutes,
    trackRoutes,
    eventRoutes,
    contractRoutes,
    rightRoutes,
    ecoDrivingRoutes,
  ];
  for (const add of routes) add(app, ocean);
  return app;
}

const recordedRequests = new WeakMap<FastifyRequest, RecordedRequest>();
const intercepted = new WeakSet<FastifyRequest>();

/** True when an interceptor responded instead of Ocean. */
export const isIntercepted = (request: FastifyRequest): boolean => intercepted.has(request);

/** Logs requests under /restapi. */
function recordArrival(app: FastifyInstance, ocean: Ocean, log: RequestLog): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const [path = ''] = request.url.split('?');
    if (path.startsWith('/restapi')) {
      const query = request.query as Query;
      const recorded: RecordedRequest = {
        operation: `${request.method} ${request.routeOptions.url ?? '(unknown)'}`,
        method: request.method,
        path,
        query,
        customerId: typeof query['customerId'] === 'string' ? query['customerId'] : null,
        at: new Date(ocean.now() * 1000).toISOString(),
        faults: [],
        status: null,
      };
      recordedRequests.set(request, recorded);
      log.recordRequest(recorded);
    }
    done();
  });
}

/** Records the status before the response leaves, so that a client finds it in the log. */
function recordResponse(app: FastifyInstance, log: RequestLog): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    const recorded = recordedRequests.get(request);
    if (recorded) log.recordResponse(recorded, reply.statusCode);
    done(null, payload);
  });
}

/** Parses JSON bodies with every digit of ids. An empty body may have the content type of JSON. */
function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, text === '' ? undefined : parseBody(text.toString()));
    } catch {
      done(badRequest('the body is not JSON'));
    }
  });
}

function respondInJson(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.type(jsonType);
    done();
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error instanceof Rejection ? error.status : (error.statusCode ?? 500);
    const oceanStatus = error instanceof Rejection ? error.oceanStatus : oceanStatusOf(status);
    return reply
      .code(status)
      .type(jsonType)
      .send(envelopeFor(request.url, oceanStatus, error.message));
  });
  app.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .type(jsonType)
      .send(envelopeFor(request.url, 'notFound', 'no such endpoint')),
  );
}
