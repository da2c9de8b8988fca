import type { FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { asRecord, parseJsonOrNull } from '../../json.ts';
import { chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';

/** Parameters that name the document of a request, over POST or GET; unchecked. */
interface DocumentParameters {
  readonly query: unknown;
  /** `extensions.persistedQuery` of Apollo's clients and urql. */
  readonly persistedQuery: unknown;
  /** All values of `documentId`, `doc_id` and `id`, which Relay and the GraphQL-over-HTTP appendix send. */
  readonly ids: readonly unknown[];
}

/** Error sent to the client when no document can run. */
export interface DocumentRejection {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/**
 * Resolves the document of a request.
 *
 * @returns the document; null: the request contains it
 */
export type DocumentSource = (
  parameters: DocumentParameters,
  request: Pick<FastifyRequest, 'caller'>,
) => MaybePromise<string | DocumentRejection | null>;

const idParameters = ['documentId', 'doc_id', 'id'] as const;

/** Replaces the id of a document by its text, before GraphQL reads the request. */
export function useDocuments(source: DocumentSource): preHandlerHookHandler {
  return (request, reply, done) => {
    const isGet = request.method === 'GET';
    const parameters = asRecord(isGet ? request.query : request.body);
    const use = (document: string | DocumentRejection | null): void => {
      if (document !== null && typeof document !== 'string') {
        sendRejection(reply, document);
        return;
      }
      if (document !== null) {
        if (isGet) rewriteUrl(request, document);
        else request.body = bodyOf(document, parameters);
      }
      done();
    };
    const used = chain(source(documentParameters(parameters), request), use);
    if (used instanceof Promise) used.catch(done);
  };
}

/** Reads the parameters that name the document. */
export function documentParameters(parameters: Record<string, unknown>): DocumentParameters {
  return {
    query: parameters['query'],
    persistedQuery: asRecord(parseIfText(parameters['extensions']))['persistedQuery'],
    ids: idParameters.map((name) => parameters[name]).filter((id) => id !== undefined && id !== null),
  };
}

function parseIfText(value: unknown): unknown {
  return typeof value === 'string' ? parseJsonOrNull(value) : value;
}

function bodyOf(query: string, { variables, operationName }: Record<string, unknown>): Record<string, unknown> {
  return {
    query,
    ...(variables !== undefined && { variables }),
    ...(operationName !== undefined && { operationName }),
  };
}

/** The handler reads the parameters of a GET from the URL. Extensions are removed: no other is supported. */
function rewriteUrl(request: FastifyRequest, document: string): void {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  for (const name of [...idParameters, 'extensions']) searchParams.delete(name);
  searchParams.set('query', document);
  request.raw.url = `${pathname}?${searchParams}`;
}

function sendRejection(reply: FastifyReply, { status, code, message }: DocumentRejection): void {
  void reply
    .code(status)
    .header('cache-control', 'private, no-cache, must-revalidate')
    .send({ errors: [{ message, extensions: { code } }] });
}
