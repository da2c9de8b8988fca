import type { FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { asRecord, parseJsonOrNull } from '../../json.ts';

/** What a request says of its document, over POST and GET alike; nothing of it is checked yet. */
interface RequestedDocument {
  readonly query: unknown;
  /** `extensions.persistedQuery`, as Apollo's clients and urql send it. */
  readonly persistedQuery: unknown;
  /** Every id that stands in `documentId`, `doc_id` or `id`, as Relay and the GraphQL-over-HTTP appendix send one. */
  readonly ids: readonly unknown[];
}

/** Why there is no document to run. It goes to the client as it is. */
export interface DocumentRejection {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/**
 * Says which document a request runs.
 *
 * @param request for who asks, where that matters.
 * @returns the document; null: what the request says by itself.
 */
export type DocumentSource = (asked: RequestedDocument, request: FastifyRequest) => string | DocumentRejection | null;

const idParameters = ['documentId', 'doc_id', 'id'] as const;

/** Puts the source's document in the place of what the request said, before GraphQL sees the request. */
export function useDocuments(source: DocumentSource): preHandlerHookHandler {
  return (request, reply, done) => {
    const isGet = request.method === 'GET';
    const parameters = asRecord(isGet ? request.query : request.body);
    const document = source(readAsked(parameters), request);
    if (document !== null && typeof document !== 'string') {
      refuse(reply, document);
      return;
    }
    if (document !== null) {
      if (isGet) rewriteUrl(request, document);
      else request.body = bodyOf(document, parameters);
    }
    done();
  };
}

function bodyOf(query: string, { variables, operationName }: Record<string, unknown>): Record<string, unknown> {
  return {
    query,
    ...(variables !== undefined && { variables }),
    ...(operationName !== undefined && { operationName }),
  };
}

function readAsked(parameters: Record<string, unknown>): RequestedDocument {
  return {
    query: parameters['query'],
    persistedQuery: asRecord(parseIfText(parameters['extensions']))['persistedQuery'],
    ids: idParameters.map((name) => parameters[name]).filter((id) => id !== undefined && id !== null),
  };
}

/** The handler reads the parameters of a GET from the URL. Extensions go: nothing here reads any other. */
function rewriteUrl(request: FastifyRequest, document: string): void {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  for (const name of [...idParameters, 'extensions']) searchParams.delete(name);
  searchParams.set('query', document);
  request.raw.url = `${pathname}?${searchParams}`;
}

function refuse(reply: FastifyReply, { status, code, message }: DocumentRejection): void {
  void reply
    .code(status)
    .header('cache-control', 'private, no-cache, must-revalidate')
    .send({ errors: [{ message, extensions: { code } }] });
}

function parseIfText(value: unknown): unknown {
  return typeof value === 'string' ? parseJsonOrNull(value) : value;
}
