import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../../context.ts';
import type { ResultText } from '../../executor/execution.ts';
import type { PreparedDocument } from '../../executor/prepared-document.ts';

/** A subscription that passed the guard and validation. */
export interface SubscriptionRequest {
  readonly schema: GraphQLSchema;
  /** Valid. */
  readonly document: DocumentNode;
  /** Plans of the document: `OperationCache.executableOf`. */
  readonly prepared: PreparedDocument;
  readonly operationName?: string | null | undefined;
  /** As the client sent them. */
  readonly variables?: Record<string, unknown> | null | undefined;
  /** Creates the context of one execution: one to subscribe, and one for each event, which reads again. */
  readonly contextOf: () => Context;
  readonly formatError: (error: GraphQLError) => GraphQLFormattedError;
  /** Called before each execution: drops cached lists that a write on another instance has changed. */
  readonly verify: () => Promise<void>;
}

/**
 * Result of one event. `JSON.stringify` writes its data, which is text already.
 */
export type EventResult = FormattedExecutionResult;

/**
 * Runs a subscription, whatever transport it came over: subscribes by graphql-js, and executes each event by the compiled
 * plans.
 *
 * An error that ends the events becomes a last result, without data, before the iteration ends. Its code is the reason.
 *
 * @returns the results, one for each event; or a single one, with errors only, when the subscription cannot begin
 */
export async function subscribeToOperation(
  request: SubscriptionRequest,
): Promise<AsyncIterableIterator<EventResult> | EventResult> {
  const { schema, document, operationName, variables: variableValues, contextOf } = request;
  await request.verify();
  const source = await createSourceEventStream({
    schema,
    document,
    operationName: operationName ?? undefined,
    variableValues: variableValues ?? undefined,
    contextValue: contextOf(),
  });
  return isResult(source) ? formatted(source, request) : new EventResults(source, request);
}

/** Executes each event when its result is requested: nothing is buffered. */
class EventResults implements AsyncIterableIterator<EventResult> {
  readonly #events: AsyncIterator<unknown>;
  readonly #request: SubscriptionRequest;
  #hasEnded = false;

  constructor(source: AsyncIterable<unknown>, request: SubscriptionRequest) {
    this.#events = source[Symbol.asyncIterator]();
    this.#request = request;
  }

  async next(): Promise<IteratorResult<EventResult, undefined>> {
    if (this.#hasEnded) return { value: undefined, done: true };
    try {
      const event = await this.#events.next();
      if (event.done !== true) return { value: await this.#execute(event.value), done: false };
      return await this.return();
    } catch (error) {
      await this.return();
      const asGraphql = error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
      return { value: formatted({ errors: [asGraphql] }, this.#request), done: false };
    }
  }

  async return(): Promise<IteratorResult<EventResult, undefined>> {
    this.#hasEnded = true;
    await this.#events.return?.();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Yields first if executions have used their time in this turn of the event loop, so that other callers proceed. */
  async #execute(rootValue: unknown): Promise<EventResult> {
    const { prepared, operationName, variables, verify } = this.#request;
    await verify();
    const context = this.#request.contextOf();
    const operation = { operationName, variables, rootValue, contextOf: () => context };
    const run = (): Promise<ExecutionResult | ResultText> =>
      Promise.resolve(prepared.run(operation) ?? prepared.execute(operation));
    const result = await (context.pace.shouldYield(stepsOfEvent) ? context.pace.afterYield(run) : run());
    return formatted(result, this.#request);
  }
}

/** As many steps of a pace as lead to a look at the clock. */
const stepsOfEvent = 32;

function isResult(source: AsyncIterable<unknown> | ExecutionResult): source is ExecutionResult {
  return !(Symbol.asyncIterator in source);
}

function formatted({ data, errors }: ExecutionResult | ResultText, { formatError }: SubscriptionRequest): EventResult {
  return {
    ...(errors && { errors: errors.map(formatError) }),
    ...(data !== undefined && { data: data as NonNullable<EventResult['data']> | null }),
  };
}
