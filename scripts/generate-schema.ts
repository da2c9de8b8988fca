/**
 * Writes schema/schema.graphql: what src/cli/schema.ts prints. With --check it writes nothing and fails when the
 * committed file is not what the code says.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const OUTPUT = 'schema/schema.graphql';

const printed = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/schema.ts'], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
  maxBuffer: 64 * 1024 * 1024,
});
if (printed.status !== 0 || printed.stdout.trim() === '') {
  console.error('src/cli/schema.ts printed no schema.');
  process.exit(1);
}

if (!process.argv.includes('--check')) {
  writeFileSync(OUTPUT, printed.stdout);
} else if (!existsSync(OUTPUT) || readFileSync(OUTPUT, 'utf8') !== printed.stdout) {
  console.error(`${OUTPUT} is not what the code says: run \`npm run schema\` and commit it.`);
  process.exit(1);
}
