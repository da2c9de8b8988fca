import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { GraphQLError, Kind, parse, validate, type GraphQLSchema } from 'graphql';
import { ConfigError } from '../../config/config.ts';
import { isRecord, parseJsonOrNull } from '../../json.ts';

/** Documents by what they are asked for with: the manifest's id, and the SHA-256 of the text. */
export type Manifest = ReadonlyMap<string, string>;

interface Entry {
  readonly id: string;
  /** What a fault calls it. */
  readonly label: string;
  readonly body: string;
}

const maxFaults = 20;

/**
 * Reads the manifest that TRUSTED_DOCUMENTS names, in Apollo's format or in Relay's, and checks every document of it
 * against the schema.
 *
 * @throws ConfigError that names what is wrong with the file, or with which documents.
 */
export async function readManifest(path: string, schema: GraphQLSchema): Promise<Manifest> {
  const entries = readEntries(await readText(path));
  const faults = entries.flatMap((entry) => inputErrorsOf(entry, schema));
  const documents = new Map<string, string>();
  for (const { id, label, body } of entries) {
    for (const key of new Set([id, sha256(body)])) {
      if ((documents.get(key) ?? body) !== body) faults.push(`${label}: another document has the same id`);
      documents.set(key, body);
    }
  }
  if (entries.length === 0) faults.push('the manifest holds no document');
  if (faults.length > 0) throw manifestError(faults);
  return documents;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw manifestError([
      code === 'ENOENT' ? 'there is no such file' : `the file cannot be read (${code ?? 'unknown'})`,
    ]);
  }
}

function readEntries(text: string): Entry[] {
  const manifest = parseJsonOrNull(text);
  const entries = isRecord(manifest) ? (apolloEntries(manifest) ?? relayEntries(manifest)) : null;
  if (entries !== null) return entries;
  throw manifestError([
    'the file must be JSON, either {"format": "apollo-persisted-query-manifest", "version": 1, "operations": ' +
      '[{"id", "name", "type", "body"}]} or {"<id>": "<document>"}',
  ]);
}

function apolloEntries({ format, version, operations }: Record<string, unknown>): Entry[] | null {
  if (format !== 'apollo-persisted-query-manifest' || version !== 1 || !Array.isArray(operations)) return null;
  return allOrNull(operations.map((operation) => (isRecord(operation) ? entryOf(operation) : null)));
}

/** What relay-compiler writes, and codegen's client preset too. */
function relayEntries(texts: Record<string, unknown>): Entry[] | null {
  return allOrNull(Object.entries(texts).map(([id, body]) => entryOf({ id, name: id, body })));
}

function entryOf({ id, name, body }: Record<string, unknown>): Entry | null {
  const isEntry = typeof id === 'string' && id !== '' && typeof name === 'string' && typeof body === 'string';
  return isEntry ? { id, label: name, body } : null;
}

function allOrNull<T>(items: (T | null)[]): T[] | null {
  const found = items.filter((item) => item !== null);
  return found.length === items.length ? found : null;
}

function inputErrorsOf({ label, body }: Entry, schema: GraphQLSchema): string[] {
  try {
    const document = parse(body);
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    if (operations.length === 0) return [`${label}: there is no operation in it`];
    return validate(schema, document).map(({ message }) => `${label}: ${message}`);
  } catch (error) {
    if (error instanceof GraphQLError) return [`${label}: ${error.message}`];
    throw error;
  }
}

function manifestError(faults: readonly string[]): ConfigError {
  const shown = faults.slice(0, maxFaults).map((fault) => `TRUSTED_DOCUMENTS: ${fault}`);
  const rest = faults.length - shown.length;
  return new ConfigError(rest > 0 ? [...shown, `TRUSTED_DOCUMENTS: and ${rest} more`] : shown);
}
