import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import { packageFile } from '../../config/package-file.ts';
import { type Example, readExamples, withDates } from '../../http/explorer/examples.ts';
import { isRecord, parseJsonOrNull } from '../../json.ts';
import type { QueryArguments } from '../commands/query.ts';
import { UsageError } from '../usage-error.ts';

/** A GraphQL request, before it has a receiver. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Reads the examples of the package. */
export function packagedExamples(): Promise<Example[]> {
  return readExamples(packageFile('schema/operations'));
}

/** @throws UsageError */
export async function readOperation(options: QueryArguments): Promise<Operation> {
  const name = options.operation || '-'; // yargs reads "-" as an empty text
  const examples = isInline(name) || name === '-' ? [] : await packagedExamples();
  const example = existsSync(name) ? undefined : examples.find((one) => one.name === name);
  const dated = example && withDates(example, new Date());
  const query = dated?.query ?? (await readQuery(name));
  return { query, variables: readVariables(await variablesText(options), dated?.variables ?? null) };
}

function isInline(text: string): boolean {
  return /^\s*(?:#|\{|(?:query|mutation|subscription|fragment)\b[^]*\{)/.test(text);
}

async function readQuery(name: string): Promise<string> {
  if (isInline(name)) return name;
  if (name === '-') return readStream(process.stdin);
  if (existsSync(name)) return readFile(name, 'utf8');
  throw new UsageError('the operation is no GraphQL text, no file and no example: query --list names the examples');
}

async function variablesText(options: QueryArguments): Promise<string | undefined> {
  const file = options['variables-file'];
  if (file === undefined) return options.variables;
  if (!existsSync(file)) throw new UsageError('--variables-file names no file');
  return readFile(file, 'utf8');
}

/** Given variables replace those of an example one by one. */
function readVariables(given: string | undefined, ofExample: string | null): Operation['variables'] {
  const own = given === undefined ? {} : parseJsonOrNull(given);
  if (!isRecord(own)) throw new UsageError('--variables must be a JSON object, such as {"first": 3}');
  const defaults = ofExample === null ? {} : parseJsonOrNull(ofExample);
  return { ...(isRecord(defaults) ? defaults : {}), ...own };
}
