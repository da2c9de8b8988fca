import { readFile } from 'node:fs/promises';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildHTTPExecutor } from '@graphql-tools/executor-http';
import { stitchSchemas } from '@graphql-tools/stitch';
import { stitchingDirectives } from '@graphql-tools/stitching-directives';
import { buildSchema, type GraphQLSchema } from 'graphql';

/** The headers of a gateway request that the services behind it need. */
interface GatewayContext {
  readonly headers: Record<string, string>;
}

type Service = ReturnType<ReturnType<typeof stitchingDirectives>['stitchingDirectivesTransformer']>;

/** Only the headers that the services need are forwarded: the caller's token, and the customer. */
const passedOn = ['x-auth-token', 'x-customer-id'];

/** One graph of the services at these addresses, by the SDL with stitching directives of each. */
export function stitch(services: readonly { url: string; sdl: string }[]): GraphQLSchema {
  const { stitchingDirectivesTransformer } = stitchingDirectives();
  return stitchSchemas({
    subschemas: services.map(({ url, sdl }) => ({
      schema: buildSchema(sdl),
      executor: buildHTTPExecutor({
        endpoint: url,
        headers: (request) => (request?.context as GatewayContext | undefined)?.headers ?? {},
      }),
      batch: true, // one request to a service per response
    })),
    subschemaConfigTransforms: [(service) => inParts(stitchingDirectivesTransformer(service))],
  });
}

/** Splits longer lists of keys into parts, all in one request: `nodes` takes 200 ids at most. */
function inParts(service: Service): Service {
  for (const type of Object.values(service.merge ?? {})) {
    for (const entryPoint of type.entryPoints ?? [type]) entryPoint.dataLoaderOptions = { maxBatchSize: 200 };
  }
  return service;
}

/** Serves the graph of Ocean, stitched with another service's. */
export async function startGateway(ocean: string, other: { url: string; sdl: string }) {
  const sdl = await readFile('schema/stitching.graphql', 'utf8');
  const server = new ApolloServer<GatewayContext>({ schema: stitch([{ url: ocean, sdl }, other]) });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: async ({ req }) => ({
      headers: Object.fromEntries(
        passedOn.flatMap((name) => (req.headers[name] === undefined ? [] : [[name, String(req.headers[name])]])),
      ),
    }),
  });
  return { url: url.replace(/\/$/, ''), stop: () => server.stop() };
}
