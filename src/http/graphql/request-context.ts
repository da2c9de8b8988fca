import { setMaxListeners } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Context, createContext, type Services } from '../../context.ts';
import { type NextTurn, Pace, type Slice } from '../../executor/pace.ts';
import { runAs } from '../../observability/activity.ts';
import type { Log } from '../../observability/log.ts';
import { callerKey } from '../load-shedding.ts';

export interface RequestContextOptions {
  readonly services: Services;
  readonly log: Log;
  /** Time slice that all executions of one event-loop turn share. */
  readonly slice: Slice;
  readonly requestTimeoutMillis: number;
  /** Resumes a yielded execution in the queue of a caller. */
  readonly nextTurnOf: (key: string) => NextTurn;
}

export type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Context;

/** Creates the context of resolvers from a request. */
export function contextFactory({ services, log, slice, ...options }: RequestContextOptions): ContextOf {
  return (request, reply) => {
    const signal = requestSignal(reply, options.requestTimeoutMillis);
    const nextTurn = options.nextTurnOf(callerKey(request));
    // The queue resumes an execution within that of another request.
    const pace = new Pace((resume) => nextTurn(() => runAs(request.activity, resume)), slice);
    const meter = request.explanation?.meter ?? null;
    return createContext(services, request.caller ?? request.callerError, log, signal, pace, meter);
  };
}

/**
 * Aborts when the client disconnects before its response, or when the request's time is over. One controller and one
 * timer: `AbortSignal.any` and `AbortSignal.timeout` cost every request several times as much.
 */
function requestSignal({ raw }: FastifyReply, timeoutMillis: number): AbortSignal {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const timer = setTimeout(abort, timeoutMillis).unref();
  raw.once('close', () => {
    clearTimeout(timer);
    if (!raw.writableFinished) abort();
  });
  setMaxListeners(0, controller.signal); // one listener for each upstream request
  return controller.signal;
}
