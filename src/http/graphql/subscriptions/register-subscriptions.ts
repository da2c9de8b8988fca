import type { FastifyInstance, onRequestHookHandler } from 'fastify';
import type { Config } from '../../../config/config.ts';
import type { NextTurn } from '../../../executor/pace.ts';
import { missingCredential } from '../../../identity/caller.ts';
import { callerFromHeaders, type CallerPolicy } from '../../../identity/from-headers.ts';
import { runAs } from '../../../observability/activity.ts';
import type { SubscriptionTable } from '../../../observability/metrics/subscription-table.ts';
import { ClientBytes } from '../../client-bytes.ts';
import { ConnectionRecord } from './connection-record.ts';
import { EventStreams } from './event-streams.ts';
import { foreignPageCheck } from './foreign-pages.ts';
import { OpenConnections } from './open-connections.ts';
import type { RelayStreamCommand, StreamCommand } from './stream-command.ts';
import { ConnectionCounts, SubscriptionCounts } from './subscription-counts.ts';
import { SubscriptionOperations, type SubscriptionOptions } from './subscription-operations.ts';
import type { SubscriptionTransport } from './subscription-transport.ts';
import { registerWebSockets } from './web-sockets.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Ends the connections of subscriptions, spread over the time of the drain. Resolves when all are closed. */
    drainSubscriptions(drainMillis: number): Promise<void>;
    /** Runs a command that another worker passes on. Null: the stream is not here. */
    runStreamCommand: RelayStreamCommand;
  }
}

export interface RegisterOptions
  extends
    Omit<SubscriptionOptions, 'counts'>,
    Pick<SubscriptionTransport, 'isGateway' | 'requests' | 'log' | 'relayStreamCommand'> {
  readonly nextTurnOf: (key: string) => NextTurn;
  readonly config: Config;
  readonly callerPolicy: CallerPolicy;
  /** Counts connections. */
  readonly table: SubscriptionTable;
}

/** Both transports of subscriptions, for the route of the graph. */
export interface Subscriptions {
  readonly upgrade: onRequestHookHandler;
  readonly eventStreams: EventStreams;
}

export function registerSubscriptions(app: FastifyInstance, options: RegisterOptions): Subscriptions {
  const { config, callerPolicy } = options;
  const { subscriptions: limits } = config;
  const connections = new OpenConnections(limits.reconnectSpreadMillis);
  const transport: SubscriptionTransport = {
    schema: options.schema,
    operations: new SubscriptionOperations({ ...options, counts: new SubscriptionCounts(limits) }),
    connections,
    connectionCounts: new ConnectionCounts(limits),
    limits,
    unread: new ClientBytes(config.maxUnreadBytes),
    requests: options.requests,
    maxMessageBytes: config.maxBodyBytes,
    clientTimeoutMillis: config.clientTimeoutMillis,
    log: options.log,
    recordOf: (request, name) => new ConnectionRecord(request, name, options.table, options.log),
    relayStreamCommand: options.relayStreamCommand,
    isGateway: options.isGateway,
    isForeignPage: foreignPageCheck(config.allowedOrigins),
    callerOf: (headers) => {
      const caller = callerFromHeaders(headers, callerPolicy);
      if (caller === null) throw missingCredential();
      return caller;
    },
    // The queue resumes an execution within that of another request.
    nextTurnOf: ({ activity }, key) => {
      const nextTurn = options.nextTurnOf(key);
      return (resume) => nextTurn(() => runAs(activity, resume));
    },
  };
  app.decorate('drainSubscriptions', (drainMillis: number) => connections.drain(drainMillis));
  app.addHook('preClose', () => connections.drain(0));
  const eventStreams = new EventStreams(transport);
  app.decorate('runStreamCommand', (command: StreamCommand) => eventStreams.run(command));
  return { upgrade: registerWebSockets(app, transport), eventStreams };
}
