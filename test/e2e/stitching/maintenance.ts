import type { IncomingHttpHeaders } from 'node:http';
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

/**
 * SDL of a third-party service, which stores vehicles by Ocean id and drivers by the
 * graph's global id. Its directives define how a gateway requests many at once.
 */
export const maintenanceSdl = readFileSync(new URL('maintenance.graphql', import.meta.url), 'utf8');

export interface MaintenanceRows {
  /** Ocean ids of the vehicles that are in the workshop. */
  readonly inWorkshop: readonly string[];
  /** Global ids of the drivers who train others. */
  readonly instructors: readonly string[];
}

export interface Maintenance extends AsyncDisposable {
  readonly url: string;
  /** The root fields that a gateway requested, in order, each with its number of keys. */
  readonly requests: readonly string[];
  /** The headers of the last request. */
  readonly lastHeaders: IncomingHttpHeaders;
}

/** Starts the service on a free port. */
export async function startMaintenance({ inWorkshop, instructors }: MaintenanceRows): Promise<Maintenance> {
  const requests: string[] = [];
  let lastHeaders: IncomingHttpHeaders = {};
  const server = new ApolloServer({
    typeDefs: maintenanceSdl,
    resolvers: {
      Query: {
        vehiclesInWorkshop: () => inWorkshop.map(vehicle),
        instructors: () => instructors.map(driver),
        vehiclesByOceanIds: (_root, { oceanIds }: { oceanIds: string[] }) => {
          requests.push(`vehiclesByOceanIds ${oceanIds.length}`);
          return oceanIds.map(vehicle);
        },
        driversByIds: (_root, { ids }: { ids: string[] }) => {
          requests.push(`driversByIds ${ids.length}`);
          return ids.map(driver);
        },
      },
    },
  });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: async ({ req }) => {
      lastHeaders = req.headers;
      return {};
    },
  });
  return {
    url: url.replace(/\/$/, ''),
    requests,
    get lastHeaders() {
      return lastHeaders;
    },
    [Symbol.asyncDispose]: () => server.stop(),
  };
}

/** Dates made from the key, so that a test can identify their owner. */
export const nextServiceOn = (oceanId: string): string => `service of ${oceanId}`;
export const trainedOn = (id: string): string => `training of ${id}`;

const vehicle = (oceanId: string) => ({ oceanId, nextServiceOn: nextServiceOn(oceanId) });
const driver = (id: string) => ({ id, trainedOn: trainedOn(id) });
