import { join } from 'node:path';
import { startServing } from '../../support/gateways/process.ts';
import type { Contestant } from './contestant.ts';
import { root } from './root.ts';

const main = join(root, 'dist/main.js');

/** What the program is started with, beside where Ocean is. Fresh for an hour, as every peer's cache is. */
export const ourEnvironment = {
  PORT: '0',
  LOG_LEVEL: 'error',
  NODE_ENV: 'production',
  SNAPSHOT_TTL_MS: '3600000',
  MAX_PAGE_SIZE: '1000',
  RATE_LIMIT_PER_MINUTE: '0', // one caller asks as fast as it can
  // Nothing fails for being slow on a busy machine.
  MAX_QUEUE_MS: '0',
  OCEAN_TIMEOUT_MS: '300000',
  REQUEST_TIMEOUT_MS: '600000',
} as const;

/** The URL in what the program prints once it listens. */
export const printedUrl = /(http:\/\/\S+)\/graphql/;

/** Starts the built program with settings of its own. */
export function startOurs(oceanUrl: string, env: Record<string, string> = {}, nodeArgs: readonly string[] = []) {
  return startServing([...nodeArgs, main], printedUrl, { ...ourEnvironment, OCEAN_URL: oceanUrl, ...env });
}

export const ours: Contestant = {
  name: 'ours',
  label: 'ocean-graphql',
  configuration: 'the built program, one process; lists fresh for an hour; answers given again, as by default',
  dialect: 'ours',
  unavailable: () => Promise.resolve(null),
  start: startOurs,
};

/** What a query costs that nobody asked before: no answer is held. */
export const oursAnew: Contestant = {
  ...ours,
  name: 'ours-anew',
  label: 'ocean-graphql, made anew',
  configuration: 'the same with ANSWERS_MAX_BYTES=0: every answer is made anew',
  start: (oceanUrl) => startOurs(oceanUrl, { ANSWERS_MAX_BYTES: '0' }),
};
