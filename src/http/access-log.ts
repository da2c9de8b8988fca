import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RequestActivity } from '../observability/activity.ts';
import type { Log } from '../observability/log.ts';
import { endRequestSpan, startRequestSpan } from '../observability/tracing.ts';
import { readTraceParent } from '../observability/trace-parent.ts';
import { asRecord } from '../json.ts';
import { requestIdOf } from './request-id.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Everything that the request has caused so far. */
    activity: RequestActivity;
  }
}

/** Status of a request whose client has left before its response, as in the logs of nginx. */
const clientClosedRequest = 499;

/** Called once for each request of the graph, when its response is written or its client has left. */
type OnRequestEnd = (activity: RequestActivity, status: number, durationMillis: number) => void;

export interface AccessLogOptions {
  readonly log: Log;
  /** Counts the request. */
  readonly onEnd: OnRequestEnd;
}

/**
 * Gives each request its activity and its `x-request-id`, and writes one line for it: at info for the graph, at debug for
 * the rest. Must be registered before all hooks that respond.
 */
export function registerAccessLog(app: FastifyInstance, { log, onEnd }: AccessLogOptions): void {
  app.decorateRequest('activity', null as unknown as RequestActivity);

  app.addHook('onRequest', (request, reply, done) => {
    const { headers } = request;
    const activity = new RequestActivity(requestIdOf(headers['x-request-id']), readTraceParent(headers['traceparent']));
    request.activity = activity;
    void reply.header('x-request-id', activity.id);
    if (request.routeOptions.url === '/graphql') activity.span = startRequestSpan(activity.traceParent);
    if (activity.traceHeader !== null) void reply.header('traceparent', activity.traceHeader);
    reply.raw.once('close', () => {
      if (activity.isConnection) return;
      const status = reply.raw.writableFinished ? reply.statusCode : clientClosedRequest;
      const durationMillis = performance.now() - activity.startedAt;
      if (request.routeOptions.url === '/graphql') onEnd(activity, status, durationMillis);
      endRequestSpan(activity, status);
      writeRequestLine(log, request, status, durationMillis);
    });
    done();
  });

  // Responses that no executor wrote, such as rejections, are still objects here.
  app.addHook('preSerialization', (request: FastifyRequest, _reply: FastifyReply, payload: unknown, done) => {
    const { errors } = asRecord(payload);
    for (const error of Array.isArray(errors) ? errors : []) {
      const { code } = asRecord(asRecord(error)['extensions']);
      if (typeof code === 'string') request.activity.addErrorCode(code);
    }
    done(null, payload);
  });
}

/** A request that has ended. */
export type EndedRequest = Pick<FastifyRequest, 'activity' | 'caller' | 'routeOptions'>;

export function writeRequestLine(log: Log, request: EndedRequest, status: number, durationMillis: number): void {
  const isGraph = request.routeOptions.url === '/graphql';
  if (!log.isLevelEnabled(isGraph ? 'info' : 'debug')) return;
  const { activity } = request;
  if (!isGraph) {
    log.debug(
      { requestId: activity.id, status, durationMillis: tenths(durationMillis) },
      'request outside of the graph',
    );
    return;
  }
  const { operation, errorCodes } = activity;
  log.info(
    {
      requestId: activity.id,
      traceId: activity.traceId,
      operation: operation?.name ?? null,
      document: operation?.documentHash ?? null,
      kind: operation?.kind ?? null,
      caller: request.caller?.credential.digest ?? null,
      customer: request.caller?.customerId ?? null,
      status,
      errors: errorCodes ?? undefined,
      durationMillis: tenths(durationMillis),
      queueMillis: tenths(activity.queueMillis),
      cache: activity.cache,
      upstreamRequests: activity.upstreamRequests,
      upstreamBytes: activity.upstreamBytes,
    },
    'request',
  );
}

function tenths(millis: number): number {
  return Math.round(millis * 10) / 10;
}
