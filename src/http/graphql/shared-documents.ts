import { tenantOf } from '../../identity/caller.ts';
import { invalidSharedValues } from '../../observability/counters.ts';
import { type SharedKey, type SharedState, SharedStateError } from '../../shared-state/shared-state.ts';
import { sha256 } from './trusted-document-manifest.ts';

/** Time for which a document is shared. A client sends it again once it is gone. */
const retentionMillis = 24 * 60 * 60 * 1000;

/** Documents of automatic persisted queries that all instances share, by caller and hash. */
export class SharedDocuments {
  readonly #shared: SharedState;
  readonly #maxBytesOfTenant: number;

  /** @param maxBytesOfTenant of the documents that one tenant shares within a day */
  constructor(shared: SharedState, maxBytesOfTenant: number) {
    this.#shared = shared;
    this.#maxBytesOfTenant = maxBytesOfTenant;
  }

  /** @returns null: no instance has it, or the shared state is away */
  async get(callerKey: string, hash: string): Promise<string | null> {
    const bytes = await orNull(this.#shared.get(keyOf(callerKey, hash)));
    const document = bytes?.toString() ?? null;
    if (document === null || sha256(document) === hash) return document;
    invalidSharedValues.increment('persisted-query');
    return null;
  }

  /** Does nothing when the shared state is away or the tenant has shared too much: the client sends it again. */
  async set(callerKey: string, hash: string, document: string): Promise<void> {
    const bytes = Buffer.from(document);
    const tenant: SharedKey = { kind: 'persisted-query-bytes', group: tenantOf(callerKey), name: '' };
    const used = await orNull(this.#shared.increment(tenant, bytes.length, retentionMillis));
    if (used === null || used.value > this.#maxBytesOfTenant) return;
    await orNull(this.#shared.set(keyOf(callerKey, hash), bytes, retentionMillis));
  }
}

function keyOf(callerKey: string, hash: string): SharedKey {
  return { kind: 'persisted-query', group: callerKey, name: hash };
}

async function orNull<T>(operation: Promise<T>): Promise<T | null> {
  try {
    return await operation;
  } catch (error) {
    if (error instanceof SharedStateError) return null;
    throw error;
  }
}
