import { spawnSync } from 'node:child_process';

/** Builds what is stale before the first test: programs that tests start are those that are in dist/. */
export function setup(): void {
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The program could not be built: nothing was tested.');
}
