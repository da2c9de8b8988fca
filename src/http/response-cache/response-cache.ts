import type { Caller } from '../../identity/caller.ts';
import { responseCacheEntries, responseCacheLookups, responsesNotCached } from '../../observability/counters.ts';
import { FairCache } from '../../snapshot/fair-cache.ts';
import type { Dependency, DependencyState, ReadRecord } from '../../snapshot/read-record.ts';
import type { Coding } from '../compression/coding.ts';
import { CachedBody } from './cached-body.ts';

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
interface ResponseKey {
  /** Tenant whose share of the memory it uses. */
  readonly tenant: string;
  readonly text: string;
}

/** A complete response. */
export interface CachedResponse {
  readonly headers: Readonly<Record<string, string>>;
  /** Uncompressed. */
  readonly bytes: Buffer;
  /** Time of the oldest list that it was computed from; null: it was computed from none. */
  readonly asOf: Date | null;
  /** Returns the compressed body; a promise at the first use. */
  compressed(coding: Coding): Buffer | Promise<Buffer>;
}

/** A lookup without a response. The response that is computed instead may be stored. */
export interface Miss extends ResponseKey {
  /** Stale: a list needs a refresh. Changed: a list has changed, or is gone. */
  readonly reason: 'miss' | 'stale' | 'changed';
}

/** A response that was computed. */
export interface ComputedResponse {
  readonly body: Buffer;
  readonly headers: CachedResponse['headers'];
  /** True: it is not cached, as a later attempt may succeed. */
  readonly hasErrors: boolean;
}

interface Entry {
  readonly body: CachedBody;
  readonly headers: CachedResponse['headers'];
  readonly dependencies: readonly Dependency[];
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
    // One text for each request: neither of the first two has a line break, and JSON has none.
    const text = `${caller.key}\n${contentType}\n${JSON.stringify([operationName, variables])}\n${query}`;
    return { tenant: caller.tenant, text };
  }

  /** Returns whether any response is stored for the caller's tenant. */
  hasAnyOf({ tenant }: Caller): boolean {
    return this.#responses.has(tenant);
  }

  /** Returns whether a response is stored, valid or not. Does not count as a lookup. */
  has(request: ResponseRequest): boolean {
    const { tenant, text } = this.keyOf(request);
    return this.#responses.peek(tenant, text) !== undefined;
  }

  get(request: ResponseRequest): CachedResponse | Miss {
    const { tenant, text } = this.keyOf(request);
    const entry = this.#responses.get(tenant, text);
    if (entry === undefined) return { tenant, text, reason: 'miss' };
    const state = stateOf(entry.dependencies);
    if (state === 'CURRENT') {
      responseCacheLookups.increment('hit');
      const { headers, body, dependencies } = entry;
      const charge = (): boolean => this.#responses.resize(tenant, text, entry);
      return {
        headers,
        bytes: body.bytes,
        get asOf() {
          return oldestOf(dependencies);
        },
        compressed: (coding) => body.in(coding, charge),
      };
    }
    // An aged response stays: it is valid again once a refresh has found nothing new.
    if (state === 'CHANGED') this.#responses.delete(tenant, text);
    return { tenant, text, reason: state === 'AGED' ? 'stale' : 'changed' };
  }

  /** Stores a response, unless it cannot be valid for the next request. */
  put({ tenant, text, reason: miss }: Miss, record: ReadRecord, { body, headers, hasErrors }: ComputedResponse): void {
    responseCacheLookups.increment(miss);
    const { dependencies } = record;
    const reason = hasErrors ? 'errors' : (record.obstacle ?? reasons[stateOf(dependencies)]);
    const isStored =
      reason === null && this.#responses.set(tenant, text, { body: new CachedBody(body), headers, dependencies });
    if (isStored) responseCacheEntries.increment('stored');
    else responsesNotCached.increment(reason ?? 'size');
  }
}

/** Reason not to store a response, by the state of its dependencies once it is computed. */
const reasons = { CURRENT: null, AGED: 'aged', CHANGED: 'changed' } as const;

function oldestOf(dependencies: readonly Dependency[]): Date | null {
  const ages = dependencies.flatMap(({ asOf }) => asOf ?? []);
  return ages.length === 0 ? null : new Date(Math.min(...ages));
}

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
