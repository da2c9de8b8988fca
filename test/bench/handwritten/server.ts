import 'reflect-metadata'; // before any decorated class
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import DataLoader from 'dataloader';
import Fastify from 'fastify';
import { buildSchema } from 'type-graphql';
import type { HandwrittenContext, ScheduleRow } from './context.ts';
import { OceanApi } from './ocean-api.ts';
import { BoxResolver, DriverResolver } from './resolvers.ts';

/* Server that a good engineer writes in a day, from the documentation of Apollo Server, type-graphql, RESTDataSource and DataLoader: the benchmarked part of the graph, with every cache that these offer. */

const oceanUrl = process.env['OCEAN_URL'] ?? '';
const cache = new InMemoryLRUCache({ maxSize: 1024 ** 3 });

const apollo = new ApolloServer<HandwrittenContext>({
  schema: await buildSchema({ resolvers: [BoxResolver, DriverResolver], validate: false }),
  cache,
  plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
});
await apollo.start();

const app = Fastify();
app.route({
  url: '/graphql',
  method: 'POST',
  handler: fastifyApolloHandler(apollo, {
    context: async ({ headers }) => createContext(String(headers['x-auth-token'])),
  }),
});
await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql\n`);
process.once('SIGTERM', () => void app.close().then(() => apollo.stop()));

function createContext(token: string): HandwrittenContext {
  const ocean = new OceanApi(oceanUrl, token, cache);
  const schedules = new DataLoader<string, readonly ScheduleRow[]>(async (ids) => {
    const rows = Map.groupBy(await ocean.recurringSchedules(), ({ individu }) => String(individu?.id));
    return ids.map((id) => rows.get(id) ?? []);
  });
  return { ocean, schedules };
}
