import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { ContextOf } from './request-context.ts';
import type { ResultText } from '../../executor/prepared-document.ts';
import { writeResponseBody } from '../../executor/json-text.ts';
import { noStore, type CachePolicy } from './cache-policy.ts';
import { asRecord } from './document-source.ts';
import type { ResponseCache } from '../response-cache/response-cache.ts';
import type { DocumentCache } from './document-cache.ts';

export interface OperationCacheOptions {
  readonly documents: DocumentCache;
  /** What a client sees of an error. */
  readonly tell: (error: GraphQLError) => GraphQLFormattedError;
  readonly contextOf: ContextOf;
  /** Null: every response is computed. */
  readonly responseCache: ResponseCache | null;
}

/**
 * Answers what Apollo Server has answered before: the same document, asked for in the same form. Everything that Apollo
 * works out of a document and of the headers is known then, and what is left is to run the plan and to write; or, when
 * the same caller has asked the same and nothing has changed since, to send what was written then.
 */
export class OperationCache {
  readonly #options: OperationCacheOptions;
  /** The type that Apollo answered with, by what the client accepts. */
  readonly #contentTypes = new LRUCache<string, string>({ max: 100 });

  constructor(options: OperationCacheOptions) {
    this.#options = options;
  }

  /** Notes how Apollo answered. */
  learn({ headers }: FastifyRequest, reply: FastifyReply): void {
    const contentType = reply.getHeader('content-type');
    if (reply.statusCode === 200 && typeof contentType === 'string') {
      this.#contentTypes.set(headers.accept ?? '', contentType);
    }
  }

  /** @returns the answer, sent or to be sent; null: this is for Apollo. */
  answer(request: FastifyRequest, reply: FastifyReply): FastifyReply | Promise<string> | null {
    const { documents, contextOf, responseCache } = this.#options;
    const contentType = this.#contentTypes.get(request.headers.accept ?? '');
    const asked = request.method === 'POST' ? readAsked(request.body) : null;
    const known = asked === null ? undefined : documents.get(asked.query);
    if (contentType === undefined || asked === null || known === undefined) return null;

    const { caller } = request;
    const own = caller && { ...asked, caller, contentType };
    const held = own && responseCache?.get(own);
    if (held) return reply.headers(held.headers).send(held.body);

    const basis = (own && responseCache?.begin(own)) ?? null;
    const result = known.prepared.run({ ...asked, contextOf: () => contextOf(request, reply) });
    if (result === null || !('data' in result || result instanceof Promise)) return null;
    return Promise.resolve(result).then((written) => {
      const { body, headers } = this.#write(written, known.hintOf(asked.variables), contentType);
      void reply.headers(headers);
      if (own && written.errors === undefined) responseCache?.end(own, basis, body, headers);
      return body;
    });
  }

  #write({ data, errors }: ResultText, hint: CachePolicy, contentType: string) {
    const body = writeResponseBody({ data, errors: errors?.map(this.#options.tell) });
    return { body, headers: { 'content-type': contentType, ...(errors === undefined ? hint : noStore) } };
  }
}

interface Asked {
  readonly query: string;
  readonly variables: Record<string, unknown> | null | undefined;
  readonly operationName: string | null | undefined;
}

/** Null: Apollo has something to say about the form of the request. */
function readAsked(body: unknown): Asked | null {
  const { query, variables, operationName, extensions } = asRecord(body);
  if (typeof query !== 'string') return null;
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return null;
  if (!isRecordOrAbsent(variables) || !isRecordOrAbsent(extensions) || extensions?.['persistedQuery']) return null;
  return { query, variables, operationName };
}

function isRecordOrAbsent(value: unknown): value is Record<string, unknown> | null | undefined {
  return value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));
}
