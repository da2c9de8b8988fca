/**
 * A workshop's graph: planned service visits of vehicles, which it identifies by Ocean's id.
 *
 * Behind a gateway its fields extend Ocean's Vehicle, and the vehicles it returns have Ocean's fields.
 *
 *     node examples/maintenance/server.ts
 */
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { startDemo } from '../start-demo.ts';

/** Representation of a vehicle sent by a gateway: its key. */
interface Vehicle {
  readonly oceanId: string;
}

interface ServiceVisit {
  readonly id: string;
  readonly plannedOn: string;
  readonly workshop: string;
  readonly work: 'SERVICE' | 'TYRES' | 'INSPECTION';
  readonly vehicle: Vehicle;
}

const typeDefs = parse(readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'));

const resolvers = {
  Query: {
    serviceVisits: (_: unknown, { oceanIds }: { oceanIds: string[] }) =>
      oceanIds
        .slice(0, 200)
        .flatMap((oceanId) => visitsOf({ oceanId }))
        .sort((a, b) => a.plannedOn.localeCompare(b.plannedOn)),
  },
  Vehicle: {
    // A gateway requests many vehicles at once. With a database, load their visits here in one query, with a DataLoader
    // over oceanId.
    __resolveReference: ({ oceanId }: Vehicle): Vehicle => ({ oceanId }),
    serviceVisits: visitsOf,
    nextServiceVisit: (vehicle: Vehicle) => visitsOf(vehicle)[0] ?? null,
  },
};

/** Visits of the next year. Replaces a workshop's database: the same vehicle always has the same visits. */
function visitsOf({ oceanId }: Vehicle): ServiceVisit[] {
  const number = Number(BigInt(oceanId) % 9973n);
  if (number % 10 === 0) return []; // a tenth of the fleet is serviced elsewhere
  const today = Math.floor(Date.now() / dayMillis);
  const untilNext = visitEveryDays - ((today + number) % visitEveryDays);
  return [untilNext, untilNext + visitEveryDays].map((days) => {
    const round = Math.floor((today + days + number) / visitEveryDays);
    return {
      id: `${oceanId}-${round}`,
      plannedOn: new Date((today + days) * dayMillis).toISOString().slice(0, 10),
      workshop: workshops[number % workshops.length] ?? '',
      work: works[(number + round) % works.length] ?? 'SERVICE',
      vehicle: { oceanId },
    };
  });
}

const dayMillis = 24 * 60 * 60 * 1000;
const visitEveryDays = 180;
const workshops = ['Garage de la Gare', 'Atelier du Port', 'Carrosserie Martin'];
const works = ['SERVICE', 'TYRES', 'INSPECTION'] as const;

/** Listens on this port of the own machine; 0 takes a free one. */
export async function startMaintenance(port = 0): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = new ApolloServer({
    schema: buildSubgraphSchema([{ typeDefs, resolvers }]),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: import.meta.main,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  const { url } = await startStandaloneServer(server, { listen: { port, host: '127.0.0.1' } });
  return { url, stop: () => server.stop() };
}

if (import.meta.main) {
  await startDemo('PORT', 4001, async (port) => {
    const { url } = await startMaintenance(port);
    console.log(`The workshop's graph  ${url}`);
  });
}
