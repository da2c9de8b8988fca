import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const inRepository = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The application beside this file, compiled by relay-compiler against the committed schema. */
export interface Compiled extends AsyncDisposable {
  readonly directory: string;
  /** The full output of the compiler. */
  readonly output: string;
  /** Imports the compiled query, mutation or fragment. */
  artifact<Artifact>(name: string): Promise<Artifact>;
}

/** @throws when the compiler rejects the schema or a document, with its output */
export async function compile(): Promise<Compiled> {
  const directory = await mkdtemp(join(tmpdir(), 'relay-'));
  await cp(inRepository('test/e2e/relay/app'), directory, { recursive: true });
  await cp(inRepository('schema/schema.graphql'), join(directory, 'schema.graphql'));
  const artifacts = join(directory, 'src/__generated__');
  await mkdir(artifacts);
  const { stdout, stderr } = await run(inRepository('node_modules/.bin/relay-compiler'), ['relay.config.json'], {
    cwd: directory,
  });
  return {
    directory,
    output: stdout + stderr,
    async artifact<Artifact>(name: string) {
      const module: unknown = await import(pathToFileURL(join(artifacts, `${name}.graphql.ts`)).href);
      return (module as { default: Artifact }).default;
    },
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true }),
  };
}
