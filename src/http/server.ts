import Fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config/config.ts';
import { packageFile } from '../config/package-file.ts';
import { permissionKinds } from '../domain/viewer/permissions.ts';
import { createContext, type Services } from '../context.ts';
import { Pace, type Slice } from '../executor/pace.ts';
import type { CallerPolicy } from '../identity/from-headers.ts';
import type { Log } from '../observability/log.ts';
import type { Monitor } from '../observability/monitor.ts';
import { registerAccessLog } from './access-log.ts';
import { registerCaller } from './caller.ts';
import { trustedProxies } from './client-address.ts';
import { boundIncomingBodies } from './client-bytes.ts';
import { boundUnreadResponses, clientTimeouts } from './connections.ts';
import { Compression, registerCompression } from './compression/compression.ts';
import { registerCors } from './cors.ts';
import { registerErrors, sendClientError, sendFrameworkError } from './error-responses.ts';
import { registerExplanation } from './explanation.ts';
import { registerExplorer } from './explorer/explorer.ts';
import { registerDocumentation } from './files/documentation.ts';
import { errorFormat } from './graphql/format-error.ts';
import { OperationCache } from './graphql/operation-cache.ts';
import { persistedQueries } from './graphql/persisted-queries.ts';
import { SharedDocuments } from './graphql/shared-documents.ts';
import { contextFactory } from './graphql/request-context.ts';
import { registerGraphql } from './graphql/route.ts';
import { registerSubscriptions } from './graphql/subscriptions/register-subscriptions.ts';
import type { RelayStreamCommand } from './graphql/subscriptions/stream-command.ts';
import type { Manifest } from './graphql/trusted-document-manifest.ts';
import { onlyTrusted } from './graphql/trusted-documents.ts';
import { gatewayCheck } from './gateway-secret.ts';
import { registerHealth } from './health.ts';
import { Guard } from './limits/guard.ts';
import { guardOperations, InFlight, registerLoadShedding } from './load-shedding.ts';
import { type OperatorReports, registerMetrics } from './metrics.ts';
import { RateLimit } from './rate-limit.ts';
import { SharedRateLimit } from './shared-rate-limit.ts';
import { registerJsonBody, rejectOtherCharsets } from './request-body.ts';
import type { RequestQueue } from './request-queue.ts';
import type { ResponseCache } from './response-cache/response-cache.ts';
import type { SharedState } from '../shared-state/shared-state.ts';
import { registerSchemaText } from './schema-text.ts';
import { registerSecurityHeaders } from './security-headers.ts';
import { registerVary } from './vary.ts';
import type { VerifyLists } from './graphql/verify-lists.ts';

export interface HttpOptions {
  config: Config;
  schema: GraphQLSchema;
  log: Log;
  /** Dependencies that resolvers share across requests. */
  services: Services;
  callerPolicy: CallerPolicy;
  /** Time slice that all executions of one event-loop turn share. */
  slice: Slice;
  queue: RequestQueue;
  /** Reports for operators; null: they are not on this port. */
  operator: OperatorReports | null;
  /** Counts responses. */
  monitor: Monitor;
  /** False while the server drains. */
  isReady: () => boolean;
  /** The only documents that run. Null: any document runs. */
  manifest: Manifest | null;
  relayStreamCommand: RelayStreamCommand;
  /** Drops cached lists of a caller that another instance has changed. Null: there is none. */
  verifyLists: VerifyLists | null;
  /** Null: every response is computed. */
  responseCache: ResponseCache | null;
  /** Rates and documents of all instances. Null: this process is alone. */
  sharedState: SharedState | null;
}

