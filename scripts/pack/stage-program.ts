import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Fields of the repository's manifest that the published one repeats. */
const repeated = ['name', 'version', 'description', 'license', 'type', 'engines', 'bin', 'repository'] as const;

/** The SDK of OpenTelemetry. */
const tracing = '@opentelemetry/sdk-node';

/** Files of the repository in the published package, besides the build. */
const files = ['LICENSE', 'README.md', 'CHANGELOG.md', 'schema'];

/**
 * Copies the built program and its published manifest into a new folder, which the caller removes.
 *
 * @returns the folder
 */
export function stageProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ocean-graphql-'));
  for (const file of files) cpSync(file, join(folder, file), { recursive: true });
  // Stamps and records of the build, and the compile cache, which is valid for one version of Node and one path only.
  const isPublished = (source: string): boolean => !/(?:^|\/)dist\/\./.test(source);
  cpSync('dist', join(folder, 'dist'), { recursive: true, filter: isPublished });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(publishedManifest(), null, 2)}\n`);
  return folder;
}

/** Manifest without dependencies, scripts and workspaces: the bundle has the code that it runs. */
function publishedManifest(): Record<string, unknown> {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
  const optional = manifest['optionalDependencies'] as Record<string, string>;
  return {
    ...Object.fromEntries(repeated.filter((field) => field in manifest).map((field) => [field, manifest[field]])),
    // Loaded by option, and never bundled: a user who wants traces installs it beside the program.
    peerDependencies: { [tracing]: optional[tracing] },
    peerDependenciesMeta: { [tracing]: { optional: true } },
    // The program has no interface for code. Tools that read the graph's schema find it by name.
    exports: {
      './schema.graphql': './schema/schema.graphql',
      './stitching.graphql': './schema/stitching.graphql',
      './package.json': './package.json',
    },
  };
}
