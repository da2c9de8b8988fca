import type { FastifyReply } from 'fastify';
import { type ErrorCode, errorTable, limitMessage } from '../schema/error-codes.ts';
import type { BrokenLimit } from '../graphql/errors.ts';

/** An answer in GraphQL's shape to a request that is not run. */
interface Refused {
  readonly errors: readonly {
    readonly message: string;
    readonly locations?: BrokenLimit['locations'];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** Says which limit, its maximum, what the request comes to, and where in the document. */
export function limitExceeded(broken: BrokenLimit): Refused {
  const { limit, maximum, value, locations } = broken;
  const extensions = { code: 'LIMIT_EXCEEDED' satisfies ErrorCode, limit, maximum, value };
  return { errors: [{ message: limitMessage(broken), ...(locations && { locations }), extensions }] };
}

function refused(code: ErrorCode, details: Readonly<Record<string, unknown>>): Refused {
  return { errors: [{ message: errorTable[code].message, extensions: { code, ...details } }] };
}

/** A part of the graph that is off here. */
export function disabledFeature(what: string): Refused {
  return { errors: [{ message: `${what} is off here.`, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] };
}

export function overloaded(retryAfterSeconds: number): Refused {
  return refused('OVERLOADED', { retryAfterSeconds });
}

export function reject(reply: FastifyReply, status: number, body: Refused): void {
  void reply.code(status).header('cache-control', 'no-store').send(body);
}

/** @param status 429: this caller asks too often; 503: all together do */
export function rejectOverloaded(reply: FastifyReply, status: 429 | 503, retryAfterSeconds: number): void {
  void reply.header('retry-after', String(retryAfterSeconds));
  reject(reply, status, overloaded(retryAfterSeconds));
}
