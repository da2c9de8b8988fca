import { existsSync } from 'node:fs';

/** Reason for skipping the tests of the alert rules, for readers of the test report. */
export const NO_PROMTOOL =
  'promtool was not found, so the tests of the alert rules are skipped. Install it (Debian: apt-get install prometheus) ' +
  'or set PROMTOOL_PATH.';

const usualPlaces = ['/usr/local/bin/promtool', '/usr/bin/promtool', '/opt/homebrew/bin/promtool'];

/** The checker of Prometheus' rules, or null when this machine has none. */
export function promtoolPath(): string | null {
  const named = process.env['PROMTOOL_PATH'];
  return [...(named ? [named] : []), ...usualPlaces].find((path) => existsSync(path)) ?? null;
}
