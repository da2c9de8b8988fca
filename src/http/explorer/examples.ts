import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillDates } from './example-dates.ts';

/** An example operation of the package. */
export interface Example {
  name: string;
  /** First line of the file, a comment. */
  title: string;
  query: string;
  /** JSON, with placeholders for days; null: the operation has none. */
  variables: string | null;
}

/** Reads all examples of a directory: `name.graphql`, with `name.variables.json` where an example has variables. */
export async function readExamples(directory: string): Promise<Example[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(files.map((file) => readExample(directory, file.slice(0, -'.graphql'.length))));
}

/** Fills the days, as late as possible: a server may run for weeks. */
export function withDates(example: Example, now: Date): Example {
  return { ...example, variables: example.variables && fillDates(example.variables, now) };
}

async function readExample(directory: string, name: string): Promise<Example> {
  const query = await readFile(join(directory, `${name}.graphql`), 'utf8');
  const variablesFile = join(directory, `${name}.variables.json`);
  const variables = existsSync(variablesFile) ? await readFile(variablesFile, 'utf8') : null;
  return { name, title: /^#\s*(\S.*)/.exec(query)?.[1]?.trim() ?? name, query, variables };
}
