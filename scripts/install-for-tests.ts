/**
 * Installs Chromium, Redis and promtool for the tests where that needs no interaction: as root on Debian.
 *
 * Elsewhere it prints instructions, and the tests that need them are skipped. With --required it fails instead.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath, NO_CHROMIUM } from '../test/support/browser.ts';
import { NO_PROMTOOL, promtoolPath } from '../test/support/observability/promtool-path.ts';
import { NO_REDIS, redisPath } from '../test/support/redis/redis-path.ts';

interface Program {
  /** Name of the Debian package. */
  readonly debian: string;
  readonly pathOf: () => string | null;
  readonly instructions: string;
  /** Path of the only file that is taken out of the package. Without it the package is installed. */
  readonly file?: string;
}

const programs: readonly Program[] = [
  { debian: 'chromium', pathOf: chromiumPath, instructions: NO_CHROMIUM },
  { debian: 'redis-server', pathOf: redisPath, instructions: NO_REDIS },
  // The package would start a server, and install another nine for its pages.
  { debian: 'prometheus', pathOf: promtoolPath, instructions: NO_PROMTOOL, file: 'usr/bin/promtool' },
];

const missing = (): Program[] => programs.filter(({ pathOf }) => pathOf() === null);

function installWithApt(wanted: readonly Program[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${wanted.map(({ debian }) => debian).join(' and ')} with apt-get, for the tests …`);
  run('apt-get', ['-qq', 'update']);
  const packages = wanted.filter(({ file }) => file === undefined).map(({ debian }) => debian);
  if (packages.length > 0) run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...packages]);
  for (const { debian, file } of wanted) if (file !== undefined) extract(debian, file);
}

/** Takes one file out of a package, to the same place below /usr/local. */
function extract(debian: string, file: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'extract-'));
  run(
    'sh',
    ['-c', `apt-get -qq download ${debian} && dpkg-deb --extract *.deb . && mv ${file} /usr/local/bin/`],
    folder,
  );
  rmSync(folder, { recursive: true });
}

function run(command: string, args: readonly string[], cwd?: string): void {
  // RUNLEVEL: no server is started on the machine, as each test starts its own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const { status, stderr } = spawnSync(command, args, { env, cwd, encoding: 'utf8' });
  if (status !== 0) console.log(`${command} ${args.join(' ')} failed:\n${stderr}`);
}

if (missing().length > 0) installWithApt(missing());
for (const { instructions } of missing()) console.log(instructions);
if (missing().length > 0 && process.argv.includes('--required')) process.exit(1);
