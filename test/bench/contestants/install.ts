import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outputOf } from '../load/measure.ts';
import { peersDirectory } from './root.ts';

/** Versions that npm has installed, and those that it should: npm writes the first after a complete installation. */
const [installed, wanted] = ['node_modules/.package-lock.json', 'package-lock.json'];

/**
 * Installs the peers on first use, and again when their versions change: half a gigabyte that only the benchmark needs.
 *
 * Must run before anything looks for a peer. Without a registry the benchmark continues; the table names what is missing.
 */
export async function installPeers(log: (line: string) => void): Promise<void> {
  if (await isInstalled()) return;
  log('installing the peers');
  await outputOf('npm', ['ci', '--prefix', peersDirectory, '--no-audit', '--no-fund']).catch((error: unknown) => {
    log(`the peers are not installed: ${String(error).slice(0, 300)}`);
  });
}

async function isInstalled(): Promise<boolean> {
  const [there, needed] = await Promise.all([installed, wanted].map(versionsIn));
  if (there === undefined || needed === undefined || there.size === 0) return false;
  return [...there].every(([path, version]) => needed.get(path) === version);
}

/** Versions by path; empty when the file is missing. */
async function versionsIn(file: string): Promise<Map<string, string | undefined>> {
  const text = await readFile(join(peersDirectory, file), 'utf8').catch(() => '{}');
  const { packages = {} } = JSON.parse(text) as { packages?: Record<string, { version?: string }> };
  return new Map(Object.entries(packages).map(([path, { version }]) => [path, version]));
}
