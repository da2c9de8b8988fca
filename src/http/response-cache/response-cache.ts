import { tenantOf, type Caller } from '../../identity/caller.ts';
import { responseCacheEntries, responseCacheLookups, responsesNotCached } from '../../observability/counters.ts';
import { FairCache } from '../../snapshot/fair-cache.ts';
import type { Dependency, DependencyState, ReadRecord } from '../../snapshot/read-record.ts';

/** A complete response. Its body is stored as bytes: encoding a long text takes longer than sending it. */
export interface CachedResponse {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** A response with everything that it was computed from. */
interface Entry extends CachedResponse {
  readonly dependencies: readonly Dependency[];
}

/** Everything that a response depends on, except what the execution reads. */
export interface ResponseRequest {
  readonly caller: Caller;
  readonly query: string;
  readonly operationName: string | null | undefined;
  readonly variables: Record<string, unknown> | null | undefined;
  /** Negotiated type of the response. */
  readonly contentType: string;
}

/** Key of a response. */
export interface ResponseKey {
  /** Tenant whose share of the memory it uses. */
  readonly tenant: string;
  readonly text: string;
}

/** A response that was computed. */
export interface ComputedResponse {
  readonly body: string;
  readonly headers: CachedResponse['headers'];
  /** True: it is not cached, as a later attempt may succeed. */
  readonly hasErrors: boolean;
}

/** Larger responses are not cached: one could otherwise evict all others. */
const maxEntryShare = 1 / 8;

/** Memory of an entry beside its body and key. */
const entryBytes = 500;

/** Memory of a dependency: its object, and its key in the store. */
const dependencyBytes = 250;

/**
 * Response cache keyed by caller and operation. A response is served again while exactly what it was computed from is
 * unchanged and fresh. Two callers never share an entry.
 */
export class ResponseCache {
  readonly #responses: FairCache<Entry>;

  /** @param maxBytes memory of all responses; each tenant has an equal share */
  constructor(maxBytes: number) {
    this.#responses = new FairCache({
      maxBytes,
      maxEntryBytes: Math.ceil(maxBytes * maxEntryShare),
      sizeOf: ({ body, dependencies }, key) =>
        body.byteLength + 2 * key.length + dependencies.length * dependencyBytes + entryBytes,
      onEvict: () => responseCacheEntries.increment('evicted'),
    });
  }

  /** Memory of all responses. */
  get bytes(): number {
    return this.#responses.bytes;
  }

  keyOf({ caller, query, operationName, variables, contentType }: ResponseRequest): ResponseKey {
    const { key } = caller;
    return { tenant: tenantOf(key), text: JSON.stringify([key, contentType, operationName, variables, query]) };
  }

  /** Null: cache miss. */
  get({ tenant, text }: ResponseKey): CachedResponse | null {
    const cached = this.#responses.get(tenant, text);
    const state = cached === undefined ? null : stateOf(cached.dependencies);
    responseCacheLookups.increment(state === null ? 'miss' : results[state]);
    if (cached === undefined || state === 'CURRENT') return cached ?? null;
    // An aged response stays: it is valid again once a refresh has found nothing new.
    if (state === 'CHANGED') this.#responses.delete(tenant, text);
    return null;
  }

  /** Stores a response, unless it cannot be valid for the next request. */
  put({ tenant, text }: ResponseKey, record: ReadRecord, { body, headers, hasErrors }: ComputedResponse): void {
    const { dependencies } = record;
    const reason = hasErrors ? 'errors' : (record.obstacle ?? reasons[stateOf(dependencies)]);
    const isStored =
      reason === null && this.#responses.set(tenant, text, { body: ownBytes(body), headers, dependencies });
    if (isStored) responseCacheEntries.increment('stored');
    else responsesNotCached.increment(reason ?? 'size');
  }
}

/** Result of a lookup, by the state of the dependencies. */
const results = { CURRENT: 'hit', AGED: 'stale', CHANGED: 'changed' } as const;

/** Reason not to store a response, by the state of its dependencies once it is computed. */
const reasons = { CURRENT: null, AGED: 'aged', CHANGED: 'changed' } as const;

/** Returns the worst state: CHANGED before AGED before CURRENT. */
function stateOf(dependencies: readonly Dependency[]): DependencyState {
  let worst: DependencyState = 'CURRENT';
  for (const dependency of dependencies) {
    const state = dependency.state();
    if (state === 'CHANGED') return state;
    if (state === 'AGED') worst = state;
  }
  return worst;
}

/** Allocates memory of its own: a short buffer would otherwise retain a 64 KiB slab. */
function ownBytes(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}
