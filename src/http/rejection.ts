import type { FastifyReply } from 'fastify';
import { limitsHit } from '../observability/counters.ts';
import { type ErrorCode, errorTable, limitMessage } from '../schema/error-codes.ts';
import type { GraphQLFormattedError } from 'graphql';
import type { BrokenLimit } from '../graphql/errors.ts';

/** Short: the overload may have been caused by other callers. */
export const retryAfterOverloadSeconds = 1;

/** Body, in GraphQL's shape, of the response to a request that does not run. */
export interface RejectionBody {
  readonly errors: readonly GraphQLFormattedError[];
}

/** Reports the limit, its maximum, the value of the request, and the location in the document. */
export function limitExceeded(broken: BrokenLimit): RejectionBody {
  const { limit, maximum, value, locations } = broken;
  limitsHit.increment(limit);
  const extensions = { code: 'LIMIT_EXCEEDED' satisfies ErrorCode, limit, maximum, value };
  return { errors: [{ message: limitMessage(broken), ...(locations && { locations }), extensions }] };
}

/** Reports that a feature is disabled on this server. */
export function disabledFeature(name: string): RejectionBody {
  return { errors: [{ message: `${name} is off here.`, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] };
}

export function overloaded(retryAfterSeconds: number): RejectionBody {
  const code = 'OVERLOADED' satisfies ErrorCode;
  return { errors: [{ message: errorTable[code].message, extensions: { code, retryAfterSeconds } }] };
}

export function reject(reply: FastifyReply, status: number, body: RejectionBody): void {
  void reply.code(status).header('cache-control', 'no-store').send(body);
}

/** @param status 429: this caller sends too many requests; 503: all callers together do */
export function rejectOverloaded(reply: FastifyReply, status: 429 | 503, retryAfterSeconds: number): void {
  void reply.header('retry-after', String(retryAfterSeconds));
  reject(reply, status, overloaded(retryAfterSeconds));
}
