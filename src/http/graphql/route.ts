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
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Context } from '../../context.ts';
import { writeResponseBody } from '../../executor/json-text.ts';
import { toClientError } from '../../schema/client-errors.ts';
import type { Log } from '../../observability/log.ts';
import { noStore } from './cache-policy.ts';
import { exactUrlVariables } from '../request-body.ts';
import type { ContextOf } from './request-context.ts';
import { compiledGateway } from './apollo-gateway.ts';
import { useDocuments, type DocumentSource } from './document-source.ts';
import { withoutSuggestion } from '../limits/suggestions.ts';
import type { ResponseCache } from '../response-cache/response-cache.ts';
import { DocumentCache } from './document-cache.ts';
import { OperationCache } from './fast-path.ts';

export interface GraphqlOptions {
  /** Words and signs that a document may have. */
  maxTokens: number;
  /** Fields that a result may have. */
  maxFields: number;
  /** Whether errors may suggest names of the schema. */
  isSuggesting: boolean;
  /** Looks at each operation before anything runs it. */
  guard: preHandlerHookHandler;
  schema: GraphQLSchema;
  log: Log;
  contextOf: ContextOf;
  /** Where documents come from that are asked for by id. */
  documents: DocumentSource;
  /** False: graphql-js runs everything, for tests to compare with. */
  isCompiled: boolean;
  /** How long a list of Ocean is fresh, in milliseconds. */
  freshMillis: number;
  /** Null: every response is computed. */
  responseCache: ResponseCache | null;
}

/** Serves the graph at `/graphql`: Apollo Server, without what instruments every field or calls home. */
export async function registerGraphql(app: FastifyInstance, options: GraphqlOptions): Promise<void> {
  const {
    schema,
    log,
    contextOf,
    documents,
    maxTokens,
    maxFields,
    isSuggesting,
    guard,
    isCompiled,
    freshMillis,
    responseCache,
  } = options;
  const tell = (error: unknown): GraphQLFormattedError => {
    const told = toClientError(error, log);
    return isSuggesting ? told : { ...told, message: withoutSuggestion(told.message) };
  };
  const known = new DocumentCache(schema, freshMillis, maxFields);
  const apollo = new ApolloServer<Context>({
    gateway: compiledGateway(schema, known, { isCompiled, maxFields }),
    stringifyResult: writeResponseBody,
    introspection: true,
    csrfPrevention: true,
    documentStore: null, // valid documents are kept once, in DocumentCache
    persistedQueries: false, // src/http/graphql/persisted-queries.ts: Apollo's are shared by all callers
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false, // src/main.ts handles signals
    parseOptions: { maxLexicalTokens: maxTokens },
    formatError: (_formatted, error) => tell(error),
    logger: log,
    plugins: [
      // Instruments every field: a list of 1,000 rows then takes twice the time. Hints are worked out from the document.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const operations = isCompiled ? new OperationCache({ documents: known, tell, contextOf, responseCache }) : null;
  const askApollo = fastifyApolloHandler(apollo, {
    context: async (request, reply) => contextOf(request, reply),
  });
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    exposeHeadRoute: false,
    preHandler: [exactUrlVariables, useDocuments(documents), guard],
    handler: (request, reply) => operations?.answer(request, reply) ?? answerByApollo(request, reply),
  });

  async function answerByApollo(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const body: unknown = await askApollo.call(app, request, reply);
    if (!reply.hasHeader('cache-control')) void reply.headers(noStore); // nothing was run
    operations?.learn(request, reply);
    return body;
  }
}
