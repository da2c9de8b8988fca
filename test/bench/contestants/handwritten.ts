import { fileURLToPath } from 'node:url';
import { startClustered } from './bare.ts';
import type { Contestant } from './contestant.ts';

const server = fileURLToPath(new URL('../handwritten/server.ts', import.meta.url));

export const handwritten: Contestant = {
  name: 'handwritten',
  label: 'hand-written Apollo',
  configuration:
    'Apollo Server 5, type-graphql, RESTDataSource with its HTTP cache in memory (1 GB, by token), one DataLoader a request; cache-control plugin off; several processes by node:cluster',
  dialect: 'ours',
  unavailable: () => Promise.resolve(null),
  start: (oceanUrl, processes) => startClustered(processes, [server], { OCEAN_URL: oceanUrl, NODE_ENV: 'production' }),
};
