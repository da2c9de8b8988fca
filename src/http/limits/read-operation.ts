import type { FastifyRequest } from 'fastify';
import { asRecord } from '../graphql/document-source.ts';

/** An operation as it came, over POST or GET. */
export interface GivenOperation {
  readonly query: string;
  readonly operationName: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Null: there is no document, or its form is wrong. */
export function readOperation({ method, raw, body }: FastifyRequest): GivenOperation | null {
  // Of a GET the URL alone is right: a document that was asked for by id has been written into it.
  const given = method === 'GET' ? fromUrl(raw.url ?? '') : asRecord(body);
  const { query, operationName, variables } = given;
  if (typeof query !== 'string') return null;
  return { query, operationName, variables: asRecord(variables) };
}

function fromUrl(url: string): Record<string, unknown> {
  const parameters = new URL(url, 'http://localhost').searchParams;
  const variables = parameters.get('variables');
  return {
    query: parameters.get('query'),
    operationName: parameters.get('operationName') ?? undefined,
    variables: variables === null ? undefined : parseOrNull(variables),
  };
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
