/**
 * Packs the three packages as for publishing: `npm run pack`, or `npm run pack -- FOLDER`. The program is packed from a folder
 * of its own, without the dependencies that its bundle contains; see docs/adr/0106-publish-the-bundle.md.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { stageProgram } from './pack/stage-program.ts';

const out = resolve(process.argv[2] ?? 'packed');

function run(command: string, args: string[], cwd: string): void {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${cwd}`);
}

mkdirSync(out, { recursive: true });
run(process.execPath, ['scripts/build.ts'], '.');
const staged = stageProgram();
try {
  for (const folder of [staged, 'packages/sandbox', 'packages/client']) {
    run('npm', ['pack', '--pack-destination', out], folder);
  }
} finally {
  rmSync(staged, { recursive: true });
}
