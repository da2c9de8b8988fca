/**
 * Fails when schema/schema.graphql breaks clients of schema/released.graphql.
 *
 * A break is allowed when CHANGELOG.md declares it under an unreleased version: `- Breaking: `Type.field` …`. With
 * --release, the present schema becomes the released one.
 */
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { breakingChanges, declaredBreaks } from './schema-changes.ts';

const released = 'schema/released.graphql';
const current = 'schema/schema.graphql';
const changelog = 'CHANGELOG.md';

if (process.argv.includes('--release')) {
  copyFileSync(current, released);
} else {
  const declared = declaredBreaks(existsSync(changelog) ? readFileSync(changelog, 'utf8') : '');
  const changes = await breakingChanges(readFileSync(released, 'utf8'), readFileSync(current, 'utf8'));
  const undeclared = changes.filter(({ coordinate }) => !declared.has(coordinate));
  for (const { coordinate, message } of undeclared) console.error(`${coordinate}: ${message}.`);
  if (undeclared.length > 0) {
    console.error(
      `Clients break. Keep it, deprecated; or declare it in ${changelog}, under the version to come:\n` +
        undeclared.map(({ coordinate }) => `- Breaking: \`${coordinate}\` …`).join('\n'),
    );
    process.exitCode = 1;
  }
}
