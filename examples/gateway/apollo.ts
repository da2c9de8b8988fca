import type { IncomingHttpHeaders } from 'node:http';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Kind, parse } from 'graphql';
import { passedOn } from './passed-on.ts';

interface Context {
  readonly headers: IncomingHttpHeaders;
}

/** Starts @apollo/gateway over a supergraph, on this port of the local machine; 0 takes a free one. */
export async function startApolloGateway(supergraphSdl: string, port = 0) {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name, url = '' }) => new SubgraphSource(name, url),
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

type Source = RemoteGraphQLDataSource<Partial<Context>>;
type ProcessOptions = Parameters<Source['process']>[0];

/** Forwards the caller's headers to a subgraph, and reports its outage without its address. */
class SubgraphSource extends RemoteGraphQLDataSource<Partial<Context>> {
  readonly #name: string;

  constructor(name: string, url: string) {
    super({ url });
    this.#name = name;
  }

  // Health checks and other requests of the gateway itself have no client headers.
  override willSendRequest({ request, context }: ProcessOptions): void {
    const { headers = {} } = context as Partial<Context>;
    for (const name of passedOn) {
      const value = headers[name];
      if (typeof value === 'string') request.http?.headers.set(name, value);
    }
  }

  // The original error contains the subgraph's URL and no path, so a client could not detect which field is missing.
  override async process(options: ProcessOptions): ReturnType<Source['process']> {
    try {
      return await super.process(options);
    } catch (error) {
      console.error(`${this.#name} failed: ${(error as Error).message}`);
      const extensions = { code: 'SUBGRAPH_UNAVAILABLE' };
      const message = `${this.#name} cannot be reached`;
      return { errors: pathsOf(options).map((path) => ({ message, path, extensions })) };
    }
  }
}

/** Description of a subgraph request: entities by their path, otherwise fields of Query or Mutation. */
function pathsOf(options: ProcessOptions): (string | number)[][] {
  const representations: unknown = options.request.variables?.['representations'];
  if (Array.isArray(representations)) return representations.map((_, index) => ['_entities', index]);
  const operation = parse(options.request.query ?? '').definitions[0];
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [[]];
  return operation.selectionSet.selections.flatMap((field) =>
    field.kind === Kind.FIELD ? [[(field.alias ?? field.name).value]] : [],
  );
}
