import { fileURLToPath } from 'node:url';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import type { GraphQLSchema } from 'graphql';
import type { Log } from '../observability/log.ts';
import { answerFrameworkError, registerErrors } from './errors.ts';
import { registerExplorer } from './explorer.ts';
import { registerGraphql } from './graphql.ts';
import { registerHealth } from './health.ts';
import { registerJsonBody } from './json-body.ts';
import type { Manifest } from './manifest.ts';
import { persistedQueries } from './persisted-queries.ts';
import { onlyTrusted, registerTrustedPage } from './trusted-documents.ts';

export interface HttpOptions {
  schema: GraphQLSchema;
  log: Log;
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Context;
  isReady: () => boolean;
  /** The key of who asks; null: nobody who could be told from others. */
  identityOf: (request: FastifyRequest) => string | null;
  /** The only documents that run; null: any does. */
  manifest: Manifest | null;
  persistedQueriesMaxBytes: number;
  /** False: graphql-js runs everything, for tests to compare with. */
  isCompiled: boolean;
}

const largestBodyBytes = 1024 * 1024;

/** The same folders from src and from dist: both stand beside schema/ and dist/. */
const inPackage = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Everything that is served, not yet listening. */
export async function createHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const { schema, log, contextOf, isReady, identityOf, manifest, persistedQueriesMaxBytes, isCompiled } = options;
  const app = Fastify({
    logger: false,
    bodyLimit: largestBodyBytes,
    forceCloseConnections: 'idle',
    frameworkErrors: answerFrameworkError,
  });
  registerErrors(app, log);
  // While it drains, each answer is the last of its connection: one that is kept alive would hold the process up.
  app.addHook('onSend', async (_request, reply) => {
    if (!isReady()) void reply.header('connection', 'close');
  });
  registerJsonBody(app);
  registerHealth(app, isReady);
  if (manifest !== null) registerTrustedPage(app);
  else {
    await registerExplorer(app, {
      assetsDirectory: inPackage('dist/explorer'),
      operationsDirectory: inPackage('schema/operations'),
      endpoint: '/graphql',
    });
  }
  await registerGraphql(app, {
    schema,
    log,
    contextOf,
    isCompiled,
    documents:
      manifest === null ? persistedQueries({ maxBytes: persistedQueriesMaxBytes, identityOf }) : onlyTrusted(manifest),
  });
  return app;
}
