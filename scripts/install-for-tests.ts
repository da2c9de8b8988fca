/**
 * Installs Chromium and Redis for the tests where that needs no interaction: as root on Debian.
 *
 * Elsewhere it prints instructions, and the tests that need them are skipped. With --required it fails instead.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumPath, NO_CHROMIUM } from '../test/support/browser.ts';
import { NO_REDIS, redisPath } from '../test/support/redis/redis-path.ts';

interface Program {
  /** Name of the Debian package. */
  readonly debian: string;
  readonly pathOf: () => string | null;
  readonly instructions: string;
}

const programs: readonly Program[] = [
  { debian: 'chromium', pathOf: chromiumPath, instructions: NO_CHROMIUM },
  { debian: 'redis-server', pathOf: redisPath, instructions: NO_REDIS },
];

const missing = (): Program[] => programs.filter(({ pathOf }) => pathOf() === null);

function installWithApt(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${packages.join(' and ')} with apt-get, for the tests …`);
  // RUNLEVEL: no server is started on the machine, as each test starts its own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status, stderr } = spawnSync('apt-get', ['-qq', ...args], { env, encoding: 'utf8' });
    if (status !== 0) console.log(`apt-get ${args.join(' ')} failed:\n${stderr}`);
  }
}

if (missing().length > 0) installWithApt(missing().map(({ debian }) => debian));
for (const { instructions } of missing()) console.log(instructions);
if (missing().length > 0 && process.argv.includes('--required')) process.exit(1);
