import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { GraphQLError, Kind, parse, validate, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { ConfigError } from '../config.ts';

/** Documents by what they are asked for with: the manifest's id, and the SHA-256 of the text. */
export type Manifest = ReadonlyMap<string, string>;

interface Entry {
  readonly id: string;
  /** What a fault calls it. */
  readonly label: string;
  readonly body: string;
}

const mostFaults = 20;

const apolloFormat = z
  .object({
    format: z.literal('apollo-persisted-query-manifest'),
    version: z.literal(1),
    operations: z.array(z.object({ id: z.string().min(1), name: z.string(), body: z.string() })),
  })
  .transform(({ operations }) => operations.map(({ id, name, body }): Entry => ({ id, label: name, body })));

/** What relay-compiler writes, and codegen's client preset too. */
const relayFormat = z
  .record(z.string().min(1), z.string())
  .transform((texts) => Object.entries(texts).map(([id, body]): Entry => ({ id, label: id, body })));

const manifestFormat = z.union([apolloFormat, relayFormat]);

/**
 * Reads the manifest that TRUSTED_DOCUMENTS names, in Apollo's format or in Relay's, and checks every document of it
 * against the schema.
 *
 * @throws ConfigError that names what is wrong with the file, or with which documents.
 */
export async function readManifest(path: string, schema: GraphQLSchema): Promise<Manifest> {
  const entries = readEntries(await readText(path));
  const faults = entries.flatMap((entry) => faultsOf(entry, schema));
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
  const { data, success } = manifestFormat.safeParse(parseOrNull(text));
  if (success) return data;
  throw manifestError([
    'the file must be JSON, either {"format": "apollo-persisted-query-manifest", "version": 1, "operations": ' +
      '[{"id", "name", "type", "body"}]} or {"<id>": "<document>"}',
  ]);
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function faultsOf({ label, body }: Entry, schema: GraphQLSchema): string[] {
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
  const shown = faults.slice(0, mostFaults).map((fault) => `TRUSTED_DOCUMENTS: ${fault}`);
  const rest = faults.length - shown.length;
  return new ConfigError(rest > 0 ? [...shown, `TRUSTED_DOCUMENTS: and ${rest} more`] : shown);
}
