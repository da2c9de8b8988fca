import { fileURLToPath } from 'node:url';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Caller } from '../identity/caller.ts';
import type { Context } from '../context.ts';
import type { GraphQLSchema } from 'graphql';
import { Pace, type Slice } from '../executor/pace.ts';
import type { Log } from '../observability/log.ts';
import { sendClientError, sendFrameworkError, registerErrors } from './error-responses.ts';
import { boundUnreadResponses, clientTimeouts } from './connections.ts';
import { rejectOtherCharsets, registerJsonBody } from './request-body.ts';
import { registerCors } from './cors.ts';
import { guardOperations, InFlight, registerLoadShedding } from './load-shedding.ts';
import { trustedProxies } from './client-address.ts';
import { gatewayCheck, RateLimit } from './rate-limit.ts';
import { Guard } from './limits/guard.ts';
import { boundIncomingBodies } from './client-bytes.ts';
import { registerVary } from './vary.ts';
import { RequestQueue } from './request-queue.ts';
import { registerSecurityHeaders } from './security-headers.ts';
import type { Config } from '../config/config.ts';
import type { arrangeLimits } from '../config/limits.ts';
import { registerExplorer } from './explorer/explorer.ts';
import { registerGraphql } from './graphql/route.ts';
import type { ResponseCache } from './graphql/response-cache.ts';
import { registerHealth } from './health.ts';
import type { Manifest } from './graphql/trusted-document-manifest.ts';
import { persistedQueries } from './graphql/persisted-queries.ts';
import { onlyTrusted, registerTrustedPage } from './graphql/trusted-documents.ts';

/** What clients may do. */
type ClientLimits = Pick<
  Config,
  keyof ReturnType<typeof arrangeLimits> | 'allowedOrigins' | 'maxPageSize' | 'schedulesOfAll' | 'requestTimeoutMillis'
>;

export interface HttpOptions {
  schema: GraphQLSchema;
  log: Log;
  contextOf: (request: FastifyRequest, reply: FastifyReply, pace: Pace) => Context;
  /** How long executions run in one turn of the event loop. */
  slice: Slice;
  isReady: () => boolean;
  /** The key of who asks; null: nobody who could be told from others. */
  identityOf: (request: FastifyRequest) => string | null;
  /** The credential of who asks; null: they brought none of their own. */
  ownIdentityOf: (request: FastifyRequest) => string | null;
  limits: ClientLimits;
  /** The only documents that run; null: any does. */
  manifest: Manifest | null;
  persistedQueriesMaxBytes: number;
  /** False: graphql-js runs everything, for tests to compare with. */
  isCompiled: boolean;
  /** How long a list of Ocean is fresh, in milliseconds. */
  freshMillis: number;
  /** Null: every answer is made anew. */
  answers: ResponseCache | null;
  /** Who asks; null: nobody that could be told from others. */
  callerOf: (request: FastifyRequest) => Caller | null;
}

/** The same folders from src and from dist: both stand beside schema/ and dist/. */
const inPackage = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Everything that is served, not yet listening. */
export async function createHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const {
    schema,
    log,
    contextOf,
    slice,
    isReady,
    identityOf,
    ownIdentityOf,
    limits,
    manifest,
    persistedQueriesMaxBytes,
    isCompiled,
    freshMillis,
    answers,
    callerOf,
  } = options;
  const timeouts = clientTimeouts(limits);
  const app = Fastify({
    logger: false,
    bodyLimit: limits.maxBodyBytes,
    forceCloseConnections: 'idle',
    // What comes over a connection that is still open is served, as its last: Fastify's own 503 has another shape.
    return503OnClosing: false,
    frameworkErrors: sendFrameworkError,
    clientErrorHandler: sendClientError,
    ...timeouts,
    // Node would otherwise use the first of several authorization headers and drop the others.
    http: { ...timeouts.http, joinDuplicateHeaders: true },
    trustProxy: limits.trustedProxies === null ? false : trustedProxies(limits.trustedProxies),
  });
  registerErrors(app, log);
  registerSecurityHeaders(app);
  await registerCors(app, limits);
  rejectOtherCharsets(app);
  const releaseBody = boundIncomingBodies(app, limits.maxIncomingBytes);
  const nextTurnOf = registerLoadShedding(app, {
    queue: new RequestQueue(limits),
    requests: new RateLimit(limits.requestsPerMinute),
    callers: new InFlight(limits.maxRequestsPerCaller),
    addresses: new InFlight(limits.maxRequestsPerAddress),
    isGateway: gatewayCheck(limits.gatewaySecret),
    ownIdentityOf,
  });
  // While it drains, each answer is the last of its connection: one that is kept alive would hold the process up.
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (!isReady()) void reply.header('connection', 'close');
    done(null, payload);
  });
  registerJsonBody(app, releaseBody);
  registerVary(app);
  boundUnreadResponses(app, limits);
  registerHealth(app, isReady);
  if (manifest !== null) registerTrustedPage(app);
  else {
    await registerExplorer(app, {
      assetsDirectory: inPackage('dist/explorer'),
      operationsDirectory: inPackage('schema/operations'),
      endpoint: '/graphql',
      hasExamples: limits.isIntrospectionOpen,
    });
  }
  await registerGraphql(app, {
    schema,
    log,
    contextOf: (request, reply) => contextOf(request, reply, new Pace(nextTurnOf(request), slice)),
    maxTokens: limits.documentLimits.tokens,
    maxFields: limits.costLimits.fields,
    isSuggesting: limits.isSuggesting,
    guard: guardOperations(new Guard({ schema, ...limits }), new RateLimit(limits.loginsPerMinute)),
    isCompiled,
    freshMillis,
    answers,
    callerOf,
    documents:
      manifest === null ? persistedQueries({ maxBytes: persistedQueriesMaxBytes, identityOf }) : onlyTrusted(manifest),
  });
  return app;
}
