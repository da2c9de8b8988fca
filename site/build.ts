/**
 * Builds the documentation site into site/dist: `npm run site`. SITE_BASE is the path that it will be served at (/docs/).
 * The first run installs what the build needs, in this folder only.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const folder = import.meta.dirname;

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

if (!existsSync(`${folder}/node_modules/vitepress`)) run('npm', ['ci', '--ignore-scripts', '--no-audit']);
run(process.execPath, ['node_modules/vitepress/bin/vitepress.js', 'build', '.']);
