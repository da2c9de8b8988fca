import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Context } from '../../context.ts';
import type { ResultText } from '../../executor/execution.ts';
import { writeResponseBody } from '../../executor/json-text.ts';
import { runAs } from '../../observability/activity.ts';
import { recordStep } from '../../observability/tracing.ts';
import type { Explanation } from '../explanation.ts';
import type { Compression } from '../compression/compression.ts';
import type { CachedResponse, Miss, ResponseCache } from '../response-cache/response-cache.ts';
import { noStore, type CachePolicy } from './cache-policy.ts';
import type { ExecutableDocument } from './cached-document.ts';
import { type PostedOperation, readPostedOperation } from './graphql-request.ts';
import type { OperationCache } from './operation-cache.ts';
import type { ContextOf } from './request-context.ts';

export interface FastPathOptions {
  readonly operations: OperationCache;
  /** Formats an error for the client. */
  readonly formatError: (error: GraphQLError) => GraphQLFormattedError;
  readonly contextOf: ContextOf;
  /** Null: every response is computed. */
  readonly responseCache: ResponseCache | null;
  /** Chooses the compressed form of a cached response. */
  readonly compression: Compression;
}

/** An operation that needs no Apollo Server. */
interface FastOperation {
  readonly posted: PostedOperation;
  readonly executable: ExecutableDocument;
  readonly contentType: string;
}

/**
 * Runs operations whose document is in the operation cache, without Apollo Server. Apollo has already validated the
 * document and negotiated the content type, so what is left is to run the plan and to write the result. On a hit in the
 * response cache nothing runs.
 */
export class FastPath {
  readonly #options: FastPathOptions;
  /** Content type that Apollo Server negotiated, by the header `accept`. */
  readonly #contentTypes = new LRUCache<string, string>({ max: 100 });

  constructor(options: FastPathOptions) {
    this.#options = options;
  }

  /** Stores the content type of a response of Apollo Server. */
  noteContentType({ headers }: FastifyRequest, reply: FastifyReply): void {
    const contentType = reply.getHeader('content-type');
    if (reply.statusCode === 200 && typeof contentType === 'string') {
      this.#contentTypes.set(headers.accept ?? '', contentType);
    }
  }

  /** Returns whether a response is cached for the request. It may be out of date. */
  mayBeCached(request: FastifyRequest): boolean {
    const operation = this.#operationOf(request);
    const { caller } = request;
    if (operation === null || caller === null) return false;
    const { posted, contentType } = operation;
    return this.#options.responseCache?.has({ ...posted, caller, contentType }) === true;
  }

  /** @returns the cached response; null: none is valid, and nothing was run */
  handleFromCache(request: FastifyRequest, reply: FastifyReply): FastifyReply | Promise<Buffer> | null {
    const operation = this.#operationOf(request);
    const found = operation && this.#lookUp(operation, request);
    return found !== null && 'bytes' in found ? this.#sendCached(found, request, reply) : null;
  }

  /** @returns the body to send, or the reply once it is sent; null: Apollo Server must handle the request */
  handle(request: FastifyRequest, reply: FastifyReply): FastifyReply | Promise<Buffer> | null {
    const operation = this.#operationOf(request);
    if (operation === null) return null;
    const { posted, executable, contentType } = operation;
    const { contextOf, responseCache } = this.#options;
    const { activity, explanation } = request;
    const cached = this.#lookUp(operation, request);
    if (cached !== null && 'bytes' in cached) return this.#sendCached(cached, request, reply);

    let context: Context | undefined;
    const contextOfRun = (): Context => (context = contextOf(request, reply));
    const executedAt = activity.span === null ? 0 : performance.now();
    return runAs(activity, () => {
      const result = executable.prepared.run({
        ...posted,
        contextOf: contextOfRun,
        ...(explanation && { onFields: (fields) => void (explanation.meter.fields = fields) }),
      });
      if (result === null || !('data' in result || result instanceof Promise)) return null;
      return Promise.resolve(result).then((written) => {
        recordStep(activity, 'execute', executedAt);
        const { body, headers } = this.#write(written, executable.policyOf(posted.variables), contentType);
        const hasErrors = written.errors !== undefined;
        if (cached !== null && context) responseCache?.put(cached, context.record, { body, headers, hasErrors });
        if (explanation !== null) return explained(body, headers, explanation, reply);
        void reply.headers(headers);
        return body;
      });
    });
  }

  /** Null: Apollo Server must validate the document, or reject the form of the request. */
  #operationOf({ method, headers, body }: FastifyRequest): FastOperation | null {
    const contentType = this.#contentTypes.get(headers.accept ?? '');
    const posted = method === 'POST' ? readPostedOperation(body) : null;
    const executable = posted === null ? undefined : this.#options.operations.getValid(posted.query);
    if (contentType === undefined || posted === null || executable === undefined) return null;
    return { posted, executable, contentType };
  }

  /** Null: the response cannot be cached. */
  #lookUp({ posted, contentType }: FastOperation, { caller, activity }: FastifyRequest): CachedResponse | Miss | null {
    const { responseCache } = this.#options;
    if (caller === null || responseCache === null) return null;
    const lookupAt = activity.span === null ? 0 : performance.now();
    const found = responseCache.get({ ...posted, caller, contentType });
    recordStep(activity, 'response cache', lookupAt);
    activity.cache = 'bytes' in found ? 'hit' : found.reason;
    return found;
  }

  /** Sends a cached response, compressed if the client accepts it. */
  #sendCached(cached: CachedResponse, request: FastifyRequest, reply: FastifyReply): FastifyReply | Promise<Buffer> {
    const { explanation } = request;
    if (explanation !== null) {
      explanation.cachedAsOf = cached.asOf;
      return Promise.resolve(explained(cached.bytes, cached.headers, explanation, reply));
    }
    void reply.headers(cached.headers);
    const coding = this.#options.compression.codingFor(request.headers['accept-encoding'], cached.bytes.length);
    if (coding === null) return reply.send(cached.bytes);
    const body = cached.compressed(coding);
    if (!(body instanceof Promise)) return reply.header('content-encoding', coding).send(body);
    return body.then(
      (compressed) => {
        void reply.header('content-encoding', coding);
        return compressed;
      },
      () => cached.bytes,
    );
  }

  #write({ data, errors }: ResultText, policy: CachePolicy, contentType: string) {
    const text = writeResponseBody({ data, errors: errors?.map(this.#options.formatError) });
    // Encoded once: for the socket, its length, compression and the response cache.
    const body = Buffer.from(text);
    return { body, headers: { 'content-type': contentType, ...(errors === undefined ? policy : noStore) } };
  }
}

/** Returns the body with the explanation. HTTP caches store neither: another request of the same URL wants none. */
function explained(body: Buffer, headers: CachePolicy, explanation: Explanation, reply: FastifyReply): Buffer {
  void reply.headers({ ...headers, ...noStore });
  return explanation.appendTo(body);
}
