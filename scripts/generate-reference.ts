/**
 * Writes docs/reference, the schema as pages to read, from schema/schema.graphql and schema/operations.
 *
 * With --check it writes nothing and fails when a page is stale.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { referencePages } from './reference/pages.ts';

const folder = 'docs/reference';

const pages = referencePages(readFileSync('schema/schema.graphql', 'utf8'));
const present = existsSync(folder) ? readdirSync(folder) : [];
const tooMany = present.filter((file) => !pages.has(file));

if (!process.argv.includes('--check')) {
  mkdirSync(folder, { recursive: true });
  for (const file of tooMany) rmSync(join(folder, file));
  for (const [file, text] of pages) writeFileSync(join(folder, file), text);
} else {
  const stale = [...pages].filter(
    ([file, text]) => !present.includes(file) || readFileSync(join(folder, file), 'utf8') !== text,
  );
  const wrong = [...stale.map(([file]) => file), ...tooMany];
  if (wrong.length > 0) {
    console.error(`${folder} does not match the schema: run \`npm run reference\` and commit ${wrong.join(', ')}.`);
    process.exitCode = 1;
  }
}
