import { getOperationAST, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { Example } from './examples/examples.ts';

/** An operation as the server receives it. */
export interface Operation {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | null | undefined;
}

/** Returns the body of a request. A server with trusted documents only is sent the id of an example, in place of its text. */
export function bodyOf({ query, variables, operationName }: Operation, examples: readonly Example[]): string {
  const example = examples.find((one) => one.documentId !== undefined && one.query.trim() === query.trim());
  const document = example === undefined ? { query } : { documentId: example.documentId };
  return JSON.stringify({ ...document, ...(variables && { variables }), ...(operationName && { operationName }) });
}

/**
 * Returns the name of the operation to run. The editor reports the name with a delay: right after another text is opened, it
 * is still that of the text before.
 */
export function nameToRun({ query, operationName }: Operation): string | null {
  const document = parseOrNull(query);
  const name = document === null ? operationName : operationOf(document, operationName)?.name?.value;
  return name ?? null;
}

/** Null: the text is no GraphQL. */
export function parseOrNull(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch {
    return null;
  }
}

/** Null: none runs, or several could. */
export function operationOf(document: DocumentNode, name?: string | null): OperationDefinitionNode | null {
  return getOperationAST(document, name) ?? getOperationAST(document) ?? null;
}
