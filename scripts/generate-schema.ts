/**
 * Writes the schema in its two forms: schema/schema.graphql for federation and clients, schema/stitching.graphql for
 * stitching.
 *
 * With --check it writes nothing and fails when a committed file is stale.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Each file with the program that prints it. */
const outputs = {
  'schema/schema.graphql': 'src/cli/schema.ts',
  'schema/stitching.graphql': 'src/cli/stitching-schema.ts',
};

for (const [file, program] of Object.entries(outputs)) {
  const printed = spawnSync(process.execPath, ['--import', 'tsx', program], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (printed.status !== 0 || printed.stdout.trim() === '') {
    console.error(`${program} printed no schema.`);
    process.exitCode = 1;
  } else if (!process.argv.includes('--check')) {
    writeFileSync(file, printed.stdout);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== printed.stdout) {
    console.error(`${file} does not match the code: run \`npm run schema\` and commit it.`);
    process.exitCode = 1;
  }
}
