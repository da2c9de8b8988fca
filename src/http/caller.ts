import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Caller, CallerError } from '../identity/caller.ts';
import { callerFromHeaders, type CallerPolicy } from '../identity/from-headers.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Null: the request has no usable credential. */
    readonly caller: Caller | null;
    /** Error of the caller's headers. Reported at the first field that needs a caller: login needs none. */
    readonly callerError: CallerError | null;
    /** Source of both. Undefined: the headers were not read yet. */
    callerOrError: Caller | CallerError | null | undefined;
  }
}

/** Decorates each request with its caller, which is read from the headers once, at the first use. */
export function registerCaller(app: FastifyInstance, policy: CallerPolicy): void {
  app.decorateRequest('callerOrError');
  const callerOf = (request: FastifyRequest): Caller | CallerError | null => {
    if (request.callerOrError === undefined) request.callerOrError = readCaller(request, policy);
    return request.callerOrError;
  };
  app.decorateRequest('caller', {
    getter(this: FastifyRequest) {
      const caller = callerOf(this);
      return caller instanceof Caller ? caller : null;
    },
  });
  app.decorateRequest('callerError', {
    getter(this: FastifyRequest) {
      const caller = callerOf(this);
      return caller instanceof CallerError ? caller : null;
    },
  });
}

function readCaller({ headers }: FastifyRequest, policy: CallerPolicy): Caller | CallerError | null {
  try {
    return callerFromHeaders(headers, policy);
  } catch (error) {
    if (error instanceof CallerError) return error;
    throw error;
  }
}
