import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify';
import {
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  parse,
} from 'graphql';
import { handleProtocols, makeServer, type Server } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { CallerError } from '../../../identity/caller.ts';
import { chain } from '../../../snapshot/maybe-promise.ts';
import { clientAddress } from '../../client-address.ts';
import { keyOfCaller } from '../../load-shedding.ts';
import { closeCodes } from './close-codes.ts';
import { withConnectionParams } from './connection-caller.ts';
import type { ConnectionRecord } from './connection-record.ts';
import { ResultStream, SubscriptionFailure } from './result-stream.ts';
import { SocketConnection } from './socket-connection.ts';
import type { Subscriber } from './subscription-operations.ts';
import { type Admission, admit, type SubscriptionTransport } from './subscription-transport.ts';

/** A WebSocket from its opening to its end. */
interface SocketState {
  readonly connection: SocketConnection;
  readonly record: ConnectionRecord;
  readonly request: FastifyRequest;
  readonly release: () => void;
  /** Null: `connection_init` has not come. */
  subscriber: Subscriber | null;
  releaseCaller: () => void;
}

const anySubscription = parse('subscription { any }');

/** An operation that does not start; its errors are formatted already. */
class RejectedOperation extends GraphQLError {
  readonly formatted: GraphQLFormattedError;

  constructor(formatted: GraphQLFormattedError) {
    super(formatted.message);
    this.formatted = formatted;
  }
}

/**
 * Serves graphql-ws. The upgrade passes the hooks of Fastify as a request does, so that the same limits, addresses and
 * callers apply, and a rejected one gets a response of HTTP.
 *
 * @returns the hook of the route that upgrades
 */
export function registerWebSockets(app: FastifyInstance, transport: SubscriptionTransport): onRequestHookHandler {
  const upgrades = new WeakMap<IncomingMessage, { readonly socket: Duplex; readonly head: Buffer }>();
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: transport.maxMessageBytes,
    perMessageDeflate: false, // its memory for each connection would be more than the messages
    handleProtocols,
  });
  const protocol = serveProtocol(transport);

  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const response = new ServerResponse(request);
    response.assignSocket(socket as Parameters<typeof response.assignSocket>[0]);
    response.shouldKeepAlive = false;
    response.once('finish', () => socket.end()); // it was rejected
    socket.on('error', () => socket.destroy());
    upgrades.set(request, { socket, head });
    app.routing(request, response);
  });

  return (request, reply, done) => {
    const upgrade = upgrades.get(request.raw);
    if (upgrade === undefined) {
      done();
      return;
    }
    const admission = admit(transport, request, reply);
    if (admission === null) return;
    reply.hijack();
    reply.raw.detachSocket(upgrade.socket as Parameters<typeof reply.raw.detachSocket>[0]);
    upgrade.socket.once('close', admission.release);
    sockets.handleUpgrade(request.raw, upgrade.socket, upgrade.head, (socket) =>
      open(transport, protocol, socket, request, admission),
    );
  };
}

function open(
  transport: SubscriptionTransport,
  protocol: Server<SocketState>,
  socket: WebSocket,
  request: FastifyRequest,
  { address, release }: Admission,
): void {
  const record = transport.recordOf(request, 'websocket');
  const connection = new SocketConnection(socket, {
    ...transport.limits,
    clientTimeoutMillis: transport.clientTimeoutMillis,
    unread: transport.unread,
    log: transport.log,
    record,
    address,
    takeMessage: () =>
      chain(transport.requests.take(state.subscriber?.key ?? `ip ${address}`), (waitSeconds) => waitSeconds === 0),
  });
  const state: SocketState = { connection, record, request, release, subscriber: null, releaseCaller: () => undefined };
  transport.connections.add(connection);
  const closed = protocol.opened(connection, state);
  socket.once('close', (code, reason) => {
    state.releaseCaller();
    closed(code, reason.toString()).catch((error: unknown) =>
      transport.log.error({ err: error }, 'a subscription did not end'),
    );
  });
}

function serveProtocol(transport: SubscriptionTransport): Server<SocketState> {
  return makeServer<Record<string, unknown> | undefined, SocketState>({
    connectionInitWaitTimeout: transport.clientTimeoutMillis,
    onConnect: ({ connectionParams, extra }) => identify(transport, extra, connectionParams),
    onSubscribe: async ({ extra: { subscriber } }, _id, payload) => {
      if (subscriber === null) return [new RejectedOperation({ message: 'Unauthorized' })];
      const started = await transport.operations.start({ ...payload }, subscriber);
      if (!(started instanceof ResultStream)) return started.map((error) => new RejectedOperation(error));
      // graphql-ws needs arguments of an execution; `subscribe` below only takes the results out of them.
      return { schema: transport.schema, document: anySubscription, contextValue: started };
    },
    subscribe: ({ contextValue }) => contextValue as AsyncGenerator<ExecutionResult>,
    onNext: (_context, _id, _payload, _args, result) => result as FormattedExecutionResult,
    onError: ({ extra }, _id, _payload, errors) => {
      const [failure] = errors.map(({ originalError }) => originalError);
      if (!(failure instanceof SubscriptionFailure)) return errors.map(formatRejection);
      if (failure.isUnauthenticated)
        setImmediate(() => endUnauthenticated(extra.connection, 'Ocean does not accept the credential any more.'));
      return failure.errors;
    },
  });
}

/** Reads the caller of a connection, who then stays the same. */
function identify(transport: SubscriptionTransport, state: SocketState, params: unknown): boolean {
  const { request, connection, record } = state;
  const address = clientAddress(request);
  try {
    const headers = withConnectionParams(request.headers, params);
    const caller = transport.callerOf(headers);
    record.caller = caller;
    const key = keyOfCaller(caller, address);
    const release = transport.connectionCounts.enterCaller(key);
    if (release === null) {
      connection.end('limit', closeCodes.TRY_LATER, 'Too many connections of this caller.');
      return false;
    }
    state.releaseCaller = release;
    state.subscriber = { caller, headers, key, nextTurn: transport.nextTurnOf(request, key), record };
    return true;
  } catch (error) {
    if (!(error instanceof CallerError)) throw error;
    endUnauthenticated(connection, error.message);
    return false;
  }
}

function endUnauthenticated(connection: SocketConnection, reason: string): void {
  connection.end('unauthenticated', closeCodes.UNAUTHENTICATED, reason);
}

function formatRejection(error: GraphQLError): GraphQLFormattedError {
  return error instanceof RejectedOperation ? error.formatted : error.toJSON();
}
