/**
 * Installs Chromium for the browser tests where that needs no interaction: as root on Debian.
 *
 * Elsewhere it prints instructions, and those tests are skipped. With --required it fails instead.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumPath, NO_CHROMIUM } from '../test/support/browser.ts';

function installWithApt(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('Installing Chromium with apt-get, for the browser tests …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status, stderr } = spawnSync('apt-get', ['-qq', ...args], { env, encoding: 'utf8' });
    if (status !== 0) console.log(`apt-get ${args.join(' ')} failed:\n${stderr}`);
  }
}

if (!chromiumPath()) installWithApt();
if (!chromiumPath()) {
  console.log(NO_CHROMIUM);
  if (process.argv.includes('--required')) process.exit(1);
}
