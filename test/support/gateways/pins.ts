import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { pinned(ids: [ID!]!): [Vehicle!] }
  type Vehicle @key(fields: "id") { id: ID! isPinned: Boolean! }
`);

const resolvers = {
  Query: { pinned: (_: unknown, { ids }: { ids: string[] }) => ids.map((id) => ({ id })) },
  Vehicle: { isPinned: () => true },
};

/** A subgraph that knows vehicles by our opaque id alone, as one that a frontend writes to does. */
export async function startPins(): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = new ApolloServer({
    schema: buildSubgraphSchema([{ typeDefs, resolvers }]),
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return { url, stop: () => server.stop() };
}
