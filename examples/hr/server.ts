/**
 * A personnel department's graph: contracts and hours of work of drivers. It finds a person by their personnel number,
 * which is Ocean's field: `@requires` makes the gateway fetch it from Ocean first and send it along.
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

/** What a gateway sends of a driver: the key, and what `@requires` names where a field that has it is asked for. */
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

/** In place of the department's database: the same number has the same contract each time. */
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

/** Listens on this port of the own machine; 0 takes a free one. */
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
