import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { outputOf } from '../load/measure.ts';
import { peersDirectory } from './root.ts';

/** Installs the peers on first use: half a gigabyte that only the benchmark needs. */
export async function installPeers(log: (line: string) => void): Promise<void> {
  const isThere = await access(join(peersDirectory, 'node_modules/.package-lock.json')).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  log('installing the peers');
  await outputOf('npm', ['ci', '--prefix', peersDirectory, '--no-audit', '--no-fund']);
}