/** Creates the HTTP server, not yet listening. The order of the registrations is the order of the hooks. */
export async function createHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const { config, schema, log, isReady, manifest, sharedState } = options;
  const rateLimit = (name: string, perMinute: number): RateLimit | SharedRateLimit =>
    sharedState === null ? new RateLimit(perMinute) : new SharedRateLimit(sharedState, name, perMinute);
  const timeouts = clientTimeouts(config);
  const app = Fastify({
    logger: false,
    bodyLimit: config.maxBodyBytes,
    forceCloseConnections: 'idle',
    // A request on an open connection is served as its last: Fastify's own 503 has another shape.
    return503OnClosing: false,
    frameworkErrors: sendFrameworkError,
    clientErrorHandler: sendClientError,
    ...timeouts,
    // Node would otherwise use the first of several authorization headers and drop the others.
    http: { ...timeouts.http, joinDuplicateHeaders: true },
    trustProxy: config.trustedProxies === null ? false : trustedProxies(config.trustedProxies),
  });
  registerErrors(app, log);
  registerAccessLog(app, { log, onEnd: options.monitor.requestEnded });
  registerSecurityHeaders(app);
  await registerCors(app, config);
  registerCaller(app, options.callerPolicy);
  const isGateway = gatewayCheck(config.gatewaySecret);
  registerExplanation(app, { isExplaining: config.isExplaining, isGateway, now: options.services.reads.now });
  rejectOtherCharsets(app);
  const releaseBody = boundIncomingBodies(app, config.maxIncomingBytes);
  const compression = new Compression(config.compression);
  registerCompression(app, compression);
  const requests = rateLimit('requests', config.requestsPerMinute);
  const nextTurnOf = registerLoadShedding(app, {
    queue: options.queue,
    requests,
    callers: new InFlight(config.maxRequestsPerCaller),
    addresses: new InFlight(config.maxRequestsPerAddress),
    isGateway,
    responseCache: options.responseCache,
  });
  // A connection that is kept alive would prevent the process from draining.
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (!isReady()) void reply.header('connection', 'close');
    done(null, payload);
  });
  registerJsonBody(app, releaseBody);
  registerVary(app);
  boundUnreadResponses(app, config);
  registerHealth(app, isReady, sharedState?.reach === 'cluster' ? sharedState : null);
  if (options.operator !== null) registerMetrics(app, options.operator);
  await registerSchemaText(app, {
    file: packageFile('schema/schema.graphql'),
    isOpen: config.isIntrospectionEnabled && manifest === null,
    isGateway,
  });
  if (config.hasExplorer) {
    await registerExplorer(app, {
      ...config,
      assetsDirectory: packageFile('dist/explorer'),
      operationsDirectory: packageFile('schema/operations'),
      endpoint: '/graphql',
      compression,
      manifest,
    });
  }
  if (config.docsDirectory !== null) {
    await registerDocumentation(app, { directory: config.docsDirectory, compression });
  }
  const operations = new OperationCache({
    schema,
    documentLimits: config.documentLimits,
    costSettings: {
      pageSize: config.maxPageSize,
      maxPageSize: config.maxTrustedPageSize,
      areSchedulesReadAlone: config.schedulesOfAll === 'no',
      rightKinds: { all: config.rightKinds, ofPermissions: permissionKinds(config.permissions) },
    },
    maxFields: config.costLimits.fields,
    executor: config.executor,
    freshMillis: config.snapshotTtlMillis,
  });
  const guard = new Guard({ schema, operations, ...config });
  const { tokens: maxTokens } = config.documentLimits;
  const documents =
    manifest === null
      ? persistedQueries(
          config.persistedQueriesMaxBytes,
          sharedState && new SharedDocuments(sharedState, config.persistedQueriesMaxBytes),
        )
      : onlyTrusted(manifest);
  const formatError = errorFormat(log, config.isSuggesting);
  const shared = { schema, log, operations, documents, maxTokens, formatError };
  const subscriptions = registerSubscriptions(app, {
    ...shared,
    ...{ config, guard, requests, isGateway, nextTurnOf },
    relayStreamCommand: options.relayStreamCommand,
    verifyLists: options.verifyLists,
    callerPolicy: options.callerPolicy,
    table: options.monitor.metrics.subscriptions,
    contextOf: (caller, signal, nextTurn) =>
      createContext(options.services, caller, log, signal, new Pace(nextTurn, options.slice), null),
  });
  await registerGraphql(app, {
    ...shared,
    subscriptions,
    contextOf: contextFactory({ ...options, requestTimeoutMillis: config.requestTimeoutMillis, nextTurnOf }),
    guard: guardOperations(guard, rateLimit('logins', config.loginsPerMinute)),
    verifyLists: options.verifyLists,
    responseCache: options.responseCache,
    compression,
  });
  return app;
}
