import type { GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '../../../schema/error-codes.ts';
import type { EventResult } from '../subscribe.ts';

/** Ends a subscription with errors, which are formatted for the client. */
export class SubscriptionFailure extends Error {
  override readonly name = 'SubscriptionFailure';
  readonly errors: readonly GraphQLFormattedError[];

  constructor(errors: readonly GraphQLFormattedError[]) {
    super('a subscription failed');
    this.errors = errors;
  }

  /** True: Ocean does not accept the credential any more, so that no other subscription of the caller can go on. */
  get isUnauthenticated(): boolean {
    return this.errors.some(isUnauthenticated);
  }
}

/** Observes what a subscription sends. */
export interface ResultObserver {
  /** @param errors of one result that is sent */
  sent(errors: readonly GraphQLFormattedError[] | undefined): void;
  /** @param errors with which the subscription ends */
  failed(errors: readonly GraphQLFormattedError[]): void;
  /** Called once, when no further result comes. */
  ended(): void;
}

type Result = IteratorResult<EventResult, undefined>;
type Pending = PromiseWithResolvers<Result>;

const done = { done: true, value: undefined } as const;

/**
 * Results of one subscription, for its transport. Ends at once when the client leaves, although a result is pending: the
 * poller would otherwise go on without a client. Ends with the first error of authentication, wherever it is in a result: the
 * rest of that result is not sent.
 */
export class ResultStream implements AsyncGenerator<EventResult, undefined> {
  readonly #source: AsyncIterator<EventResult>;
  readonly #observer: ResultObserver;
  #pending: Pending | null = null;
  #hasEnded = false;

  constructor(source: AsyncIterable<EventResult>, observer: ResultObserver) {
    this.#source = source[Symbol.asyncIterator]();
    this.#observer = observer;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Rejects with SubscriptionFailure when the source fails or the credential is rejected. One call at a time. */
  next(): Promise<Result> {
    if (this.#hasEnded) return Promise.resolve(done);
    const pending: Pending = Promise.withResolvers();
    this.#pending = pending;
    this.#source.next().then((result) => this.#receive(result, pending), pending.reject);
    return pending.promise;
  }

  return(): Promise<Result> {
    this.#end();
    return Promise.resolve(done);
  }

  throw(): Promise<Result> {
    return this.return();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#end();
  }

  #receive(received: IteratorResult<EventResult, unknown>, pending: Pending): void {
    if (this.#hasEnded) return;
    if (received.done) {
      this.#end();
      return;
    }
    const { data, errors = [] } = received.value;
    const rejections = errors.filter(isUnauthenticated);
    // A result without data is the last one: the source has failed.
    const fatal = rejections.length > 0 || data !== undefined ? rejections : errors;
    if (fatal.length === 0) {
      this.#observer.sent(received.value.errors);
      pending.resolve({ value: received.value });
    } else {
      this.#observer.failed(fatal);
      pending.reject(new SubscriptionFailure(fatal));
      this.#end();
    }
  }

  #end(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#pending?.resolve(done);
    this.#source.return?.().catch(() => undefined); // no client is left to report it to
    this.#observer.ended();
  }
}

function isUnauthenticated({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.['code'] === ('UNAUTHENTICATED' satisfies ErrorCode);
}
