import { join } from 'node:path';
import { startServing } from '../../support/gateways/process.ts';
import type { Contestant } from './contestant.ts';
import { root } from './root.ts';

const main = join(root, 'dist/main.js');

/** Settings of the program besides Ocean's URL. Everything else has its default, lists are fresh for 30 s. */
export const ourEnvironment = {
  PORT: '0',
  NODE_ENV: 'production',
  LOG_LEVEL: 'error', // the peers write no access log
  MAX_PAGE_SIZE: '1000', // the peers return complete lists
  RATE_LIMIT_PER_MINUTE: '0', // one caller sends requests as fast as it can
} as const;

/** Extracts the URL from the program's output. */
export const printedUrl = /(http:\/\/\S+)\/graphql/;

/** Starts the built program with settings of its own. */
export function startOurs(oceanUrl: string, env: Record<string, string> = {}, nodeArgs: readonly string[] = []) {
  return startServing([...nodeArgs, main], printedUrl, { ...ourEnvironment, OCEAN_URL: oceanUrl, ...env });
}

/** Disables the response cache. */
export const uncached = { ANSWERS_MAX_BYTES: '0' } as const;

export const ours: Contestant = {
  name: 'ours',
  label: 'ocean-graphql',
  configuration:
    'the built program with its defaults: lists fresh for 30 s, response cache on; without rate limit, pages of up to 1,000, WORKERS as stated',
  dialect: 'ours',
  unavailable: () => Promise.resolve(null),
  start: (oceanUrl, processes) => startOurs(oceanUrl, { WORKERS: String(processes) }),
};

/** Measures cache misses: the response cache is off. */
export const oursUncached: Contestant = {
  ...ours,
  name: 'ours-uncached',
  label: 'ocean-graphql, uncached',
  configuration: 'the same with ANSWERS_MAX_BYTES=0: no response cache',
  start: (oceanUrl, processes) => startOurs(oceanUrl, { WORKERS: String(processes), ...uncached }),
};
