import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../../context.ts';
import { writeResponseBody } from '../../executor/json-text.ts';
import { runAs } from '../../observability/activity.ts';
import type { Log } from '../../observability/log.ts';
import { recordStep } from '../../observability/tracing.ts';
import { rejectBusy } from '../load-shedding.ts';
import { exactUrlVariables } from '../request-body.ts';
import type { Compression } from '../compression/compression.ts';
import type { ResponseCache } from '../response-cache/response-cache.ts';
import { cachedDocuments, compiledGateway } from './apollo-gateway.ts';
import { noStore } from './cache-policy.ts';
import { useDocuments, type DocumentSource } from './document-source.ts';
import type { FormatError } from './format-error.ts';
import { FastPath } from './fast-path.ts';
import type { OperationCache } from './operation-cache.ts';
import type { ContextOf } from './request-context.ts';
import type { Subscriptions } from './subscriptions/register-subscriptions.ts';
import { verifyingLists, type VerifyLists } from './verify-lists.ts';

export interface GraphqlOptions {
  schema: GraphQLSchema;
  log: Log;
  operations: OperationCache;
  contextOf: ContextOf;
  /** Resolves documents that are requested by id. */
  documents: DocumentSource;
  /** Checks each operation before it runs. */
  guard: preHandlerHookHandler;
  /** Maximum number of lexical tokens of a document. */
  maxTokens: number;
  formatError: FormatError;
  /** Null: no other instance changes lists. */
  verifyLists: VerifyLists | null;
  /** Null: every response is computed. */
  responseCache: ResponseCache | null;
  compression: Compression;
  subscriptions: Subscriptions;
}

/** Serves the graph at `/graphql`: by the fast path, or by Apollo Server without field instrumentation and reporting. */
export async function registerGraphql(app: FastifyInstance, options: GraphqlOptions): Promise<void> {
  const { schema, log, operations, contextOf, responseCache, compression, formatError } = options;
  const apollo = new ApolloServer<Context>({
    gateway: compiledGateway(schema, operations),
    stringifyResult: writeResponseBody,
    introspection: true,
    csrfPrevention: true,
    documentStore: null, // OperationCache holds documents
    persistedQueries: false, // Apollo's are shared by all callers: see persisted-queries.ts
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false, // src/main.ts handles signals
    parseOptions: { maxLexicalTokens: options.maxTokens },
    formatError: (_formatted, error) => formatError(error),
    logger: log,
    plugins: [
      cachedDocuments(operations),
      // Cache control would instrument every field, which doubles the time of a list of 1,000 rows.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const fastPath = new FastPath({ operations, formatError, contextOf, responseCache, compression });
  const apolloHandler = fastifyApolloHandler(apollo, {
    context: async (request, reply) => contextOf(request, reply),
  });
  const { upgrade, eventStreams } = options.subscriptions;
  const unlessEventStream = (hook: preHandlerHookHandler): preHandlerHookHandler =>
    function (request, reply, done) {
      if (eventStreams.handles(request)) done();
      else hook.call(this, request, reply, done);
    };
  /** Under overload a request without a cached response ends before its document is parsed. */
  const unlessCached: preHandlerHookHandler = (request, reply, done) => {
    const mayBeSent = !request.isOnlyFromCache || (!eventStreams.handles(request) && fastPath.mayBeCached(request));
    if (mayBeSent) done();
    else rejectBusy(reply);
  };
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    exposeHeadRoute: false,
    onRequest: upgrade,
    preHandler: [
      exactUrlVariables,
      unlessEventStream(useDocuments(options.documents)),
      unlessCached,
      unlessEventStream(options.guard),
      ...(options.verifyLists ? [verifyingLists(options.verifyLists)] : []),
    ],
    handler: (request, reply) => {
      if (request.isOnlyFromCache) {
        const sent = fastPath.handleFromCache(request, reply);
        if (sent === null) rejectBusy(reply);
        return sent ?? reply;
      }
      if (eventStreams.handles(request)) return eventStreams.handle(request, reply);
      return fastPath.handle(request, reply) ?? handleByApollo(request, reply);
    },
  });
  app.route({
    url: '/graphql',
    method: ['PUT', 'DELETE'],
    handler: (request, reply) => eventStreams.handle(request, reply),
  });

  async function handleByApollo(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const executedAt = performance.now();
    const body: unknown = await runAs(request.activity, () => apolloHandler.call(app, request, reply));
    recordStep(request.activity, 'execute', executedAt);
    if (!reply.hasHeader('cache-control')) void reply.headers(noStore); // nothing was executed
    fastPath.noteContentType(request, reply);
    const { explanation } = request;
    if (explanation === null || reply.statusCode !== 200 || typeof body !== 'string') return body;
    void reply.headers(noStore);
    return explanation.appendTo(Buffer.from(body));
  }
}
