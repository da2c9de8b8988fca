import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputOf } from '../load/measure.ts';
import type { Contestant } from './contestant.ts';
import { startOnPort } from './ready.ts';
import { peersDirectory, root } from './root.ts';

const bin = (name: string): string => join(peersDirectory, 'node_modules/.bin', name);
const common = 'supergraph of GraphQL Mesh compose from the contract; jit; drivers linked to their hours by @resolveTo';

/** Caches the responses of Ocean, which stay valid for other queries. */
export const hive = gateway('hive', 'Hive Gateway, HTTP cache', `${common}; useHttpCache`, { BENCH_CACHE: 'http' });

/** Caches full responses by query and token: fastest, but only for repeated queries. */
export const hiveResponseCache = gateway(
  'hive-response-cache',
  'Hive Gateway, response cache',
  `${common}; responseCaching by token, for an hour, and useHttpCache`,
  { BENCH_CACHE: 'response' },
);

function gateway(name: string, label: string, configuration: string, env: Record<string, string>): Contestant {
  return {
    name,
    label,
    configuration,
    dialect: 'rows',
    unavailable: () => Promise.resolve(null),
    async start(oceanUrl, processes) {
      const directory = await mkdtemp(join(tmpdir(), 'bench-'));
      const supergraph = join(directory, 'supergraph.graphql');
      // Mesh makes a union of a list and its 204, which no operation of the bench meets.
      const contract = join(directory, 'ocean.openapi.yaml');
      const text = await readFile(join(root, 'schema/ocean.openapi.yaml'), 'utf8');
      await writeFile(contract, text.replaceAll(/^ +'204': .*\n/gm, ''));
      await outputOf(
        process.execPath,
        [bin('mesh-compose'), '-c', join(peersDirectory, 'mesh.config.js'), '-o', supergraph],
        {
          OCEAN_URL: oceanUrl,
          OCEAN_CONTRACT: contract,
        },
      );
      const config = join(peersDirectory, 'gateway.config.ts');
      return startOnPort(
        process.execPath,
        async (port) => [
          bin('hive-gateway'),
          'supergraph',
          supergraph,
          '-c',
          config,
          '--host',
          '127.0.0.1',
          '--port',
          String(port),
          '--fork',
          String(processes),
        ],
        // Twice Node's default: with 10,000 boxes the HTTP cache exceeds it.
        {
          cwd: peersDirectory,
          env: { NODE_ENV: 'production', NODE_OPTIONS: '--max-old-space-size=8192', ...env },
          probe: '/healthcheck',
        },
      );
    },
  };
}
