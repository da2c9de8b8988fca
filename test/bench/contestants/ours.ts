import { join } from 'node:path';
import { startServing } from '../../support/gateways/process.ts';
import type { Contestant } from './contestant.ts';
import { root } from './root.ts';

const main = join(root, 'dist/main.js');

/** Settings of the program, besides Ocean's URL. Fresh for an hour, like every peer's cache. */
export const ourEnvironment = {
  PORT: '0',
  LOG_LEVEL: 'error',
  NODE_ENV: 'production',
  SNAPSHOT_TTL_MS: '3600000',
  MAX_PAGE_SIZE: '1000',
  RATE_LIMIT_PER_MINUTE: '0', // one caller sends requests as fast as it can
  // No request may fail for slowness on a busy machine.
  MAX_QUEUE_MS: '0',
  OCEAN_TIMEOUT_MS: '300000',
  REQUEST_TIMEOUT_MS: '600000',
} as const;

/** Extracts the URL from the program's output. */
export const printedUrl = /(http:\/\/\S+)\/graphql/;

/** Starts the built program with settings of its own. */
export function startOurs(oceanUrl: string, env: Record<string, string> = {}, nodeArgs: readonly string[] = []) {
  return startServing([...nodeArgs, main], printedUrl, { ...ourEnvironment, OCEAN_URL: oceanUrl, ...env });
}

export const ours: Contestant = {
  name: 'ours',
  label: 'ocean-graphql',
  configuration: 'the built program, one process; lists fresh for an hour; response cache on, as by default',
  dialect: 'ours',
  unavailable: () => Promise.resolve(null),
  start: startOurs,
};

/** Measures cache misses: the response cache is off. */
export const oursUncached: Contestant = {
  ...ours,
  name: 'ours-uncached',
  label: 'ocean-graphql, cache miss',
  configuration: 'the same with ANSWERS_MAX_BYTES=0: no response cache',
  start: (oceanUrl) => startOurs(oceanUrl, { ANSWERS_MAX_BYTES: '0' }),
};
