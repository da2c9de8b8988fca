/**
 * A personnel department's graph: contracts and working hours of drivers.
 *
 * It identifies a person by personnel number, a field of Ocean: `@requires` makes the gateway fetch it from Ocean
 * first.
 *
 *     node examples/hr/server.ts
 */
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { startDemo } from '../start-demo.ts';

/** Representation of a driver sent by a gateway: the key, and the `@requires` fields when selected. */
interface Driver {
  readonly oceanId: string;
  readonly personnelNumber?: string | null;
}

type ContractKind = 'PERMANENT' | 'FIXED_TERM' | 'APPRENTICESHIP';

interface Contract {
  readonly number: string;
  readonly kind: ContractKind;
  readonly startedOn: string;
}

const typeDefs = parse(readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'));

const resolvers = {
  Driver: {
    __resolveReference: (driver: Driver): Driver => driver,
    contract: ({ personnelNumber }: Driver) => (personnelNumber ? contractOf(personnelNumber) : null),
    weeklyWorkingHours: ({ personnelNumber }: Driver) =>
      personnelNumber ? weeklyHours[contractOf(personnelNumber).kind] : null,
  },
};

/** Replaces the department's database: the same number always has the same contract. */
function contractOf(personnelNumber: string): Contract {
  const seed = Buffer.from(personnelNumber).reduce((sum, byte) => (sum * 31 + byte) % 9973, 7);
  const startedOn = `${2005 + (seed % 20)}-${String(1 + (seed % 12)).padStart(2, '0')}-01`;
  return {
    number: `${personnelNumber}-${startedOn.slice(0, 4)}`,
    kind: kinds[seed % kinds.length] ?? 'PERMANENT',
    startedOn,
  };
}

const kinds: readonly ContractKind[] = ['PERMANENT', 'PERMANENT', 'FIXED_TERM', 'APPRENTICESHIP'];
const weeklyHours: Record<ContractKind, number> = { PERMANENT: 35, FIXED_TERM: 35, APPRENTICESHIP: 28 };

/** Listens on this port of the local machine; 0 takes a free one. */
export async function startHr(port = 0): Promise<{ url: string; stop: () => Promise<void> }> {
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
  await startDemo('PORT', 4002, async (port) => {
    const { url } = await startHr(port);
    console.log(`The personnel department's graph  ${url}`);
  });
}
