import { tenantOf, type Caller } from '../../identity/caller.ts';
import { FairCache } from '../../snapshot/fair-cache.ts';
import type { Dependencies, ResponseDependencies } from './response-dependencies.ts';

/** A complete response. Its body is stored as bytes: encoding a long text takes longer than sending it. */
export interface CachedResponse {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Everything that a response depends on, except cached data. */
export interface ResponseKey {
  readonly caller: Caller;
  readonly query: string;
  readonly operationName: string | null | undefined;
  readonly variables: Record<string, unknown> | null | undefined;
  /** Negotiated type of the response. */
  readonly contentType: string;
}

/** Larger responses are not cached: one could otherwise evict all others. */
const maxEntryShare = 1 / 8;

/**
 * Response cache keyed by caller and operation. A response is served again while the cached data that it was computed
 * from is unchanged and fresh. Two callers never share an entry.
 */
export class ResponseCache {
  readonly #dependencies: ResponseDependencies;
  readonly #responses: FairCache<CachedResponse & { readonly version: number }>;

  /** @param maxBytes memory of all responses; each tenant has an equal share */
  constructor(dependencies: ResponseDependencies, maxBytes: number) {
    this.#dependencies = dependencies;
    this.#responses = new FairCache({
      maxBytes,
      maxEntryBytes: Math.ceil(maxBytes * maxEntryShare),
      sizeOf: ({ body }, key) => body.byteLength + 2 * key.length + 500,
    });
  }

  /** Null: cache miss. */
  get(key: ResponseKey): CachedResponse | null {
    const text = textOf(key);
    const tenant = tenantOf(key.caller.key);
    const cached = this.#responses.get(tenant, text);
    if (cached === undefined) return null;
    if (this.#dependencies.areCurrent(cached, key.caller)) return cached;
    this.#responses.delete(tenant, text);
    return null;
  }

  /** Records the dependencies before a response is computed. Null: the response cannot be cached. */
  begin({ caller }: ResponseKey): Dependencies | null {
    return this.#dependencies.begin(caller);
  }

  /** Stores a response, unless it was computed from anything but cached data. */
  end(key: ResponseKey, dependencies: Dependencies | null, body: string, headers: CachedResponse['headers']): void {
    if (dependencies === null || !this.#dependencies.areComplete(dependencies, key.caller)) return;
    this.#responses.set(tenantOf(key.caller.key), textOf(key), {
      body: ownBytes(body),
      headers,
      version: dependencies.version,
    });
  }
}

/** Allocates memory of its own: a short buffer would otherwise retain a 64 KiB slab. */
function ownBytes(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}

function textOf({ caller, query, operationName, variables, contentType }: ResponseKey): string {
  return JSON.stringify([caller.key, contentType, operationName, variables, query]);
}
