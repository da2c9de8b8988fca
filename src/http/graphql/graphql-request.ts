import type { FastifyRequest } from 'fastify';
import { asRecord, isRecord, parseJsonOrNull } from '../../json.ts';

/** Operation of a request, sent over POST or GET. */
export interface GraphqlRequest {
  readonly query: string;
  readonly operationName: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Null: there is no document, or it has the wrong form, which Apollo Server reports. */
export function readGraphqlRequest({ method, raw, body }: FastifyRequest): GraphqlRequest | null {
  // The raw URL of a GET is read: a persisted document is written into it.
  const { query, operationName, variables } = method === 'GET' ? readUrl(raw.url ?? '') : asRecord(body);
  if (typeof query !== 'string') return null;
  return { query, operationName, variables: asRecord(variables) };
}

function readUrl(url: string): Record<string, unknown> {
  const parameters = new URL(url, 'http://localhost').searchParams;
  const variables = parameters.get('variables');
  return {
    query: parameters.get('query'),
    operationName: parameters.get('operationName') ?? undefined,
    variables: variables === null ? undefined : parseJsonOrNull(variables),
  };
}

/** Body of a POST in a form that Apollo Server would accept. */
export interface PostedOperation {
  readonly query: string;
  readonly variables: Record<string, unknown> | null | undefined;
  readonly operationName: string | null | undefined;
}

/** Null: Apollo Server rejects the form of the request, or handles an extension. */
export function readPostedOperation(body: unknown): PostedOperation | null {
  const { query, variables, operationName, extensions } = asRecord(body);
  if (typeof query !== 'string') return null;
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return null;
  if (!isRecordOrAbsent(variables) || !isRecordOrAbsent(extensions) || extensions?.['persistedQuery']) return null;
  return { query, variables, operationName };
}

function isRecordOrAbsent(value: unknown): value is Record<string, unknown> | null | undefined {
  return value === undefined || value === null || isRecord(value);
}
