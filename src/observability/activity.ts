import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span } from '@opentelemetry/api';
import type { OperationLabel } from './operation-label.ts';
import { type TraceParent, traceParentOf } from './trace-parent.ts';

/** Result of the lookup in the response cache; null: none was made. */
export type CacheResult = 'hit' | 'miss' | 'stale' | 'changed';

/** More codes than one response has, unless a document was made for it. */
const maxErrorCodes = 10;

/** Everything that one request has caused so far: for its log line, the metrics and its spans. Contains no value. */
export class RequestActivity {
  /** Given by the caller, or made here. */
  readonly id: string;
  /** Null: the caller sent none. */
  readonly traceParent: TraceParent | null;
  /** By the monotonic clock. */
  readonly startedAt = performance.now();
  /** Null: no document was read. */
  operation: OperationLabel | null = null;
  queueMillis = 0;
  cache: CacheResult | null = null;
  /** Requests to Ocean that this request has sent. One that it only waited for counts where it was sent. */
  upstreamRequests = 0;
  /** Those of them that were logins of the service account, which no estimate of a cost counts. */
  serviceLogins = 0;
  /** Bytes of their responses, decompressed. */
  upstreamBytes = 0;
  /** Null: traces are off, or this one is not recorded. */
  span: Span | null = null;
  /** True: it became a connection of subscriptions, whose end is logged and counted there. */
  isConnection = false;
  #errorCodes: string[] | null = null;

  constructor(id: string, traceParent: TraceParent | null) {
    this.id = id;
    this.traceParent = traceParent;
  }

  get traceId(): string | undefined {
    return this.span?.spanContext().traceId ?? this.traceParent?.traceId;
  }

  /** Header `traceparent` of the response: of the span of this request, or as the caller sent it. */
  get traceHeader(): string | null {
    return this.span === null ? (this.traceParent?.header ?? null) : traceParentOf(this.span);
  }

  /** Codes of the errors in the response, each once. */
  get errorCodes(): readonly string[] | null {
    return this.#errorCodes;
  }

  addErrorCode(code: string): void {
    const codes = (this.#errorCodes ??= []);
    if (codes.length < maxErrorCodes && !codes.includes(code)) codes.push(code);
  }
}

const storage = new AsyncLocalStorage<RequestActivity>();

/**
 * Returns the activity of the request that the running code belongs to; undefined outside of requests. Only counts and
 * headers for tracing may depend on it: results must depend on the caller alone.
 */
export function currentActivity(): RequestActivity | undefined {
  return storage.getStore();
}

/** Runs work, and all that it starts, as part of a request. */
export function runAs<T>(activity: RequestActivity, work: () => T): T {
  return storage.run(activity, work);
}
