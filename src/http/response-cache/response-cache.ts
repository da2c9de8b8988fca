import { tenantOf, type Caller } from '../../identity/caller.ts';
import type { ResponseDependencies, Dependencies } from './response-dependencies.ts';
import { FairCache } from '../../snapshot/fair-cache.ts';

/** A whole answer, as it goes out: bytes, since a long text takes longer to encode than to send. */
export interface CachedResponse {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** What was asked, and how. */
export interface ResponseKey {
  readonly caller: Caller;
  readonly query: string;
  readonly operationName: string | null | undefined;
  readonly variables: Record<string, unknown> | null | undefined;
  /** The answer's type: one answer has another head for whoever accepts another. */
  readonly contentType: string;
}

/** Longer answers are written each time: one could otherwise push out all others. */
const maxShare = 1 / 8;

/**
 * Answers that were given and can be given again: to the same caller, who asks the same, while everything that they were
 * made of is the same. Held for each caller apart, under the caller's key.
 */
export class ResponseCache {
  readonly #basis: ResponseDependencies;
  readonly #answers: FairCache<CachedResponse & { readonly version: number }>;

  /** @param maxBytes memory for all answers together; each tenant has an equal share */
  constructor(basis: ResponseDependencies, maxBytes: number) {
    this.#basis = basis;
    this.#answers = new FairCache({
      maxBytes,
      maxEntryBytes: Math.ceil(maxBytes * maxShare),
      sizeOf: ({ body }, key) => body.byteLength + 2 * key.length + 500,
    });
  }

  get(asked: ResponseKey): CachedResponse | null {
    const key = keyOf(asked);
    const tenant = tenantOf(asked.caller.key);
    const held = this.#answers.get(tenant, key);
    if (held === undefined) return null;
    if (this.#basis.isRight(held, asked.caller)) return held;
    this.#answers.delete(tenant, key);
    return null;
  }

  begin({ caller }: ResponseKey): Dependencies | null {
    return this.#basis.begin(caller);
  }

  /** Holds an answer, when it was made of nothing but what is held. */
  end(asked: ResponseKey, basis: Dependencies | null, body: string, headers: CachedResponse['headers']): void {
    if (basis === null || !this.#basis.isWhole(basis, asked.caller)) return;
    this.#answers.set(tenantOf(asked.caller.key), keyOf(asked), {
      body: ownBytes(body),
      headers,
      version: basis.version,
    });
  }
}

/** In memory of its own: a short buffer is otherwise a piece of 64 KiB that it keeps as long as it lives. */
function ownBytes(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}

function keyOf({ caller, query, operationName, variables, contentType }: ResponseKey): string {
  return JSON.stringify([caller.key, contentType, operationName, variables, query]);
}
