import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { toClientError } from '../graph/schema/client-errors.ts';
import type { Log } from '../observability/log.ts';
import { useDocuments, type DocumentSource } from './document-source.ts';

/** How long a document may be. Far above what a screen needs, far below what costs memory to parse. */
const mostTokens = 15_000;

export interface GraphqlOptions {
  schema: GraphQLSchema;
  log: Log;
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Context;
  /** Where documents come from that are asked for by id. */
  documents: DocumentSource;
}

/** Serves the graph at `/graphql`: Apollo Server, without what instruments every field or calls home. */
export async function registerGraphql(app: FastifyInstance, options: GraphqlOptions): Promise<void> {
  const { schema, log, contextOf, documents } = options;
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false, // src/http/persisted-queries.ts: Apollo's are shared by all callers
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false, // src/main.ts handles signals
    parseOptions: { maxLexicalTokens: mostTokens },
    formatError: (_formatted, error) => toClientError(error, log),
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
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    preHandler: useDocuments(documents),
    handler: fastifyApolloHandler(apollo, {
      context: async (request, reply) => contextOf(request, reply),
    }),
  });
}
