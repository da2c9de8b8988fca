import { spawnSync } from 'node:child_process';

/** Builds stale outputs before the first test, because tests start the programs in dist/. */
export function setup(): void {
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The program could not be built: nothing was tested.');
}
