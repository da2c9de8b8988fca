/**
 * Writes the schema in its two forms: schema/schema.graphql for federation and clients, schema/stitching.graphql for
 * stitching.
 *
 * With --check it writes nothing and fails when a committed file is stale.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Each file with the command that prints it. */
const outputs = {
  'schema/schema.graphql': ['schema'],
  'schema/stitching.graphql': ['schema', '--stitching'],
};

for (const [file, command] of Object.entries(outputs)) {
  const printed = spawnSync(process.execPath, ['--import', 'tsx', 'src/main.ts', ...command], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (printed.status !== 0 || printed.stdout.trim() === '') {
    console.error(`ocean-graphql ${command.join(' ')} printed no schema.`);
    process.exitCode = 1;
  } else if (!process.argv.includes('--check')) {
    writeFileSync(file, printed.stdout);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== printed.stdout) {
    console.error(`${file} does not match the code: run \`npm run schema\` and commit it.`);
    process.exitCode = 1;
  }
}
