import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import type { IncomingHttpHeaders } from 'node:http';
import { passedOn } from './passed-on.ts';

interface Context {
  readonly headers: IncomingHttpHeaders;
}

/** Starts @apollo/gateway over a supergraph, on this port of the own machine; 0 takes a free one. */
export async function startApolloGateway(supergraphSdl: string, port = 0) {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ url = '' }) => new PassingOn({ url }),
  });
  const server = new ApolloServer<Context>({
    gateway,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
  const { url } = await startStandaloneServer(server, {
    context: async ({ req }) => ({ headers: req.headers }),
    listen: { port, host: '127.0.0.1' },
  });
  return { url, stop: () => server.stop() };
}

/** A subgraph that is told who asks. */
class PassingOn extends RemoteGraphQLDataSource<Partial<Context>> {
  // The gateway's own requests, for the health of a subgraph, have no client and so no headers.
  override willSendRequest({
    request,
    context,
  }: Parameters<NonNullable<RemoteGraphQLDataSource<Partial<Context>>['willSendRequest']>>[0]) {
    for (const name of passedOn) {
      const value = context.headers?.[name];
      if (typeof value === 'string') request.http?.headers.set(name, value);
    }
  }
}
