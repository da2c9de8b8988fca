import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { NextTurn } from '../../../executor/pace.ts';
import type { Caller } from '../../../identity/caller.ts';
import type { Log } from '../../../observability/log.ts';
import type { SubscriptionTransportName } from '../../../observability/metrics/subscription-table.ts';
import { clientAddress } from '../../client-address.ts';
import type { ClientBytes } from '../../client-bytes.ts';
import type { RateLimit } from '../../rate-limit.ts';
import type { SharedRateLimit } from '../../shared-rate-limit.ts';
import { reject, rejectOverloaded } from '../../rejection.ts';
import type { ConnectionRecord } from './connection-record.ts';
import type { OpenConnections } from './open-connections.ts';
import type { RelayStreamCommand } from './stream-command.ts';
import type { ConnectionCounts } from './subscription-counts.ts';
import type { SubscriptionOperations } from './subscription-operations.ts';

/** Everything that both transports use. */
export interface SubscriptionTransport {
  readonly schema: GraphQLSchema;
  readonly operations: SubscriptionOperations;
  readonly connections: OpenConnections;
  readonly connectionCounts: ConnectionCounts;
  readonly limits: { readonly maxBufferBytes: number; readonly heartbeatMillis: number };
  /** Messages that clients have not read, over all connections. */
  readonly unread: ClientBytes;
  /** Counts messages of a caller beside its requests. */
  readonly requests: RateLimit | SharedRateLimit;
  readonly maxMessageBytes: number;
  readonly clientTimeoutMillis: number;
  readonly log: Log;
  /** Creates the record of a request that becomes a connection. */
  readonly recordOf: (request: FastifyRequest, transport: SubscriptionTransportName) => ConnectionRecord;
  readonly isGateway: (headers: IncomingHttpHeaders) => boolean;
  readonly isForeignPage: (request: FastifyRequest) => boolean;
  /** @throws CallerError without a usable credential */
  readonly callerOf: (headers: IncomingHttpHeaders) => Caller;
  readonly relayStreamCommand: RelayStreamCommand;
  /** Resumes a yielded execution in the queue of a caller, as a part of its request. */
  readonly nextTurnOf: (request: FastifyRequest, key: string) => NextTurn;
}

/** A connection that may be opened. */
export interface Admission {
  readonly address: string;
  /** Must be called once, when the connection is closed. */
  readonly release: () => void;
}

/** A draining process is gone soon; others take new connections meanwhile. */
const retryAfterSeconds = 1;

/** @returns null: the connection is rejected, and the response is sent */
export function admit(
  { connections, connectionCounts, isForeignPage, isGateway }: SubscriptionTransport,
  request: FastifyRequest,
  reply: FastifyReply,
): Admission | null {
  if (isForeignPage(request)) {
    const message = 'Pages of this origin may not subscribe: add it to ALLOWED_ORIGINS.';
    reject(reply, 403, { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
    return null;
  }
  if (connections.isDraining) {
    rejectOverloaded(reply, 503, retryAfterSeconds);
    return null;
  }
  const address = clientAddress(request);
  const entered = connectionCounts.enter(isGateway(request.headers) ? null : address);
  if (typeof entered === 'function') return { address, release: entered };
  rejectOverloaded(reply, entered === 'all' ? 503 : 429, retryAfterSeconds);
  return null;
}
