import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { GraphQLError, Kind, parse, validate, type GraphQLSchema } from 'graphql';
import { ConfigError } from '../../config/config.ts';
import { isRecord, parseJsonOrNull } from '../../json.ts';

/** Documents by the manifest's id and by the SHA-256 of the text. */
export type Manifest = ReadonlyMap<string, string>;

interface Entry {
  readonly id: string;
  /** Name of the document in error messages. */
  readonly label: string;
  readonly body: string;
}

const maxErrors = 20;

/**
 * Reads the manifest that TRUSTED_DOCUMENTS names, in Apollo's format or in Relay's, and validates every document against
 * the schema.
 *
 * @throws ConfigError with the errors of the file or its documents
 */
export async function readManifest(path: string, schema: GraphQLSchema): Promise<Manifest> {
  const entries = readEntries(await readText(path));
  const errors = entries.flatMap((entry) => validationErrorsOf(entry, schema));
  const documents = new Map<string, string>();
  for (const { id, label, body } of entries) {
    for (const key of new Set([id, sha256(body)])) {
      if ((documents.get(key) ?? body) !== body) errors.push(`${label}: another document has the same id`);
      documents.set(key, body);
    }
  }
  if (entries.length === 0) errors.push('the manifest contains no document');
  if (errors.length > 0) throw manifestError(errors);
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

/** Reads the format of relay-compiler and of the client preset of GraphQL Code Generator. */
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

function validationErrorsOf({ label, body }: Entry, schema: GraphQLSchema): string[] {
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

function manifestError(errors: readonly string[]): ConfigError {
  const shown = errors.slice(0, maxErrors).map((error) => `TRUSTED_DOCUMENTS: ${error}`);
  const rest = errors.length - shown.length;
  return new ConfigError(rest > 0 ? [...shown, `TRUSTED_DOCUMENTS: and ${rest} more`] : shown);
}
