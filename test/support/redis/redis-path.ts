import { existsSync } from 'node:fs';

/** Reason for skipping the tests with Redis, for readers of the test report. */
export const NO_REDIS =
  'redis-server was not found, so the tests with Redis are skipped. Install it (Debian: apt-get install redis-server) ' +
  'or set REDIS_SERVER_PATH to a redis-server or valkey-server binary.';

const usualPlaces = [
  '/usr/bin/redis-server',
  '/usr/bin/valkey-server',
  '/usr/local/bin/redis-server',
  '/opt/homebrew/bin/redis-server',
];

/** The server to test with, or null when this machine has none. */
export function redisPath(): string | null {
  const named = process.env['REDIS_SERVER_PATH'];
  return [...(named ? [named] : []), ...usualPlaces].find((path) => existsSync(path)) ?? null;
}
