import { setMaxListeners } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import {
  getOperationAST,
  type GraphQLFormattedError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import type { Context } from '../../../context.ts';
import type { NextTurn } from '../../../executor/pace.ts';
import { Caller, type CallerError, missingCredential } from '../../../identity/caller.ts';
import type { OperationLabel } from '../../../observability/operation-label.ts';
import type { Guard } from '../../limits/guard.ts';
import { limitExceeded, overloaded, retryAfterOverloadSeconds } from '../../rejection.ts';
import type { CachedDocument } from '../cached-document.ts';
import { type DocumentSource, documentParameters } from '../document-source.ts';
import type { FormatError } from '../format-error.ts';
import { type PostedOperation, readPostedOperation } from '../graphql-request.ts';
import type { OperationCache } from '../operation-cache.ts';
import { subscribeToOperation } from '../subscribe.ts';
import { verifyIfPossible, type VerifyLists } from '../verify-lists.ts';
import type { ConnectionRecord } from './connection-record.ts';
import { ResultStream } from './result-stream.ts';
import type { SubscriptionCounts } from './subscription-counts.ts';

/** The client of a connection. */
export interface Subscriber {
  /** Null: there is no credential. */
  readonly caller: Caller | CallerError | null;
  /** Headers of the request, with those of `connection_init`. */
  readonly headers: IncomingHttpHeaders;
  /** Key of its limits: see `keyOfCaller`. */
  readonly key: string;
  /** Resumes a yielded execution in the queue of the caller. */
  readonly nextTurn: NextTurn;
  /** Of the connection, or of a request that may become one. */
  readonly record: ConnectionRecord;
}

/** Creates the context of one execution. The signal aborts when the subscription ends. */
type SubscriptionContextOf = (caller: Caller, signal: AbortSignal, nextTurn: NextTurn) => Context;

export interface SubscriptionOptions {
  readonly schema: GraphQLSchema;
  readonly operations: OperationCache;
  readonly guard: Guard;
  /** Resolves documents that are requested by id. */
  readonly documents: DocumentSource;
  readonly maxTokens: number;
  readonly formatError: FormatError;
  readonly counts: SubscriptionCounts;
  readonly contextOf: SubscriptionContextOf;
  /** Null: no other instance changes lists. */
  readonly verifyLists: VerifyLists | null;
}

/**
 * Starts subscriptions of all transports by the rules of queries over HTTP: trusted and persisted documents, limits, costs
 * and disabled features apply before anything runs.
 */
export class SubscriptionOperations {
  readonly #options: SubscriptionOptions;

  constructor(options: SubscriptionOptions) {
    this.#options = options;
  }

  /**
   * @param parameters of a request, or the payload of a message; unchecked
   * @returns the errors of a subscription that does not start
   */
  async start(
    parameters: Record<string, unknown>,
    subscriber: Subscriber,
  ): Promise<ResultStream | readonly GraphQLFormattedError[]> {
    const started = await this.#start(parameters, subscriber);
    if (!(started instanceof ResultStream)) subscriber.record.failed(started);
    return started;
  }

  async #start(
    parameters: Record<string, unknown>,
    subscriber: Subscriber,
  ): Promise<ResultStream | readonly GraphQLFormattedError[]> {
    const { guard, documents, operations, counts, formatError } = this.#options;
    const caller = subscriber.caller instanceof Caller ? subscriber.caller : null;
    const found = await documents(documentParameters(parameters), { caller });
    if (found !== null && typeof found !== 'string') return rejection(found.code, found.message);
    const query = found ?? parameters['query'];
    const posted = readPostedOperation({ ...parameters, query, extensions: undefined });
    if (posted === null) return rejection('BAD_REQUEST', messages.form);
    const { operationName } = posted;
    const rejected = guard.rejectionOf(subscriber.headers, { ...posted, variables: posted.variables ?? {} });
    if (rejected !== null) return rejected.errors;
    const cached = operations.get(posted.query);
    if (cached.document === null || !cached.isValid) return this.#errorsOf(posted.query);
    operations.validate(posted.query); // moves it to the documents that are in use
    const operation = getOperationAST(cached.document, operationName);
    if (!operation) return rejection('OPERATION_RESOLUTION_FAILURE', messages.name);
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return rejection('BAD_REQUEST', messages.kind);
    if (caller === null) return [formatError(subscriber.caller ?? missingCredential())];
    const full = counts.enter(subscriber.key);
    if (full === 'all') return overloaded(retryAfterOverloadSeconds).errors;
    if (full !== null) return limitExceeded(full).errors;
    return this.#run(cached, posted, caller, cached.check(operationName).label, subscriber);
  }

  async #run(
    { document, executable: { prepared } }: CachedDocument,
    { operationName, variables }: PostedOperation,
    caller: Caller,
    label: OperationLabel,
    { key, nextTurn, record }: Subscriber,
  ): Promise<ResultStream | readonly GraphQLFormattedError[]> {
    const { schema, counts, formatError, verifyLists } = this.#options;
    const ended = new AbortController();
    setMaxListeners(0, ended.signal); // one listener for each upstream request
    const onEnd = (): void => {
      counts.leave(key);
      ended.abort();
    };
    const verify = async (): Promise<void> => {
      if (verifyLists !== null) await verifyIfPossible(verifyLists, caller);
    };
    const contextOf = (): Context => this.#options.contextOf(caller, ended.signal, nextTurn);
    try {
      if (document === null) throw new Error('only a valid document can be subscribed to');
      const request = { schema, document, prepared, operationName, variables, contextOf, formatError, verify };
      const started = await subscribeToOperation(request);
      if (Symbol.asyncIterator in started) return new ResultStream(started, record.started(label, onEnd));
      onEnd();
      return started.errors ?? [];
    } catch (error) {
      onEnd();
      return [formatError(error)];
    }
  }

  /** Returns all errors of a document that is not valid. */
  #errorsOf(query: string): readonly GraphQLFormattedError[] {
    const { schema, maxTokens, formatError } = this.#options;
    try {
      return validate(schema, parse(query, { maxTokens })).map(formatError);
    } catch (error) {
      const { locations, message } = formatError(error);
      return [{ message, ...(locations && { locations }), extensions: { code: 'GRAPHQL_PARSE_FAILED' } }];
    }
  }
}

const messages = {
  form: 'Send the document as text in "query", and "variables" and "extensions" as objects.',
  name: 'No operation of the document has this name. Send the name of one in "operationName".',
  kind: 'Only subscriptions run over this connection. Send queries and mutations as POST /graphql.',
};

function rejection(code: string, message: string): readonly GraphQLFormattedError[] {
  return [{ message, extensions: { code } }];
}
